#include "model/analysis/findings/customer_sites.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

std::vector<Index> targetsOf(const System& system, Index flow) {
    if (system.flowTargetComponent[flow] != kNone)
        return {system.flowTargetComponent[flow]};
    return system.votersOf(system.flowTargetGroup[flow]);
}

} // namespace

CustomerSites::CustomerSites(const System& system) : m_system(system), m_nominal(system) {
    const Design& design = system.design();
    const std::size_t count = design.components.size();
    m_flowEnd.assign(count, false);
    for (Index flow = 0; flow < design.flows.size(); ++flow) {
        m_flowEnd[system.flowSource[flow]] = true;
        for (const Index target : targetsOf(system, flow))
            m_flowEnd[target] = true;
    }
    std::vector<ElementId> ground(count);
    std::set<ElementId> providers, sites;
    for (Index i = 0; i < count; ++i) {
        ground[i] = groundOf(i);
        const Index place = system.place(ground[i]);
        if (place != kNone)
            (system.placeKind[place]->fabric == Fabric::Backbone ? providers : sites).insert(ground[i]);
    }
    std::set<std::pair<ElementId, ElementId>> found;
    for (Index flow = 0; flow < design.flows.size(); ++flow)
        for (const Index target : targetsOf(system, flow)) {
            const ElementId& a = ground[system.flowSource[flow]];
            const ElementId& b = ground[target];
            if (a.empty() || b.empty() || a == b)
                continue;
            for (const auto& [site, far] : {std::pair{a, b}, std::pair{b, a}}) {
                const bool isSite = sites.empty() ? !providers.count(site) : sites.count(site) > 0;
                if (isSite)
                    found.emplace(site, far);
            }
        }
    for (const auto& [site, far] : found) {
        Pair pair{site, far, std::vector<bool>(count), std::vector<bool>(count), {}};
        for (Index i = 0; i < count; ++i) {
            pair.inside[i] = ground[i] == site;
            pair.target[i] = ground[i] == far;
        }
        for (Index link = 0; link < design.links.size(); ++link)
            if (pair.inside[system.linkFrom[link]] != pair.inside[system.linkTo[link]] &&
                leadsOut(pair, link, m_nominal))
                pair.exits.push_back(link);
        m_pairs.push_back(std::move(pair));
    }
}

ElementId CustomerSites::groundOf(Index component) const {
    const Design& design = m_system.design();
    for (Index place = m_system.componentPlace[component]; place != kNone;
         place = m_system.parentPlace[place]) {
        const Kind& kind = *m_system.placeKind[place];
        if (kind.fabric == Fabric::Backbone || kind.disruption == "site")
            return design.places[place].id;
        if (m_system.parentPlace[place] == kNone && kind.disruption == "region")
            return design.places[place].id;
    }
    const bool nowhere = m_system.componentPlace[component] == kNone;
    return nowhere && m_flowEnd[component] ? design.components[component].id : ElementId{};
}

bool CustomerSites::explore(const Pair& pair, Index exit, const OperatingState& state,
                            std::vector<bool>* seenLinks) const {
    if (!state.aliveLink(exit))
        return false;
    const Index start =
        pair.inside[m_system.linkFrom[exit]] ? m_system.linkTo[exit] : m_system.linkFrom[exit];
    std::vector<bool> seen(m_system.componentPlace.size(), false);
    std::vector<Index> open{start};
    seen[start] = true;
    bool reached = false;
    if (seenLinks != nullptr)
        (*seenLinks)[exit] = true;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        if (pair.target[at]) {
            reached = true;
            if (seenLinks == nullptr)
                return true;
            continue;
        }
        if (!m_system.componentKind[at]->forwards)
            continue;
        for (const Index link : m_system.linksOf[at]) {
            const Index next = m_system.otherEnd(link, at);
            if (pair.inside[next] || !state.aliveLink(link))
                continue;
            if (seenLinks != nullptr)
                (*seenLinks)[link] = true;
            if (!seen[next]) {
                seen[next] = true;
                open.push_back(next);
            }
        }
    }
    return reached;
}

bool CustomerSites::leadsOut(const Pair& pair, Index exit, const OperatingState& state) const {
    return explore(pair, exit, state, nullptr);
}

std::vector<Index> CustomerSites::linksBehind(const Pair& pair, const std::vector<Index>& exits) const {
    std::vector<bool> seen(m_system.linkFrom.size(), false);
    for (const Index exit : exits)
        explore(pair, exit, m_nominal, &seen);
    std::vector<Index> links;
    for (Index link = 0; link < seen.size(); ++link)
        if (seen[link])
            links.push_back(link);
    return links;
}

} // namespace isthmus
