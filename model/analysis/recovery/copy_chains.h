#pragma once

#include "model/graph/system.h"

#include <functional>
#include <optional>
#include <vector>

namespace isthmus {

/// The way a store's data takes to one of its copies: along replication and backup flows.
struct CopyChain {
    struct Stage {
        Index flow = kNone;
        Index source = kNone, target = kNone; ///< components
    };
    std::vector<Stage> stages;  ///< from the store; the copy is the target of the last
    std::optional<Seconds> lag; ///< sum over the stages; absent: some stage gives no figure
    bool pointInTime = false;   ///< the last stage keeps old versions: survives corruption
    bool backup = false;        ///< a backup flow is among them: must be restored before use

    [[nodiscard]] Index copy() const { return stages.back().target; }
};

/// Worst lag that one flow adds; absent: nobody knows.
using StageLagOf = std::function<std::optional<Seconds>(Index flow)>;

/// A chain to every component that keeps a copy of the data of `store`, with the least lag, stages without
/// a figure last; one each for plain copies, those that keep old versions and those to be restored.
/// @param lagOf  of a flow; not set: stageLag() (copies.h). O(flows · copies).
[[nodiscard]] std::vector<CopyChain> copyChains(const System& system, Index store,
                                                const StageLagOf& lagOf = {});

} // namespace isthmus
