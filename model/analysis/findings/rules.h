#pragma once

#include "model/analysis/findings/finding_rule.h"

#include <vector>

namespace isthmus {

// One file each; a new rule is its file, its line here and its line in rules.cpp.
extern const FindingRule kTargetMissed;
extern const FindingRule kRecoveryTargetMissed;
extern const FindingRule kOverloaded;
extern const FindingRule kStepCannotRun;
extern const FindingRule kSinglePointOfFailure;
extern const FindingRule kSharedFate;
extern const FindingRule kVpnSharesCables;
extern const FindingRule kCableUnknown;
extern const FindingRule kBackupTooSmall;
extern const FindingRule kOverloadedAfterFailure;
extern const FindingRule kSingleCustomerSite;
extern const FindingRule kSingleDxLocation;
extern const FindingRule kQuorumEven;
extern const FindingRule kQuorumOnePlace;
extern const FindingRule kNoHeadroom;
extern const FindingRule kNoRecoveryPlan;
extern const FindingRule kPlanNeverHelps;
extern const FindingRule kRestoreOnlyTarget;
extern const FindingRule kTargetAboveFloors;
extern const FindingRule kSlaAsPrediction;
extern const FindingRule kDualWrite;
extern const FindingRule kNoPointInTimeCopy;
extern const FindingRule kBufferOverflows;
extern const FindingRule kServerOverloaded;
extern const FindingRule kRetryUnbounded;
extern const FindingRule kRetryStorm;
extern const FindingRule kQueueLoses;
extern const FindingRule kLateBurst;
extern const FindingRule kVisibilityTooShort;
extern const FindingRule kTooSmallAfterLoss;
extern const FindingRule kLatencyQuestionable;
extern const FindingRule kCycle;
extern const FindingRule kFailureUnknown;
extern const FindingRule kPriceMissing;

/// All rules, in the order in which findings of one severity and no hours are listed.
[[nodiscard]] const std::vector<const FindingRule*>& findingRules();

} // namespace isthmus
