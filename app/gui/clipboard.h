#pragma once

#include "model/catalogue/catalogue.h"
#include "model/edit/fragment.h"

#include <QString>

#include <memory>
#include <optional>
#include <set>

class QMimeData;

namespace isthmus {

/// MIME type of copied elements: the text of a design file that holds just them.
inline constexpr const char* kFragmentMimeType = "application/x-isthmus-fragment";

/// What a copied fragment puts on the clipboard: itself for any window of the program, and for others a table
/// of its elements as text, and its drawing as SVG and PNG. The pictures are painted when somebody asks.
/// @param original  the design it was copied from: what is named there may lie outside the fragment
[[nodiscard]] QMimeData* fragmentMime(Design fragment, const Design& original,
                                      std::shared_ptr<const Catalogue> catalogue);
/// The elements that a clipboard holds; nothing when it holds no elements.
[[nodiscard]] std::optional<Design> fragmentFrom(const QMimeData* mime);
/// Components, places, links and flows as cells with tabs between, a row of headings over each kind.
[[nodiscard]] QString fragmentTable(const Design& fragment, const Design& original,
                                    const Catalogue& catalogue);

} // namespace isthmus
