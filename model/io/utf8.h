#pragma once

#include <string>
#include <string_view>

namespace isthmus {

/// Bytes of the well-formed UTF-8 sequence (Unicode 15, table 3-7) at `at`; 0 when there is none.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text, std::size_t at);

/// Appends a code point (not a surrogate) as UTF-8.
void appendUtf8(std::string& text, unsigned codePoint);

} // namespace isthmus
