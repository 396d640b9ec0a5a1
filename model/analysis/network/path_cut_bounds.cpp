#include "model/analysis/network/path_cut_bounds.h"

#include <algorithm>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kNotReached = ~std::uint32_t{0};

class CutBound {
public:
    explicit CutBound(const WorkingNetwork& work)
        : m_work(work), m_terminals(terminalsOf(work)), m_incident(edgesAtNodes(work)) {}

    /// That the cuts between the distances from a terminal up to the farthest other one all hold.
    [[nodiscard]] Probability betweenDistances() const {
        const std::vector<std::uint32_t> distance = distancesFrom(m_terminals.front());
        std::uint32_t farthest = 0;
        for (const std::uint32_t v : m_terminals)
            farthest = std::max(farthest, distance[v]);
        if (farthest == kNotReached)
            return Probability::fromParts(0.0, 1.0);
        std::vector<double> allDown(farthest, 1.0);
        for (const WorkingEdge& edge : m_work.edges) {
            const std::uint32_t from = distance[edge.from], to = distance[edge.to];
            if (from == kNotReached || to == kNotReached)
                continue;
            const bool forward = from + 1 == to, backward = !m_work.directed && to + 1 == from;
            const std::uint32_t level = forward ? from : to;
            if ((forward || backward) && level < farthest)
                allDown[level] *= edge.own.down();
        }
        Probability hold;
        for (const double down : allDown)
            hold = inSeries(hold, Probability::fromUnavailability(down));
        return hold;
    }

    /// That the edges at each of several terminals do not all fail; first the terminals with the likeliest
    /// cuts, no two of them neighbours.
    [[nodiscard]] Probability aroundTerminals() const {
        std::vector<std::pair<double, std::uint32_t>> cuts;
        for (const std::uint32_t v : m_terminals) {
            double allDown = 1.0;
            for (const std::uint32_t e : m_incident[v])
                if (counts(m_work.edges[e], v))
                    allDown *= m_work.edges[e].own.down();
            cuts.emplace_back(-allDown, v);
        }
        std::sort(cuts.begin(), cuts.end());
        std::vector<bool> edgeUsed(m_work.edges.size(), false);
        Probability hold;
        for (const auto& [allDown, v] : cuts) {
            const auto& edges = m_incident[v];
            if (std::any_of(edges.begin(), edges.end(), [&](std::uint32_t e) { return edgeUsed[e]; }))
                continue;
            for (const std::uint32_t e : edges)
                edgeUsed[e] = true;
            hold = inSeries(hold, Probability::fromUnavailability(-allDown));
        }
        return hold;
    }

private:
    /// Arcs into the source and out of the target join nothing.
    [[nodiscard]] bool counts(const WorkingEdge& edge, std::uint32_t terminal) const {
        return !m_work.directed || (terminal == m_work.source ? edge.from : edge.to) == terminal;
    }

    [[nodiscard]] std::vector<std::uint32_t> distancesFrom(std::uint32_t start) const {
        std::vector<std::uint32_t> distance(m_work.nodes.size(), kNotReached);
        std::vector<std::uint32_t> order{start};
        distance[start] = 0;
        for (std::size_t head = 0; head < order.size(); ++head)
            for (const std::uint32_t e : m_incident[order[head]]) {
                const WorkingEdge& edge = m_work.edges[e];
                const std::uint32_t next = edge.from == order[head] ? edge.to : edge.from;
                if ((m_work.directed && edge.from != order[head]) || distance[next] != kNotReached)
                    continue;
                distance[next] = distance[order[head]] + 1;
                order.push_back(next);
            }
        return distance;
    }

    const WorkingNetwork& m_work;
    std::vector<std::uint32_t> m_terminals;
    std::vector<std::vector<std::uint32_t>> m_incident;
};

} // namespace

ReliabilityBounds boundsFromPathsAndCuts(const WorkingNetwork& work, const std::vector<JoiningSet>& sets) {
    if (terminalsOf(work).size() < 2)
        return {};
    Probability joined = Probability::fromParts(0.0, 1.0);
    for (const JoiningSet& set : sets)
        joined = inParallel(joined, set.works);
    const CutBound cuts(work);
    const Probability between = cuts.betweenDistances(), around = cuts.aroundTerminals();
    return {joined, between.down() > around.down() ? between : around};
}

} // namespace isthmus::network
