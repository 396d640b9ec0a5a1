#pragma once

#include "model/design/design.h"

#include <array>
#include <cmath>
#include <limits>
#include <random>

namespace isthmus {

/// Random texts, numbers and unknown fields that are hard to write and read: quotes, control characters,
/// the largest and the smallest doubles. Same seed, same values.
class RandomValues {
public:
    explicit RandomValues(std::uint64_t seed) : m_random(seed) {}

    bool chance() { return below(2) == 0; }
    int below(int bound) { return static_cast<int>(index(static_cast<std::size_t>(bound))); }
    std::size_t index(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }
    double unit() { return std::uniform_real_distribution<double>(0, 1)(m_random); } // in [0, 1)

    double notNegative() { return chance() && chance() ? 0.0 : positive(); }
    double positive() {
        switch (below(5)) {
        case 0:
            return 1 + below(1000);
        case 1:
            return std::numeric_limits<double>::max();
        case 2:
            return std::numeric_limits<double>::min();
        case 3:
            return 0.01 * (1 + below(10'000));
        default:
            return std::ldexp(1 - unit() / 2, below(200) - 100);
        }
    }
    template <class Unit>
    void maybe(std::optional<Quantity<Unit>>& value) {
        if (chance())
            value = Quantity<Unit>{notNegative()};
    }

    std::string word() {
        static constexpr std::array kWords = {"region", "database",           "lan",
                                              "a.b",    "EC2/m5.large Linux", "x_y-z"};
        return kWords[index(kWords.size())];
    }
    std::string maybeText() { return chance() ? std::string() : text(); }
    std::string text() {
        static const std::array<std::string, 12> kPieces = {
            "plain",  " ",   "\"", "\\", "/", "\n\t\r", "é", "東京", "😀", std::string("\0\x01\x1f", 3),
            "\u2028", "{[:,"};
        std::string made;
        for (std::size_t pieces = 1 + index(4); pieces > 0; --pieces)
            made += kPieces[index(kPieces.size())];
        return made;
    }
    ElementId freshId() {
        static constexpr std::array kPrefixes = {"e", "0-", "Z.z_", "long-name-of-an-element-"};
        return {kPrefixes[index(kPrefixes.size())] + std::to_string(m_count++)};
    }

    UnknownFields unknownFields() {
        static constexpr std::array kValues = {"null",
                                               "true",
                                               "1.50",
                                               "\"\\u00e9 \\\" {\"",
                                               "[]",
                                               "{}",
                                               "[1,[2,{\"k\":[]}],\"a,b\"]",
                                               "{\"a\":{\"b\":[false,1e5]},\"\":0}"};
        UnknownFields fields;
        if (below(4) == 0)
            for (std::size_t i = 0; i <= index(2); ++i)
                fields.emplace_back("vendor's \"" + std::to_string(m_count++) + "/~",
                                    kValues[index(kValues.size())]);
        return fields;
    }

private:
    std::mt19937_64 m_random;
    int m_count = 0;
};

} // namespace isthmus
