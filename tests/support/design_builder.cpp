#include "tests/support/design_builder.h"

#include <algorithm>
#include <stdexcept>

namespace isthmus {

FailureData failureOf(double availability, Hours mttr) {
    FailureData data;
    data.availability = availability;
    data.mttr = mttr;
    data.basis = Basis::Assumption;
    return data;
}

FailureData neverFails() {
    FailureData data;
    data.never = true;
    return data;
}

DesignBuilder::DesignBuilder() {
    m_design.name = "test";
}

void DesignBuilder::require(bool condition, const std::string& complaint) const {
    if (!condition)
        throw std::logic_error("DesignBuilder: " + complaint);
}

void DesignBuilder::requireCurrent(Current type) const {
    require(m_current == type, "the attribute does not belong to the element added last");
}

bool DesignBuilder::knows(const std::string& id) const {
    return findElement(m_design, ElementId{id}).has_value();
}

std::vector<ElementId> DesignBuilder::known(const Ids& ids) const {
    std::vector<ElementId> result;
    for (const std::string& id : ids) {
        require(knows(id), "no element " + id);
        result.push_back(ElementId{id});
    }
    return result;
}

void DesignBuilder::claim(const std::string& id, Current type) {
    require(!id.empty() && !knows(id), "id used twice or empty: " + id);
    m_current = type;
}

DesignBuilder& DesignBuilder::place(const std::string& id, const std::string& kind,
                                    const std::string& parent) {
    claim(id, Current::Place);
    require(parent.empty() || findById(m_design.places, ElementId{parent}), "no place " + parent);
    Place place;
    place.id = ElementId{id};
    place.name = id;
    place.kind = kind;
    place.parent = ElementId{parent};
    place.failure = neverFails();
    m_design.places.push_back(place);
    return *this;
}

DesignBuilder& DesignBuilder::code(const std::string& code) {
    requireCurrent(Current::Place);
    m_design.places.back().code = code;
    return *this;
}

DesignBuilder& DesignBuilder::component(const std::string& id, const std::string& kind,
                                        const std::string& place) {
    claim(id, Current::Component);
    require(place.empty() || findById(m_design.places, ElementId{place}), "no place " + place);
    Component component;
    component.id = ElementId{id};
    component.name = id;
    component.kind = kind;
    component.place = ElementId{place};
    component.failure = neverFails();
    m_design.components.push_back(component);
    return *this;
}

DesignBuilder& DesignBuilder::instances(int count, int need) {
    requireCurrent(Current::Component);
    require(need >= 1 && need <= count, "need must lie in 1 … count");
    m_design.components.back().count = count;
    m_design.components.back().need = need;
    return *this;
}

DesignBuilder& DesignBuilder::transit() {
    requireCurrent(Current::Component);
    m_design.components.back().transit = true;
    return *this;
}

DesignBuilder& DesignBuilder::link(const std::string& id, const std::string& from, const std::string& to,
                                   const std::string& kind) {
    claim(id, Current::Link);
    require(findById(m_design.components, ElementId{from}) && findById(m_design.components, ElementId{to}),
            "link " + id + " ends in an unknown component");
    Link link;
    link.id = ElementId{id};
    link.name = id;
    link.kind = kind;
    link.from = ElementId{from};
    link.to = ElementId{to};
    link.latency = Milliseconds{10.0};
    link.failover = Seconds{0.0};
    link.failure = neverFails();
    m_design.links.push_back(link);
    return *this;
}

DesignBuilder& DesignBuilder::latency(Milliseconds oneWay) {
    requireCurrent(Current::Link);
    m_design.links.back().latency = oneWay;
    return *this;
}

DesignBuilder& DesignBuilder::length(Kilometres length) {
    requireCurrent(Current::Link);
    m_design.links.back().latency.reset();
    m_design.links.back().length = length;
    return *this;
}

DesignBuilder& DesignBuilder::priority(int priority) {
    requireCurrent(Current::Link);
    m_design.links.back().priority = priority;
    return *this;
}

DesignBuilder& DesignBuilder::failover(Seconds failover) {
    requireCurrent(Current::Link);
    m_design.links.back().failover = failover;
    return *this;
}

DesignBuilder& DesignBuilder::rides(const std::vector<Ids>& alternatives) {
    requireCurrent(Current::Link);
    for (const Ids& alternative : alternatives) {
        require(!alternative.empty(), "an alternative without segments");
        for (const std::string& id : alternative)
            require(findById(m_design.links, ElementId{id}) && id != m_design.links.back().id.value,
                    "an underlay must be an earlier link: " + id);
        m_design.links.back().underlay.alternatives.push_back(known(alternative));
    }
    return *this;
}

DesignBuilder& DesignBuilder::routed() {
    requireCurrent(Current::Link);
    m_design.links.back().underlay.routed = true;
    return *this;
}

DesignBuilder& DesignBuilder::cable(const std::string& id, const Ids& segments) {
    claim(id, Current::Cable);
    for (const std::string& segment : segments)
        require(findById(m_design.links, ElementId{segment}), "no link " + segment);
    Cable cable;
    cable.id = ElementId{id};
    cable.name = id;
    cable.segments = known(segments);
    m_design.cables.push_back(cable);
    return *this;
}

DesignBuilder& DesignBuilder::sharedRisk(const std::string& id, const Ids& members) {
    claim(id, Current::SharedRisk);
    SharedRisk risk;
    risk.id = ElementId{id};
    risk.name = id;
    risk.members = known(members);
    risk.failure = neverFails();
    m_design.sharedRisks.push_back(risk);
    return *this;
}

Group& DesignBuilder::addGroup(const std::string& id, const Ids& members) {
    claim(id, Current::Group);
    for (const std::string& member : members) {
        const bool isComponent = findById(m_design.components, ElementId{member});
        require(isComponent || findById(m_design.groups, ElementId{member}), "no member " + member);
        for (const Group& other : m_design.groups)
            require(std::find(other.members.begin(), other.members.end(), ElementId{member}) ==
                        other.members.end(),
                    member + " is in a group already");
    }
    Group group;
    group.id = ElementId{id};
    group.name = id;
    group.members = known(members);
    m_design.groups.push_back(group);
    return m_design.groups.back();
}

DesignBuilder& DesignBuilder::rankedGroup(const std::string& id, const Ids& members) {
    addGroup(id, members).mode = GroupMode::Ranked;
    return *this;
}

DesignBuilder& DesignBuilder::activeActiveGroup(const std::string& id, const Ids& members,
                                                const std::vector<double>& weights) {
    Group& group = addGroup(id, members);
    require(weights.empty() || weights.size() == members.size(), "one weight for each member");
    group.mode = GroupMode::ActiveActive;
    group.weights = weights;
    return takeover(Seconds{0.0}, Seconds{0.0}, Seconds{0.0});
}

DesignBuilder& DesignBuilder::need(int need) {
    requireCurrent(Current::Group);
    require(need >= 1 && need <= static_cast<int>(m_design.groups.back().members.size()),
            "need must lie in 1 … members");
    m_design.groups.back().need = need;
    return *this;
}

DesignBuilder& DesignBuilder::quorum(int votes, const Ids& witnesses) {
    requireCurrent(Current::Group);
    m_design.groups.back().quorum = votes;
    m_design.groups.back().witnesses = known(witnesses);
    return *this;
}

DesignBuilder& DesignBuilder::step(RecoveryStep step) {
    requireCurrent(Current::Group);
    if (step.name.empty())
        step.name = step.id;
    m_design.groups.back().plan.push_back(std::move(step));
    return *this;
}

DesignBuilder& DesignBuilder::step(const std::string& id, StepKind kind, Seconds length) {
    RecoveryStep added;
    added.id = id;
    added.kind = kind;
    added.duration.fixed = length;
    return step(added);
}

DesignBuilder& DesignBuilder::switchSuccess(double chance) {
    requireCurrent(Current::Group);
    m_design.groups.back().switchSuccess = chance;
    return *this;
}

DesignBuilder& DesignBuilder::failback(Seconds interruption) {
    requireCurrent(Current::Group);
    m_design.groups.back().failback = interruption;
    return *this;
}

DesignBuilder& DesignBuilder::takeover(Seconds detection, Seconds redirection, Seconds drain) {
    requireCurrent(Current::Group);
    Group& group = m_design.groups.back();
    group.detection = detection;
    group.redirection = redirection;
    group.drain = drain;
    return *this;
}

DesignBuilder& DesignBuilder::flow(const std::string& id, const std::string& from, const std::string& to,
                                   FlowKind kind) {
    claim(id, Current::Flow);
    require(findById(m_design.components, ElementId{from}), "no component " + from);
    require(findById(m_design.components, ElementId{to}) || findById(m_design.groups, ElementId{to}),
            "no component or group " + to);
    Flow flow;
    flow.id = ElementId{id};
    flow.name = id;
    flow.from = ElementId{from};
    flow.to = ElementId{to};
    flow.kind = kind;
    m_design.flows.push_back(flow);
    return *this;
}

DesignBuilder& DesignBuilder::soft() {
    requireCurrent(Current::Flow);
    m_design.flows.back().hard = false;
    return *this;
}

DesignBuilder& DesignBuilder::write() {
    requireCurrent(Current::Flow);
    m_design.flows.back().access = Access::Write;
    return *this;
}

DesignBuilder& DesignBuilder::journey(const std::string& id, const std::string& entry,
                                      const Ids& excludedFlows) {
    claim(id, Current::Journey);
    require(findById(m_design.components, ElementId{entry}), "no component " + entry);
    Journey journey;
    journey.id = ElementId{id};
    journey.name = id;
    journey.entry = ElementId{entry};
    journey.excludedFlows = known(excludedFlows);
    m_design.journeys.push_back(journey);
    return *this;
}

void DesignBuilder::setFailure(const FailureData& failure) {
    switch (m_current) {
    case Current::Place:
        m_design.places.back().failure = failure;
        return;
    case Current::Component:
        m_design.components.back().failure = failure;
        return;
    case Current::Link:
        m_design.links.back().failure = failure;
        return;
    case Current::SharedRisk:
        m_design.sharedRisks.back().failure = failure;
        return;
    default:
        require(false, "the element added last has no failure data");
    }
}

DesignBuilder& DesignBuilder::availability(double availability, Hours mttr) {
    setFailure(failureOf(availability, mttr));
    return *this;
}

DesignBuilder& DesignBuilder::times(Hours mttf, Hours mttr) {
    FailureData data;
    data.mttf = mttf;
    data.mttr = mttr;
    data.basis = Basis::Assumption;
    setFailure(data);
    return *this;
}

} // namespace isthmus
