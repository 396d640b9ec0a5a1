#pragma once

#include "views/canvas/canvas_edits.h"

namespace isthmus {

class DiagramScene;

/// Components and places in another place (an empty id: in none), drawn where it has room for them; places
/// with all that stands in them. One edit.
[[nodiscard]] NamedEdit moveIntoPlace(const DiagramScene& scene, const Design& design,
                                      const std::set<ElementId>& ids, const ElementId& place);

} // namespace isthmus
