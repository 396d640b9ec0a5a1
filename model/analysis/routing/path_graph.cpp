#include "model/analysis/routing/path_graph.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <set>

namespace isthmus {

namespace {

constexpr double kPicosecondsPerMillisecond = 1e9;
/// Far above any latency on earth, and far below what a sum of hops could overflow.
constexpr double kLongestHopMilliseconds = 1e8;

PathKey keyOf(const HopLatency& latency, bool countHops) {
    PathKey key;
    key.hops = countHops ? 1 : 0;
    if (!latency.oneWay) {
        key.unknown = 1;
        return key;
    }
    const double milliseconds = std::clamp(latency.oneWay->value, 0.0, kLongestHopMilliseconds);
    key.picoseconds = std::llround(milliseconds * kPicosecondsPerMillisecond);
    key.still = key.picoseconds == 0 ? 1 : 0;
    return key;
}

} // namespace

PathGraph::PathGraph(HopLatencies& latencies, Index source, Index target, bool countHops) {
    const OperatingState& state = latencies.state();
    const System& system = state.system();
    if (!state.aliveComponent(source) || !state.aliveComponent(target))
        return;
    nodeOf(source);
    std::set<int> priorities;
    for (std::uint32_t node = 0; node < m_components.size(); ++node) {
        const Index from = m_components[node];
        if (from == target)
            continue;
        for (Hop& hop : system.hops(from, source, target)) {
            const bool usable =
                hop.to == target || (hop.to != source && system.componentKind[hop.to]->forwards);
            if (!usable || hop.to == from || !state.aliveComponent(hop.to) || !state.aliveHop(hop))
                continue;
            PathEdge edge;
            edge.from = node;
            edge.to = nodeOf(hop.to);
            edge.priority = hop.link == kNone ? 0 : system.design().links[hop.link].priority;
            edge.latency = latencies.hop(hop);
            edge.key = keyOf(edge.latency, countHops);
            edge.hop = std::move(hop);
            const auto index = static_cast<std::uint32_t>(m_edges.size());
            m_out[edge.from].push_back(index);
            m_in[edge.to].push_back(index);
            priorities.insert(edge.priority);
            m_edges.push_back(std::move(edge));
        }
    }
    m_priorities.assign(priorities.begin(), priorities.end());
    if (const auto found = m_nodes.find(target); found != m_nodes.end())
        m_target = found->second;
}

std::uint32_t PathGraph::nodeOf(Index component) {
    const auto [entry, added] =
        m_nodes.try_emplace(component, static_cast<std::uint32_t>(m_components.size()));
    if (added) {
        m_components.push_back(component);
        m_out.emplace_back();
        m_in.emplace_back();
    }
    return entry->second;
}

std::vector<std::optional<PathKey>> PathGraph::distances(int priority,
                                                         const std::vector<bool>& excluded) const {
    using Entry = std::pair<PathKey, std::uint32_t>;
    std::vector<std::optional<PathKey>> distance(size());
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    distance[m_target] = PathKey{};
    open.push({PathKey{}, m_target});
    while (!open.empty()) {
        const auto [key, node] = open.top();
        open.pop();
        if (key != *distance[node])
            continue;
        for (const std::uint32_t index : m_in[node]) {
            const PathEdge& edge = m_edges[index];
            if (edge.priority > priority || excluded[edge.from])
                continue;
            const PathKey longer = edge.key + key;
            if (!distance[edge.from] || longer < *distance[edge.from]) {
                distance[edge.from] = longer;
                open.push({longer, edge.from});
            }
        }
    }
    return distance;
}

} // namespace isthmus
