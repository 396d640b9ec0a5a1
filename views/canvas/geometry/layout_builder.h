#pragma once

#include "views/canvas/geometry/diagram_layout.h"

namespace isthmus {

/// Fills a DiagramLayout: what has a position keeps it; what has none is packed in rows into a block,
/// one block for each place and one for the sheet, and the block is set down where nothing else is.
class LayoutBuilder {
public:
    LayoutBuilder(DiagramLayout& layout, const Design& design, const Catalogue* catalogue,
                  const std::map<ElementId, QRectF>& frozen);
    void build(const std::map<ElementId, QString>& secondary);

private:
    using Container = DiagramLayout::Children;
    void readElements();
    void readRoles();
    void readNode(const Component& component);
    void readArea(const Place& place);
    void sortAreas();
    void indexBoxes();
    /// Takes out what folded places stand for; it was needed to know where they stand.
    void dropFolded();
    [[nodiscard]] const Rect* stored(const ElementId& id) const;

    /// Gives every direct or indirect child of a place a spot, then the place its area.
    void settleArea(std::size_t area);
    void settleChildren(const Container& container, QPointF origin, double width);
    [[nodiscard]] QRectF contentOf(const Container& container, bool onlyPlaced) const;
    void moveArea(std::size_t area, QPointF delta);
    [[nodiscard]] const Container& childrenOf(const ElementId& id) const;

    DiagramLayout& m_layout;
    const Design& m_design;
    const Catalogue* m_catalogue;
    const std::map<ElementId, QRectF>& m_frozen;
    const std::map<ElementId, Rect>* m_positions = nullptr;
    std::unordered_map<ElementId, QString> m_roles; ///< in groups: "primary", "standby" …
    std::vector<bool> m_areaPlaced;
    std::vector<bool> m_nodePlaced;
};

} // namespace isthmus
