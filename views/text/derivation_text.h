#pragma once

#include "model/derivation/figure_derivation.h"

#include <QString>

namespace isthmus {

// Figures that are opened, in words and in the locale in force.

/// "Hours down", "Mean time to failure": what a figure or an input is; a billing rule by its name, a step by
/// the user's.
[[nodiscard]] QString derivedName(const std::string& name);
/// Whether derivedName() has a word of its own for it; for tests.
[[nodiscard]] bool derivedNameIsKnown(const std::string& name);
/// A number with its unit: "99.982 %", "4 min 10 s", "$0.09".
[[nodiscard]] QString derivedValueText(double value, FigureUnit unit, const std::string& unitText);

} // namespace isthmus
