#pragma once

#include "model/analysis/network/network.h"

namespace isthmus {

inline Probability available(double availability) {
    return Probability::fromAvailability(availability);
}

/// n × n grid, row by row; in a directed one every link is a pair of opposite arcs.
inline Network gridNetwork(std::uint32_t n, double edge, double node = 1.0, bool directed = false) {
    Network network;
    network.directed = directed;
    network.nodes.assign(n * n, available(node));
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        network.edges.push_back({a, b, available(edge)});
        if (directed)
            network.edges.push_back({b, a, available(edge)});
    };
    for (std::uint32_t row = 0; row < n; ++row) {
        for (std::uint32_t column = 0; column < n; ++column) {
            if (column + 1 < n)
                join(row * n + column, row * n + column + 1);
            if (row + 1 < n)
                join(row * n + column, (row + 1) * n + column);
        }
    }
    return network;
}

/// Every pair of nodes joined.
inline Network completeNetwork(std::uint32_t n, double edge) {
    Network network;
    network.nodes.assign(n, Probability{});
    for (std::uint32_t a = 0; a < n; ++a)
        for (std::uint32_t b = a + 1; b < n; ++b)
            network.edges.push_back({a, b, available(edge)});
    return network;
}

/// Two rails of `length` nodes with a rung between each pair: nodes 2i and 2i + 1.
inline Network ladderNetwork(std::uint32_t length, double edge) {
    Network network;
    network.nodes.assign(2 * length, Probability{});
    for (std::uint32_t i = 0; i < length; ++i) {
        network.edges.push_back({2 * i, 2 * i + 1, available(edge)});
        if (i + 1 == length)
            break;
        network.edges.push_back({2 * i, 2 * i + 2, available(edge)});
        network.edges.push_back({2 * i + 1, 2 * i + 3, available(edge)});
    }
    return network;
}

} // namespace isthmus
