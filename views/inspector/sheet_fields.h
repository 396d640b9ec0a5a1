#pragma once

#include "model/edit/edit.h"
#include "views/inspector/inspector_edits.h"

namespace isthmus {

/// What the fields of where things stand are called: their own id after this.
inline constexpr auto kSheetPrefix = "sheet.";

/// Where elements stand on the design's first sheet: x and y of the middle of a component, or of the upper
/// left corner of a place, whose width and height follow. Nothing when one of them has no position of its
/// own.
[[nodiscard]] std::vector<Field> sheetFields(const std::vector<Element>& elements, const Design& design);

/// Puts a typed number into one of those fields, of all elements as one edit; no text: places fit what they
/// hold again. A place takes along what stands in it.
[[nodiscard]] WrittenField writeSheetField(const std::vector<Element>& elements, const QString& fieldId,
                                           const std::optional<QString>& text, const Design& design);

} // namespace isthmus
