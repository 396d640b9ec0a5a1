#include "model/layout/compound_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace isthmus::layout {

namespace {

constexpr std::size_t kManyLines = 150;
constexpr int kMostWeight = 48; ///< of lines that count as one

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

int cells(double length, double grid) {
    return static_cast<int>(std::lround(length / grid));
}

/// Lines between the same ends are one; where there are many, all lines between two things are.
void joinLines(FlatGraph& graph) {
    const bool many = graph.lines.size() > kManyLines;
    const auto key = [&](const FlatLine& line) {
        return std::tuple(line.from, line.to, line.directed, many ? 0 : line.fromAt, many ? 0 : line.toAt);
    };
    std::stable_sort(graph.lines.begin(), graph.lines.end(),
                     [&](const FlatLine& a, const FlatLine& b) { return key(a) < key(b); });
    std::vector<FlatLine> joined;
    for (const FlatLine& line : graph.lines) {
        if (joined.empty() || key(joined.back()) != key(line)) {
            joined.push_back(line);
            continue;
        }
        joined.back().weight = std::min(joined.back().weight + line.weight, kMostWeight);
        joined.back().room = std::max(joined.back().room, line.room);
    }
    graph.lines = std::move(joined);
}

/// One port for each side of a thing, in the middle of those that it had.
void joinPorts(FlatGraph& graph) {
    struct Sum {
        long long y = 0, boxAt = 0;
        int weight = 0;
    };
    std::map<std::pair<int, bool>, Sum> sums;
    for (const FlatPort& port : graph.ports) {
        Sum& sum = sums[{port.box, port.left}];
        sum.y += static_cast<long long>(port.y) * port.weight;
        sum.boxAt += static_cast<long long>(port.boxAt) * port.weight;
        sum.weight += port.weight;
    }
    graph.ports.clear();
    for (const auto& [side, sum] : sums)
        graph.ports.push_back({side.first, static_cast<int>(sum.boxAt / sum.weight),
                               std::min(sum.weight, kMostWeight), side.second,
                               static_cast<int>(sum.y / sum.weight)});
}

} // namespace

CompoundLayout::CompoundLayout(ItemTree tree, const LayoutSpacing& spacing)
    : m_tree(std::move(tree)), m_spacing(spacing), m_padding(cells(spacing.padding, spacing.grid)),
      m_header(cells(spacing.header, spacing.grid)), m_rowGap(cells(spacing.rowGap, spacing.grid)),
      m_linesIn(m_tree.items.size()), m_linesOut(m_tree.items.size()) {
    for (std::size_t i = 0; i < m_tree.lines.size(); ++i) {
        const ItemLine& line = m_tree.lines[i];
        const int place = m_tree.around(line.from, line.to);
        m_linesIn[at(place)].push_back(static_cast<int>(i));
        for (const int end : {line.from, line.to})
            for (int out = item(end).parent; out >= 0 && out != place; out = item(out).parent)
                m_linesOut[at(out)].push_back(static_cast<int>(i));
    }
}

void CompoundLayout::run(const std::vector<Spot>& before, bool together) {
    m_before = before;
    m_together = together;
    for (Item& one : m_tree.items)
        one.fixed = false;
    settle(m_tree.sheet());
}

/// Gives everything in a place its spot, then the place its size.
void CompoundLayout::settle(int place) {
    std::vector<int> free, fixed;
    for (const int child : item(place).children) {
        Item& one = item(child);
        if (one.frozen || (!one.open && !one.scoped)) {
            one.fixed = true;
            one.spot = one.now;
        }
        // What is frozen has its content fixed as well: lines end there.
        if (one.open)
            settle(child);
        (one.fixed ? fixed : free).push_back(child);
    }
    if (item(place).frozen)
        return;
    if (fixed.empty())
        settleFree(place, free);
    else
        settleAmongFixed(place, free, fixed);
}

/// Nothing in it stands anywhere yet: what is in it counts from its corner, unless that is known.
void CompoundLayout::settleFree(int place, const std::vector<int>& children) {
    const Bunch bunch = bunchOf(place, children);
    const std::vector<Spot> spots = arrangedFlat(bunch.graph);
    const bool isSheet = place == m_tree.sheet();
    Spot corner{m_padding, m_header};
    if (isSheet) {
        CellBox old;
        for (const int child : children)
            old = old.united(item(child).nowBox);
        corner = {old.left, old.top};
    } else if (!item(place).scoped) {
        corner = {item(place).now.x + m_padding, item(place).now.y + m_header};
    }
    CellBox content;
    for (std::size_t i = 0; i < children.size(); ++i) {
        Item& one = item(children[i]);
        one.spot = {spots[i].x + corner.x, spots[i].y + corner.y};
        one.fixed = !item(place).scoped && !isSheet;
        content = content.united(one.boxAt(one.spot));
    }
    Item& around = item(place);
    if (isSheet)
        return;
    if (!around.scoped) {
        around.fixed = true;
        around.spot = around.now;
        content = content.moved(-around.now.x, -around.now.y);
    }
    around.reach = {0, 0, std::max(content.right + m_padding, around.leastWidth),
                    std::max(content.bottom + m_padding, around.leastHeight)};
}

void CompoundLayout::settleAmongFixed(int place, const std::vector<int>& free,
                                      const std::vector<int>& fixed) {
    const bool anyScoped =
        std::any_of(fixed.begin(), fixed.end(), [&](int child) { return item(child).scoped; });
    if (!free.empty() && anyScoped) {
        std::vector<int> all = free;
        for (const int child : fixed)
            if (item(child).scoped)
                all.push_back(child);
        std::sort(all.begin(), all.end());
        setDownOneByOne(place, bunchOf(place, all), fixed);
    } else if (!free.empty()) {
        setDownAsOne(place, bunchOf(place, free), fixed);
    }
    closeAround(place);
}

/// What was chosen keeps its arrangement, and stands as near to where it was as there is room.
void CompoundLayout::setDownAsOne(int place, const Bunch& bunch, const std::vector<int>& fixed) {
    const std::vector<Spot> spots = arrangedFlat(bunch.graph);
    CellBox old, block;
    for (std::size_t i = 0; i < bunch.items.size(); ++i) {
        const Item& one = item(bunch.items[i]);
        old = old.united(one.nowBox);
        block = block.united(one.boxAt(spots[i]));
    }
    std::vector<CellBox> obstacles;
    for (const int child : fixed)
        obstacles.push_back(item(child).frozen ? item(child).nowBox : item(child).boxAt(item(child).spot));
    const std::vector<CellBox> outer = outerObstacles(place);
    const bool isSheet = place == m_tree.sheet();
    const CellBox inside = isSheet ? CellBox{} : item(place).nowBox;
    const auto accept = [&](const CellBox& box) {
        if (isSheet)
            return true;
        if (box.left < inside.left + m_padding || box.top < inside.top + m_header)
            return false;
        const CellBox grown = inside.united(box.grown(m_padding));
        return std::none_of(outer.begin(), outer.end(),
                            [&](const CellBox& obstacle) { return obstacle.meets(grown); });
    };
    block = block.moved(old.left - block.left, old.top - block.top);
    if (!isSheet)
        block = block.moved(std::max(0, inside.left + m_padding - block.left),
                            std::max(0, inside.top + m_header - block.top));
    auto move = nearestFree(block, obstacles, m_rowGap, accept);
    if (!move) // no room without growing into something: then that
        move = nearestFree(block, obstacles, m_rowGap);
    const CellBox target = block.moved(move ? move->x : 0, move ? move->y : 0);
    CellBox laid;
    for (std::size_t i = 0; i < bunch.items.size(); ++i)
        laid = laid.united(item(bunch.items[i]).boxAt(spots[i]));
    for (std::size_t i = 0; i < bunch.items.size(); ++i) {
        Item& one = item(bunch.items[i]);
        one.spot = {spots[i].x + target.left - laid.left, spots[i].y + target.top - laid.top};
        one.fixed = true;
    }
}

/// As if nothing were pinned, moved so that what is pinned is as near as can be to where it is; then what is
/// free goes where it meets nothing.
void CompoundLayout::setDownOneByOne(int place, const Bunch& bunch, const std::vector<int>& fixed) {
    const std::vector<Spot> spots = arrangedFlat(bunch.graph);
    std::vector<CellBox> taken;
    CellBox content;
    for (const int child : fixed) {
        taken.push_back(item(child).frozen ? item(child).nowBox : item(child).boxAt(item(child).spot));
        content = content.united(taken.back());
    }
    long x = 0, y = 0, pinned = 0;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < bunch.items.size(); ++i) {
        const Item& one = item(bunch.items[i]);
        if (!one.fixed) {
            order.push_back(i);
            continue;
        }
        x += one.spot.x - spots[i].x;
        y += one.spot.y - spots[i].y;
        ++pinned;
    }
    const int dx = static_cast<int>(std::lround(static_cast<double>(x) / static_cast<double>(pinned)));
    const int dy = static_cast<int>(std::lround(static_cast<double>(y) / static_cast<double>(pinned)));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(spots[a].x, spots[a].y) < std::pair(spots[b].x, spots[b].y);
    });
    const std::vector<CellBox> outer = outerObstacles(place);
    const auto accept = [&](const CellBox& box) {
        if (outer.empty())
            return true;
        const CellBox area = areaAround(place, content.united(box));
        return std::none_of(outer.begin(), outer.end(),
                            [&](const CellBox& obstacle) { return obstacle.meets(area); });
    };
    for (const std::size_t i : order) {
        Item& one = item(bunch.items[i]);
        const CellBox wish = one.boxAt({spots[i].x + dx, spots[i].y + dy});
        auto move = nearestFree(wish, taken, m_rowGap, accept);
        if (!move) // no room without growing into something: then that
            move = nearestFree(wish, taken, m_rowGap);
        const Spot by = move.value_or(Spot{});
        one.spot = {spots[i].x + dx + by.x, spots[i].y + dy + by.y};
        one.fixed = true;
        taken.push_back(one.boxAt(one.spot));
        content = content.united(taken.back());
    }
}

CellBox CompoundLayout::areaAround(int place, const CellBox& content) const {
    CellBox area = content.grown(m_padding);
    area.top -= m_header - m_padding;
    area.right = std::max(area.right, area.left + item(place).leastWidth);
    area.bottom = std::max(area.bottom, area.top + item(place).leastHeight);
    return area;
}

/// A place around things that stand where they stand reaches around them.
void CompoundLayout::closeAround(int place) {
    if (place == m_tree.sheet())
        return;
    Item& around = item(place);
    CellBox area;
    for (const int child : around.children)
        area = area.united(item(child).frozen ? item(child).nowBox : item(child).boxAt(item(child).spot));
    area = areaAround(place, area);
    if (!around.scoped)
        area = area.united(around.nowBox);
    around.fixed = true;
    around.spot = {area.left, area.top};
    around.reach = {0, 0, area.right - area.left, area.bottom - area.top};
}

/// What may not be grown into: all that stands where it stands, outside a place and not around it.
std::vector<CellBox> CompoundLayout::outerObstacles(int place) const {
    std::vector<CellBox> boxes;
    if (place == m_tree.sheet())
        return boxes;
    for (int i = 0; i < m_tree.sheet(); ++i) {
        const Item& one = item(i);
        if (m_tree.isWithin(i, place) || m_tree.isWithin(place, i) || !(one.frozen || one.fixed))
            continue;
        CellBox box = one.frozen ? one.nowBox : one.boxAt(one.spot);
        for (int around = one.parent; !m_tree.isWithin(place, around); around = item(around).parent)
            box = areaAround(around, box); // the places around it will reach as far
        boxes.push_back(box);
    }
    return boxes;
}

Spot CompoundLayout::endOffset(int index) const {
    const Item& one = item(index);
    // A component's lines end at its anchor; a folded place has its anchor in its corner.
    const bool cornered = one.reach.left == 0 && one.reach.up == 0;
    return cornered ? Spot{one.reach.right / 2, one.reach.down / 2} : Spot{};
}

int CompoundLayout::endBelow(int end, int from) const {
    int y = endOffset(end).y;
    for (int i = end; i != from; i = item(i).parent) {
        y += item(i).spot.y;
        if (item(i).fixed)
            return y - item(from).spot.y;
    }
    return y;
}

CompoundLayout::Bunch CompoundLayout::bunchOf(int place, const std::vector<int>& items) const {
    Bunch bunch;
    bunch.items = items;
    const double grid = m_spacing.grid;
    bunch.graph.together = m_together;
    bunch.graph.rowGap = m_rowGap;
    bunch.graph.columnGap = cells(m_spacing.columnGap, grid);
    std::unordered_map<int, int> numbers;
    for (const int index : items) {
        numbers[index] = static_cast<int>(bunch.graph.boxes.size());
        bunch.graph.boxes.push_back(item(index).reach);
    }
    const auto number = [&](int index) {
        const auto found = numbers.find(m_tree.childTowards(index, place));
        return found == numbers.end() ? -1 : found->second;
    };
    for (const int index : m_linesIn[at(place)]) {
        const ItemLine& line = m_tree.lines[at(index)];
        const int from = number(line.from), to = number(line.to);
        if (from >= 0 && to >= 0)
            bunch.graph.lines.push_back({from, to, endBelow(line.from, items[at(from)]),
                                         endBelow(line.to, items[at(to)]), line.weight, line.directed,
                                         line.room});
        else if (from >= 0)
            addPort(bunch, place, line.from, line.to, line.weight);
        else if (to >= 0)
            addPort(bunch, place, line.to, line.from, line.weight);
    }
    for (const int index : m_linesOut[at(place)]) {
        const ItemLine& line = m_tree.lines[at(index)];
        const bool fromInside = m_tree.isWithin(line.from, place);
        const int inner = fromInside ? line.from : line.to;
        if (number(inner) >= 0)
            addPort(bunch, place, inner, fromInside ? line.to : line.from, line.weight);
    }
    // Regions that stand in for each other stand in one column; a site and the provider behind it do not.
    for (const auto& [one, two] : m_tree.alike)
        if (m_tree.around(one, two) == place && number(one) >= 0 && number(two) >= 0 &&
            item(items[at(number(one))]).kind == item(items[at(number(two))]).kind)
            bunch.graph.alike.emplace_back(number(one), number(two));
    joinLines(bunch.graph);
    joinPorts(bunch.graph);
    return bunch;
}

void CompoundLayout::addPort(Bunch& bunch, int place, int inner, int outer, int weight) const {
    if (m_before.empty())
        return;
    const int child = m_tree.childTowards(inner, place);
    const auto index = std::find(bunch.items.begin(), bunch.items.end(), child) - bunch.items.begin();
    const Spot outside = endOffset(outer), inside = endOffset(inner);
    const int x = m_before[at(outer)].x + outside.x;
    // Of a place, all that leaves it to the left of its middle goes left; of the sheet, each line by itself.
    const int middle = place == m_tree.sheet() ? m_before[at(inner)].x + inside.x
                                               : m_before[at(place)].x + item(place).reach.right / 2;
    bunch.graph.ports.push_back({static_cast<int>(index), endBelow(inner, child), weight, x < middle,
                                 m_before[at(outer)].y + outside.y});
}

std::vector<Spot> CompoundLayout::anchors() const {
    std::vector<Spot> spots(m_tree.items.size());
    const auto resolve = [&](auto&& self, int index, Spot corner) -> void {
        for (const int child : item(index).children) {
            const Item& one = item(child);
            Spot& spot = spots[at(child)];
            if (one.frozen || item(index).frozen)
                spot = one.now;
            else
                spot = one.fixed ? one.spot : Spot{corner.x + one.spot.x, corner.y + one.spot.y};
            self(self, child, spot);
        }
    };
    resolve(resolve, m_tree.sheet(), {});
    return spots;
}

LayoutQuality CompoundLayout::quality() const {
    const std::vector<Spot> spots = anchors();
    const auto end = [&](int index) {
        const Spot offset = endOffset(index);
        return Point{static_cast<double>(spots[at(index)].x + offset.x),
                     static_cast<double>(spots[at(index)].y + offset.y)};
    };
    std::vector<StraightLine> lines;
    for (const ItemLine& line : m_tree.lines)
        lines.push_back({end(line.from), end(line.to), line.from, line.to, static_cast<double>(line.weight)});
    std::vector<std::pair<int, Box>> solid;
    for (int i = 0; i < m_tree.sheet(); ++i) {
        if (item(i).open)
            continue;
        const CellBox box = item(i).boxAt(spots[at(i)]);
        solid.push_back({i, Box{static_cast<double>(box.left), static_cast<double>(box.top),
                                static_cast<double>(box.right), static_cast<double>(box.bottom)}});
    }
    return qualityOf(lines, solid);
}

} // namespace isthmus::layout
