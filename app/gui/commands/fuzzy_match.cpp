#include "app/gui/commands/fuzzy_match.h"

#include <algorithm>
#include <limits>

namespace isthmus {

namespace {

constexpr int kLetter = 4;
constexpr int kBeginsWord = 10;
constexpr int kBeginsText = 6; ///< besides
constexpr int kFollows = 8;    ///< right behind the letter before
constexpr int kImpossible = std::numeric_limits<int>::min() / 2;

bool beginsWord(const QString& text, qsizetype at) {
    return at == 0 || !text.at(at - 1).isLetterOrNumber() ||
           (text.at(at).isUpper() && text.at(at - 1).isLower());
}

int worth(const QString& text, qsizetype at) {
    return kLetter + (beginsWord(text, at) ? kBeginsWord : 0) + (at == 0 ? kBeginsText : 0);
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text) {
    QString wanted;
    for (const QChar letter : typed)
        if (!letter.isSpace())
            wanted += letter.toCaseFolded();
    if (wanted.isEmpty())
        return FuzzyMatch{};
    if (text.isEmpty())
        return {};
    const auto letters = static_cast<std::size_t>(wanted.size());
    const auto width = static_cast<std::size_t>(text.size());
    // best[i][j]: of the first i + 1 letters, the last of them at j; before[i][j]: where the one before it
    // is.
    std::vector<std::vector<int>> best(letters, std::vector<int>(width, kImpossible));
    std::vector<std::vector<std::size_t>> before(letters, std::vector<std::size_t>(width, width));
    for (std::size_t i = 0; i < letters; ++i) {
        int reached = kImpossible; // by the letters before, anywhere to the left
        std::size_t from = width;
        for (std::size_t j = 0; j < width; ++j) {
            if (text.at(static_cast<qsizetype>(j)).toCaseFolded() == wanted.at(static_cast<qsizetype>(i))) {
                const int here = worth(text, static_cast<qsizetype>(j));
                if (i == 0) {
                    best[i][j] = here;
                } else {
                    if (reached > kImpossible) {
                        best[i][j] = reached + here;
                        before[i][j] = from;
                    }
                    if (j > 0 && best[i - 1][j - 1] > kImpossible &&
                        best[i - 1][j - 1] + here + kFollows > best[i][j]) {
                        best[i][j] = best[i - 1][j - 1] + here + kFollows;
                        before[i][j] = j - 1;
                    }
                }
            }
            if (i > 0 && best[i - 1][j] > reached) {
                reached = best[i - 1][j];
                from = j;
            }
        }
    }
    const auto end = std::max_element(best.back().begin(), best.back().end());
    if (*end <= kImpossible)
        return {};
    FuzzyMatch match;
    match.score = *end - static_cast<int>(width - letters);
    auto at = static_cast<std::size_t>(end - best.back().begin());
    for (std::size_t i = letters; i-- > 0;) {
        match.places.insert(match.places.begin(), static_cast<qsizetype>(at));
        at = before[i][at];
    }
    return match;
}

} // namespace isthmus
