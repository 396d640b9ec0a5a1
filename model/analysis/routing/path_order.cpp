#include "model/analysis/routing/path_order.h"

#include "model/analysis/routing/path_graph.h"

#include <algorithm>
#include <queue>

namespace isthmus {

namespace {

/// A path found, and the part of the search space it was the best of: all paths that begin with its
/// first `fixed` edges and do not go on with one of `barred`.
struct Candidate {
    int worstPriority = 0;
    PathKey key;
    std::vector<std::uint32_t> edges;
    std::size_t fixed = 0;
    std::vector<std::uint32_t> barred;
};

class PathSearch {
public:
    PathSearch(const System& system, HopLatencies& latencies, Index source, Index target)
        : m_system(&system), m_graph(latencies, source, target, true) {}

    [[nodiscard]] std::vector<PathChoice> best(std::size_t cap) const;

private:
    [[nodiscard]] bool idsLess(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool better(const Candidate& a, const Candidate& b) const;
    [[nodiscard]] std::optional<Candidate> complete(std::vector<std::uint32_t> prefix,
                                                    std::vector<std::uint32_t> barred) const;
    [[nodiscard]] bool follow(Candidate& path, std::uint32_t node, int priority,
                              const std::vector<std::optional<PathKey>>& distance) const;
    [[nodiscard]] PathChoice choice(const Candidate& path) const;

    const System* m_system;
    PathGraph m_graph;
};

bool PathSearch::idsLess(std::uint32_t a, std::uint32_t b) const {
    const Hop& first = m_graph.edges()[a].hop;
    const Hop& second = m_graph.edges()[b].hop;
    const Design& design = m_system->design();
    if (first.to != second.to)
        return design.components[first.to].id < design.components[second.to].id;
    const auto linkId = [&](const Hop& hop) {
        return hop.link == kNone ? ElementId{} : design.links[hop.link].id;
    };
    const ElementId firstLink = linkId(first), secondLink = linkId(second);
    return firstLink != secondLink ? firstLink < secondLink : a < b;
}

bool PathSearch::better(const Candidate& a, const Candidate& b) const {
    if (a.worstPriority != b.worstPriority)
        return a.worstPriority < b.worstPriority;
    if (a.key != b.key)
        return a.key < b.key;
    return std::lexicographical_compare(a.edges.begin(), a.edges.end(), b.edges.begin(), b.edges.end(),
                                        [this](auto x, auto y) { return idsLess(x, y); });
}

/// Extends `path` from `node` to the target along least keys; among equals by id.
bool PathSearch::follow(Candidate& path, std::uint32_t node, int priority,
                        const std::vector<std::optional<PathKey>>& distance) const {
    std::optional<PathKey> left; // none at the first node, whose barred edges are in no distance
    while (node != m_graph.target()) {
        std::optional<std::uint32_t> next;
        std::optional<PathKey> nextKey;
        for (const std::uint32_t index : m_graph.edgesFrom(node)) {
            const PathEdge& edge = m_graph.edges()[index];
            if (edge.priority > priority || !distance[edge.to])
                continue;
            if (!left && std::find(path.barred.begin(), path.barred.end(), index) != path.barred.end())
                continue;
            const PathKey key = edge.key + *distance[edge.to];
            if (left && key != *left)
                continue;
            if (!next || key < *nextKey || (key == *nextKey && idsLess(index, *next))) {
                next = index;
                nextKey = key;
            }
        }
        if (!next)
            return false;
        const PathEdge& edge = m_graph.edges()[*next];
        path.edges.push_back(*next);
        path.key = path.key + edge.key;
        left = distance[edge.to];
        node = edge.to;
    }
    return true;
}

/// The best path that begins with `prefix` and does not go on with a barred edge.
std::optional<Candidate> PathSearch::complete(std::vector<std::uint32_t> prefix,
                                              std::vector<std::uint32_t> barred) const {
    Candidate start;
    start.fixed = prefix.size();
    start.edges = std::move(prefix);
    start.barred = std::move(barred);
    std::vector<bool> excluded(m_graph.size(), false);
    std::uint32_t node = 0;
    int worst = m_graph.priorities().front();
    for (const std::uint32_t index : start.edges) {
        const PathEdge& edge = m_graph.edges()[index];
        excluded[edge.from] = true;
        worst = std::max(worst, edge.priority);
        start.key = start.key + edge.key;
        node = edge.to;
    }
    // The node itself may be left once only: no path that comes back to it counts.
    excluded[node] = true;
    for (const int priority : m_graph.priorities()) {
        if (priority < worst)
            continue;
        Candidate path = start;
        path.worstPriority = priority;
        if (follow(path, node, priority, m_graph.distances(priority, excluded)))
            return path;
    }
    return std::nullopt;
}

PathChoice PathSearch::choice(const Candidate& path) const {
    PathChoice result;
    result.worstPriority = path.worstPriority;
    result.latency.oneWay = Milliseconds{};
    for (const std::uint32_t index : path.edges) {
        const PathEdge& edge = m_graph.edges()[index];
        result.hops.push_back(edge.hop);
        result.latency.estimated = result.latency.estimated || edge.latency.estimated;
        if (!edge.latency.oneWay) {
            result.latency.oneWay.reset();
            if (result.latency.reason.empty())
                result.latency.reason = edge.latency.reason;
        } else if (result.latency.oneWay) {
            *result.latency.oneWay += *edge.latency.oneWay;
        }
    }
    return result;
}

std::vector<PathChoice> PathSearch::best(std::size_t cap) const {
    std::vector<PathChoice> found;
    if (!m_graph.reachable())
        return found;
    const auto worse = [this](const Candidate& a, const Candidate& b) { return better(b, a); };
    std::priority_queue<Candidate, std::vector<Candidate>, decltype(worse)> open(worse);
    if (auto first = complete({}, {}))
        open.push(std::move(*first));
    std::optional<std::pair<int, PathKey>> last;
    std::size_t rank = 0;
    while (!open.empty() && found.size() < cap) {
        const Candidate path = open.top();
        open.pop();
        PathKey key = path.key;
        key.hops = 0;
        if (last && *last != std::pair{path.worstPriority, key})
            ++rank;
        last = std::pair{path.worstPriority, key};
        found.push_back(choice(path));
        found.back().tieRank = rank;
        for (std::size_t length = path.fixed; length < path.edges.size(); ++length) {
            std::vector<std::uint32_t> barred;
            if (length == path.fixed)
                barred = path.barred;
            barred.push_back(path.edges[length]);
            const auto end = path.edges.begin() + static_cast<std::ptrdiff_t>(length);
            if (auto next = complete({path.edges.begin(), end}, std::move(barred)))
                open.push(std::move(*next));
        }
    }
    return found;
}

} // namespace

std::vector<PathChoice> pathsInPreferenceOrder(const System& system, Index source, Index target,
                                               std::size_t cap) {
    if (source == target) {
        PathChoice here;
        here.latency.oneWay = Milliseconds{};
        return cap == 0 ? std::vector<PathChoice>{} : std::vector<PathChoice>{here};
    }
    const OperatingState allUp(system);
    HopLatencies latencies(allUp);
    return PathSearch(system, latencies, source, target).best(cap);
}

} // namespace isthmus
