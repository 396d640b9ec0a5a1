#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/kinds/offers.h"

namespace isthmus {

enum class LineType { Link, Flow };

/// An edit that puts a component and a line to it on the sheet.
struct JoinedEdit {
    NamedEdit edit; ///< `created`: the component
    ElementId line; ///< the link or flow; empty: nothing was joined
};

/// A new element of an offer at a point, in `place` (or nowhere); a product with its rows of the catalogue.
[[nodiscard]] NamedEdit placeEdit(const Design& design, const Offer& offer, const ElementId& id, QPointF at,
                                  const ElementId& place);
/// The same, joined to a component that is there already.
[[nodiscard]] JoinedEdit placeAndJoin(const Design& design, const Catalogue& catalogue, const Offer& offer,
                                      const ElementId& from, LineType type, QPointF at,
                                      const ElementId& place);
/// A copy of a component, beside it in the same place, joined to it.
[[nodiscard]] JoinedEdit cloneAndJoin(const Design& design, const Catalogue& catalogue, const ElementId& from,
                                      LineType type, QPointF at);

/// Why a line of a type cannot go from one element to another, in words; empty: it can.
[[nodiscard]] QString whyNotJoined(const Design& design, const ElementId& from, const ElementId& to,
                                   LineType type);

/// A design with an edit carried out; the same design where the edit is refused.
[[nodiscard]] Design withEdit(const Design& design, const Edit& edit);

} // namespace isthmus
