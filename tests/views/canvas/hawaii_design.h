#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

namespace isthmus {

/// A hospital in Honolulu joined to us-west-2 by three subsea cables and two Direct Connect locations,
/// with a position for everything. Names and routes are for drawing; no figure of it means anything.
[[nodiscard]] Design hawaiiDesign();

/// The same with SEA-US and AAG cut: what the engine would say of it.
[[nodiscard]] LiveState hawaiiTwoCablesCut();
[[nodiscard]] LiveState hawaiiNothingFailed();

/// `side` × `side` components on a grid, each linked to its right and lower neighbour.
[[nodiscard]] Design gridDesign(int side);

} // namespace isthmus
