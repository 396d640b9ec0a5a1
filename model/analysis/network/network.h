#pragma once

#include "model/analysis/results.h"
#include "model/base/probability.h"
#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <variant>
#include <vector>

namespace isthmus {

struct NetworkEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Probability availability;
};

/// A cause that takes several nodes and edges down together.
struct NetworkRisk {
    Probability availability;
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> edges;
};

/// A graph whose nodes and edges fail independently, but for the shared risks drawn. Parallel edges and
/// self-loops are allowed; a node or edge works when it does itself and every risk it belongs to holds.
struct Network {
    bool directed = false;
    std::vector<Probability> nodes;
    std::vector<NetworkEdge> edges;
    std::vector<NetworkRisk> risks;
};

/// Both nodes work and a path of working nodes and edges leads from `source` to `target`.
struct BetweenTwo {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
};
/// All of these nodes work and are connected with each other; undirected networks only.
struct AmongTerminals {
    std::vector<std::uint32_t> terminals;
};
/// Every node works and all are connected; undirected networks only.
struct AmongAll {};

using NetworkQuery = std::variant<BetweenTwo, AmongTerminals, AmongAll>;

struct NetworkOptions {
    /// Memory for the states of the sweep; beyond it the answer is a pair of bounds.
    std::size_t stateBudgetBytes = std::size_t{512} << 20;
    /// Successor states computed before the sweep is narrowed; beyond it the answer is a pair of bounds.
    std::uint64_t workBudget = 1'000'000'000;
    /// States carried on per layer once the work budget is spent; the heaviest ones.
    std::size_t narrowStates = 2'000;
};

struct NetworkResult {
    double reliability = 0;   ///< middle of the bounds when not exact
    double unreliability = 0; ///< summed as failure mass, never by subtraction; middle of its bounds likewise
    double low = 0, high = 0; ///< of the reliability; certain; equal to it when exact
    double unreliabilityLow = 0, unreliabilityHigh = 0; ///< the same, with the digits of small numbers
    Method method = Method::Exact;                      ///< Exact or Bounds

    std::size_t coreNodes = 0; ///< left after the reductions
    std::size_t coreEdges = 0;
    std::size_t peakWidth = 0; ///< nodes on the frontier at once
    std::size_t peakStates = 0;
    std::size_t peakBytes = 0; ///< of both layers of states
    std::uint64_t work = 0;    ///< successor states computed
};

/// Exact network reliability (the structure function of semantics.md 3 for a bare graph).
///
/// Reductions first (irrelevant parts, bridges, series, parallel, perfect parts, blocks), then a sweep over
/// the edges that keeps, for each way in which the processed part joins the nodes on the frontier, its
/// probability mass. Every mass is a sum of products of positive numbers, so that small unreliabilities
/// keep their digits. Where the sweep is too wide, certain bounds come from the states that were kept, from
/// disjoint paths and from disjoint cuts.
///
/// @returns the figures; or AN-101 (a node that does not exist), AN-102 (an impossible probability), AN-103
///          (directed network and a question that is not source to target), AN-104 (no terminal), AN-004
///          (cancelled).
/// @note Pure; any thread; memory within the budget and O(nodes + edges + members) beside it. Exponential
///       in the width of the frontier, not in the size of the network.
[[nodiscard]] Result<NetworkResult> networkReliability(const Network& network, const NetworkQuery& query,
                                                       const NetworkOptions& options = {},
                                                       std::stop_token stop = {});

} // namespace isthmus
