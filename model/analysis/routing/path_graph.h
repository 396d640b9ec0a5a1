#pragma once

#include "model/analysis/routing/hop_latency.h"

#include <compare>
#include <cstdint>

namespace isthmus {

/// Length of a path for comparison, in whole picoseconds, so that equal sums are equal whatever the
/// order of addition. Hops of unknown latency come first: a path with fewer of them is better. Among
/// paths of one latency those with fewer hops that add no latency are better, which keeps detours of
/// length 0 out and makes every hop strictly positive.
struct PathKey {
    std::uint32_t unknown = 0;
    std::int64_t picoseconds = 0;
    std::uint32_t still = 0;
    std::uint32_t hops = 0; ///< counted only where the order of equal paths matters

    auto operator<=>(const PathKey&) const = default;
    friend PathKey operator+(const PathKey& a, const PathKey& b) {
        return {a.unknown + b.unknown, a.picoseconds + b.picoseconds, a.still + b.still, a.hops + b.hops};
    }
};

struct PathEdge {
    Hop hop;
    std::uint32_t from = 0, to = 0; ///< nodes
    int priority = 0;
    PathKey key;
    HopLatency latency;
};

/// The part of a design that a path from one component to another may use in one state: components
/// that are alive and forward, and the two ends. Node 0 is the source.
class PathGraph {
public:
    /// @param countHops  true: PathKey::hops takes part in comparisons.
    PathGraph(HopLatencies& latencies, Index source, Index target, bool countHops);

    static constexpr std::uint32_t kAbsent = static_cast<std::uint32_t>(-1);

    [[nodiscard]] bool reachable() const { return m_target != kAbsent; }
    [[nodiscard]] std::uint32_t target() const { return m_target; }
    [[nodiscard]] std::size_t size() const { return m_components.size(); }
    [[nodiscard]] const std::vector<PathEdge>& edges() const { return m_edges; }
    [[nodiscard]] const std::vector<std::uint32_t>& edgesFrom(std::uint32_t node) const {
        return m_out[node];
    }
    /// Priorities that occur, lowest first.
    [[nodiscard]] const std::vector<int>& priorities() const { return m_priorities; }

    /// Least key from every node to the target over edges of at most `priority`, not through `excluded`
    /// nodes. O(edges · log nodes).
    [[nodiscard]] std::vector<std::optional<PathKey>> distances(int priority,
                                                                const std::vector<bool>& excluded) const;

private:
    std::uint32_t nodeOf(Index component);

    std::vector<Index> m_components;
    std::vector<PathEdge> m_edges;
    std::vector<std::vector<std::uint32_t>> m_out, m_in;
    std::vector<int> m_priorities;
    std::map<Index, std::uint32_t> m_nodes;
    std::uint32_t m_target = kAbsent;
};

} // namespace isthmus
