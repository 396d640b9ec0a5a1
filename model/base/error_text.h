#pragma once

#include "model/base/error.h"

#include <string>
#include <string_view>

namespace isthmus {

/// One row of the English message table.
struct ErrorTemplate {
    std::string_view code;
    std::string_view text; ///< with %1, %2 … for the arguments
};

/// The English sentence of an error, its arguments filled in, without location. An unknown code gives
/// the code and its arguments.
[[nodiscard]] std::string englishText(const Error& error);

/// One line for a terminal: `file:line:column: error: text [CODE] (/pointer, element ID; accepted: …)`.
[[nodiscard]] std::string terminalLine(const Error& error);

} // namespace isthmus
