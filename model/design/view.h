#pragma once

#include "model/base/ids.h"
#include "model/design/unknown_fields.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

// How a design is drawn. No figure depends on anything in here.

/// Where an element stands in a view, in canvas units; width and height 0 mean the kind's own size
/// (components) or fit to content (places).
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    UnknownFields unknown{};

    bool operator==(const Rect&) const = default;
};

/// A point that a link or flow is led through, in canvas units.
struct Bend {
    double x = 0, y = 0;
    UnknownFields unknown{};

    bool operator==(const Bend&) const = default;
};

/// What a reviewer wrote to an element.
struct Comment {
    std::string author;
    std::string date; ///< as ISO 8601 says it: 2026-11-23
    std::string text;
    bool resolved = false;
    UnknownFields unknown{};

    bool operator==(const Comment&) const = default;
};

/// How an element is shown in a view, besides where.
struct Appearance {
    bool folded = false;           ///< a place: drawn as one box, without what is in it
    bool locked = false;           ///< neither dragged nor laid out
    bool hidden = false;           ///< not drawn
    bool faint = false;            ///< drawn as context
    int order = 0;                 ///< what is higher is drawn over its siblings
    std::string layer;             ///< id of a layer of the view; empty: the lowest one
    std::string group;             ///< the drawing groups it belongs to, outermost first: "Shops/Caches"
    std::vector<Bend> bends;       ///< a link or flow: where it passes, from its source on
    std::optional<double> labelAt; ///< a link or flow: share of its length where its label stands, 0 to 1
    std::vector<Comment> comments;
    UnknownFields unknown{};

    bool operator==(const Appearance&) const = default;
};

/// Elements that are shown, locked and printed together.
struct Layer {
    ElementId id; ///< among the layers of its view
    std::string name;
    bool shown = true;
    bool locked = false;
    bool printed = true;
    UnknownFields unknown{};

    bool operator==(const Layer&) const = default;
};

/// One drawing of the design. Positions belong to a view, attributes to the model. A component's x, y is
/// the centre of its tile, a place's the upper left corner of its area.
struct View {
    ElementId id;
    std::string name;
    std::map<ElementId, Rect> positions;
    std::map<ElementId, Appearance> appearance; ///< of those that do not look as usual
    std::vector<Layer> layers;                  ///< from the lowest up
    UnknownFields unknown;

    bool operator==(const View&) const = default;
};

/// How an element is shown in a view: as usual, where nothing is said.
[[nodiscard]] const Appearance& appearanceOf(const View& view, const ElementId& id);

} // namespace isthmus
