#include "model/analysis/uncertainty/counter_random.h"

#include <cmath>
#include <numbers>

namespace isthmus {

namespace {

constexpr std::uint32_t lowWord(std::uint64_t value) {
    return static_cast<std::uint32_t>(value & 0xFFFFFFFFU);
}
constexpr std::uint32_t highWord(std::uint64_t value) {
    return static_cast<std::uint32_t>(value >> 32U);
}

/// In (0, 1), 52 bits.
double toUnit(std::uint32_t high, std::uint32_t low) {
    const std::uint64_t bits = (std::uint64_t{high} << 32U) | low;
    return (static_cast<double>(bits >> 12U) + 0.5) * 0x1p-52;
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    constexpr std::uint64_t kMultiply0 = 0xD2511F53U;
    constexpr std::uint64_t kMultiply1 = 0xCD9E8D57U;
    constexpr std::uint32_t kBump0 = 0x9E3779B9U;
    constexpr std::uint32_t kBump1 = 0xBB67AE85U;
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t product0 = kMultiply0 * counter[0];
        const std::uint64_t product1 = kMultiply1 * counter[2];
        counter = {highWord(product1) ^ counter[1] ^ key[0], lowWord(product1),
                   highWord(product0) ^ counter[3] ^ key[1], lowWord(product0)};
        key[0] += kBump0;
        key[1] += kBump1;
    }
    return counter;
}

std::array<double, 2> normalPair(std::uint64_t seed, std::uint64_t sample, std::uint32_t pair) {
    const auto words = philox({lowWord(sample), highWord(sample), pair, 0}, {lowWord(seed), highWord(seed)});
    const double radius = std::sqrt(-2 * std::log(toUnit(words[0], words[1])));
    const double angle = 2 * std::numbers::pi * toUnit(words[2], words[3]);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

} // namespace isthmus
