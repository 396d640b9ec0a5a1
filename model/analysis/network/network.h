#pragma once

#include "model/analysis/results.h"
#include "model/base/probability.h"
#include "model/base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
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

/// What an exact answer may cost. Beyond it the answer is a pair of certain bounds with an estimate between
/// them.
struct NetworkOptions {
    /// Memory for the states of the sweep.
    std::size_t stateBudgetBytes = std::size_t{512} << 20;
    /// Successor states computed before the sweep is narrowed; those of a wide frontier count several times.
    std::uint64_t workBudget = 1'000'000'000;
    /// Time before the sweep is narrowed; none: as long as it takes. The fallback takes up to half as long.
    std::optional<std::chrono::milliseconds> time;
    /// States carried on per layer once work or time are spent; the heaviest ones.
    std::size_t narrowStates = 2'000;
    /// Samples of an estimate; fewer in a large network or when the time is over. 0: bounds only.
    std::size_t samples = std::size_t{1} << 17;
    /// That work at once; 0: as many as the machine runs. The figures are the same bit by bit, unless `time`
    /// cut them short.
    unsigned threads = 0;
};

struct NetworkResult {
    double reliability = 0;   ///< the estimate, or the middle of the bounds, when not exact
    double unreliability = 0; ///< summed as failure mass, never by subtraction; else likewise
    double low = 0, high = 0; ///< of the reliability; certain; equal to it when exact
    double unreliabilityLow = 0, unreliabilityHigh = 0; ///< the same, with the digits of small numbers
    /// Of an estimate: the interval that holds the unreliability with 99 %, within the bounds.
    double estimateLow = 0, estimateHigh = 0;
    Method method = Method::Exact;

    std::size_t coreNodes = 0; ///< left after the reductions
    std::size_t coreEdges = 0;
    std::size_t peakWidth = 0; ///< nodes on the frontier at once
    std::size_t peakStates = 0;
    std::size_t peakBytes = 0; ///< of both layers of states, and successors on their way
    std::uint64_t work = 0;    ///< successor states computed
    std::size_t samples = 0;   ///< of an estimate, of the part with the fewest
};

/// Exact network reliability (the structure function of semantics.md 3 for a bare graph).
///
/// Reductions first (irrelevant parts, bridges, series, parallel, perfect parts, blocks), then a sweep over
/// the edges that keeps, for each way in which the processed part joins the nodes on the frontier, its
/// probability mass (A. Rosenthal, "Computing the Reliability of Complex Networks", 1977; J. Carlier,
/// C. Lucet, "A decomposition algorithm for network reliability evaluation", 1996), one layer at a time and
/// never the diagram. Every mass is a sum of products of positive numbers, so that small unreliabilities keep
/// their digits.
///
/// Where the sweep is too wide, certain bounds come from the states that were kept, from disjoint paths or
/// trees and disjoint cuts, and exactly from parts of the network: what lies near the best path alone, and
/// the terminals' surroundings with everything beyond them perfect. Between the bounds lies an estimate by
/// conditional Monte Carlo.
///
/// @returns the figures; or AN-101 (a node that does not exist), AN-102 (an impossible probability), AN-103
///          (directed network and a question that is not source to target), AN-104 (no terminal), AN-105 (an
///          edge that does not exist), AN-004 (cancelled).
/// @note Pure; any thread; memory within the budget and O(nodes + edges + members) beside it. Exponential
///       in the width of the frontier, not in the size of the network. Cancelled within some milliseconds.
[[nodiscard]] Result<NetworkResult> networkReliability(const Network& network, const NetworkQuery& query,
                                                       const NetworkOptions& options = {},
                                                       std::stop_token stop = {});

} // namespace isthmus
