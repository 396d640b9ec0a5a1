#include "model/analysis/network/reducer.h"

#include <algorithm>
#include <iterator>

namespace isthmus::network {

namespace {

constexpr std::size_t kManyEdges = 256;

Risks unionOf(const Risks& a, const Risks& b) {
    Risks both;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

} // namespace

bool Reducer::isPerfect(const WorkingNode& node) const {
    return node.own.down() <= 0.0 && node.risks.empty();
}

/// Do they join the same nodes in the same direction?
bool Reducer::doubles(const WorkingEdge& a, const WorkingEdge& b) const {
    const bool opposite = a.from == b.to && a.to == b.from;
    return (a.from == b.from && a.to == b.to) || (opposite && !m_work.directed);
}

Risks Reducer::livingEdgesAt(std::uint32_t v) {
    std::erase_if(m_incident[v], [&](std::uint32_t e) {
        const WorkingEdge& edge = m_work.edges[e];
        return !edge.alive || (edge.from != v && edge.to != v);
    });
    std::sort(m_incident[v].begin(), m_incident[v].end());
    m_incident[v].erase(std::unique(m_incident[v].begin(), m_incident[v].end()), m_incident[v].end());
    return m_incident[v];
}

void Reducer::mergeAllParallel() {
    const auto ends = [&](std::uint32_t e) {
        const WorkingEdge& edge = m_work.edges[e];
        const bool swap = !m_work.directed && edge.from > edge.to;
        return std::make_pair(swap ? edge.to : edge.from, swap ? edge.from : edge.to);
    };
    std::vector<std::uint32_t> order;
    for (std::uint32_t e = 0; e < m_work.edges.size(); ++e)
        if (m_work.edges[e].alive)
            order.push_back(e);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto endsOfA = ends(a), endsOfB = ends(b);
        return endsOfA != endsOfB ? endsOfA < endsOfB : m_work.edges[a].risks < m_work.edges[b].risks;
    });
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        WorkingEdge& kept = m_work.edges[order[first]];
        WorkingEdge& edge = m_work.edges[order[i]];
        if (ends(order[first]) != ends(order[i]) || kept.risks != edge.risks) {
            first = i;
            continue;
        }
        kept.own = inParallel(kept.own, edge.own);
        edge.alive = false;
        m_changed = true;
    }
}

/// Joins edge `e`, just made, with one parallel to it; between nodes of many edges the next round does.
void Reducer::absorbParallel(std::uint32_t e) {
    WorkingEdge& edge = m_work.edges[e];
    const bool fromIsSmaller = m_incident[edge.from].size() < m_incident[edge.to].size();
    const auto& candidates = m_incident[fromIsSmaller ? edge.from : edge.to];
    if (candidates.size() > kManyEdges)
        return;
    for (const std::uint32_t other : candidates) {
        const WorkingEdge& candidate = m_work.edges[other];
        if (other == e || !candidate.alive || !doubles(edge, candidate) || edge.risks != candidate.risks)
            continue;
        edge.own = inParallel(edge.own, m_work.edges[other].own);
        m_work.edges[other].alive = false;
    }
}

void Reducer::mergeSeries() {
    std::vector<std::uint32_t> queue;
    for (std::uint32_t v = 0; v < m_work.nodes.size(); ++v)
        queue.push_back(v);
    while (!queue.empty() && !m_stop.stop_requested()) {
        const std::uint32_t v = queue.back();
        queue.pop_back();
        if (m_work.nodes[v].alive && !m_work.nodes[v].required && bypass(v, queue))
            m_changed = true;
    }
}

/// Takes out a node with at most two neighbours. In a directed network both directions through it become
/// arcs of their own; that they share its failure does not matter, because a state of the rest in which
/// both arcs of an opposite pair are needed does not exist: s reaches both ends, both ends reach t.
bool Reducer::bypass(std::uint32_t v, std::vector<std::uint32_t>& touched) {
    const Risks edges = livingEdgesAt(v);
    if (edges.size() > 4)
        return false;
    std::vector<std::uint32_t> neighbours;
    for (auto e = edges.begin(); e != edges.end(); ++e) {
        const WorkingEdge& edge = m_work.edges[*e];
        neighbours.push_back(edge.from == v ? edge.to : edge.from);
        if (std::any_of(edges.begin(), e,
                        [&](std::uint32_t other) { return doubles(edge, m_work.edges[other]); }))
            return false; // what would be made of the two shares this node and the edges beyond
    }
    std::sort(neighbours.begin(), neighbours.end());
    neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
    if (neighbours.size() > 2)
        return false;
    std::vector<WorkingEdge> made;
    const WorkingNode& node = m_work.nodes[v];
    for (const std::uint32_t in : edges) {
        for (const std::uint32_t out : edges) {
            WorkingEdge first = m_work.edges[in], second = m_work.edges[out];
            if (!m_work.directed && first.to != v)
                std::swap(first.from, first.to);
            if (!m_work.directed && second.from != v)
                std::swap(second.from, second.to);
            const bool forward = first.to == v && second.from == v && first.from != second.to;
            if (!forward || (!m_work.directed && in > out))
                continue;
            made.push_back({first.from, second.to, inSeries(inSeries(first.own, node.own), second.own),
                            unionOf(unionOf(first.risks, node.risks), second.risks)});
        }
    }
    for (const std::uint32_t e : edges)
        m_work.edges[e].alive = false;
    m_work.nodes[v].alive = false;
    for (std::size_t i = 0; i < made.size(); ++i) {
        m_work.edges[edges[i]] = made[i];
        m_incident[made[i].from].push_back(edges[i]);
        m_incident[made[i].to].push_back(edges[i]);
    }
    for (std::size_t i = 0; i < made.size(); ++i)
        absorbParallel(edges[i]);
    touched.insert(touched.end(), neighbours.begin(), neighbours.end());
    return true;
}

/// An edge that never fails between nodes that never fail makes one node of them; an arc only where
/// whoever leaves its tail or enters its head must take it.
bool Reducer::mayContract(const WorkingEdge& edge) {
    if (!edge.alive || edge.from == edge.to || edge.own.down() > 0.0 || !edge.risks.empty())
        return false;
    if (!isPerfect(m_work.nodes[edge.from]) || !isPerfect(m_work.nodes[edge.to]))
        return false;
    if (!m_work.directed)
        return true;
    if (edge.to == m_work.source || edge.from == m_work.target)
        return false; // nobody has to take it; the next round drops it
    const Risks leaving = livingEdgesAt(edge.from), entering = livingEdgesAt(edge.to);
    const auto leaves = [&](std::uint32_t e) { return m_work.edges[e].from == edge.from; };
    const auto enters = [&](std::uint32_t e) { return m_work.edges[e].to == edge.to; };
    return std::count_if(leaving.begin(), leaving.end(), leaves) == 1 ||
           std::count_if(entering.begin(), entering.end(), enters) == 1;
}

void Reducer::contractPerfect() {
    for (auto& edge : m_work.edges) {
        if (!mayContract(edge))
            continue;
        edge.alive = false;
        contract(edge.from, edge.to);
        m_changed = true;
    }
}

void Reducer::contract(std::uint32_t keep, std::uint32_t gone) {
    if (keep == gone)
        return;
    if (m_incident[keep].size() < m_incident[gone].size())
        std::swap(keep, gone);
    for (const std::uint32_t e : m_incident[gone]) {
        WorkingEdge& edge = m_work.edges[e];
        if (edge.from == gone)
            edge.from = keep;
        if (edge.to == gone)
            edge.to = keep;
        if (edge.from == edge.to)
            edge.alive = false;
        m_incident[keep].push_back(e);
    }
    m_incident[gone].clear();
    m_work.nodes[gone].alive = false;
    m_work.nodes[keep].required = m_work.nodes[keep].required || m_work.nodes[gone].required;
    if (m_work.source == gone)
        m_work.source = keep;
    if (m_work.target == gone)
        m_work.target = keep;
}

} // namespace isthmus::network
