#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace isthmus {

/// How well what was typed stands for a text.
struct FuzzyMatch {
    int score = 0;                 ///< higher is better
    std::vector<qsizetype> places; ///< of the letters in the text that were typed, ascending
};

/// Finds the letters of `typed` in `text`, in their order but not necessarily side by side; blanks in `typed`
/// and case do not count. Of all ways to do so the best: letters that begin words and runs of letters count
/// for it, what is skipped counts against it.
///
/// @returns nothing when a letter is missing. O(typed · text).
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

} // namespace isthmus
