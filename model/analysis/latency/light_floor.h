#pragma once

#include "model/analysis/routing/routing.h"

namespace isthmus {

/// Least time that light needs one way along a route, from one place with a position to the next: great
/// circles between them, through fibre (4.8967 µs/km), through air (3.33564 µs/km) where a stretch has radio
/// in it. What a link rides on counts with its stations. Of equal routes the first. 0 where fewer than two
/// ends have positions.
[[nodiscard]] Milliseconds lightFloor(Router& router, Index source, Index target);

/// The same without any detour: the great circle between the two.
[[nodiscard]] std::optional<Milliseconds> directLightFloor(const System& system, Index source, Index target);

} // namespace isthmus
