#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/kinds/offers.h"

namespace isthmus {

/// Another kind for elements that are there, or why not, in words.
struct KindReplacement {
    NamedEdit edit;
    QString refusal; ///< empty: the edit can be carried out
};

/// Gives all of `ids` that are of the offer's class its kind; links, flows and what people entered stay. A
/// name that only said the old kind says the new one; failure data that only named the old product's row
/// goes.
[[nodiscard]] KindReplacement replaceKindEdit(const Design& design, const Catalogue& catalogue,
                                              const std::set<ElementId>& ids, const Offer& offer);

} // namespace isthmus
