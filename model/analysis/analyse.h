#pragma once

#include "model/analysis/availability/journey_cache.h"
#include "model/analysis/engine_budget.h"
#include "model/analysis/latency/state_latency.h"
#include "model/analysis/results.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <memory>
#include <stop_token>

namespace isthmus {

struct AnalysisOptions {
    std::vector<ElementId> failed;     ///< set to 0 throughout; any element, place, cable or shared risk
    std::optional<ElementId> scenario; ///< what it leaves failed at its end is added to `failed`
    std::optional<ElementId> journey;  ///< only this one
    bool recovery = true;              ///< the live strip may leave parts out
    bool cost = true;
    bool failureCosts = false;                     ///< what each disruption costs (cost/failure_costs.h)
    std::shared_ptr<JourneyCache> cache;           ///< kept by who analyses again and again; null: none
    std::optional<ExplanationOptions> explain;     ///< why each journey is as available as it is
    std::optional<LatencyDepth> latency;           ///< each journey's latency in full
    bool load = false;                             ///< loads of links, capacities of flows, sizing and queues
    std::optional<UncertaintyOptions> uncertainty; ///< how sure each journey's availability is
    EngineBudget budget;
    unsigned threads = 0; ///< at most; 0: as many as the machine runs at once. The figures are the same
};

/// Everything the four questions need, for every journey of a design (semantics.md 2 to 6).
///
/// @returns the figures; or AN-001 (no such id to fail), AN-002 (no such scenario), AN-003 (no such
///          journey), AN-004 (cancelled through `stop`).
/// @pre the design satisfies its invariants.
/// @note Pure; any thread; never touches a screen or a file.
[[nodiscard]] Result<AnalysisResult> analyse(std::shared_ptr<const Design> design,
                                             std::shared_ptr<const Catalogue> catalogue,
                                             const AnalysisOptions& options = {}, std::stop_token stop = {});

} // namespace isthmus
