#include "model/graph/elimination.h"

#include <queue>
#include <unordered_map>

namespace isthmus {

namespace {

/// Vertices that some walk joins to `start` without passing through `avoid`.
std::vector<bool> joinedTo(std::size_t start, std::size_t avoid, std::size_t vertices,
                           const std::vector<TerminalGraph::Edge>& edges) {
    std::vector<std::vector<std::size_t>> neighbours(vertices);
    for (const auto& edge : edges) {
        neighbours[edge.a].push_back(edge.b);
        neighbours[edge.b].push_back(edge.a);
    }
    std::vector<bool> seen(vertices, false);
    std::queue<std::size_t> open;
    seen[start] = true;
    open.push(start);
    while (!open.empty()) {
        const std::size_t v = open.front();
        open.pop();
        for (const std::size_t u : neighbours[v]) {
            if (seen[u])
                continue;
            seen[u] = true;
            if (u != avoid)
                open.push(u);
        }
    }
    return seen;
}

} // namespace

TerminalGraph collectTerminalGraph(const System& system, Index source, Index target,
                                   const std::function<std::vector<Hop>(Index)>& outgoing) {
    TerminalGraph graph;
    std::unordered_map<Index, std::size_t> number;
    const auto vertexOf = [&](Index component) {
        const auto [it, isNew] = number.try_emplace(component, graph.vertices.size());
        if (isNew)
            graph.vertices.push_back(component);
        return it->second;
    };
    vertexOf(source);
    vertexOf(target);
    for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
        if (v == 1)
            continue; // the target's hops are the others' seen from the far end
        for (Hop& hop : outgoing(graph.vertices[v])) {
            if (hop.to != target && hop.to != source && !system.componentKind[hop.to]->forwards)
                continue;
            const bool known = number.contains(hop.to);
            const std::size_t u = vertexOf(hop.to);
            // Each undirected hop is kept once: when its far end has not been expanded yet.
            if (u == v || (known && u < v && u != 1))
                continue;
            graph.edges.push_back({std::min(u, v), std::max(u, v), std::move(hop)});
        }
    }
    const auto fromSource = joinedTo(0, 1, graph.vertices.size(), graph.edges);
    const auto fromTarget = joinedTo(1, 0, graph.vertices.size(), graph.edges);
    graph.connected = fromSource[1];

    // What cannot lie between the two ends is left out.
    std::vector<std::size_t> renumbered(graph.vertices.size(), 0);
    std::vector<Index> kept;
    for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
        if (v > 1 && !(fromSource[v] && fromTarget[v]))
            continue;
        renumbered[v] = kept.size();
        kept.push_back(graph.vertices[v]);
    }
    const auto isKept = [&](std::size_t v) { return v <= 1 || (fromSource[v] && fromTarget[v]); };
    std::erase_if(graph.edges,
                  [&](const TerminalGraph::Edge& edge) { return !isKept(edge.a) || !isKept(edge.b); });
    for (auto& edge : graph.edges) {
        edge.a = renumbered[edge.a];
        edge.b = renumbered[edge.b];
    }
    graph.vertices = std::move(kept);
    return graph;
}

} // namespace isthmus
