#pragma once

#include "model/base/ids.h"
#include "views/canvas/diagram_content.h"

#include <unordered_map>
#include <vector>

namespace isthmus {

/// Components and places from the top left to the bottom right, as one reads.
[[nodiscard]] std::vector<ElementId> readingOrder(const DiagramLayout& layout);

/// What is drawn, as it nests on the sheet: places hold what stands in them and the lines between that.
/// Boxes in reading order, lines after them. Lines drawn as one are one.
class DrawnTree {
public:
    DrawnTree() = default;
    explicit DrawnTree(const DiagramContent& content);

    /// Of an empty id: what stands in no place.
    [[nodiscard]] const std::vector<ElementId>& children(const ElementId& id) const;
    /// An empty id: it stands in no place.
    [[nodiscard]] ElementId parent(const ElementId& id) const;
    [[nodiscard]] bool contains(const ElementId& id) const { return m_parents.contains(id); }
    [[nodiscard]] const std::unordered_map<ElementId, ElementId>& parents() const { return m_parents; }

private:
    /// The innermost place around both.
    [[nodiscard]] ElementId placeAround(const ElementId& one, const ElementId& other) const;

    std::unordered_map<ElementId, std::vector<ElementId>> m_children;
    std::unordered_map<ElementId, ElementId> m_parents;
};

} // namespace isthmus
