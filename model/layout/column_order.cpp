#include "model/layout/column_order.h"

#include <algorithm>
#include <cmath>

namespace isthmus::layout {

namespace {

constexpr int kMostSweeps = 16;
constexpr int kUprightFactor = 3;

std::size_t at(int node) {
    return static_cast<std::size_t>(node);
}

class Orderer {
public:
    explicit Orderer(ProperGraph& graph)
        : m_graph(graph), m_position(graph.nodes.size()), m_uprights(graph.nodes.size()) {
        for (const ProperGraph::Upright& upright : graph.uprights) {
            m_uprights[at(upright.from)].emplace_back(upright.to, upright.weight);
            m_uprights[at(upright.to)].emplace_back(upright.from, upright.weight);
        }
        notePositions();
    }

    void run() {
        for (const bool rightwards : {true, false}) {
            begin(rightwards);
            improve(rightwards);
        }
        m_graph.columns = m_best;
    }

private:
    using Columns = std::vector<std::vector<int>>;

    void notePositions() {
        for (const std::vector<int>& column : m_graph.columns)
            note(column);
    }
    void note(const std::vector<int>& column) {
        for (std::size_t i = 0; i < column.size(); ++i)
            m_position[at(column[i])] = static_cast<int>(i);
    }

    /// A first order: depth first along the edges from one side, so that what hangs together is together.
    void begin(bool rightwards) {
        std::vector<bool> seen(m_graph.nodes.size(), false);
        Columns fresh(m_graph.columns.size());
        std::vector<int> stack;
        const std::size_t count = m_graph.columns.size();
        for (std::size_t step = 0; step < count; ++step) {
            const auto& column = m_graph.columns[rightwards ? step : count - 1 - step];
            for (const int start : column) {
                stack.assign(1, start);
                while (!stack.empty()) {
                    const int node = stack.back();
                    stack.pop_back();
                    if (seen[at(node)])
                        continue;
                    seen[at(node)] = true;
                    fresh[at(m_graph.nodes[at(node)].column)].push_back(node);
                    const auto& edges = rightwards ? m_graph.after[at(node)] : m_graph.before[at(node)];
                    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
                        stack.push_back(rightwards ? m_graph.edges[at(*edge)].to
                                                   : m_graph.edges[at(*edge)].from);
                }
            }
        }
        fresh.front() = m_graph.columns.front(); // ports stay as they are
        fresh.back() = m_graph.columns.back();
        m_graph.columns = std::move(fresh);
        notePositions();
    }

    void improve(bool rightwards) {
        keepIfBetter();
        int idle = 0;
        for (int sweep = 0; sweep < kMostSweeps && idle < 4 && m_bestCost > 0; ++sweep) {
            const bool right = (sweep % 2 == 0) == rightwards;
            const std::size_t count = m_graph.columns.size();
            for (std::size_t step = 1; step < count; ++step)
                sortColumn(right ? step : count - 1 - step, right, sweep % 4 >= 2);
            transpose();
            idle = keepIfBetter() ? 0 : idle + 1;
        }
    }

    bool keepIfBetter() {
        const long long now = cost();
        if (!m_best.empty() && now >= m_bestCost)
            return false;
        m_best = m_graph.columns;
        m_bestCost = now;
        return true;
    }

    [[nodiscard]] long long cost() const {
        long long sum = crossingWeight(m_graph);
        for (const ProperGraph::Upright& upright : m_graph.uprights)
            sum += static_cast<long long>(upright.weight) * kUprightFactor *
                   (std::abs(m_position[at(upright.from)] - m_position[at(upright.to)]) - 1);
        return sum;
    }

    [[nodiscard]] bool isFixed(std::size_t column) const {
        return column == 0 || column + 1 == m_graph.columns.size();
    }

    /// @param both neighbours on both sides count, not only those already passed.
    void sortColumn(std::size_t which, bool rightwards, bool both) {
        if (isFixed(which))
            return;
        auto& column = m_graph.columns[which];
        std::vector<std::pair<double, int>> wishes;
        for (const int node : column) {
            double sum = 0, weight = 0;
            const auto add = [&](const std::vector<int>& edges, bool before) {
                for (const int index : edges) {
                    const ProperGraph::Edge& edge = m_graph.edges[at(index)];
                    const int other = before ? edge.from : edge.to;
                    const auto size =
                        static_cast<double>(m_graph.columns[at(m_graph.nodes[at(other)].column)].size());
                    sum += edge.weight * (m_position[at(other)] + 0.5) / size;
                    weight += edge.weight;
                }
            };
            if (rightwards || both)
                add(m_graph.before[at(node)], true);
            if (!rightwards || both)
                add(m_graph.after[at(node)], false);
            const double own = (m_position[at(node)] + 0.5) / static_cast<double>(column.size());
            wishes.emplace_back(weight > 0 ? sum / weight : own, node);
        }
        std::stable_sort(wishes.begin(), wishes.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first - 1e-9; });
        for (std::size_t i = 0; i < column.size(); ++i)
            column[i] = wishes[i].second;
        note(column);
    }

    /// What crossings of the edges of two neighbours cost while `first` is above `second`.
    [[nodiscard]] long long crossings(int first, int second) const {
        long long sum = 0;
        const auto side = [&](const auto& edges, bool before) {
            for (const int a : edges[at(first)])
                for (const int b : edges[at(second)]) {
                    const ProperGraph::Edge& one = m_graph.edges[at(a)];
                    const ProperGraph::Edge& two = m_graph.edges[at(b)];
                    if (m_position[at(before ? one.from : one.to)] >
                        m_position[at(before ? two.from : two.to)])
                        sum += static_cast<long long>(one.weight) * two.weight;
                }
        };
        side(m_graph.before, true);
        side(m_graph.after, false);
        return sum;
    }

    /// What the edges inside the column gain when `node` moves by `step` past `past`.
    [[nodiscard]] long long uprightGain(int node, int past, int step) const {
        long long gain = 0;
        for (const auto& [other, weight] : m_uprights[at(node)])
            if (other != past)
                gain += static_cast<long long>(weight) * kUprightFactor *
                        ((m_position[at(other)] - m_position[at(node)]) * step > 0 ? 1 : -1);
        return gain;
    }

    void transpose() {
        bool better = true;
        for (int round = 0; better && round < 8; ++round) {
            better = false;
            for (std::size_t which = 1; which + 1 < m_graph.columns.size(); ++which) {
                auto& column = m_graph.columns[which];
                for (std::size_t i = 0; i + 1 < column.size(); ++i) {
                    const int a = column[i], b = column[i + 1];
                    const long long gain =
                        crossings(a, b) - crossings(b, a) + uprightGain(a, b, 1) + uprightGain(b, a, -1);
                    if (gain <= 0)
                        continue;
                    std::swap(column[i], column[i + 1]);
                    std::swap(m_position[at(a)], m_position[at(b)]);
                    better = true;
                }
            }
        }
    }

    ProperGraph& m_graph;
    std::vector<int> m_position;
    std::vector<std::vector<std::pair<int, int>>> m_uprights; ///< of each node: the other end, its weight
    Columns m_best;
    long long m_bestCost = 0;
};

} // namespace

void orderColumns(ProperGraph& graph) {
    Orderer(graph).run();
}

long long crossingWeight(const ProperGraph& graph) {
    std::vector<int> position(graph.nodes.size());
    for (const std::vector<int>& column : graph.columns)
        for (std::size_t i = 0; i < column.size(); ++i)
            position[at(column[i])] = static_cast<int>(i);
    long long sum = 0;
    for (std::size_t which = 0; which + 1 < graph.columns.size(); ++which) {
        std::vector<std::pair<std::pair<int, int>, int>> edges; // both ends, weight
        for (const int node : graph.columns[which])
            for (const int index : graph.after[at(node)]) {
                const ProperGraph::Edge& edge = graph.edges[at(index)];
                edges.push_back({{position[at(edge.from)], position[at(edge.to)]}, edge.weight});
            }
        std::sort(edges.begin(), edges.end());
        // Sums of the weights that end above each position, in a tree.
        std::vector<long long> tree(graph.columns[which + 1].size() + 1, 0);
        long long all = 0;
        for (const auto& [ends, weight] : edges) {
            long long above = 0;
            for (auto i = at(ends.second) + 1; i > 0; i -= i & (~i + 1))
                above += tree[i];
            sum += (all - above) * weight;
            for (auto i = at(ends.second) + 1; i < tree.size(); i += i & (~i + 1))
                tree[i] += weight;
            all += weight;
        }
    }
    return sum;
}

} // namespace isthmus::layout
