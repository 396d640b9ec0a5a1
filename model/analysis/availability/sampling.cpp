#include "model/analysis/availability/sampling.h"

#include "model/graph/structure.h"

#include <bit>
#include <cmath>
#include <random>

namespace isthmus {

namespace {

constexpr std::uint64_t kSeed = 20261123;

/// 64 states at once: bit k of every word belongs to state k.
struct WordAlgebra {
    using Value = std::uint64_t;
    const std::vector<std::uint64_t>& words;

    [[nodiscard]] static Value zero() { return 0; }
    [[nodiscard]] static Value one() { return ~Value{0}; }
    [[nodiscard]] Value element(Index index) const { return words[index]; }
    [[nodiscard]] static Value conj(Value a, Value b) { return a & b; }
    [[nodiscard]] static Value disj(Value a, Value b) { return a | b; }
    [[nodiscard]] static Value neg(Value a) { return ~a; }
    [[nodiscard]] static bool same(Value a, Value b) { return a == b; }
};

std::uint64_t drawWord(std::mt19937_64& random, double down) {
    std::bernoulli_distribution fails(down);
    std::uint64_t word = ~std::uint64_t{0};
    for (unsigned bit = 0; bit < 64; ++bit)
        if (fails(random))
            word &= ~(std::uint64_t{1} << bit);
    return word;
}

} // namespace

SampledProbability sampleAvailability(const System& system, const JourneyScope& scope,
                                      const std::vector<Index>& failed, std::size_t samples,
                                      std::stop_token stop) {
    std::mt19937_64 random(kSeed);
    std::vector<std::uint64_t> words(system.elements.size(), ~std::uint64_t{0});
    const std::size_t rounds = (samples + 63) / 64;
    std::size_t up = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        if (stop.stop_requested())
            return {0, 0, 1, true};
        for (Index element = 0; element < words.size(); ++element)
            if (!system.elements[element].neverFails)
                words[element] = drawWord(random, system.elements[element].availability.down());
        for (const Index element : failed)
            words[element] = 0;
        WordAlgebra algebra{words};
        Structure<WordAlgebra> structure(system, algebra);
        up += static_cast<std::size_t>(std::popcount(structure.journeyUp(scope)));
    }
    const double n = static_cast<double>(rounds * 64);
    const double p = static_cast<double>(up) / n;
    constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution
    const double scale = 1 / (1 + kZ * kZ / n);
    const double centre = scale * (p + kZ * kZ / (2 * n));
    const double half = scale * kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half), false};
}

} // namespace isthmus
