#pragma once

#include <QString>

namespace isthmus {

/// A sentence of the sheet that is marked for translation in the context "canvas"; with its plural form where
/// it says how many.
[[nodiscard]] QString words(const char* text, int count = -1);

} // namespace isthmus
