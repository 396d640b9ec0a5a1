#pragma once

#include "model/analysis/recovery/plan.h"
#include "model/graph/operating_state.h"

#include <optional>

namespace isthmus {

/// A copy of a store's data, reached along replication and backup flows.
struct DataCopy {
    Index component = kNone;
    std::optional<Seconds> lag; ///< summed along the chain; absent: some stage gives no figure
    bool pointInTime = false;   ///< the last stage keeps old versions: survives corruption
    bool backup = false;        ///< must be restored before use
};

/// What one stage adds (semantics.md 4): synchronous 0; asynchronous the worst lag, else the typical one;
/// snapshot interval + copy time. Absent: the drawing does not say.
[[nodiscard]] std::optional<Seconds> stageLag(const Flow& flow);

/// Every copy of the data of `store` by its nearest chain (copy_chains.h); the store itself is not among
/// them.
[[nodiscard]] std::vector<DataCopy> copiesOf(const System& system, Index store);

/// Does a member that takes over have to be filled from a backup first? So when the group's plan restores
/// and no replication flow joins two of its members.
[[nodiscard]] bool switchNeedsRestore(const System& system, Index group);

/// What the group's plan is run for when another member takes over.
[[nodiscard]] inline PlanPurpose switchPurpose(const System& system, Index group) {
    return switchNeedsRestore(system, group) ? PlanPurpose::SwitchOverWithRestore : PlanPurpose::SwitchOver;
}

} // namespace isthmus
