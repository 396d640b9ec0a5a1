#pragma once

#include "model/layout/auto_layout.h"

namespace isthmus {

/// A design and how it is drawn: places up to three deep, components, links and flows at random, names of
/// different widths, standing anywhere. Same seed, same drawing.
struct RandomDrawing {
    Design design;
    LayoutRequest request;
};

[[nodiscard]] RandomDrawing randomDrawing(unsigned seed, int components, int places);

/// The same with its elements in another order.
[[nodiscard]] Design shuffledDesign(Design design, unsigned seed);

/// A rectangle of the sheet.
struct SheetBox {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool meets(const SheetBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool holds(const SheetBox& other) const {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
};

/// Where everything is once the answer is followed.
[[nodiscard]] std::map<ElementId, SheetBox> boxesOf(const LayoutRequest& request, const LayoutAnswer& answer);
/// The place directly around each element; empty: the sheet.
[[nodiscard]] std::map<ElementId, ElementId> parentsOf(const Design& design);
/// The first two siblings that overlap, or a child outside its place, in words; empty: all is well. `passed`
/// are not looked at.
[[nodiscard]] std::string disorderOf(const RandomDrawing& drawing, const LayoutAnswer& answer,
                                     const std::set<ElementId>& passed = {});

} // namespace isthmus
