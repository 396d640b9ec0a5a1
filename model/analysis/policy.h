#pragma once

#include "model/analysis/target_check.h"

namespace isthmus {

/// How a journey stands to its target for one figure and one type of disruption.
struct PolicyCell {
    Verdict verdict = Verdict::NoTarget;
    std::size_t missed = 0;        ///< so many disruptions of the type miss it
    std::optional<Seconds> target; ///< the journey's
    std::optional<Seconds> worst;  ///< over the disruptions of the type; absent: never, unknown or lost
    /// Target less worst: what is left, or missing when negative. Absent without a target or a worst figure.
    std::optional<Seconds> margin;
    const RecoveryResult* deciding = nullptr; ///< the disruption that is worst; null when there is none
    bool onlyNoChange = false; ///< a target of 0: nothing reaches it but a design in which nothing changes
};

/// One type of disruption in a journey's policy.
struct PolicyRow {
    std::string type;            ///< of kDisruptionTypes
    std::size_t disruptions = 0; ///< of that type; 0: the drawing has nothing of the kind
    bool hasOwnTarget = false;   ///< else the journey's general one holds
    PolicyCell rto, rpo;
};

/// The journey's policy (semantics.md 4): for each type of disruption that the drawing has, or that a target
/// is given for, the worst figures and how they stand to their targets. The rows point into `recovery`.
[[nodiscard]] std::vector<PolicyRow> policyOf(const std::vector<RecoveryResult>& recovery,
                                              const Targets& targets);

} // namespace isthmus
