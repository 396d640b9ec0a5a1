#pragma once

#include <string>
#include <string_view>

namespace isthmus {

/// A text with capital letters made small: Latin, Greek and Cyrillic; other letters stay. Bytes that are no
/// UTF-8 stay as they are.
[[nodiscard]] std::string foldCase(std::string_view text);

/// Does `pattern` stand for all of `text`? `*` is any letters, `?` is one letter. Both folded.
[[nodiscard]] bool matchesWhole(std::string_view pattern, std::string_view text);
/// The same, but a pattern without `*` and `?` may stand for any part of the text.
[[nodiscard]] bool matchesPart(std::string_view pattern, std::string_view text);

} // namespace isthmus
