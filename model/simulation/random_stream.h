#pragma once

#include <array>
#include <cstdint>

namespace isthmus {

/// Pseudo-random numbers of one stretch of a simulation.
///
/// xoshiro256++ (D. Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM
/// Transactions on Mathematical Software 47, 2021), its state filled by SplitMix64 (G. Steele, D. Lea and
/// C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014) from the seed and the number of
/// the stream. The period is 2²⁵⁶ − 1; streams of 2⁴⁰ numbers overlap with a chance below 2⁻¹⁵⁰ times the
/// square of their number. The same numbers come on every machine, but for the last digit of the
/// mathematical library in rare branches of the samplers.
class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next() {
        const std::uint64_t result = rotated(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }

    /// In [0, 1), 53 bits.
    double uniform() { return toUnit(next()); }

    /// Exponential of mean 1, by the ziggurat with 256 layers (G. Marsaglia and W. W. Tsang, "The Ziggurat
    /// Method for Generating Random Variables", Journal of Statistical Software 5, 2000). Layer and value
    /// come from different bits (J. A. Doornik, "An Improved Ziggurat Method", 2005).
    double exponential() {
        const std::uint64_t bits = next();
        const std::size_t layer = bits & 0xFFU;
        const double value = toUnit(bits) * s_ziggurat.edge[layer];
        return value < s_ziggurat.edge[layer + 1] ? value : exponentialOutside(layer, value);
    }

    /// Normal of mean 0 and variance 1 (polar method, Marsaglia and Bray 1964).
    double normal();

    /// Gamma of the given shape and scale 1 (G. Marsaglia and W. W. Tsang, "A Simple Method for Generating
    /// Gamma Variables", ACM Transactions on Mathematical Software 26, 2000). @pre shape ≥ 1.
    double gamma(double shape);

private:
    struct Ziggurat {
        std::array<double, 257> edge;
        std::array<double, 257> height; ///< e^(−edge)
    };
    static Ziggurat makeZiggurat();
    static const Ziggurat s_ziggurat;

    static constexpr std::uint64_t rotated(std::uint64_t value, unsigned bits) {
        return (value << bits) | (value >> (64U - bits));
    }
    static double toUnit(std::uint64_t bits) { return static_cast<double>(bits >> 11U) * 0x1p-53; }
    double exponentialOutside(std::size_t layer, double value);

    std::array<std::uint64_t, 4> m_state;
};

} // namespace isthmus
