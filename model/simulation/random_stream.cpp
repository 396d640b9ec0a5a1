#include "model/simulation/random_stream.h"

#include <cmath>

namespace isthmus {

namespace {

std::uint64_t splitMix(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream) : m_state{} {
    std::uint64_t mixed = seed;
    std::uint64_t start = splitMix(mixed);
    mixed = start ^ stream;
    start = splitMix(mixed);
    for (std::uint64_t& word : m_state)
        word = splitMix(start);
}

const RandomStream::Ziggurat RandomStream::s_ziggurat = RandomStream::makeZiggurat();

RandomStream::Ziggurat RandomStream::makeZiggurat() {
    // Right end of the layers and area of each, from the paper's table for 256 layers.
    constexpr double kLast = 7.69711747013104972;
    constexpr double kArea = 3.9496598225815571993e-3;
    Ziggurat table{};
    table.edge[0] = kArea / std::exp(-kLast);
    table.edge[1] = kLast;
    for (std::size_t layer = 2; layer < 256; ++layer)
        table.edge[layer] = -std::log(kArea / table.edge[layer - 1] + std::exp(-table.edge[layer - 1]));
    table.edge[256] = 0;
    for (std::size_t layer = 0; layer <= 256; ++layer)
        table.height[layer] = std::exp(-table.edge[layer]);
    return table;
}

double RandomStream::exponentialOutside(std::size_t layer, double value) {
    // Beyond the last layer the distribution begins anew: it has no memory.
    if (layer == 0)
        return s_ziggurat.edge[1] + exponential();
    const double low = s_ziggurat.height[layer];
    const double high = s_ziggurat.height[layer + 1];
    return low + uniform() * (high - low) < std::exp(-value) ? value : exponential();
}

double RandomStream::normal() {
    double x = 0;
    double square = 0;
    do {
        x = 2 * uniform() - 1;
        const double y = 2 * uniform() - 1;
        square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * std::sqrt(-2 * std::log(square) / square);
}

double RandomStream::gamma(double shape) {
    const double d = shape - 1.0 / 3.0;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double root = 1 + c * x;
        if (root <= 0)
            continue;
        const double cube = root * root * root;
        const double u = 1 - uniform();
        if (std::log(u) < 0.5 * x * x + d - d * cube + d * std::log(cube))
            return d * cube;
    }
}

} // namespace isthmus
