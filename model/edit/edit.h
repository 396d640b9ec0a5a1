#pragma once

#include "model/design/design.h"

#include <variant>
#include <vector>

namespace isthmus {

// An edit is data: ids and values, no pointers. `applyEdit` (apply_edit.h) carries it out.

/// Puts a new element into its vector, at `position` or at the end (kAtEnd).
struct AddElement {
    static constexpr std::size_t kAtEnd = static_cast<std::size_t>(-1);
    Element element;
    std::size_t position = kAtEnd;

    bool operator==(const AddElement&) const = default;
};

/// Takes one element out. References to it must have gone before (see removal.h for a whole removal).
struct RemoveElement {
    ElementId id;

    bool operator==(const RemoveElement&) const = default;
};

/// Gives the element of that id a new value of the same type. Renames, field edits, moves between
/// places, re-attached links are all this. The id itself stays.
struct ReplaceElement {
    Element element;

    bool operator==(const ReplaceElement&) const = default;
};

/// Sets or clears where an element stands in a view.
struct SetPosition {
    ElementId view;
    ElementId element;
    std::optional<Rect> rect;

    bool operator==(const SetPosition&) const = default;
};

/// Says how an element is shown in a view; an appearance as usual is not kept.
struct SetAppearance {
    ElementId view;
    ElementId element;
    Appearance appearance{};

    bool operator==(const SetAppearance&) const = default;
};

/// The layers of a view, from the lowest up. What lies on a layer that goes is on the lowest one then.
struct SetLayers {
    ElementId view;
    std::vector<Layer> layers;

    bool operator==(const SetLayers&) const = default;
};

/// Name and notes of the document itself.
struct SetDocumentText {
    std::string name;
    std::string notes;

    bool operator==(const SetDocumentText&) const = default;
};

struct CompoundEdit;

using Edit = std::variant<AddElement, RemoveElement, ReplaceElement, SetPosition, SetAppearance, SetLayers,
                          SetDocumentText, CompoundEdit>;

/// Several edits as one, in order, all or nothing.
struct CompoundEdit {
    std::vector<Edit> edits;

    bool operator==(const CompoundEdit&) const;
};

} // namespace isthmus
