#pragma once

#include "model/base/error.h"

#include <QString>

namespace isthmus {

/// The sentence of an error in the user's language, arguments filled in.
[[nodiscard]] QString errorText(const Error& error);

/// The same with what helps to find and mend it: file, line and column, element, what would be accepted.
[[nodiscard]] QString errorDetail(const Error& error);

} // namespace isthmus
