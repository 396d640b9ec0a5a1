#include "model/analysis/findings/rules.h"

#include "model/analysis/findings/findings.h"

#include <algorithm>

namespace isthmus {

const std::vector<const FindingRule*>& findingRules() {
    static const std::vector<const FindingRule*> rules{
        &kTargetMissed,
        &kRecoveryTargetMissed,
        &kOverloaded,
        &kServerOverloaded,
        &kStepCannotRun,
        &kSinglePointOfFailure,
        &kSharedFate,
        &kVpnSharesCables,
        &kCableUnknown,
        &kBackupTooSmall,
        &kOverloadedAfterFailure,
        &kSingleCustomerSite,
        &kSingleDxLocation,
        &kQuorumEven,
        &kQuorumOnePlace,
        &kNoHeadroom,
        &kNoRecoveryPlan,
        &kPlanNeverHelps,
        &kRestoreOnlyTarget,
        &kTargetAboveFloors,
        &kSlaAsPrediction,
        &kDualWrite,
        &kNoPointInTimeCopy,
        &kBufferOverflows,
        &kQueueLoses,
        &kLateBurst,
        &kTooSmallAfterLoss,
        &kRetryUnbounded,
        &kRetryStorm,
        &kVisibilityTooShort,
        &kLatencyQuestionable,
        &kCycle,
        &kFailureUnknown,
        &kPriceMissing,
    };
    return rules;
}

std::vector<Finding> findingsOf(const System& system, const AnalysisResult& result) {
    FindingContext context(system, result);
    std::vector<Finding> findings;
    for (const FindingRule* rule : findingRules())
        for (Observation& seen : rule->observe(context)) {
            Finding finding;
            finding.id = rule->id;
            finding.severity = rule->severity;
            finding.elements = std::move(seen.elements);
            finding.evidence = std::move(seen.evidence);
            finding.remedy = rule->remedy;
            if (rule->practice != nullptr)
                finding.bestPractice =
                    BestPractice{rule->practice->id, rule->practice->title, kFrameworkEdition};
            finding.hoursPerYear = seen.hoursPerYear;
            findings.push_back(std::move(finding));
        }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity == Severity::Error;
        return a.hoursPerYear > b.hoursPerYear;
    });
    return findings;
}

} // namespace isthmus
