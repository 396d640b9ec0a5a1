#pragma once

#include "model/analysis/latency/latency_memo.h"
#include "model/sweep/state_signature.h"
#include "model/sweep/swept_case.h"

namespace isthmus {

/// State, routed latency, cost and link loads with some elements failed, by the functions that an analysis
/// of that failure calls. States that are the same to these (state_signature.h) are answered once. Any
/// thread.
class RoutedStates {
public:
    /// @param scopes  the journeys asked about. @param bytes  about how much may be remembered.
    /// `system` must outlive the object.
    RoutedStates(const System& system, std::vector<const JourneyScope*> scopes, std::size_t bytes);

    /// @param failed  elements, each any number of times. @returns null when `stop` asked.
    [[nodiscard]] std::shared_ptr<const RoutedFigures> with(const std::vector<Index>& failed,
                                                            const std::stop_token& stop);

private:
    [[nodiscard]] RoutedFigures figuresOf(const OperatingState& state, const std::stop_token& stop);

    const System& m_system;
    std::vector<const JourneyScope*> m_scopes;
    LatencyMemo m_latencies;
    std::size_t m_most; ///< states to remember; beyond it everything is forgotten
    std::mutex m_mutex;
    std::unordered_map<StateSignature, std::shared_ptr<const RoutedFigures>, StateSignatureHash> m_known;
};

} // namespace isthmus
