#pragma once

#include "model/analysis/explanation.h"
#include "model/design/design.h"

#include <QString>

namespace isthmus {

// Explanations in words, in the locale in force.

/// Three digits that say something; "2.68 · 10⁻⁵" for what is very small or large.
[[nodiscard]] QString briefText(double value);
/// "× 1,340", "∞".
[[nodiscard]] QString timesText(double factor);
/// "67.2 %", "under 0.01 %", "over 99.9 %".
[[nodiscard]] QString shareText(double share);
/// "67.2 %" where both are the same, else "67.2 % – 67.9 %".
[[nodiscard]] QString rangeText(double low, double high);
/// A count of sets; of more than doubles can tell apart only the size matters.
[[nodiscard]] QString setCountText(double count);

/// "2 of 4 Clinic app": a part of a set.
[[nodiscard]] QString partText(const Design& design, const MinimalSet::Part& part);
[[nodiscard]] QString partsText(const Design& design, const MinimalSet& set, const QString& separator);
/// What the cut sets listed make up, and how many there are of which order, in one or two sentences.
[[nodiscard]] QString cutSetSummary(const Explanation& explanation);
/// The same of the path sets.
[[nodiscard]] QString pathSetSummary(const Explanation& explanation);
/// What the sign of a joint importance says of its two elements.
[[nodiscard]] QString jointText(double value);

} // namespace isthmus
