#pragma once

#include "model/layout/layout_items.h"
#include "model/layout/layout_quality.h"

namespace isthmus::layout {

/// Arranges a tree of items, inner places first. One round; `anchors` of the round before say where lines
/// that leave a place go.
class CompoundLayout {
public:
    CompoundLayout(ItemTree tree, const LayoutSpacing& spacing);

    /// @param before where every item stood in the round before; empty in the first.
    /// @param together things of one place that only lines from outside join are laid out in one piece.
    void run(const std::vector<Spot>& before, bool together);
    /// Where every item stands now, on the sheet.
    [[nodiscard]] std::vector<Spot> anchors() const;
    [[nodiscard]] const ItemTree& tree() const { return m_tree; }
    [[nodiscard]] LayoutQuality quality() const;

private:
    /// The things of one place that are laid out together, and the graph they are.
    struct Bunch {
        std::vector<int> items;
        FlatGraph graph;
    };

    [[nodiscard]] Item& item(int index) { return m_tree.items[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Item& item(int index) const { return m_tree.items[static_cast<std::size_t>(index)]; }
    void settle(int place);
    void settleFree(int place, const std::vector<int>& children);
    void settleAmongFixed(int place, const std::vector<int>& free, const std::vector<int>& fixed);
    void setDownAsOne(int place, const Bunch& bunch, const std::vector<int>& fixed);
    void setDownOneByOne(int place, const Bunch& bunch, const std::vector<int>& fixed);
    void closeAround(int place);
    /// What a place covers that has just this in it.
    [[nodiscard]] CellBox areaAround(int place, const CellBox& content) const;
    [[nodiscard]] Bunch bunchOf(int place, const std::vector<int>& items) const;
    void addPort(Bunch& bunch, int place, int inner, int outer, int weight) const;
    /// Height of an item's end above or below the anchor of `from`, which it is or is inside of.
    [[nodiscard]] int endBelow(int end, int from) const;
    /// Where lines end at an item: its anchor, or the middle of a folded place.
    [[nodiscard]] Spot endOffset(int index) const;
    [[nodiscard]] std::vector<CellBox> outerObstacles(int place) const;

    ItemTree m_tree;
    LayoutSpacing m_spacing;
    int m_padding, m_header, m_rowGap;
    std::vector<Spot> m_before;
    bool m_together = false;
    std::vector<std::vector<int>> m_linesIn;  ///< of each place: those between two of its children …
    std::vector<std::vector<int>> m_linesOut; ///< … and those that leave it
};

} // namespace isthmus::layout
