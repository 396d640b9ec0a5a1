#pragma once

#include "model/design/design.h"

#include <QString>

namespace isthmus {

/// A reason or a remark of an analysis, which the model words in English and with ids, in the user's
/// language, with names and with numbers of the locale. A sentence nobody has translated stays as it is.
[[nodiscard]] QString engineText(const Design& design, const std::string& text);
/// Whether engineText() knows the sentence; for tests.
[[nodiscard]] bool engineTextIsKnown(const std::string& text);

} // namespace isthmus
