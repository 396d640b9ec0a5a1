#include "model/sweep/routed_states.h"

#include "model/analysis/capacity/capacity.h"
#include "model/analysis/cost/cost.h"

#include <algorithm>

namespace isthmus {

namespace {

/// What a part of a latency model takes in memory, roughly: words, number and the table's own.
constexpr std::size_t kBytesPerTerm = 256;

/// What one state takes: bits and figures, roughly.
std::size_t bytesPerState(const System& system, std::size_t journeys) {
    constexpr std::size_t kBitsPerByte = 8;
    return (system.elements.size() + system.linkFrom.size()) / kBitsPerByte + sizeof(RoutedFigures) +
           journeys * (sizeof(LatencyResult) + sizeof(JourneyState)) + kBytesPerTerm;
}

std::optional<RoutedFigures::LinkUse> fullestOf(const System& system, const CapacityResult& capacity) {
    const LinkLoad* fullest = nullptr;
    for (const LinkLoad& load : capacity.loads)
        if (load.utilisation && (!fullest || *load.utilisation > *fullest->utilisation))
            fullest = &load;
    if (!fullest)
        return std::nullopt;
    return RoutedFigures::LinkUse{system.design().links[fullest->link].id, fullest->offered,
                                  *fullest->utilisation};
}

} // namespace

RoutedStates::RoutedStates(const System& system, std::vector<const JourneyScope*> scopes, std::size_t bytes)
    : m_system(system), m_scopes(std::move(scopes)), m_latencies(bytes / 2 / kBytesPerTerm),
      m_most(bytes / 2 / bytesPerState(system, m_scopes.size())) {}

std::shared_ptr<const RoutedFigures> RoutedStates::with(const std::vector<Index>& failed,
                                                        const std::stop_token& stop) {
    const OperatingState state(m_system, failed);
    StateSignature signature = signatureOf(state);
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_known.find(signature); it != m_known.end())
            return it->second;
    }
    auto figures = std::make_shared<const RoutedFigures>(figuresOf(state, stop));
    if (stop.stop_requested())
        return nullptr;
    const std::lock_guard lock(m_mutex);
    if (m_known.size() > m_most)
        m_known.clear();
    return m_known.emplace(std::move(signature), std::move(figures)).first->second;
}

RoutedFigures RoutedStates::figuresOf(const OperatingState& state, const std::stop_token& stop) {
    Router router(state);
    RoutedFigures figures;
    for (const JourneyScope* scope : m_scopes) {
        figures.states.push_back(!state.journeyUp(*scope) ? JourneyState::Down
                                 : state.degraded(*scope) ? JourneyState::Degraded
                                                          : JourneyState::Up);
        figures.latencies.push_back(m_latencies.of(latencyModel(router, *scope), stop));
    }
    const CostResult cost = costOf(router, stop);
    figures.monthly = cost.monthly;
    figures.costComplete = cost.complete;
    figures.fullest = fullestOf(m_system, capacityOf(router));
    return figures;
}

} // namespace isthmus
