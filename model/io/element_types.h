#pragma once

#include "model/design/design.h"

#include <array>
#include <string_view>

namespace isthmus {

/// The word for each alternative of Element, in that order: the key of a single element in JSON, and the
/// name of its type in messages.
inline constexpr std::array<std::string_view, std::variant_size_v<Element>> kElementTypes = {
    "place", "component", "link", "cable", "shared_risk", "group", "flow", "journey", "scenario"};

} // namespace isthmus
