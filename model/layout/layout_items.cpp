#include "model/layout/layout_items.h"

#include <algorithm>
#include <cmath>

namespace isthmus::layout {

namespace {

int up(double length, double grid) {
    return static_cast<int>(std::ceil(length / grid - 1e-9));
}
int down(double length, double grid) {
    return static_cast<int>(std::floor(length / grid + 1e-9));
}

class Reader {
public:
    Reader(const Design& design, const LayoutRequest& request) : m_design(design), m_request(request) {
        for (const Place& place : design.places) {
            m_parents[place.id] = place.parent;
            m_kinds[place.id] = place.kind;
        }
        for (const Component& component : design.components)
            m_parents[component.id] = component.place;
    }

    ItemTree read() {
        for (const auto& [id, box] : m_request.drawn)
            addItem(id, box);
        m_tree.items.emplace_back();
        m_tree.items.back().open = true;
        link();
        mark(m_tree.sheet(), !m_request.chosen, false);
        readLines();
        return std::move(m_tree);
    }

private:
    void addItem(const ElementId& id, const DrawnBox& box) {
        const LayoutSpacing& spacing = m_request.spacing;
        const double grid = spacing.grid;
        Item item;
        item.id = id;
        item.open = box.open;
        if (const auto kind = m_kinds.find(id); kind != m_kinds.end())
            item.kind = kind->second;
        const Rect& now = box.now;
        item.now = {static_cast<int>(std::lround(now.x / grid)), static_cast<int>(std::lround(now.y / grid))};
        const BoxReach reach = box.open ? BoxReach{0, 0, now.width, now.height} : box.reach;
        item.reach = {up(reach.left, grid), up(reach.up, grid), up(reach.right, grid), up(reach.down, grid)};
        item.nowBox = {down(now.x - reach.left, grid), down(now.y - reach.up, grid),
                       up(now.x + reach.right, grid), up(now.y + reach.down, grid)};
        item.leastWidth = up(std::max(spacing.leastWidth, box.leastWidth), grid);
        item.leastHeight = up(spacing.leastHeight, grid);
        m_index[id] = static_cast<int>(m_tree.items.size());
        m_tree.items.push_back(std::move(item));
    }

    /// The item that is drawn for an element: itself, or the folded place around it; −1: none.
    [[nodiscard]] int drawnFor(ElementId id) const {
        for (std::size_t step = 0; step <= m_parents.size() && !id.empty(); ++step) {
            if (const auto found = m_index.find(id); found != m_index.end())
                return m_tree.items[static_cast<std::size_t>(found->second)].open && step > 0 ? -1
                                                                                              : found->second;
            const auto parent = m_parents.find(id);
            id = parent == m_parents.end() ? ElementId{} : parent->second;
        }
        return -1;
    }

    [[nodiscard]] int openAround(const ElementId& element) const {
        ElementId id = element;
        for (std::size_t step = 0; step <= m_parents.size(); ++step) {
            const auto parent = m_parents.find(id);
            if (parent == m_parents.end() || parent->second.empty())
                break;
            id = parent->second;
            const auto found = m_index.find(id);
            if (found != m_index.end() && m_tree.items[static_cast<std::size_t>(found->second)].open)
                return found->second;
        }
        return m_tree.sheet();
    }

    void link() {
        for (int i = 0; i < m_tree.sheet(); ++i) { // by id, as `drawn` is sorted
            Item& item = m_tree.items[static_cast<std::size_t>(i)];
            item.parent = openAround(item.id);
            if (m_tree.isWithin(item.parent, i)) // a circle of places is no design, but must not hang
                item.parent = m_tree.sheet();
            m_tree.items[static_cast<std::size_t>(item.parent)].children.push_back(i);
        }
    }

    /// Says what is arranged; what is not and holds nothing that is, is frozen. @returns whether any of it
    /// is.
    bool mark(int index, bool scoped, bool frozen) {
        Item& item = m_tree.items[static_cast<std::size_t>(index)];
        if (!item.id.empty()) {
            scoped = scoped || m_request.chosen->contains(item.id);
            frozen = frozen || (scoped && m_request.drawn.at(item.id).pinned);
        }
        bool any = scoped && !frozen;
        for (const int child : item.children)
            any = mark(child, scoped, frozen) || any;
        item.scoped = scoped;
        item.frozen = !any && index != m_tree.sheet();
        return any;
    }

    [[nodiscard]] int roomOf(const ElementId& line) const {
        const auto words = m_request.words.find(line);
        return words == m_request.words.end() ? 0 : up(words->second, m_request.spacing.grid);
    }

    void readLines() {
        for (const LayoutLine& line : layoutLines(m_design)) {
            const int from = drawnFor(line.from), to = drawnFor(line.to);
            if (from >= 0 && to >= 0 && from != to)
                m_tree.lines.push_back({from, to, line.weight, line.directed, roomOf(line.id)});
        }
        for (const LayoutPair& pair : layoutPairs(m_design)) {
            const int one = drawnFor(pair.one), two = drawnFor(pair.two);
            if (one >= 0 && two >= 0 && one != two)
                m_tree.alike.emplace_back(one, two);
        }
    }

    const Design& m_design;
    const LayoutRequest& m_request;
    std::unordered_map<ElementId, ElementId> m_parents;
    std::unordered_map<ElementId, std::string> m_kinds; ///< of places
    std::unordered_map<ElementId, int> m_index;
    ItemTree m_tree;
};

} // namespace

bool ItemTree::isWithin(int item, int place) const {
    while (item >= 0 && item != place)
        item = items[static_cast<std::size_t>(item)].parent;
    return item == place;
}

int ItemTree::childTowards(int item, int place) const {
    while (item >= 0 && items[static_cast<std::size_t>(item)].parent != place)
        item = items[static_cast<std::size_t>(item)].parent;
    return item;
}

int ItemTree::around(int one, int two) const {
    int place = items[static_cast<std::size_t>(one)].parent;
    while (place >= 0 && !isWithin(two, place))
        place = items[static_cast<std::size_t>(place)].parent;
    return place;
}

ItemTree itemTree(const Design& design, const LayoutRequest& request) {
    return Reader(design, request).read();
}

} // namespace isthmus::layout
