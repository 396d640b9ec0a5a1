#pragma once

#include "model/edit/fragment.h"

#include <QString>

#include <optional>
#include <set>

class QMimeData;

namespace isthmus {

/// MIME type of copied elements: the text of a design file that holds just them.
inline constexpr const char* kFragmentMimeType = "application/x-isthmus-fragment";

/// What a copy of `ids` puts on the clipboard: the fragment, and the names as plain text.
[[nodiscard]] QMimeData* fragmentMime(const Design& design, const std::set<ElementId>& ids);
/// The elements that a clipboard holds; nothing when it holds no elements.
[[nodiscard]] std::optional<Design> fragmentFrom(const QMimeData* mime);

} // namespace isthmus
