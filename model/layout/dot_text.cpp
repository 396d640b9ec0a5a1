#include "model/layout/dot_text.h"

#include "model/layout/layout_items.h"

#include <cmath>
#include <cstdio>
#include <sstream>

namespace isthmus {

using namespace layout;

namespace {

constexpr double kCellPoints = 8; ///< a cell of the grid is as many points

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Numbers with a point, whatever the locale.
std::string number(double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << value;
    return text.str();
}

class Writer {
public:
    Writer(const ItemTree& tree, const LayoutSpacing& spacing) : m_tree(tree), m_spacing(spacing) {}

    std::string write() {
        m_text =
            "digraph drawing {\nrankdir=LR; newrank=true;\nnode [shape=box, fixedsize=true, label=\"\"];\n"
            "edge [arrowhead=none];\n";
        m_text += "nodesep=" + inches(m_spacing.rowGap) + "; ranksep=" + inches(m_spacing.columnGap) + ";\n";
        for (const int child : m_tree.items[at(m_tree.sheet())].children)
            writeItem(child);
        for (const ItemLine& line : m_tree.lines) {
            m_text += "n" + std::to_string(line.from) + " -> n" + std::to_string(line.to) +
                      " [weight=" + std::to_string(line.weight);
            m_text += line.directed ? "];\n" : ", constraint=false];\n";
        }
        return m_text + "}\n";
    }

private:
    [[nodiscard]] std::string inches(double units) const {
        return number(units / m_spacing.grid * kCellPoints / 72);
    }

    void writeNode(int index, double width, double height) {
        m_text +=
            "n" + std::to_string(index) + " [width=" + inches(width) + ", height=" + inches(height) + "];\n";
    }

    void writeItem(int index) {
        const Item& item = m_tree.items[at(index)];
        if (!item.open) {
            writeNode(index, item.reach.width() * m_spacing.grid, item.reach.height() * m_spacing.grid);
            return;
        }
        // The label keeps the room of the title free.
        const int width = std::max(1, static_cast<int>((item.leastWidth - 4) * kCellPoints));
        const double header = (m_spacing.header - m_spacing.padding) / m_spacing.grid * kCellPoints;
        m_text += "subgraph cluster" + std::to_string(index) +
                  " {\nmargin=" + number(m_spacing.padding / m_spacing.grid * kCellPoints) +
                  "; label=<<table border=\"0\" fixedsize=\"true\" width=\"" + std::to_string(width) +
                  "\" height=\"" + std::to_string(static_cast<int>(header) + 8) +
                  "\"><tr><td></td></tr></table>>;\n";
        for (const int child : item.children)
            writeItem(child);
        if (item.children.empty()) // an empty cluster would be left out
            writeNode(index, (item.leastWidth - 4) * m_spacing.grid, (item.leastHeight - 8) * m_spacing.grid);
        m_text += "}\n";
    }

    const ItemTree& m_tree;
    const LayoutSpacing& m_spacing;
    std::string m_text;
};

/// Places around what stands somewhere, inner ones first.
class Reader {
public:
    Reader(const Design& design, const LayoutRequest& request)
        : m_request(request), m_tree(itemTree(design, request)), m_boxes(m_tree.items.size()) {}

    std::optional<LayoutAnswer> read(std::string_view plain) {
        if (!readNodes(plain))
            return std::nullopt;
        for (const int child : m_tree.items[at(m_tree.sheet())].children)
            close(child);
        if (!isClear(m_tree.sheet()))
            return std::nullopt;
        return answer();
    }

private:
    bool readNodes(std::string_view plain) {
        std::istringstream text{std::string(plain)};
        text.imbue(std::locale::classic());
        std::string line;
        std::size_t seen = 0;
        bool ended = false;
        while (std::getline(text, line)) {
            std::istringstream words(line);
            words.imbue(std::locale::classic());
            std::string what, name;
            words >> what;
            ended = ended || what == "stop";
            if (what != "node")
                continue;
            double x = 0, y = 0;
            if (!(words >> name >> x >> y) || name.size() < 2 || name[0] != 'n')
                return false;
            const int index = std::atoi(name.c_str() + 1);
            if (index < 0 || index >= m_tree.sheet())
                return false;
            const Item& item = m_tree.items[at(index)];
            const Reach reach =
                item.open ? Reach{0, 0, item.leastWidth - 4, item.leastHeight - 8} : item.reach;
            // Middle of the box, counted upwards, in inches.
            const double left = x * 72 / kCellPoints - reach.width() / 2.0;
            const double top = -y * 72 / kCellPoints - reach.height() / 2.0;
            const Spot anchor{static_cast<int>(std::lround(left)) + reach.left,
                              static_cast<int>(std::lround(top)) + reach.up};
            m_boxes[at(index)] = {anchor.x - reach.left, anchor.y - reach.up, anchor.x + reach.right,
                                  anchor.y + reach.down};
            ++seen;
        }
        std::size_t expected = 0;
        for (int i = 0; i < m_tree.sheet(); ++i)
            expected += !m_tree.items[at(i)].open || m_tree.items[at(i)].children.empty() ? 1 : 0;
        return ended && seen == expected;
    }

    void close(int index) {
        const Item& item = m_tree.items[at(index)];
        if (!item.open)
            return;
        CellBox area = m_boxes[at(index)];
        for (const int child : item.children) {
            close(child);
            area = area.united(m_boxes[at(child)]);
        }
        const int padding = static_cast<int>(m_request.spacing.padding / m_request.spacing.grid);
        area = area.grown(padding);
        area.top -= static_cast<int>(m_request.spacing.header / m_request.spacing.grid) - padding;
        area.right = std::max(area.right, area.left + item.leastWidth);
        area.bottom = std::max(area.bottom, area.top + item.leastHeight);
        m_boxes[at(index)] = area;
    }

    [[nodiscard]] bool isClear(int place) const {
        const std::vector<int>& children = m_tree.items[at(place)].children;
        for (std::size_t i = 0; i < children.size(); ++i) {
            for (std::size_t j = i + 1; j < children.size(); ++j)
                if (m_boxes[at(children[i])].meets(m_boxes[at(children[j])]))
                    return false;
            if (!isClear(children[i]))
                return false;
        }
        return true;
    }

    /// With its upper left corner where the drawing had it.
    [[nodiscard]] LayoutAnswer answer() const {
        CellBox all, old;
        for (int i = 0; i < m_tree.sheet(); ++i) {
            all = all.united(m_boxes[at(i)]);
            old = old.united(m_tree.items[at(i)].nowBox);
        }
        LayoutAnswer answer;
        const double grid = m_request.spacing.grid;
        for (int i = 0; i < m_tree.sheet(); ++i) {
            const Item& item = m_tree.items[at(i)];
            const CellBox box = m_boxes[at(i)].moved(old.left - all.left, old.top - all.top);
            const Rect& now = m_request.drawn.at(item.id).now;
            Rect rect{box.left * grid, box.top * grid, now.width, now.height};
            if (item.open) {
                rect.width = (box.right - box.left) * grid;
                rect.height = (box.bottom - box.top) * grid;
            } else {
                rect.x += item.reach.left * grid;
                rect.y += item.reach.up * grid;
            }
            if (rect != now)
                answer.positions[item.id] = rect;
        }
        return answer;
    }

    const LayoutRequest& m_request;
    ItemTree m_tree;
    std::vector<CellBox> m_boxes;
};

} // namespace

std::string dotText(const Design& design, const LayoutRequest& request) {
    return Writer(itemTree(design, request), request.spacing).write();
}

std::optional<LayoutAnswer> layoutFromDot(const Design& design, const LayoutRequest& request,
                                          std::string_view plain) {
    return Reader(design, request).read(plain);
}

} // namespace isthmus
