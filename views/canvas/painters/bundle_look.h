#pragma once

#include "views/canvas/painters/line_look.h"

#include <vector>

namespace isthmus {

/// What is known of each member of a bundle.
struct BundleMember {
    LineLook look;
    ElementState state = ElementState::Well;
    bool isReversed = false; ///< runs against the line that is drawn
};

/// How several links, or several flows, to one neighbour of a folded place are drawn as one line: as those
/// that work are, with a chip that counts them and says how many are cut.
/// @pre members is not empty.
[[nodiscard]] LineLook lookOfBundle(const std::vector<BundleMember>& members, bool areFlows);

} // namespace isthmus
