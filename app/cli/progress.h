#pragma once

#include "app/cli/console.h"

#include <functional>
#include <string>

namespace isthmus {

/// Shows per cent of `work` on the standard error, when somebody sits in front of it; otherwise nothing.
[[nodiscard]] std::function<void(double part)> progressOn(Console console, std::string work);

} // namespace isthmus
