#include "model/io/nearest_words.h"

#include <algorithm>
#include <numeric>

namespace isthmus {

namespace {

// The fewest insertions, deletions, replacements of one letter and swaps of two neighbours.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] =
                std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

} // namespace

std::vector<std::string> nearestWords(std::string_view word, const std::vector<std::string>& candidates,
                                      std::size_t limit) {
    constexpr std::size_t kLongest = 80;
    if (word.size() > kLongest)
        return {};
    const std::size_t furthest = std::min<std::size_t>(3, word.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& candidate : candidates) {
        const auto gap = std::max(candidate.size(), word.size()) - std::min(candidate.size(), word.size());
        if (gap > furthest)
            continue;
        const std::size_t distance = editDistance(word, candidate);
        if (distance > 0 && distance <= furthest)
            found.emplace_back(distance, candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        words.push_back(found[i].second);
    return words;
}

} // namespace isthmus
