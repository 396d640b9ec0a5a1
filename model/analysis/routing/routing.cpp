#include "model/analysis/routing/routing.h"

#include "model/analysis/routing/path_graph.h"

#include <queue>

namespace isthmus {

namespace {

using Distances = std::vector<std::optional<PathKey>>;

/// Latency along any one of the equal routes: follow the first hop out of each node.
HopLatency alongRoute(const std::vector<RoutedHop>& hops, Index source, Index target) {
    HopLatency sum;
    sum.oneWay = Milliseconds{};
    Index at = source;
    for (const RoutedHop& step : hops) {
        if (step.hop.from != at)
            continue;
        sum.estimated = sum.estimated || step.latency.estimated;
        if (!step.latency.oneWay) {
            sum.oneWay.reset();
            if (sum.reason.empty())
                sum.reason = step.latency.reason;
        } else if (sum.oneWay) {
            *sum.oneWay += *step.latency.oneWay;
        }
        at = step.hop.to;
        if (at == target)
            break;
    }
    return sum;
}

/// Spreads the traffic over all edges that lie on a shortest path, farthest nodes first.
std::vector<RoutedHop> spread(const PathGraph& graph, const Distances& distance, int priority) {
    std::vector<double> arriving(graph.size(), 0.0);
    std::vector<bool> queued(graph.size(), false);
    using Entry = std::pair<PathKey, std::uint32_t>;
    const auto nearerOrLater = [](const Entry& a, const Entry& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    };
    std::priority_queue<Entry, std::vector<Entry>, decltype(nearerOrLater)> open(nearerOrLater);
    std::vector<RoutedHop> hops;
    arriving[0] = 1.0;
    open.push({*distance[0], 0});
    while (!open.empty()) {
        const auto [key, node] = open.top();
        open.pop();
        if (node == graph.target())
            continue;
        std::vector<std::uint32_t> next;
        for (const std::uint32_t index : graph.edgesFrom(node)) {
            const PathEdge& edge = graph.edges()[index];
            if (edge.priority <= priority && distance[edge.to] && edge.key + *distance[edge.to] == key)
                next.push_back(index);
        }
        const double each = arriving[node] / static_cast<double>(next.size());
        for (const std::uint32_t index : next) {
            const PathEdge& edge = graph.edges()[index];
            hops.push_back({edge.hop, each, edge.latency});
            arriving[edge.to] += each;
            if (!queued[edge.to]) {
                queued[edge.to] = true;
                open.push({*distance[edge.to], edge.to});
            }
        }
    }
    return hops;
}

} // namespace

Routes route(HopLatencies& latencies, Index source, Index target) {
    Routes routes;
    const OperatingState& state = latencies.state();
    if (source == target) {
        routes.reachable = state.aliveComponent(source);
        routes.latency.oneWay = Milliseconds{};
        return routes;
    }
    const PathGraph graph(latencies, source, target, false);
    if (!graph.reachable()) {
        routes.latency.reason = "no path is alive";
        return routes;
    }
    const std::vector<bool> none(graph.size(), false);
    for (const int priority : graph.priorities()) {
        const Distances distance = graph.distances(priority, none);
        if (!distance[0])
            continue;
        routes.reachable = true;
        routes.worstPriority = priority;
        routes.hops = spread(graph, distance, priority);
        routes.latency = alongRoute(routes.hops, source, target);
        return routes;
    }
    return routes;
}

Routes route(const OperatingState& state, Index source, Index target) {
    HopLatencies latencies(state);
    return route(latencies, source, target);
}

const Router::Example& Router::exampleOf(Index source, Index target) {
    const auto key = keyOfPair(system().attachment[source], system().attachment[target]);
    const auto [entry, isNew] = m_examples.try_emplace(key);
    if (isNew)
        entry->second = {source, target, isthmus::route(m_latencies, source, target)};
    return entry->second;
}

const Routes& Router::route(Index source, Index target) {
    if (hasWay(source, target))
        if (const Example& example = exampleOf(source, target);
            example.source == source && example.target == target)
            return example.routes;
    const auto [entry, isNew] = m_routes.try_emplace(keyOfPair(source, target));
    if (!isNew)
        return entry->second;
    Routes& routes = entry->second;
    if (!hasWay(source, target))
        return routes = isthmus::route(m_latencies, source, target);
    const Example& example = exampleOf(source, target);
    routes = example.routes;
    for (RoutedHop& step : routes.hops) {
        if (step.hop.from == example.source)
            step.hop.from = source;
        if (step.hop.to == example.target)
            step.hop.to = target;
    }
    return routes;
}

const HopLatency& Router::oneWay(Index source, Index target) {
    return hasWay(source, target) ? exampleOf(source, target).routes.latency : route(source, target).latency;
}

} // namespace isthmus
