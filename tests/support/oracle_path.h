#pragma once

#include "tests/support/oracle_world.h"

namespace isthmus::oracle {

/// One of the tied best paths: the links on it, and the share of the flow that takes it.
struct ChosenPath {
    std::set<std::size_t> links;
    double share = 1;
};

/// Of the alive paths from `source` to `target`, those whose worst link `priority` is lowest, then of
/// least latency; ties split evenly per hop (semantics.md 5, Routing). Empty when there is none.
///
/// Implied fabrics have priority 0 and a latency of 0.5 ms: the links of a path are what matters here, and
/// designs given to the oracle keep their links' latencies apart by more than any implied network adds.
/// @throws std::logic_error for a link without an explicit latency.
[[nodiscard]] std::vector<ChosenPath> chosenPaths(const World& world, std::size_t source, std::size_t target);

} // namespace isthmus::oracle
