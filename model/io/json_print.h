#pragma once

#include <string>
#include <string_view>

namespace isthmus {

/// `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD, so that what is
/// written can always be read.
[[nodiscard]] std::string jsonString(std::string_view text);

/// The shortest decimal that reads back as the same double: 0.1, 8766, 1e+21. A value that JSON cannot
/// hold (not finite) gives `null`, which the reader refuses with a message.
[[nodiscard]] std::string jsonNumberText(double value);

/// Compact JSON laid out with two spaces per level, one value per line, from a line indented by `indent`
/// spaces. Numbers and texts keep their bytes. @pre `compact` is JSON without white space.
[[nodiscard]] std::string prettyJson(std::string_view compact, std::size_t indent);

/// Laid out JSON on one line: line feeds and the indents behind them are left out. @pre `text` is JSON.
[[nodiscard]] std::string oneLineJson(std::string_view text);

} // namespace isthmus
