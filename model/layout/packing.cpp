#include "model/layout/packing.h"

#include "model/layout/layered_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace isthmus::layout {

namespace {

constexpr double kShape = 1.5;     ///< width to height that is aimed at …
constexpr double kTiedShape = 0.9; ///< … where lines come in from the side: one below the other

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Something that hangs together, laid out by itself.
struct Part {
    std::vector<int> boxes;
    std::vector<Spot> spots; ///< of each, right of and below (0, 0)
    int width = 0, height = 0;
    double y = 0;  ///< of what it is joined with outside, on average
    int sides = 0; ///< weight of what it is joined with on the right less that on the left
    bool tied = false;
};

std::vector<std::vector<int>> partsOf(const FlatGraph& graph) {
    std::vector<int> leader(graph.boxes.size());
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&](int box) {
        while (leader[at(box)] != box)
            box = leader[at(box)] = leader[at(leader[at(box)])];
        return box;
    };
    const auto join = [&](int a, int b) {
        a = find(a);
        b = find(b);
        leader[at(std::max(a, b))] = std::min(a, b);
    };
    for (const FlatLine& line : graph.lines)
        join(line.from, line.to);
    for (const auto& [a, b] : graph.alike)
        join(a, b);
    if (graph.together)
        for (const FlatPort& port : graph.ports)
            join(graph.ports.front().box, port.box);
    std::vector<std::vector<int>> parts;
    std::vector<int> partAt(graph.boxes.size(), -1);
    for (int box = 0; box < static_cast<int>(graph.boxes.size()); ++box) {
        int& part = partAt[at(find(box))];
        if (part < 0) {
            part = static_cast<int>(parts.size());
            parts.emplace_back();
        }
        parts[at(part)].push_back(box);
    }
    return parts;
}

Part laidOut(const FlatGraph& graph, const std::vector<int>& boxes) {
    Part part;
    part.boxes = boxes;
    std::vector<int> index(graph.boxes.size(), -1);
    FlatGraph inner;
    inner.rowGap = graph.rowGap;
    inner.columnGap = graph.columnGap;
    for (const int box : boxes) {
        index[at(box)] = static_cast<int>(inner.boxes.size());
        inner.boxes.push_back(graph.boxes[at(box)]);
    }
    for (FlatLine line : graph.lines)
        if (index[at(line.from)] >= 0) {
            line.from = index[at(line.from)];
            line.to = index[at(line.to)];
            inner.lines.push_back(line);
        }
    for (const auto& [a, b] : graph.alike)
        if (index[at(a)] >= 0)
            inner.alike.emplace_back(index[at(a)], index[at(b)]);
    double weights = 0;
    for (FlatPort port : graph.ports)
        if (index[at(port.box)] >= 0) {
            port.box = index[at(port.box)];
            inner.ports.push_back(port);
            part.tied = true;
            part.y += static_cast<double>(port.y) * port.weight;
            part.sides += port.left ? -port.weight : port.weight;
            weights += port.weight;
        }
    if (part.tied)
        part.y /= weights;
    part.spots = layeredLayout(inner);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        part.width = std::max(part.width, part.spots[i].x + inner.boxes[i].right);
        part.height = std::max(part.height, part.spots[i].y + inner.boxes[i].down);
    }
    return part;
}

/// Parts in `columns` columns, filled row by row; the columns as wide as their widest part.
struct Table {
    std::vector<int> x, y;   ///< of each column, of each row
    std::vector<int> widths; ///< of columns
    int width = 0, height = 0;
};

Table tableOf(const std::vector<Part>& parts, std::size_t columns, const FlatGraph& graph) {
    const std::size_t rows = (parts.size() + columns - 1) / columns;
    Table table{std::vector<int>(columns, 0), std::vector<int>(rows, 0), {}};
    std::vector<int> widths(columns, 0), heights(rows, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        widths[i % columns] = std::max(widths[i % columns], parts[i].width);
        heights[i / columns] = std::max(heights[i / columns], parts[i].height);
    }
    for (std::size_t i = 0; i < columns; ++i) {
        table.x[i] = table.width;
        table.width += widths[i] + (i + 1 < columns ? graph.columnGap : 0);
    }
    for (std::size_t i = 0; i < rows; ++i) {
        table.y[i] = table.height;
        table.height += heights[i] + (i + 1 < rows ? graph.rowGap : 0);
    }
    table.widths = std::move(widths);
    return table;
}

/// The table whose shape suits best, rows that are not full and room that is lost counted against it.
std::size_t bestColumns(const std::vector<Part>& parts, const FlatGraph& graph) {
    double area = 0;
    for (const Part& part : parts)
        area += static_cast<double>(part.width + graph.columnGap) * (part.height + graph.rowGap);
    std::size_t best = 1;
    double bestCost = 0;
    const auto tied = std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.tied; });
    const bool mostAreTied = 2 * static_cast<std::size_t>(tied) > parts.size();
    const double shape = mostAreTied ? kTiedShape : kShape;
    for (std::size_t columns = 1; columns <= parts.size() && columns <= 40; ++columns) {
        const Table table = tableOf(parts, columns, graph);
        const double width = std::max(table.width, 1), height = std::max(table.height, 1);
        const double rest = static_cast<double>((columns - parts.size() % columns) % columns);
        const double cost = std::abs(std::log(width / height / shape)) +
                            (mostAreTied ? 0.5 * static_cast<double>(columns - 1) : 0.0) +
                            rest / static_cast<double>(columns) * 0.4 +
                            std::max(0.0, width * height / area - 1) * 0.8;
        if (columns == 1 || cost < bestCost - 1e-9) {
            best = columns;
            bestCost = cost;
        }
    }
    return best;
}

} // namespace

std::vector<Spot> arrangedFlat(const FlatGraph& graph) {
    std::vector<Part> parts;
    for (const std::vector<int>& boxes : partsOf(graph))
        parts.push_back(laidOut(graph, boxes));
    // Largest first; what is joined with the outside where that is.
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        if (a.tied != b.tied)
            return a.tied;
        if (a.tied && a.y != b.y)
            return a.y < b.y;
        return a.boxes.size() > b.boxes.size();
    });
    const std::size_t columns = parts.size() > 1 ? bestColumns(parts, graph) : 1;
    for (std::size_t row = 0; row * columns < parts.size();
         ++row) { // in a row: by the side they are joined to
        const auto first = parts.begin() + static_cast<std::ptrdiff_t>(row * columns);
        const auto last =
            parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), (row + 1) * columns));
        std::stable_sort(first, last, [](const Part& a, const Part& b) { return a.sides < b.sides; });
    }
    const Table table = tableOf(parts, columns, graph);
    std::vector<Spot> spots(graph.boxes.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Small things of one column have their middles below each other.
        const bool single = parts[i].boxes.size() == 1 && graph.boxes[at(parts[i].boxes[0])].left > 0;
        const int inset = single ? (table.widths[i % columns] - parts[i].width) / 2 : 0;
        for (std::size_t j = 0; j < parts[i].boxes.size(); ++j)
            spots[at(parts[i].boxes[j])] = {parts[i].spots[j].x + table.x[i % columns] + inset,
                                            parts[i].spots[j].y + table.y[i / columns]};
    }
    return spots;
}

CellBox CellBox::united(const CellBox& other) const {
    if (empty())
        return other;
    if (other.empty())
        return *this;
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

std::optional<Spot> nearestFree(const CellBox& box, const std::vector<CellBox>& obstacles, int gap,
                                const std::function<bool(const CellBox&)>& accept) {
    const auto isFree = [&](const CellBox& candidate) {
        for (const CellBox& obstacle : obstacles)
            if (obstacle.grown(gap).meets(candidate))
                return false;
        return !accept || accept(candidate);
    };
    if (isFree(box))
        return Spot{0, 0};
    // Beside what is within a window, which grows until something is found that lies nearer than its border.
    for (int reach = 16;; reach *= 2) {
        const CellBox window = box.grown(reach);
        std::vector<int> xs{0}, ys{0};
        bool all = true;
        for (const CellBox& obstacle : obstacles) {
            if (!obstacle.grown(gap).meets(window)) {
                all = false;
                continue;
            }
            xs.push_back(obstacle.left - gap - box.right);
            xs.push_back(obstacle.right + gap - box.left);
            ys.push_back(obstacle.top - gap - box.bottom);
            ys.push_back(obstacle.bottom + gap - box.top);
        }
        std::vector<std::pair<long, Spot>> moves;
        for (const int x : xs)
            for (const int y : ys)
                if (const int length = std::abs(x) + std::abs(y); length <= reach || all)
                    moves.push_back({length, {x, y}});
        std::sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.first, a.second.y, a.second.x) < std::tuple(b.first, b.second.y, b.second.x);
        });
        for (const auto& [length, move] : moves)
            if (isFree(box.moved(move.x, move.y)))
                return move;
        if (all)
            return std::nullopt;
    }
}

} // namespace isthmus::layout
