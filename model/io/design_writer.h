#pragma once

#include "model/design/design.h"

#include <string>

namespace isthmus {

/// The text of a design file (resources/schema/FORMAT.md): UTF-8, two spaces per level, one field per
/// line, keys and elements in a fixed order, defaults left out, numbers in their shortest form that reads
/// back as the same double, a line feed at the end. Reading it back gives an equal design.
///
/// @pre the design keeps its invariants (invariants.h); a number that is not finite is written as null,
///      which the reader refuses.
[[nodiscard]] std::string writeDesign(const Design& design);

/// One element as a JSON object {"link": {…}}, for the clipboard and the journal; readElement
/// (design_reader.h) gives it back.
[[nodiscard]] std::string writeElement(const Element& element);

} // namespace isthmus
