#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// The candidates that differ from `word` by few typing errors (at most a third of its letters, at most
/// three), nearest first, no more than `limit`. O(candidates × length²).
[[nodiscard]] std::vector<std::string>
nearestWords(std::string_view word, const std::vector<std::string>& candidates, std::size_t limit);

} // namespace isthmus
