#include "model/analysis/network/frontier_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace isthmus::network {

namespace {

using Order = std::vector<std::uint32_t>;
using Neighbours = std::vector<std::vector<std::uint32_t>>;

constexpr double kSearchSteps = 2e8; ///< what the whole search may cost, roughly
constexpr std::size_t kMostStarts = 400;

Neighbours neighboursOf(const WorkingNetwork& work) {
    Neighbours neighbours(work.nodes.size());
    for (const WorkingEdge& edge : work.edges) {
        neighbours[edge.from].push_back(edge.to);
        neighbours[edge.to].push_back(edge.from);
    }
    for (auto& list : neighbours) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return neighbours;
}

/// Breadth first, nodes of small degree before others (Cuthill and McKee).
Order breadthFirst(const Neighbours& neighbours, std::uint32_t start) {
    std::vector<bool> seen(neighbours.size(), false);
    Order order{start};
    seen[start] = true;
    for (std::size_t head = 0; head < order.size(); ++head) {
        Order next;
        for (const std::uint32_t v : neighbours[order[head]])
            if (!seen[v]) {
                seen[v] = true;
                next.push_back(v);
            }
        std::stable_sort(next.begin(), next.end(), [&](std::uint32_t a, std::uint32_t b) {
            return neighbours[a].size() < neighbours[b].size();
        });
        order.insert(order.end(), next.begin(), next.end());
    }
    return order;
}

/// Takes up next the neighbour of the frontier that leaves the smallest frontier; among equals the one
/// whose neighbours have waited longest.
class GreedyOrder {
public:
    explicit GreedyOrder(const Neighbours& neighbours)
        : m_neighbours(neighbours), m_open(neighbours.size()), m_rank(neighbours.size(), kNotYet),
          m_isCandidate(neighbours.size(), false) {
        for (std::size_t v = 0; v < neighbours.size(); ++v)
            m_open[v] = neighbours[v].size();
    }

    Order from(std::uint32_t start, const Halt& halt) {
        take(start);
        while (!m_candidates.empty() && !halt.isCalled())
            take(best());
        return m_order;
    }

private:
    static constexpr std::size_t kNotYet = std::numeric_limits<std::size_t>::max();

    void take(std::uint32_t v) {
        m_rank[v] = m_order.size();
        m_order.push_back(v);
        std::erase(m_candidates, v);
        for (const std::uint32_t other : m_neighbours[v]) {
            --m_open[other];
            if (m_rank[other] == kNotYet && !m_isCandidate[other]) {
                m_isCandidate[other] = true;
                m_candidates.push_back(other);
            }
        }
    }

    std::uint32_t best() const {
        std::uint32_t chosen = m_candidates.front();
        auto chosenKey = key(chosen);
        for (const std::uint32_t v : m_candidates) {
            const auto candidate = key(v);
            if (candidate < chosenKey) {
                chosenKey = candidate;
                chosen = v;
            }
        }
        return chosen;
    }

    /// Growth of the frontier, then the rank of the oldest neighbour on it.
    std::pair<long, std::size_t> key(std::uint32_t v) const {
        long growth = m_open[v] > 0 ? 1 : 0;
        std::size_t oldest = kNotYet;
        for (const std::uint32_t other : m_neighbours[v]) {
            if (m_rank[other] == kNotYet)
                continue;
            oldest = std::min(oldest, m_rank[other]);
            if (m_open[other] == 1)
                --growth;
        }
        return {growth, oldest};
    }

    const Neighbours& m_neighbours;
    std::vector<std::size_t> m_open; ///< neighbours not yet taken up
    std::vector<std::size_t> m_rank;
    std::vector<bool> m_isCandidate;
    Order m_order, m_candidates;
};

/// Terminals first, since a state without one says little; then the farthest node, then a spread.
Order starts(const WorkingNetwork& work, const Neighbours& neighbours, std::size_t limit) {
    Order list;
    const auto add = [&](std::uint32_t v) {
        if (std::find(list.begin(), list.end(), v) == list.end())
            list.push_back(v);
    };
    const std::size_t count = work.nodes.size();
    if (work.directed) {
        add(work.source);
        add(work.target);
    }
    for (std::uint32_t v = 0; v < count && list.size() < (limit + 1) / 2; ++v)
        if (work.nodes[v].required)
            add(v);
    add(breadthFirst(neighbours, 0).back());
    const std::size_t stride = std::max<std::size_t>(1, count / limit);
    for (std::size_t v = 0; v < count && list.size() < limit; v += stride)
        add(static_cast<std::uint32_t>(v));
    list.resize(std::min(list.size(), limit));
    return list;
}

} // namespace

double orderCost(const WorkingNetwork& work, const Order& order) {
    std::vector<std::size_t> rank(work.nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = i;
    std::vector<std::size_t> lastOfNode(rank);
    std::vector<std::pair<std::size_t, std::size_t>> span(work.risks.size(),
                                                          {std::numeric_limits<std::size_t>::max(), 0});
    const auto uses = [&](const Risks& risks, std::size_t step) {
        for (const std::uint32_t risk : risks) {
            span[risk].first = std::min(span[risk].first, step);
            span[risk].second = std::max(span[risk].second, step);
        }
    };
    for (std::size_t v = 0; v < work.nodes.size(); ++v)
        uses(work.nodes[v].risks, rank[v]);
    for (const WorkingEdge& edge : work.edges) {
        const std::size_t step = std::max(rank[edge.from], rank[edge.to]);
        lastOfNode[edge.from] = std::max(lastOfNode[edge.from], step);
        lastOfNode[edge.to] = std::max(lastOfNode[edge.to], step);
        uses(edge.risks, step);
    }
    std::vector<double> change(order.size() + 1, 0.0); // of the logarithm of the number of states
    for (std::size_t v = 0; v < work.nodes.size(); ++v) {
        change[rank[v]] += std::log(3.0);
        change[lastOfNode[v]] -= std::log(3.0);
    }
    for (const auto& [first, last] : span) {
        if (first > last)
            continue;
        change[first] += std::log(2.0);
        change[last] -= std::log(2.0);
    }
    double logarithm = 0, cost = 0;
    for (const double delta : change) {
        logarithm += delta;
        cost += std::exp(std::min(logarithm, 600.0));
    }
    return cost;
}

Order frontierOrder(const WorkingNetwork& work, const Halt& halt) {
    const Neighbours neighbours = neighboursOf(work);
    Order best;
    double bestCost = std::numeric_limits<double>::infinity();
    const auto consider = [&](Order order) {
        if (order.size() < work.nodes.size())
            return; // halted
        const double cost = orderCost(work, order);
        if (!best.empty() && cost >= bestCost * (1.0 - 1e-9))
            return;
        best = std::move(order);
        bestCost = cost;
    };
    // One greedy order costs up to nodes · edges.
    const double affordable = kSearchSteps / static_cast<double>(work.nodes.size() * work.edges.size() + 1);
    const auto limit =
        static_cast<std::size_t>(std::clamp(affordable, 1.0, static_cast<double>(kMostStarts)));
    for (const std::uint32_t start : starts(work, neighbours, limit)) {
        consider(breadthFirst(neighbours, start));
        if (halt.isCalled())
            break;
        if (affordable >= 0.1)
            consider(GreedyOrder(neighbours).from(start, halt));
    }
    return best;
}

} // namespace isthmus::network
