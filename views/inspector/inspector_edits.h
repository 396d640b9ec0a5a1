#pragma once

#include "model/edit/edit.h"
#include "views/inspector/field.h"

#include <optional>

namespace isthmus {

/// Keeps of `common` the fields that `other` has too, and of their choices what both offer; where values or
/// the defaults in force differ, the field is `mixed`. Choices that `other` was read without are taken for
/// the same.
void keepCommon(std::vector<Field>& common, const std::vector<Field>& other);

struct WrittenField {
    Edit edit;       ///< of all elements as one
    QString problem; ///< why nothing was written; empty when it was
};

/// Puts a text into the field of that id of every element, or brings its default back when there is none.
[[nodiscard]] WrittenField writeField(const std::vector<Element>& elements, const QString& fieldId,
                                      const std::optional<QString>& text, const FieldContext& context);

/// What the fields of a cable's segments are called: their own id after this.
inline constexpr auto kSegmentPrefix = "segment.";
/// A cable's segments as elements; none for anything else.
[[nodiscard]] std::vector<Element> segmentsOf(const Element& element, const Design& design);
/// The fields that all segments share, ready to stand below those of their cable.
[[nodiscard]] std::vector<Field> segmentFields(const std::vector<Element>& segments,
                                               const FieldContext& context);

/// "subsea cable segment · Kapolei – Hillsboro": what stands under an element's name.
[[nodiscard]] QString subtitleOf(const Element& element, const Design& design, const Catalogue& catalogue);

} // namespace isthmus
