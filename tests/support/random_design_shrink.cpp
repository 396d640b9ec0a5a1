#include "tests/support/random_design.h"

#include "tests/support/design_builder.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

template <class Range, class Predicate>
bool dropIf(Range& range, Predicate predicate) {
    const auto end = std::remove_if(range.begin(), range.end(), predicate);
    const bool any = end != range.end();
    range.erase(end, range.end());
    return any;
}

std::set<ElementId> idsIn(const Design& design) {
    std::set<ElementId> ids;
    const auto add = [&](const auto& range) {
        for (const auto& element : range)
            ids.insert(element.id);
    };
    add(design.places);
    add(design.components);
    add(design.links);
    add(design.cables);
    add(design.sharedRisks);
    add(design.groups);
    add(design.flows);
    return ids;
}

/// Takes references to what is gone out of a group.
void tidy(Group& group, const std::set<ElementId>& ids) {
    const auto gone = [&](const ElementId& id) { return ids.count(id) == 0; };
    for (std::size_t m = group.members.size(); m-- > 0;)
        if (gone(group.members[m])) {
            group.members.erase(group.members.begin() + static_cast<std::ptrdiff_t>(m));
            if (!group.weights.empty())
                group.weights.erase(group.weights.begin() + static_cast<std::ptrdiff_t>(m));
        }
    dropIf(group.witnesses, gone);
    group.need = std::max(1, std::min(group.need, static_cast<int>(group.members.size())));
    const auto votes = static_cast<int>(group.members.size() + group.witnesses.size());
    if (group.quorum)
        group.quorum = std::min(*group.quorum, votes);
    for (RecoveryStep& step : group.plan) {
        dropIf(step.needsGroups, gone);
        dropIf(step.needsControlPlanes, gone);
        dropIf(step.needsComponents, gone);
        dropIf(step.vantages, gone);
        if (step.vantages.empty())
            step.vantagesNeeded.reset();
        else if (step.vantagesNeeded)
            step.vantagesNeeded = std::min(*step.vantagesNeeded, static_cast<int>(step.vantages.size()));
        if (step.after)
            dropIf(*step.after, [&](const std::string& name) {
                return std::none_of(group.plan.begin(), group.plan.end(),
                                    [&](const RecoveryStep& other) { return other.id == name; });
            });
    }
}

/// Takes everything out that refers to what is gone, until nothing does.
void tidy(Design& design) {
    for (bool again = true; again;) {
        const std::set<ElementId> ids = idsIn(design);
        const auto gone = [&](const ElementId& id) { return ids.count(id) == 0; };
        again = dropIf(design.links, [&](const Link& l) { return gone(l.from) || gone(l.to); });
        for (Link& link : design.links)
            dropIf(link.underlay.alternatives, [&](const std::vector<ElementId>& segments) {
                return std::any_of(segments.begin(), segments.end(), gone);
            });
        for (Cable& cable : design.cables)
            dropIf(cable.segments, gone);
        again |= dropIf(design.cables, [](const Cable& cable) { return cable.segments.empty(); });
        for (SharedRisk& risk : design.sharedRisks)
            dropIf(risk.members, gone);
        again |= dropIf(design.sharedRisks, [](const SharedRisk& risk) { return risk.members.empty(); });
        for (Group& group : design.groups)
            tidy(group, ids);
        again |= dropIf(design.groups, [](const Group& group) { return group.members.empty(); });
        again |= dropIf(design.flows, [&](const Flow& flow) { return gone(flow.from) || gone(flow.to); });
        for (Journey& journey : design.journeys)
            dropIf(journey.excludedFlows, gone);
    }
}

RandomDesign without(const RandomDesign& from, const ElementId& id) {
    RandomDesign result = from;
    Design& design = result.design;
    if (const Place* place = findById(from.design.places, id)) {
        for (Place& child : design.places)
            if (child.parent == id)
                child.parent = place->parent;
        for (Component& component : design.components)
            if (component.place == id)
                component.place = place->parent;
    }
    const auto isIt = [&](const auto& element) { return element.id == id; };
    dropIf(design.places, isIt);
    dropIf(design.components, isIt);
    dropIf(design.links, isIt);
    dropIf(design.cables, isIt);
    dropIf(design.sharedRisks, isIt);
    dropIf(design.groups, isIt);
    dropIf(design.flows, isIt);
    tidy(design);
    const std::set<ElementId> ids = idsIn(design);
    dropIf(result.failed, [&](const ElementId& failed) { return ids.count(failed) == 0; });
    return result;
}

/// Adds a copy of `from` changed by `change`, if that changes anything.
template <class Change>
void offer(std::vector<RandomDesign>& list, const RandomDesign& from, Change change) {
    RandomDesign simpler = from;
    change(simpler);
    if (!(simpler.design == from.design) || simpler.failed != from.failed)
        list.push_back(std::move(simpler));
}

template <class Range>
void offerNeverFailing(std::vector<RandomDesign>& list, const RandomDesign& from, Range Design::*range) {
    for (std::size_t i = 0; i < (from.design.*range).size(); ++i)
        offer(list, from, [&](RandomDesign& d) { (d.design.*range)[i].failure = neverFails(); });
}

void offerPlainerGroups(std::vector<RandomDesign>& list, const RandomDesign& from) {
    for (std::size_t g = 0; g < from.design.groups.size(); ++g) {
        const auto change = [&](auto edit) {
            offer(list, from, [&](RandomDesign& d) { edit(d.design.groups[g]); });
        };
        change([](Group& group) { group.plan.clear(); });
        for (std::size_t s = 0; s < from.design.groups[g].plan.size(); ++s) {
            change([&](Group& group) {
                const std::string id = group.plan[s].id;
                group.plan.erase(group.plan.begin() + static_cast<std::ptrdiff_t>(s));
                for (RecoveryStep& step : group.plan)
                    if (step.after)
                        dropIf(*step.after, [&](const std::string& name) { return name == id; });
            });
            change([&](Group& group) { group.plan[s].needsGroups.clear(); });
            change([&](Group& group) { group.plan[s].needsControlPlanes.clear(); });
            change([&](Group& group) { group.plan[s].needsComponents.clear(); });
            change([&](Group& group) { group.plan[s].controlPlaneRegion.clear(); });
            change([&](Group& group) {
                group.plan[s].vantages.clear();
                group.plan[s].vantagesNeeded.reset();
            });
            change([&](Group& group) { group.plan[s].after.reset(); });
        }
        change([](Group& group) { group.need = 1; });
        change([](Group& group) { group.quorum.reset(); });
        change([](Group& group) {
            group.witnesses.clear();
            if (group.quorum)
                group.quorum = std::min(*group.quorum, static_cast<int>(group.members.size()));
        });
        change([](Group& group) { group.switchSuccess = 1; });
        change([](Group& group) { group.failback.reset(); });
        change([](Group& group) { group.weights.clear(); });
        if (from.design.groups[g].mode == GroupMode::ActiveActive) {
            change([](Group& group) { group.detection = Seconds{0}; });
            change([](Group& group) { group.redirection = Seconds{0}; });
            change([](Group& group) { group.drain = Seconds{0}; });
        }
    }
}

void offerPlainerElements(std::vector<RandomDesign>& list, const RandomDesign& from) {
    for (std::size_t c = 0; c < from.design.components.size(); ++c) {
        offer(list, from,
              [&](RandomDesign& d) { d.design.components[c].count = d.design.components[c].need = 1; });
        offer(list, from, [&](RandomDesign& d) { d.design.components[c].transit = false; });
        offer(list, from, [&](RandomDesign& d) { d.design.components[c].place = ElementId{}; });
    }
    for (std::size_t l = 0; l < from.design.links.size(); ++l) {
        offer(list, from, [&](RandomDesign& d) { d.design.links[l].underlay = Underlay{}; });
        offer(list, from, [&](RandomDesign& d) { d.design.links[l].failover = Seconds{0}; });
        offer(list, from, [&](RandomDesign& d) { d.design.links[l].priority = 0; });
    }
    for (std::size_t f = 0; f < from.design.flows.size(); ++f) {
        offer(list, from, [&](RandomDesign& d) { d.design.flows[f].access = Access::Read; });
        offer(list, from, [&](RandomDesign& d) { d.design.flows[f].hard = true; });
    }
}

} // namespace

std::vector<RandomDesign> simplerDesigns(const RandomDesign& from) {
    std::vector<RandomDesign> list;
    offer(list, from, [](RandomDesign& d) { d.failed.clear(); });
    offer(list, from, [](RandomDesign& d) { d.design.journeys.front().excludedFlows.clear(); });
    for (const ElementId& id : idsIn(from.design))
        if (id != from.design.journeys.front().entry)
            list.push_back(without(from, id));
    offerNeverFailing(list, from, &Design::places);
    offerNeverFailing(list, from, &Design::components);
    offerNeverFailing(list, from, &Design::links);
    offerNeverFailing(list, from, &Design::sharedRisks);
    offerPlainerGroups(list, from);
    offerPlainerElements(list, from);
    return list;
}

} // namespace isthmus
