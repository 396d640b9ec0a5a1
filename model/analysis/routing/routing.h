#pragma once

#include "model/analysis/routing/hop_latency.h"

#include <unordered_map>

namespace isthmus {

/// One hop of a route with the share of the traffic that takes it.
struct RoutedHop {
    Hop hop;
    double fraction = 0; ///< of what leaves the source; 0 < fraction ≤ 1
    HopLatency latency;
};

/// How traffic from one component to another runs in one state (semantics.md 5).
///
/// Invariant: `hops` is acyclic and listed so that a hop comes after all hops into its start; the
/// fractions out of the source sum to 1, as do those into the target.
struct Routes {
    bool reachable = false;
    std::vector<RoutedHop> hops; ///< empty when unreachable, and from a component to itself
    int worstPriority = 0;       ///< of the links on it; implied hops count as 0
    HopLatency latency;          ///< one way; all routes that share the traffic have the same
};

/// Of the alive paths those whose worst link priority is lowest, then least latency; equal ones share
/// the traffic evenly at each hop. Hops of unknown latency are worse than any known one, but usable.
/// Latencies count as equal when they agree to 1 ps (1e-9 ms).
///
/// @returns reachable == false when no path is alive or an end is not.
/// @note Deterministic. O(priorities · hops · log components).
[[nodiscard]] Routes route(HopLatencies& latencies, Index source, Index target);
[[nodiscard]] Routes route(const OperatingState& state, Index source, Index target);

/// Routes of one state, each computed once; those of ends that are attached alike (System::attachment) are
/// one route with other ends. Belongs to one thread; lives no longer than its state.
class Router {
public:
    explicit Router(const OperatingState& state) : m_latencies(state) {}

    [[nodiscard]] const Routes& route(Index source, Index target);
    /// Routes::latency alone, which costs nothing where another pair of such ends was asked for.
    [[nodiscard]] const HopLatency& oneWay(Index source, Index target);
    [[nodiscard]] HopLatencies& latencies() { return m_latencies; }
    [[nodiscard]] const OperatingState& state() const { return m_latencies.state(); }
    [[nodiscard]] const System& system() const { return state().system(); }

private:
    /// A route between two that are attached as the two asked for.
    struct Example {
        Index source = kNone, target = kNone;
        Routes routes;
    };
    [[nodiscard]] const Example& exampleOf(Index source, Index target);
    [[nodiscard]] bool hasWay(Index source, Index target) const {
        return source != target && state().aliveComponent(source) && state().aliveComponent(target);
    }

    HopLatencies m_latencies;
    std::unordered_map<std::uint64_t, Example> m_examples; ///< by attachment
    std::unordered_map<std::uint64_t, Routes> m_routes;    ///< by component, other pairs than the examples'
};

} // namespace isthmus
