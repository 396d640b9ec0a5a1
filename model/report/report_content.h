#pragma once

#include "model/catalogue/catalogue.h"
#include "model/report/failure_figures.h"
#include "model/report/journey_report.h"

#include <set>

namespace isthmus {

/// Where the numbers come from and what they are counted in.
struct ReportProvenance {
    std::string oldestPrice, newestPrice; ///< dates of the prices on the bill; empty without a dated one
    double hoursPerYear = kHoursPerYear;
    double hoursPerMonth = kHoursPerMonth;
};

/// One journey before and after.
struct JourneyChange {
    JourneyReport before;
    JourneyReport after;
};

/// What happens when something fails: every figure before and after.
struct WhatIfReport {
    std::vector<ElementId> failed;
    std::string scenario; ///< name of the scenario that left them failed; empty: none
    std::vector<JourneyChange> journeys;
    CostResult costBefore, costAfter;
};

/// Everything a report says, and nothing of how it looks. Elements are named by id; views know the names.
/// Without dates of its own: the same design gives the same report.
struct ReportContent {
    std::string title;
    std::string notes;
    ReportProvenance provenance;
    std::vector<JourneyReport> journeys;
    std::optional<WhatIfReport> whatIf;
    CostResult cost; ///< lines by amount, unknown ones first
    std::vector<PlanTrial> planTrials;
    std::vector<Finding> findings;  ///< errors first
    std::optional<LoadResult> load; ///< where the analysis asked for it
    std::set<Basis> bases;          ///< that the availability figures rest on
    FailureFigures failureFigures;
    std::shared_ptr<const FailureCosts> failureCosts; ///< where the analysis asked for it
};

/// What failed, for the report's before and after.
struct WhatIfCase {
    AnalysisResult result;
    std::vector<ElementId> failed;
    std::optional<ElementId> scenario;
};

/// Puts together what a report says.
///
/// @param nominal the analysis of `design` with nothing failed.
/// @param whatIf  the analysis with something failed, or null.
/// @note Pure; any thread; journeys that are no longer in the design are left out.
[[nodiscard]] ReportContent reportContent(const Design& design, const Catalogue& catalogue,
                                          const AnalysisResult& nominal, const WhatIfCase* whatIf = nullptr);

} // namespace isthmus
