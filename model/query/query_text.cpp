#include "model/query/query_text.h"

#include <cstdint>

namespace isthmus {

namespace {

bool isTail(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The small letter of a capital in the blocks that two bytes hold; others as they are.
std::uint32_t small(std::uint32_t letter) {
    if ((letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) ||
        (letter >= 0x391 && letter <= 0x3A9 && letter != 0x3A2) || (letter >= 0x410 && letter <= 0x42F))
        return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F)
        return letter + 0x50;
    // Latin Extended-A: pairs of a capital and its small letter, capitals even, or odd where a single stands
    // between.
    const bool evenPairs = (letter >= 0x100 && letter <= 0x137 && letter != 0x130 && letter != 0x131) ||
                           (letter >= 0x14A && letter <= 0x177);
    const bool oddPairs = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if ((evenPairs && letter % 2 == 0) || (oddPairs && letter % 2 == 1))
        return letter + 1;
    return letter;
}

std::size_t letterLength(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && isTail(text[at + length]))
        ++length;
    return length;
}

} // namespace

std::string foldCase(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' && byte <= 'Z') {
            folded += static_cast<char>(byte + 0x20);
        } else if (byte >= 0xC2 && byte <= 0xDF && i + 1 < text.size() && isTail(text[i + 1])) {
            const std::uint32_t letter =
                small(((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU));
            folded += static_cast<char>(0xC0U | (letter >> 6U));
            folded += static_cast<char>(0x80U | (letter & 0x3FU));
            ++i;
        } else {
            folded += text[i];
        }
    }
    return folded;
}

bool matchesWhole(std::string_view pattern, std::string_view text) {
    // Each star first stands for nothing and takes one letter more whenever the rest does not fit.
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t += letterLength(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            taken += letterLength(text, taken);
            t = taken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool matchesPart(std::string_view pattern, std::string_view text) {
    if (pattern.find_first_of("*?") == std::string_view::npos)
        return text.find(pattern) != std::string_view::npos;
    return matchesWhole(pattern, text);
}

} // namespace isthmus
