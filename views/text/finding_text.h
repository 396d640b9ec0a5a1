#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

#include <QString>

namespace isthmus {

// What a finding says, in the user's language and with names instead of ids.

/// The evidence; where a price is missing it begins with the rule that asks for it.
[[nodiscard]] QString evidenceText(const Design& design, const Finding& finding);
/// What to change.
[[nodiscard]] QString remedyText(const Finding& finding);
/// "REL02-BP02, Redundant private connectivity"; empty where no best practice fits.
[[nodiscard]] QString practiceText(const Finding& finding);

} // namespace isthmus
