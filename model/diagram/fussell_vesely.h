#pragma once

#include "model/diagram/cut_sets.h"
#include "model/diagram/importance.h"

#include <vector>

namespace isthmus {

/// Fussell–Vesely importance as an interval that is certain; both ends are the same when it is exact.
struct FussellVesely {
    double low = 0, high = 0;
    [[nodiscard]] bool exact() const { return low == high; }
};

/// P(union of the minimal cut sets that hold the variable) / (1 − A) for every variable (semantics.md 3; J.
/// B. Fussell, "How to hand-calculate system reliability and safety characteristics", IEEE Transactions on
/// Reliability R-24, 1975). The union is made a diagram of its own, within `limits` and a bounded number
/// of steps; where that is not enough: from the criticality, which counts only the states that the variable
/// decides, up to the sum of the sets' chances.
///
/// @param importance      of importanceOf, for the lower end.
/// @param probabilities   by variable, those of modules too.
/// @param unavailability  1 − A.
[[nodiscard]] std::vector<FussellVesely> fussellVeselyOf(const CutSetFamily& cuts,
                                                         const std::vector<VariableImportance>& importance,
                                                         const std::vector<Probability>& probabilities,
                                                         double unavailability, const DiagramLimits& limits);

} // namespace isthmus
