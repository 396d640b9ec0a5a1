#pragma once

#include "model/faulttree/fault_tree.h"
#include "model/graph/system.h"

namespace isthmus {

/// A journey as a fault tree: its top gate, the last, is that the journey is down (semantics.md 2), its basic
/// events are the failures of the elements that can matter, each with the element's unavailability. The gates
/// come from the one structure function, evaluated over gates instead of truth values. Names are identifiers
/// of the Open-PSA format made from ids; labels say what they stand for.
[[nodiscard]] FaultTree journeyFaultTree(const System& system, const JourneyScope& scope);

} // namespace isthmus
