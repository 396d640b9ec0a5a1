#pragma once

#include "model/edit/edit.h"

#include <set>

namespace isthmus {

/// Is there anything of an element that others could take over?
[[nodiscard]] bool hasProperties(const Element& element);
/// May `target` take over the properties of `source`: another element of the same type and kind?
[[nodiscard]] bool takesPropertiesOf(const Element& target, const Element& source);
/// The properties of `source` for those of `targets` that may take them, as one edit: all but what makes an
/// element itself (id, name, notes, place, position, code, ends, members, what it rides on).
[[nodiscard]] CompoundEdit pasteProperties(const Design& design, const Element& source,
                                           const std::set<ElementId>& targets);

} // namespace isthmus
