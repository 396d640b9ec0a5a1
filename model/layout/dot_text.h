#pragma once

#include "model/layout/auto_layout.h"

#include <string>
#include <string_view>

namespace isthmus {

/// The drawing as a text for the program `dot` of Graphviz: boxes with their sizes, places as clusters, lines
/// from left to right. For everything at once; what is pinned is not kept.
[[nodiscard]] std::string dotText(const Design& design, const LayoutRequest& request);

/// Reads what `dot -Tplain` wrote for dotText of the same design and request.
///
/// @returns positions as automaticLayout gives them; nothing where the text is not whole or boxes or places
///          that are beside each other overlap.
[[nodiscard]] std::optional<LayoutAnswer> layoutFromDot(const Design& design, const LayoutRequest& request,
                                                        std::string_view plain);

} // namespace isthmus
