#pragma once

#include "model/faulttree/fault_tree.h"

#include <string>

namespace isthmus {

/// A fault tree as an Open-PSA model of one file (Open-PSA Model Exchange Format 2.0d). Chances are written
/// so that they read back as the same doubles. Gates without a name get one.
/// @pre names are identifiers of that format.
[[nodiscard]] std::string openPsaText(const FaultTree& tree);

} // namespace isthmus
