#include "model/base/error_text.h"
#include "model/catalogue/failure_resolution.h"
#include "model/graph/fabric_id.h"
#include "model/graph/system.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr auto kUnvisited = static_cast<std::size_t>(-1);

const Kind& neutralKind() {
    static const Kind kind{};
    return kind;
}

const Kind* kindOf(const Catalogue& catalogue, const std::string& id) {
    const Kind* kind = catalogue.kind(id);
    return kind ? kind : &neutralKind();
}

} // namespace

/// Fills a System step by step; each step reads what the ones before it made.
class SystemBuilder {
public:
    SystemBuilder(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue)
        : m_system(std::make_shared<System>()), m_design(*design), m_catalogue(*catalogue) {
        m_system->m_design = std::move(design);
        m_system->m_catalogue = std::move(catalogue);
    }

    std::shared_ptr<const System> build() {
        index();
        places();
        components();
        links();
        risks();
        fabrics();
        attachments();
        groups();
        flows();
        dependents();
        for (Index journey = 0; journey < m_design.journeys.size(); ++journey)
            m_system->journeys.push_back(scopeOf(journey));
        return std::move(m_system);
    }

private:
    template <class Range>
    static void number(const Range& range, System::IndexMap& map) {
        for (Index i = 0; i < range.size(); ++i)
            map.emplace(range[i].id, i);
    }

    void index() {
        number(m_design.places, m_system->m_places);
        number(m_design.components, m_system->m_components);
        number(m_design.links, m_system->m_links);
        number(m_design.sharedRisks, m_system->m_risks);
        number(m_design.groups, m_system->m_groups);
        number(m_design.flows, m_system->m_flows);
    }

    Index addElement(const ElementId& id, ElementRole role, const ResolvedFailure& failure) {
        SystemElement element;
        element.id = id;
        element.role = role;
        element.availability = failure.availability;
        element.mttf = failure.mttf;
        element.mttr = failure.mttr;
        element.neverFails = failure.neverFails;
        element.basis = failure.basis;
        element.source = failure.source;
        element.assumedFrequency = failure.assumedFrequency;
        if (failure.problem)
            element.problem = englishText(*failure.problem);
        m_system->elements.push_back(std::move(element));
        return static_cast<Index>(m_system->elements.size() - 1);
    }

    void places() {
        for (const Place& place : m_design.places) {
            const Kind* kind = kindOf(m_catalogue, place.kind);
            m_system->placeKind.push_back(kind);
            m_system->parentPlace.push_back(m_system->place(place.parent));
            m_system->placeElement.push_back(addElement(
                place.id, ElementRole::Place, resolveFailure(place.failure, *kind, {}, m_catalogue)));
        }
        m_system->placeRisks.resize(m_design.places.size());
    }

    void components() {
        for (const Component& component : m_design.components) {
            const Kind* kind = kindOf(m_catalogue, component.kind);
            m_system->componentKind.push_back(kind);
            m_system->componentPlace.push_back(m_system->place(component.place));
            const auto failure = resolveFailure(component.failure, *kind, {}, m_catalogue);
            std::vector<Index> instances;
            for (int i = 0; i < component.count; ++i)
                instances.push_back(addElement(component.id, ElementRole::Instance, failure));
            m_system->componentInstances.push_back(std::move(instances));
        }
        m_system->componentRisks.resize(m_design.components.size());
        m_system->linksOf.resize(m_design.components.size());
        m_system->flowsFrom.resize(m_design.components.size());
    }

    void links() {
        for (Index i = 0; i < m_design.links.size(); ++i) {
            const Link& link = m_design.links[i];
            const Kind* kind = kindOf(m_catalogue, link.kind);
            m_system->linkKind.push_back(kind);
            m_system->linkFrom.push_back(m_system->component(link.from));
            m_system->linkTo.push_back(m_system->component(link.to));
            m_system->linksOf[m_system->linkFrom[i]].push_back(i);
            if (m_system->linkTo[i] != m_system->linkFrom[i])
                m_system->linksOf[m_system->linkTo[i]].push_back(i);
            m_system->linkElement.push_back(
                addElement(link.id, ElementRole::Link,
                           resolveFailure(link.failure, *kind, m_system->length(i), m_catalogue)));
            m_system->routedUnderlay.push_back(link.underlay.routed);
            std::vector<std::vector<Index>> alternatives;
            for (const auto& alternative : link.underlay.alternatives) {
                std::vector<Index> segments;
                for (const ElementId& segment : alternative)
                    segments.push_back(m_system->link(segment));
                alternatives.push_back(std::move(segments));
            }
            m_system->underlays.push_back(std::move(alternatives));
        }
        m_system->linkRisks.resize(m_design.links.size());
    }

    void risks() {
        for (Index i = 0; i < m_design.sharedRisks.size(); ++i) {
            const SharedRisk& risk = m_design.sharedRisks[i];
            m_system->riskElement.push_back(
                addElement(risk.id, ElementRole::SharedRisk,
                           resolveFailure(risk.failure, neutralKind(), {}, m_catalogue)));
            for (const ElementId& member : risk.members) {
                if (const Index place = m_system->place(member); place != kNone)
                    m_system->placeRisks[place].push_back(i);
                if (const Index component = m_system->component(member); component != kNone)
                    m_system->componentRisks[component].push_back(i);
                if (const Index link = m_system->link(member); link != kNone)
                    m_system->linkRisks[link].push_back(i);
                if (const Cable* cable = findById(m_design.cables, member))
                    for (const ElementId& segment : cable->segments)
                        m_system->linkRisks[m_system->link(segment)].push_back(i);
            }
        }
    }

    void fabrics() {
        const ResolvedFailure never = resolveFailure(std::nullopt, neutralKind(), {}, m_catalogue);
        const auto add = [&](const ElementId& id) {
            return m_system->m_fabrics.emplace(id, addElement(id, ElementRole::Fabric, never)).first->second;
        };
        m_system->m_placeFabric.assign(m_design.places.size(), kNone);
        for (Index place = 0; place < m_design.places.size(); ++place) {
            if (m_system->placeKind[place]->fabric == Fabric::None)
                continue;
            m_system->m_placeFabric[place] = add(fabricIdOf(m_design.places[place].id));
            if (m_system->placeKind[place]->fabric != Fabric::Backbone)
                continue;
            std::vector<Index> ends{place};
            for (Index child = 0; child < m_design.places.size(); ++child)
                if (m_system->parentPlace[child] == place)
                    ends.push_back(child);
            for (std::size_t i = 0; i < ends.size(); ++i)
                for (std::size_t j = i + 1; j < ends.size(); ++j) {
                    const auto [first, second] = std::minmax(ends[i], ends[j]);
                    m_system->m_backbones[keyOfPair(first, second)] =
                        add(backboneIdOf(m_design.places[ends[i]].id, m_design.places[ends[j]].id));
                }
        }
        for (Index component = 0; component < m_design.components.size(); ++component)
            if (m_system->componentPlace[component] != kNone && m_system->componentKind[component]->forwards)
                m_system->m_forwardersByRoot[m_system->rootOf(m_system->componentPlace[component])].push_back(
                    component);
    }

    void attachments() {
        std::unordered_map<Index, Index> ofPlace;
        Index next = 0;
        for (Index component = 0; component < m_design.components.size(); ++component) {
            const Index place = m_system->componentPlace[component];
            const bool isEnd = place != kNone && m_system->linksOf[component].empty() &&
                               !m_system->componentKind[component]->forwards &&
                               !m_design.components[component].transit;
            const Index number = isEnd ? ofPlace.try_emplace(place, next).first->second : next;
            m_system->attachment.push_back(number);
            next = std::max(next, number + 1);
        }
    }

    void groups() {
        for (const Group& group : m_design.groups) {
            std::vector<System::GroupMember> members;
            for (const ElementId& id : group.members)
                members.push_back({m_system->component(id), m_system->group(id)});
            m_system->groupMembers.push_back(std::move(members));
            std::vector<Index> witnesses;
            for (const ElementId& id : group.witnesses)
                witnesses.push_back(m_system->component(id));
            m_system->groupWitnesses.push_back(std::move(witnesses));
            auto& plan = m_system->plans.emplace_back(group.plan);
            for (RecoveryStep& step : plan)
                resolve(step.duration);
        }
    }

    void resolve(StepDuration& duration) const {
        const bool hasOwn = duration.fixed || duration.min || duration.likely || duration.max ||
                            duration.checkInterval || duration.provisioning || duration.size ||
                            duration.dnsTtl;
        const RecoveryStepRow* row = m_catalogue.recoveryStep(duration.reference);
        if (hasOwn || !row || !row->likely)
            return;
        duration.min = row->min ? row->min : row->likely;
        duration.likely = row->likely;
        duration.max = row->max ? row->max : row->likely;
    }

    void flows() {
        for (Index i = 0; i < m_design.flows.size(); ++i) {
            const Flow& flow = m_design.flows[i];
            m_system->flowSource.push_back(m_system->component(flow.from));
            m_system->flowTargetComponent.push_back(m_system->component(flow.to));
            m_system->flowTargetGroup.push_back(m_system->group(flow.to));
            m_system->flowsFrom[m_system->flowSource[i]].push_back(i);
        }
    }

    void dependents() {
        System& system = *m_system;
        system.componentsOn.resize(system.elements.size());
        for (Index component = 0; component < m_design.components.size(); ++component) {
            const auto add = [&](Index element) {
                auto& list = system.componentsOn[element];
                if (list.empty() || list.back() != component)
                    list.push_back(component);
            };
            const auto addRisks = [&](const std::vector<Index>& risks) {
                for (const Index risk : risks)
                    add(system.riskElement[risk]);
            };
            for (const Index instance : system.componentInstances[component])
                add(instance);
            addRisks(system.componentRisks[component]);
            for (Index at = system.componentPlace[component]; at != kNone; at = system.parentPlace[at]) {
                add(system.placeElement[at]);
                addRisks(system.placeRisks[at]);
            }
        }
        system.flowsTo.resize(m_design.components.size());
        for (Index flow = 0; flow < m_design.flows.size(); ++flow) {
            const auto add = [&](Index component) {
                auto& list = system.flowsTo[component];
                if (list.empty() || list.back() != flow)
                    list.push_back(flow);
            };
            if (system.flowTargetComponent[flow] != kNone)
                add(system.flowTargetComponent[flow]);
            else if (system.flowTargetGroup[flow] != kNone)
                visitMembers(system.flowTargetGroup[flow], add);
        }
    }

    JourneyScope scopeOf(Index journeyIndex) const {
        const Journey& journey = m_design.journeys[journeyIndex];
        JourneyScope scope;
        scope.journey = journeyIndex;
        scope.entry = m_system->component(journey.entry);
        std::vector<std::size_t> position(m_design.components.size(), kUnvisited);
        const auto visit = [&](Index component) {
            if (position[component] != kUnvisited)
                return;
            position[component] = scope.components.size();
            scope.components.push_back(component);
        };
        visit(scope.entry);
        for (std::size_t next = 0; next < scope.components.size(); ++next) {
            const Index component = scope.components[next];
            if (m_system->componentKind[component]->buffers)
                continue; // the consumer's side is a journey of its own
            for (const Index flow : m_system->flowsFrom[component])
                follow(journey, flow, scope, visit);
        }
        std::sort(scope.flows.begin(), scope.flows.end());
        for (Index flow = 0; flow < m_design.flows.size(); ++flow)
            if (isDataFlow(flow) && position[m_system->flowSource[flow]] != kUnvisited)
                scope.dataFlows.push_back(flow);
        m_system->arrange(scope);
        return scope;
    }

    /// Requests, and events into a queue or stream (semantics.md 2).
    [[nodiscard]] bool takesPart(Index flow) const {
        const FlowKind kind = m_design.flows[flow].kind;
        const Index target = m_system->flowTargetComponent[flow];
        return kind == FlowKind::Request ||
               (kind == FlowKind::Event && target != kNone && m_system->componentKind[target]->buffers);
    }

    [[nodiscard]] bool isDataFlow(Index flow) const {
        const FlowKind kind = m_design.flows[flow].kind;
        return kind == FlowKind::Replication || kind == FlowKind::Backup;
    }

    template <class Visit>
    void follow(const Journey& journey, Index flow, JourneyScope& scope, const Visit& visit) const {
        const auto& excluded = journey.excludedFlows;
        if (!takesPart(flow) ||
            std::find(excluded.begin(), excluded.end(), m_design.flows[flow].id) != excluded.end())
            return;
        scope.flows.push_back(flow);
        if (m_system->flowTargetComponent[flow] != kNone)
            visit(m_system->flowTargetComponent[flow]);
        else
            visitMembers(m_system->flowTargetGroup[flow], visit);
    }

    template <class Visit>
    void visitMembers(Index group, const Visit& visit) const {
        for (const auto& member : m_system->groupMembers[group]) {
            if (member.component != kNone)
                visit(member.component);
            else
                visitMembers(member.group, visit);
        }
    }

    std::shared_ptr<System> m_system;
    const Design& m_design;
    const Catalogue& m_catalogue;
};

std::shared_ptr<const System> System::build(std::shared_ptr<const Design> design,
                                            std::shared_ptr<const Catalogue> catalogue) {
    return SystemBuilder(std::move(design), std::move(catalogue)).build();
}

} // namespace isthmus
