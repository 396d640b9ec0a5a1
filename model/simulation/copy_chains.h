#pragma once

#include "model/graph/system.h"

#include <vector>

namespace isthmus {

/// The way a store's data takes to one of its copies: along replication and backup flows.
struct CopyChain {
    struct Stage {
        Index flow = kNone;
        Index source = kNone, target = kNone; ///< components
    };
    std::vector<Stage> stages; ///< from the store; the copy is the target of the last
    bool backup = false;       ///< a backup flow is among them
};

/// A chain to every component that keeps a copy of the data of `store`, with the least lag by stageLag()
/// (recovery/copies.h), stages without a figure last. O(flows · copies).
[[nodiscard]] std::vector<CopyChain> copyChains(const System& system, Index store);

} // namespace isthmus
