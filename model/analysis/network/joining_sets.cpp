#include "model/analysis/network/joining_sets.h"

#include "model/analysis/network/node_groups.h"

#include <algorithm>
#include <queue>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kNobody = ~std::uint32_t{0};
constexpr std::size_t kMostSets = 64;

class SetSearch {
public:
    explicit SetSearch(const WorkingNetwork& work)
        : m_work(work), m_terminals(terminalsOf(work)), m_incident(edgesAtNodes(work)),
          m_nodeUsed(work.nodes.size(), false), m_edgeUsed(work.edges.size(), false),
          m_riskUsed(work.risks.size(), false) {}

    std::vector<JoiningSet> run(const Halt& halt) {
        std::vector<JoiningSet> sets;
        while (m_terminals.size() > 1 && sets.size() < kMostSets && (sets.empty() || !halt.isCalled())) {
            const std::vector<std::uint32_t> edges =
                m_terminals.size() == 2 ? bestPath(m_terminals[0], m_terminals[1]) : bestTree();
            if (edges.empty())
                break;
            sets.push_back(take(edges));
        }
        return sets;
    }

private:
    [[nodiscard]] bool isFree(const Risks& risks) const {
        return std::none_of(risks.begin(), risks.end(), [&](std::uint32_t risk) { return m_riskUsed[risk]; });
    }
    [[nodiscard]] bool isFree(std::uint32_t e) const {
        const auto isNodeFree = [&](std::uint32_t v) {
            return !m_nodeUsed[v] && isFree(m_work.nodes[v].risks);
        };
        const WorkingEdge& edge = m_work.edges[e];
        return !m_edgeUsed[e] && isFree(edge.risks) && isNodeFree(edge.from) && isNodeFree(edge.to);
    }
    /// Of an element and all its risks, alone.
    template <class Element>
    [[nodiscard]] double upAlone(const Element& element) const {
        double up = element.own.up();
        for (const std::uint32_t risk : element.risks)
            up *= m_work.risks[risk].up();
        return up;
    }

    /// The path over free elements with the largest product of reliabilities; empty when there is none.
    [[nodiscard]] std::vector<std::uint32_t> bestPath(std::uint32_t start, std::uint32_t end) const {
        std::vector<double> best(m_work.nodes.size(), 0.0);
        std::vector<std::uint32_t> via(m_work.nodes.size(), kNobody);
        std::priority_queue<std::pair<double, std::uint32_t>> queue;
        best[start] = 1.0;
        queue.emplace(1.0, start);
        while (!queue.empty() && queue.top().second != end) {
            const auto [reliability, v] = queue.top();
            queue.pop();
            if (reliability < best[v])
                continue;
            for (const std::uint32_t e : m_incident[v]) {
                const WorkingEdge& edge = m_work.edges[e];
                const std::uint32_t next = edge.from == v ? edge.to : edge.from;
                if ((m_work.directed && edge.from != v) || !isFree(e))
                    continue;
                const double extended = reliability * upAlone(edge) * upAlone(m_work.nodes[next]);
                if (extended > best[next]) {
                    best[next] = extended;
                    via[next] = e;
                    queue.emplace(extended, next);
                }
            }
        }
        std::vector<std::uint32_t> path;
        for (std::uint32_t v = end; best[end] > 0.0 && via[v] != kNobody;) {
            path.push_back(via[v]);
            v = m_work.edges[via[v]].from == v ? m_work.edges[via[v]].to : m_work.edges[via[v]].from;
        }
        return path;
    }

    /// A spanning tree of the free elements, best edges first, without branches that end in no terminal;
    /// empty when it does not reach all terminals.
    [[nodiscard]] std::vector<std::uint32_t> bestTree() const {
        std::vector<std::pair<double, std::uint32_t>> queue;
        for (std::uint32_t e = 0; e < m_work.edges.size(); ++e) {
            const WorkingEdge& edge = m_work.edges[e];
            if (isFree(e))
                queue.emplace_back(
                    -upAlone(edge) * upAlone(m_work.nodes[edge.from]) * upAlone(m_work.nodes[edge.to]), e);
        }
        std::sort(queue.begin(), queue.end());
        NodeGroups groups(m_work.nodes.size());
        std::vector<std::uint32_t> tree;
        for (const auto& [weight, e] : queue)
            if (groups.join(m_work.edges[e].from, m_work.edges[e].to))
                tree.push_back(e);
        for (const std::uint32_t v : m_terminals)
            if (groups.groupOf(v) != groups.groupOf(m_terminals[0]))
                return {};
        return pruned(tree, groups);
    }

    /// Takes away leaves that are no terminals, one after the other, and other trees of the forest.
    [[nodiscard]] std::vector<std::uint32_t> pruned(const std::vector<std::uint32_t>& tree,
                                                    NodeGroups& groups) const {
        std::vector<std::vector<std::uint32_t>> at(m_work.nodes.size());
        for (const std::uint32_t e : tree) {
            at[m_work.edges[e].from].push_back(e);
            at[m_work.edges[e].to].push_back(e);
        }
        std::vector<bool> isGone(m_work.edges.size(), false);
        std::vector<std::size_t> degree(m_work.nodes.size());
        for (std::uint32_t v = 0; v < degree.size(); ++v)
            degree[v] = at[v].size();
        for (std::uint32_t leaf = 0; leaf < degree.size(); ++leaf)
            for (std::uint32_t v = leaf; degree[v] == 1 && !m_work.nodes[v].required;) {
                const auto e = *std::find_if(at[v].begin(), at[v].end(),
                                             [&](std::uint32_t candidate) { return !isGone[candidate]; });
                isGone[e] = true;
                --degree[v];
                v = m_work.edges[e].from == v ? m_work.edges[e].to : m_work.edges[e].from;
                --degree[v];
            }
        std::vector<std::uint32_t> kept;
        const std::uint32_t root = groups.groupOf(m_terminals[0]);
        for (const std::uint32_t e : tree)
            if (!isGone[e] && groups.groupOf(m_work.edges[e].from) == root)
                kept.push_back(e);
        return kept;
    }

    /// All elements that the edges need, each once; marks them as used.
    JoiningSet take(const std::vector<std::uint32_t>& edges) {
        JoiningSet set;
        set.edges = edges;
        const auto takeRisks = [&](const Risks& risks) {
            for (const std::uint32_t risk : risks)
                if (!m_riskUsed[risk]) {
                    m_riskUsed[risk] = true;
                    set.risks.push_back(risk);
                    set.works = inSeries(set.works, m_work.risks[risk]);
                }
        };
        for (const std::uint32_t e : edges) {
            const WorkingEdge& edge = m_work.edges[e];
            m_edgeUsed[e] = true;
            set.works = inSeries(set.works, edge.own);
            takeRisks(edge.risks);
            for (const std::uint32_t v : {edge.from, edge.to}) {
                if (m_work.nodes[v].required || m_nodeUsed[v])
                    continue;
                m_nodeUsed[v] = true;
                set.nodes.push_back(v);
                set.works = inSeries(set.works, m_work.nodes[v].own);
                takeRisks(m_work.nodes[v].risks);
            }
        }
        return set;
    }

    const WorkingNetwork& m_work;
    std::vector<std::uint32_t> m_terminals;
    std::vector<std::vector<std::uint32_t>> m_incident;
    std::vector<bool> m_nodeUsed, m_edgeUsed, m_riskUsed;
};

} // namespace

std::vector<JoiningSet> disjointJoiningSets(const WorkingNetwork& work, const Halt& halt) {
    return SetSearch(work).run(halt);
}

std::vector<std::uint32_t> terminalsOf(const WorkingNetwork& work) {
    if (work.directed)
        return {work.source, work.target};
    std::vector<std::uint32_t> terminals;
    for (std::uint32_t v = 0; v < work.nodes.size(); ++v)
        if (work.nodes[v].required)
            terminals.push_back(v);
    return terminals;
}

std::vector<std::vector<std::uint32_t>> edgesAtNodes(const WorkingNetwork& work) {
    std::vector<std::vector<std::uint32_t>> edges(work.nodes.size());
    for (std::uint32_t e = 0; e < work.edges.size(); ++e) {
        edges[work.edges[e].from].push_back(e);
        edges[work.edges[e].to].push_back(e);
    }
    return edges;
}

} // namespace isthmus::network
