#pragma once

#include "model/edit/edit.h"

namespace isthmus {

/// One edit that does what `first` and then `second` do. A value given twice to the same target (an
/// element, a position, the document's text) is kept once, so that a drag of any length stays as small
/// as its first step.
[[nodiscard]] Edit mergeEdits(const Edit& first, const Edit& second);

/// Does `edit` give every target the value that its inverse gives back? True for a drag that ended where
/// it began; false wherever an element is added or removed.
[[nodiscard]] bool changesNothing(const Edit& edit, const Edit& inverse);

} // namespace isthmus
