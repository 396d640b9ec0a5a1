#include "model/analysis/recovery/way_index.h"

#include <algorithm>

namespace isthmus {

namespace {

void sortOnce(std::vector<Index>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

WayIndex::WayIndex(Router& router, const JourneyScope& scope) : m_router(router), m_system(router.system()) {
    std::unordered_map<std::uint64_t, std::size_t> wayBetween; // by attachment
    for (const Index flow : scope.flows) {
        if (!m_system.design().flows[flow].hard)
            continue;
        const Index source = m_system.flowSource[flow];
        for (const Index target : m_router.state().targetsOf(scope, flow)) {
            if (source == target)
                continue;
            const auto key = keyOfPair(m_system.attachment[source], m_system.attachment[target]);
            const auto [entry, isNew] = wayBetween.try_emplace(key, m_flows.size());
            if (isNew) {
                m_flows.emplace_back();
                for (const Index element : elementsBetween(source, target))
                    m_waysOn[element].push_back(entry->second);
            }
            auto& flows = m_flows[entry->second];
            if (flows.empty() || flows.back() != flow)
                flows.push_back(flow);
        }
    }
}

std::vector<Index> WayIndex::flowsOn(const std::vector<Index>& elements) const {
    std::vector<std::size_t> ways;
    for (const Index element : elements)
        if (const auto found = m_waysOn.find(element); found != m_waysOn.end())
            ways.insert(ways.end(), found->second.begin(), found->second.end());
    std::sort(ways.begin(), ways.end());
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    std::vector<Index> flows;
    for (const std::size_t way : ways)
        flows.insert(flows.end(), m_flows[way].begin(), m_flows[way].end());
    if (ways.size() > 1)
        sortOnce(flows);
    return flows;
}

std::vector<Index> WayIndex::elementsBetween(Index source, Index target) {
    m_elements.clear();
    m_links.clear();
    for (const RoutedHop& step : m_router.route(source, target).hops) {
        if (step.hop.to != target)
            addComponent(step.hop.to);
        if (step.hop.link != kNone)
            addLink(step.hop.link);
        m_elements.insert(m_elements.end(), step.hop.fabricElements.begin(), step.hop.fabricElements.end());
        for (const Index place : step.hop.fabricPlaces)
            addPlace(place);
    }
    sortOnce(m_elements);
    return m_elements;
}

void WayIndex::addRisks(const std::vector<Index>& risks) {
    for (const Index risk : risks)
        m_elements.push_back(m_system.riskElement[risk]);
}

void WayIndex::addPlace(Index place) {
    for (; place != kNone; place = m_system.parentPlace[place]) {
        m_elements.push_back(m_system.placeElement[place]);
        addRisks(m_system.placeRisks[place]);
    }
}

void WayIndex::addComponent(Index component) {
    const auto& instances = m_system.componentInstances[component];
    m_elements.insert(m_elements.end(), instances.begin(), instances.end());
    addRisks(m_system.componentRisks[component]);
    addPlace(m_system.componentPlace[component]);
}

void WayIndex::addLink(Index link) {
    if (std::find(m_links.begin(), m_links.end(), link) != m_links.end())
        return; // underlays may be shared
    m_links.push_back(link);
    m_elements.push_back(m_system.linkElement[link]);
    addRisks(m_system.linkRisks[link]);
    addComponent(m_system.linkFrom[link]);
    addComponent(m_system.linkTo[link]);
    for (const Index carrier : m_router.latencies().carriers(link))
        addLink(carrier);
}

} // namespace isthmus
