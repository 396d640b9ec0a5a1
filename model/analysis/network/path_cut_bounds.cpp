#include "model/analysis/network/path_cut_bounds.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kNobody = ~std::uint32_t{0};
constexpr std::size_t kMostPaths = 64;

class Bounder {
public:
    explicit Bounder(const WorkingNetwork& work)
        : m_work(work), m_incident(work.nodes.size()), m_nodeUsed(work.nodes.size(), false),
          m_edgeUsed(work.edges.size(), false), m_riskUsed(work.risks.size(), false) {
        for (std::uint32_t e = 0; e < work.edges.size(); ++e) {
            m_incident[work.edges[e].from].push_back(e);
            m_incident[work.edges[e].to].push_back(e);
        }
        for (std::uint32_t v = 0; v < work.nodes.size(); ++v)
            if (work.nodes[v].required)
                m_terminals.push_back(v);
        if (work.directed)
            m_terminals = {work.source, work.target};
    }

    ReliabilityBounds bounds() {
        if (m_terminals.size() < 2)
            return {};
        return {m_terminals.size() == 2 ? disjointPaths() : tree(), cuts()};
    }

private:
    using Path = std::vector<std::uint32_t>; ///< edges, from the end to the start

    [[nodiscard]] bool isFree(const Risks& risks) const {
        return std::none_of(risks.begin(), risks.end(), [&](std::uint32_t risk) { return m_riskUsed[risk]; });
    }
    [[nodiscard]] bool leaves(const WorkingEdge& edge, std::uint32_t v) const {
        return edge.from == v || !m_work.directed;
    }
    [[nodiscard]] static std::uint32_t beyond(const WorkingEdge& edge, std::uint32_t v) {
        return edge.from == v ? edge.to : edge.from;
    }
    /// Of an element and all its risks, alone.
    template <class Element>
    [[nodiscard]] double upAlone(const Element& element) const {
        double up = element.own.up();
        for (const std::uint32_t risk : element.risks)
            up *= m_work.risks[risk].up();
        return up;
    }

    /// The path over unused elements with the largest product of reliabilities, from any of `starts`
    /// (Dijkstra); empty when there is none.
    [[nodiscard]] Path bestPath(const std::vector<std::uint32_t>& starts, std::uint32_t end) const {
        std::vector<double> best(m_work.nodes.size(), 0.0);
        std::vector<std::uint32_t> via(m_work.nodes.size(), kNobody);
        std::priority_queue<std::pair<double, std::uint32_t>> queue;
        for (const std::uint32_t start : starts) {
            best[start] = 1.0;
            queue.emplace(1.0, start);
        }
        while (!queue.empty() && queue.top().second != end) {
            const auto [reliability, v] = queue.top();
            queue.pop();
            if (reliability < best[v])
                continue;
            for (const std::uint32_t e : m_incident[v]) {
                const WorkingEdge& edge = m_work.edges[e];
                const std::uint32_t next = beyond(edge, v);
                if (m_edgeUsed[e] || !leaves(edge, v) || !isFree(edge.risks) || m_nodeUsed[next] ||
                    !isFree(m_work.nodes[next].risks))
                    continue;
                const double extended = reliability * upAlone(edge) * upAlone(m_work.nodes[next]);
                if (extended > best[next]) {
                    best[next] = extended;
                    via[next] = e;
                    queue.emplace(extended, next);
                }
            }
        }
        Path path;
        for (std::uint32_t v = end; best[end] > 0.0 && via[v] != kNobody; v = beyond(m_work.edges[via[v]], v))
            path.push_back(via[v]);
        return path;
    }

    /// The elements of a path and their risks, each counted once; marks them as used.
    Probability take(const Path& path) {
        Probability works;
        const auto takeRisks = [&](const Risks& risks) {
            for (const std::uint32_t risk : risks)
                if (!m_riskUsed[risk]) {
                    m_riskUsed[risk] = true;
                    works = inSeries(works, m_work.risks[risk]);
                }
        };
        for (const std::uint32_t e : path) {
            const WorkingEdge& edge = m_work.edges[e];
            m_edgeUsed[e] = true;
            works = inSeries(works, edge.own);
            takeRisks(edge.risks);
            for (const std::uint32_t v : {edge.from, edge.to}) {
                if (m_work.nodes[v].required || m_nodeUsed[v])
                    continue;
                m_nodeUsed[v] = true;
                works = inSeries(works, m_work.nodes[v].own);
                takeRisks(m_work.nodes[v].risks);
            }
        }
        return works;
    }

    Probability disjointPaths() {
        Probability joined = Probability::fromParts(0.0, 1.0);
        for (std::size_t count = 0; count < kMostPaths; ++count) {
            const Path path = bestPath({m_terminals[0]}, m_terminals[1]);
            if (path.empty())
                break;
            joined = inParallel(joined, take(path));
        }
        return joined;
    }

    /// Joins one terminal after the other to what is joined by the best path; all of it must work. A path
    /// may not touch what is used but at its start, so the search begins at every node of the tree; where
    /// risks are in the way, nothing is claimed.
    Probability tree() {
        Probability works;
        std::vector<std::uint32_t> joined{m_terminals[0]};
        for (std::size_t i = 1; i < m_terminals.size(); ++i) {
            if (std::find(joined.begin(), joined.end(), m_terminals[i]) != joined.end())
                continue;
            const Path path = bestPath(joined, m_terminals[i]);
            if (path.empty())
                return Probability::fromParts(0.0, 1.0);
            works = inSeries(works, take(path));
            for (const std::uint32_t e : path)
                for (const std::uint32_t v : {m_work.edges[e].from, m_work.edges[e].to})
                    joined.push_back(v);
        }
        return works;
    }

    /// Cuts between the distances from a terminal up to the farthest other one.
    Probability cuts() const {
        std::vector<std::uint32_t> distance(m_work.nodes.size(), kNobody);
        std::vector<std::uint32_t> order{m_terminals[0]};
        distance[m_terminals[0]] = 0;
        for (std::size_t head = 0; head < order.size(); ++head)
            for (const std::uint32_t e : m_incident[order[head]]) {
                const std::uint32_t next = beyond(m_work.edges[e], order[head]);
                if (!leaves(m_work.edges[e], order[head]) || distance[next] != kNobody)
                    continue;
                distance[next] = distance[order[head]] + 1;
                order.push_back(next);
            }
        std::uint32_t farthest = 0;
        for (const std::uint32_t v : m_terminals)
            farthest = std::max(farthest, distance[v]);
        if (farthest == kNobody)
            return Probability::fromParts(0.0, 1.0);
        std::vector<double> allDown(farthest, 1.0);
        for (const WorkingEdge& edge : m_work.edges) {
            const std::uint32_t from = distance[edge.from], to = distance[edge.to];
            const bool forward = from != kNobody && to != kNobody && from + 1 == to;
            const bool backward = !m_work.directed && from != kNobody && to != kNobody && to + 1 == from;
            const std::uint32_t level = forward ? from : to;
            if ((forward || backward) && level < farthest)
                allDown[level] *= edge.own.down();
        }
        Probability hold;
        for (const double down : allDown)
            hold = inSeries(hold, Probability::fromUnavailability(down));
        return hold;
    }

    const WorkingNetwork& m_work;
    std::vector<std::vector<std::uint32_t>> m_incident;
    std::vector<bool> m_nodeUsed, m_edgeUsed, m_riskUsed;
    std::vector<std::uint32_t> m_terminals;
};

} // namespace

ReliabilityBounds boundsFromPathsAndCuts(const WorkingNetwork& work) {
    return Bounder(work).bounds();
}

} // namespace isthmus::network
