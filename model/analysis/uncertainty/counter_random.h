#pragma once

#include <array>
#include <cstdint>

namespace isthmus {

/// Random numbers by place: four words that depend on a counter and a key alone, so that any thread can draw
/// any sample. Philox4x32-10 (J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel Random
/// Numbers: As Easy as 1, 2, 3", SC11, 2011).
[[nodiscard]] std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                                  std::array<std::uint32_t, 2> key);

/// Two independent standard normal values, number `pair` of a sample (G. E. P. Box and M. E. Muller, "A Note
/// on the Generation of Random Normal Deviates", Annals of Mathematical Statistics 29, 1958).
[[nodiscard]] std::array<double, 2> normalPair(std::uint64_t seed, std::uint64_t sample, std::uint32_t pair);

} // namespace isthmus
