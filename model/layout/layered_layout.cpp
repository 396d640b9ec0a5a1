#include "model/layout/layered_layout.h"

#include "model/layout/column_order.h"
#include "model/layout/layering.h"
#include "model/layout/network_simplex.h"

#include <algorithm>

namespace isthmus::layout {

namespace {

constexpr int kMostPivots = 20'000;
constexpr int kMostWork = 6'000'000; ///< pivots times nodes
constexpr int kLarge = 28;           ///< a place wider than this holds more than one thing
constexpr int kLaneGap = 1;          ///< between a line that passes and what it passes

std::size_t at(int node) {
    return static_cast<std::size_t>(node);
}

int gapBetween(const FlatGraph& flat, const ProperGraph::Node& above, const ProperGraph::Node& below) {
    return above.box >= 0 && below.box >= 0 ? flat.rowGap : kLaneGap;
}

/// What takes room in a column.
std::vector<int> solidOf(const ProperGraph& graph, const std::vector<int>& column) {
    std::vector<int> solid;
    for (const int node : column)
        if (!graph.nodes[at(node)].outer)
            solid.push_back(node);
    return solid;
}

/// Heights of all nodes but outer ones: least sum of weighted bends (Gansner and others, section 4.2), edges
/// to ports drawn towards where those are.
std::vector<int> heightsOf(const FlatGraph& flat, const ProperGraph& graph) {
    NetworkSimplex simplex(static_cast<int>(graph.nodes.size()));
    for (const std::vector<int>& column : graph.columns) {
        const std::vector<int> solid = solidOf(graph, column);
        for (std::size_t i = 0; i + 1 < solid.size(); ++i) {
            const ProperGraph::Node& above = graph.nodes[at(solid[i])];
            const ProperGraph::Node& below = graph.nodes[at(solid[i + 1])];
            simplex.addArc(solid[i], solid[i + 1],
                           above.reach.down + below.reach.up + gapBetween(flat, above, below), 0);
        }
    }
    const int outside = simplex.addNode(); // one node stands for all ports, which keep their distances
    for (const ProperGraph::Edge& edge : graph.edges) {
        const ProperGraph::Node& from = graph.nodes[at(edge.from)];
        const ProperGraph::Node& to = graph.nodes[at(edge.to)];
        if (from.outer && to.outer)
            continue;
        const int helper = simplex.addNode();
        simplex.addArc(helper, from.outer ? outside : edge.from, from.outer ? -from.portY : -edge.fromAt,
                       edge.straightness);
        simplex.addArc(helper, to.outer ? outside : edge.to, to.outer ? -to.portY : -edge.toAt,
                       edge.straightness);
    }
    const auto nodes = static_cast<int>(graph.nodes.size() + graph.edges.size()) + 1;
    return simplex.solve(std::min(kMostPivots, kMostWork / nodes));
}

/// A box that could as well stand anywhere between two heights stands in the middle of them.
void centre(const FlatGraph& flat, const ProperGraph& graph, std::vector<int>& heights) {
    for (const std::vector<int>& all : graph.columns) {
        const std::vector<int> column = solidOf(graph, all);
        for (std::size_t i = 0; i < column.size(); ++i) {
            const int node = column[i];
            if (graph.nodes[at(node)].box < 0)
                continue;
            std::vector<int> wishes;
            const auto wish = [&](int other, int offset, int weight) {
                if (!graph.nodes[at(other)].outer)
                    wishes.insert(wishes.end(), at(std::min(weight, 16)), heights[at(other)] + offset);
            };
            for (const int index : graph.before[at(node)]) {
                const ProperGraph::Edge& edge = graph.edges[at(index)];
                wish(edge.from, edge.fromAt - edge.toAt, edge.straightness);
            }
            for (const int index : graph.after[at(node)]) {
                const ProperGraph::Edge& edge = graph.edges[at(index)];
                wish(edge.to, edge.toAt - edge.fromAt, edge.straightness);
            }
            if (wishes.empty() || wishes.size() % 2 != 0)
                continue;
            std::sort(wishes.begin(), wishes.end());
            int low = wishes[wishes.size() / 2 - 1], high = wishes[wishes.size() / 2];
            const Reach& own = graph.nodes[at(node)].reach;
            if (i > 0) {
                const ProperGraph::Node& above = graph.nodes[at(column[i - 1])];
                low = std::max(low, heights[at(column[i - 1])] + above.reach.down + own.up +
                                        gapBetween(flat, above, graph.nodes[at(node)]));
            }
            if (i + 1 < column.size()) {
                const ProperGraph::Node& below = graph.nodes[at(column[i + 1])];
                high = std::min(high, heights[at(column[i + 1])] - below.reach.up - own.down -
                                          gapBetween(flat, graph.nodes[at(node)], below));
            }
            if (low < high)
                heights[at(node)] = low + (high - low) / 2;
        }
    }
}

std::vector<int> columnWidths(const ProperGraph& graph) {
    std::vector<int> widths(graph.columns.size(), 0);
    for (const ProperGraph::Node& node : graph.nodes)
        widths[at(node.column)] = std::max(widths[at(node.column)], node.reach.width());
    return widths;
}

/// The line in each column that things are centred on.
std::vector<int> columnLines(const FlatGraph& flat, const ProperGraph& graph,
                             const std::vector<int>& widths) {
    const std::size_t count = graph.columns.size();
    std::vector<int> gaps(count, flat.columnGap), lines(count, 0);
    for (const FlatLine& line : flat.lines) {
        const int one = graph.nodes[at(line.from)].column, two = graph.nodes[at(line.to)].column;
        for (int column = std::min(one, two); column < std::max(one, two); ++column)
            gaps[at(column)] = std::max(gaps[at(column)], line.room);
    }
    int x = 0;
    for (std::size_t column = 1; column + 1 < count; ++column) {
        lines[column] = x + widths[column] / 2;
        x += widths[column] + gaps[column];
    }
    return lines;
}

} // namespace

std::vector<Spot> layeredLayout(const FlatGraph& graph) {
    std::vector<Spot> spots(graph.boxes.size());
    if (graph.boxes.empty())
        return spots;
    ProperGraph proper = properGraph(graph, columnsOf(graph));
    orderColumns(proper);
    std::vector<int> heights = heightsOf(graph, proper);
    centre(graph, proper, heights);
    const std::vector<int> widths = columnWidths(proper);
    const std::vector<int> lines = columnLines(graph, proper, widths);
    int left = 0, top = 0;
    for (std::size_t box = 0; box < spots.size(); ++box) {
        const Reach& reach = graph.boxes[box];
        const int line = lines[at(proper.nodes[box].column)];
        // Large places begin on one line; small things have their middles on one.
        const int width = widths[at(proper.nodes[box].column)];
        const bool large = reach.left == 0 && reach.up == 0 && width > kLarge;
        spots[box] = {line - (large ? width : reach.width()) / 2 + reach.left, heights[box]};
        left = box == 0 ? spots[box].x - reach.left : std::min(left, spots[box].x - reach.left);
        top = box == 0 ? spots[box].y - reach.up : std::min(top, spots[box].y - reach.up);
    }
    for (Spot& spot : spots) {
        spot.x -= left;
        spot.y -= top;
    }
    return spots;
}

} // namespace isthmus::layout
