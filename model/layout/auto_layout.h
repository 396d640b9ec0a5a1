#pragma once

#include "model/design/design.h"

#include <map>
#include <optional>
#include <set>
#include <stop_token>

namespace isthmus {

/// How far a box reaches from the point that a view says it stands at: from the middle of a component's tile,
/// from the corner of a place. Canvas units.
struct BoxReach {
    double left = 0, up = 0, right = 0, down = 0;
};

/// A place or component that is drawn, as the drawing has it now.
struct DrawnBox {
    Rect now;              ///< where it stands, as a view says it; of an open place its area
    BoxReach reach;        ///< of what is drawn as one: components, folded places
    bool open = false;     ///< a place with its content in it
    bool pinned = false;   ///< stays where it is, and with it what is inside
    double leastWidth = 0; ///< of an open place: what its title needs
};

/// Distances that are kept, in canvas units; multiples of `grid`.
struct LayoutSpacing {
    double grid = 8;
    double padding = 16;                        ///< of a place left, right and below its content
    double header = 48;                         ///< above it
    double leastWidth = 136, leastHeight = 112; ///< of a place
    double rowGap = 24, columnGap = 48;
};

struct LayoutRequest {
    std::map<ElementId, DrawnBox> drawn;
    /// What is arranged, with all that is inside; absent: everything. The others stay where they are, but
    /// places around grow.
    std::optional<std::set<ElementId>> chosen;
    std::map<ElementId, double>
        words; ///< width of what stands on links: between columns, there is room for it
    LayoutSpacing spacing;
};

struct LayoutAnswer {
    /// Positions of what was arranged, as a view says them, and new areas of the places around it. Only what
    /// differs from `now`.
    std::map<ElementId, Rect> positions;
};

/// Finds where the components and places of a design stand well: lines run from left to right, short,
/// straight and with few crossings; nothing overlaps; places are as large as what is in them, inner ones
/// first. What is pinned stays, and so do the places around it, as far as they have to reach: what is free
/// makes room for it.
///
/// Layered drawing after Sugiyama, Tagawa and Toda (1981) with the network simplex method of Gansner and
/// others (1993) for columns and heights, one place after the other. Lines that leave a place are led to its
/// border; where they go then is known from a first round, so that further rounds put what is inside in their
/// order, and the round that reads best is kept (layout_quality.h).
///
/// The same for the same design, whatever the order of its elements. O(n log n) for most drawings: 1,000
/// components take a fraction of a second.
/// @param stop ends it early, with what was found until then.
[[nodiscard]] LayoutAnswer automaticLayout(const Design& design, const LayoutRequest& request,
                                           const std::stop_token& stop = {});

} // namespace isthmus
