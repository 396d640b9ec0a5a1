#include "model/analysis/findings/finding_context.h"

#include "model/analysis/queueing/bursts.h"
#include "model/analysis/queueing/queue_figures.h"
#include "model/analysis/queueing/sizing.h"
#include "model/analysis/recovery/disruptions.h"

#include <algorithm>

namespace isthmus {

FindingContext::FindingContext(const System& system, const AnalysisResult& result)
    : m_system(system), m_result(result) {
    for (const JourneyResult& journey : result.journeys) {
        std::map<ElementId, double> hours;
        for (const Importance& entry : journey.importance)
            hours[entry.element] = entry.hoursSavedPerYear.value;
        for (const Cable& cable : system.design().cables)
            for (const ElementId& segment : cable.segments)
                if (const auto it = hours.find(segment); it != hours.end())
                    hours[cable.id] += it->second;
        for (const auto& [id, value] : hours)
            m_hours[id] = std::max(m_hours[id], value);
    }
}

const Journey* FindingContext::journey(const ElementId& id) const {
    return findById(design().journeys, id);
}

Hours FindingContext::hoursOf(const ElementId& id) const {
    const auto it = m_hours.find(id);
    return {it == m_hours.end() ? 0.0 : std::max(0.0, it->second)};
}

Hours FindingContext::outageOf(const ElementId& id) const {
    double works = 1;
    for (const Index element : m_system.elementsOf(id))
        works *= m_system.elements[element].availability.up();
    return {(1 - works) * kHoursPerYear};
}

Router& FindingContext::nominal() {
    if (!m_router) {
        m_state = std::make_unique<OperatingState>(m_system);
        m_router = std::make_unique<Router>(*m_state);
    }
    return *m_router;
}

const OperatingState& FindingContext::without(const std::vector<ElementId>& ids) {
    auto& state = m_without[ids];
    if (!state) {
        std::vector<Index> down;
        for (const ElementId& id : ids) {
            const auto elements = m_system.elementsOf(id);
            down.insert(down.end(), elements.begin(), elements.end());
        }
        state = std::make_unique<OperatingState>(m_system, down);
    }
    return *state;
}

const std::vector<ElementId>& FindingContext::hiddenHazards() {
    if (!m_hazards) {
        m_hazards.emplace();
        for (const Cable& cable : design().cables)
            m_hazards->push_back(cable.id);
        for (Index place = 0; place < design().places.size(); ++place)
            if (m_system.placeKind[place]->disruption == "landing_station")
                m_hazards->push_back(design().places[place].id);
    }
    return *m_hazards;
}

const CustomerSites& FindingContext::sites() {
    if (!m_sites)
        m_sites = std::make_unique<CustomerSites>(m_system);
    return *m_sites;
}

const std::vector<Loss>& FindingContext::losses() {
    if (!m_losses)
        m_losses = lossesOf(m_system, standardDisruptions(m_system));
    return *m_losses;
}

const LoadResult& FindingContext::linkLoads() {
    if (const LoadResult* all = loadsInDepth())
        return *all;
    if (!m_loads)
        m_loads = isthmus::linkLoads(m_system, {}, losses(), {}, {});
    return *m_loads;
}

std::vector<BurstFigure> FindingContext::bursts() const {
    const LoadResult* all = loadsInDepth();
    return all ? all->bursts : burstFigures(m_system, {});
}

const std::vector<QueueFigure>& FindingContext::queues() {
    if (const LoadResult* all = loadsInDepth())
        return all->queues;
    if (!m_queues) {
        const auto& flows = design().flows;
        const bool rated = std::any_of(flows.begin(), flows.end(),
                                       [](const Flow& flow) { return flow.ratePerSecond.has_value(); });
        m_queues = rated ? queueFigures(m_system, {}, losses(), {}) : std::vector<QueueFigure>{};
    }
    return *m_queues;
}

const std::vector<SizingFigure>& FindingContext::sizing() {
    if (const LoadResult* all = loadsInDepth())
        return all->sizing;
    if (!m_sizing)
        m_sizing = sizingOf(m_system);
    return *m_sizing;
}

} // namespace isthmus
