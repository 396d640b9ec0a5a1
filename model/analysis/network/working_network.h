#pragma once

#include "model/analysis/network/network.h"

#include <stop_token>

namespace isthmus::network {

using Risks = std::vector<std::uint32_t>; ///< sorted indices

/// Up when both are: the product, with the failure side summed.
[[nodiscard]] constexpr Probability inSeries(const Probability& a, const Probability& b) {
    return Probability::fromParts(a.up() * b.up(), a.down() + a.up() * b.down());
}
/// Up when one is.
[[nodiscard]] constexpr Probability inParallel(const Probability& a, const Probability& b) {
    return Probability::fromParts(a.up() + a.down() * b.up(), a.down() * b.down());
}

struct WorkingNode {
    Probability own;
    Risks risks;
    bool required = false; ///< a terminal, or every solution passes it: its own failure is in `factor`
    bool alive = true;
};

struct WorkingEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Probability own;
    Risks risks;
    bool alive = true;
};

/// A network while it is being reduced. The reliability asked for is `factor` times that of what is left:
/// all required nodes connected; in a directed network, source to target.
struct WorkingNetwork {
    bool directed = false;
    std::vector<WorkingNode> nodes;
    std::vector<WorkingEdge> edges;
    std::vector<Probability> risks;
    std::uint32_t source = 0; ///< directed only
    std::uint32_t target = 0;
    Probability factor;
};

/// The network as asked for, nothing reduced. @pre indices and probabilities are valid.
[[nodiscard]] WorkingNetwork workingNetwork(const Network& network, const NetworkQuery& query);

/// Reduces until nothing changes; every step keeps the reliability. What is left is empty when `factor` is
/// the answer (0 when the required nodes cannot be connected). Nearly linear per round. Stopped, it leaves
/// what it has come to, which has the same reliability.
void reduce(WorkingNetwork& work, const std::stop_token& stop = {});

/// The parts whose reliabilities multiply to that of the reduced network: its blocks when no risk reaches
/// over two of them, else the whole. Dead nodes and edges are gone, indices are new, `factor` is 1.
[[nodiscard]] std::vector<WorkingNetwork> independentParts(const WorkingNetwork& work);

} // namespace isthmus::network
