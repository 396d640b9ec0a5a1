#include "model/layout/proper_graph.h"

#include <algorithm>

namespace isthmus::layout {

namespace {

constexpr int kLaneWeight = 4; ///< lines lighter than this get no room of their own

class Builder {
public:
    Builder(const FlatGraph& graph, const std::vector<int>& columns) : m_flat(graph) {
        const int last = *std::max_element(columns.begin(), columns.end());
        m_graph.columns.resize(static_cast<std::size_t>(last) + 3);
        for (std::size_t box = 0; box < graph.boxes.size(); ++box)
            addNode(static_cast<int>(box), columns[box] + 1, graph.boxes[box]);
    }

    ProperGraph build() {
        const int firstPort = addPorts();
        for (const FlatLine& line : m_flat.lines)
            addLine(line, nullptr);
        for (std::size_t i = 0; i < m_flat.ports.size(); ++i) {
            const FlatPort& port = m_flat.ports[i];
            FlatLine line{firstPort + static_cast<int>(i), port.box, 0, port.boxAt, port.weight};
            if (!port.left) {
                std::swap(line.from, line.to);
                std::swap(line.fromAt, line.toAt);
            }
            addLine(line, &port);
        }
        for (std::size_t i = 0; i < m_graph.edges.size(); ++i) {
            m_graph.after[index(m_graph.edges[i].from)].push_back(static_cast<int>(i));
            m_graph.before[index(m_graph.edges[i].to)].push_back(static_cast<int>(i));
        }
        return std::move(m_graph);
    }

private:
    static std::size_t index(int node) { return static_cast<std::size_t>(node); }

    int addNode(int box, int column, const Reach& reach) {
        const int node = static_cast<int>(m_graph.nodes.size());
        m_graph.nodes.push_back({box, column, reach});
        m_graph.columns[static_cast<std::size_t>(column)].push_back(node);
        m_graph.before.emplace_back();
        m_graph.after.emplace_back();
        return node;
    }

    int addPoint(int column, const Reach& reach, const FlatPort* port) {
        const int node = addNode(-1, column, reach);
        if (port) {
            m_graph.nodes[index(node)].outer = true;
            m_graph.nodes[index(node)].portY = port->y;
        }
        return node;
    }

    int addPorts() {
        const auto first = static_cast<int>(m_graph.nodes.size());
        const int last = static_cast<int>(m_graph.columns.size()) - 1;
        for (const FlatPort& port : m_flat.ports)
            addPoint(port.left ? 0 : last, {}, &port);
        for (const int column : {0, last}) {
            auto& nodes = m_graph.columns[static_cast<std::size_t>(column)];
            std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
                return m_graph.nodes[index(a)].portY < m_graph.nodes[index(b)].portY;
            });
        }
        return first;
    }

    /// @param port what it is led to: it does not pull what is here apart.
    void addLine(FlatLine line, const FlatPort* port) {
        if (line.from == line.to)
            return;
        if (columnOf(line.from) == columnOf(line.to)) {
            m_graph.uprights.push_back({line.from, line.to, line.weight});
            return;
        }
        if (columnOf(line.from) > columnOf(line.to)) {
            std::swap(line.from, line.to);
            std::swap(line.fromAt, line.toAt);
        }
        const Reach lane = line.weight >= kLaneWeight && !port ? Reach{0, 1, 0, 1} : Reach{};
        const int bend = port ? 1 : line.weight;
        int from = line.from, fromAt = line.fromAt;
        for (int column = columnOf(line.from) + 1; column < columnOf(line.to); ++column) {
            const int point = addPoint(column, lane, port);
            m_graph.edges.push_back(
                {from, point, line.weight, bend * (from == line.from ? 2 : 8), fromAt, 0});
            from = point;
            fromAt = 0;
        }
        const bool isLong = from != line.from;
        m_graph.edges.push_back({from, line.to, line.weight, bend * (isLong ? 2 : 1), fromAt, line.toAt});
    }

    [[nodiscard]] int columnOf(int node) const { return m_graph.nodes[index(node)].column; }

    const FlatGraph& m_flat;
    ProperGraph m_graph;
};

} // namespace

ProperGraph properGraph(const FlatGraph& graph, const std::vector<int>& columns) {
    return Builder(graph, columns).build();
}

} // namespace isthmus::layout
