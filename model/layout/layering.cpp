#include "model/layout/layering.h"

#include "model/layout/network_simplex.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace isthmus::layout {

namespace {

constexpr int kMostPivots = 20'000;
constexpr int kAlikeWeight = 8;

using Pair = std::pair<int, int>;

/// What lines between two boxes say together.
struct Pull {
    int forward = 0; ///< weight from the first to the second less that the other way
    int close = 0;   ///< weight of all
};

std::map<Pair, Pull> pullsOf(const FlatGraph& graph) {
    std::map<Pair, Pull> pulls;
    for (const FlatLine& line : graph.lines) {
        if (line.from == line.to)
            continue;
        Pull& pull = pulls[{std::min(line.from, line.to), std::max(line.from, line.to)}];
        pull.close += line.weight;
        if (line.directed)
            pull.forward += line.from < line.to ? line.weight : -line.weight;
    }
    // Who stands in for each other stands in one column, whatever is copied between them.
    for (const auto& [a, b] : graph.alike) {
        Pull& pull = pulls[{std::min(a, b), std::max(a, b)}];
        pull.close += kAlikeWeight;
    }
    return pulls;
}

/// An order of the boxes against which little weight points: sinks last, sources first, of the others the one
/// next that gives most more than it takes.
std::vector<int> orderAgainstFew(std::size_t count, const std::map<Pair, Pull>& pulls) {
    std::vector<std::vector<Pair>> out(count); // neighbour, weight ≥ 0
    std::vector<std::vector<Pair>> in(count);
    std::vector<long> give(count, 0), take(count, 0);
    for (const auto& [pair, pull] : pulls) {
        if (pull.forward == 0)
            continue;
        const auto [from, to] = pull.forward > 0 ? pair : Pair{pair.second, pair.first};
        const int weight = std::abs(pull.forward);
        out[static_cast<std::size_t>(from)].emplace_back(to, weight);
        in[static_cast<std::size_t>(to)].emplace_back(from, weight);
        give[static_cast<std::size_t>(from)] += weight;
        take[static_cast<std::size_t>(to)] += weight;
    }
    std::vector<bool> gone(count, false);
    std::vector<int> front, back;
    const auto remove = [&](std::size_t node, std::vector<int>& to) {
        gone[node] = true;
        to.push_back(static_cast<int>(node));
        for (const auto& [next, weight] : out[node])
            take[static_cast<std::size_t>(next)] -= weight;
        for (const auto& [next, weight] : in[node])
            give[static_cast<std::size_t>(next)] -= weight;
    };
    while (front.size() + back.size() < count) {
        std::size_t best = count;
        bool removed = false;
        for (std::size_t node = 0; node < count; ++node) {
            if (gone[node])
                continue;
            if (give[node] == 0 && take[node] > 0) {
                remove(node, back);
                removed = true;
            } else if (take[node] == 0) {
                remove(node, front);
                removed = true;
            } else if (best == count || give[node] - take[node] > give[best] - take[best]) {
                best = node;
            }
        }
        if (!removed)
            remove(best, front);
    }
    front.insert(front.end(), back.rbegin(), back.rend());
    return front;
}

} // namespace

std::vector<int> columnsOf(const FlatGraph& graph) {
    const std::size_t count = graph.boxes.size();
    const std::map<Pair, Pull> pulls = pullsOf(graph);
    const std::vector<int> order = orderAgainstFew(count, pulls);
    std::vector<int> rank(count);
    for (std::size_t i = 0; i < count; ++i)
        rank[static_cast<std::size_t>(order[i])] = static_cast<int>(i);

    NetworkSimplex simplex(static_cast<int>(count));
    for (const auto& [pair, pull] : pulls) {
        auto [from, to] = pair;
        if (pull.forward == 0 || std::abs(pull.forward) * 3 < pull.close) {
            const int helper = simplex.addNode();
            simplex.addArc(helper, from, 0, pull.close);
            simplex.addArc(helper, to, 0, pull.close);
            continue;
        }
        if (rank[static_cast<std::size_t>(from)] > rank[static_cast<std::size_t>(to)])
            std::swap(from, to);
        simplex.addArc(from, to, 1, pull.close);
    }
    if (!graph.ports.empty()) {
        const int left = simplex.addNode(), right = simplex.addNode();
        for (int box = 0; box < static_cast<int>(count); ++box) {
            simplex.addArc(left, box, 0, 0);
            simplex.addArc(box, right, 0, 0);
        }
        for (const FlatPort& port : graph.ports)
            port.left ? simplex.addArc(left, port.box, 0, port.weight)
                      : simplex.addArc(port.box, right, 0, port.weight);
    }
    std::vector<int> columns = simplex.solve(kMostPivots);
    columns.resize(count);
    const int first = *std::min_element(columns.begin(), columns.end());
    for (int& column : columns)
        column -= first;
    return columns;
}

} // namespace isthmus::layout
