#pragma once

#include "model/analysis/network/halt.h"
#include "model/analysis/network/working_network.h"

namespace isthmus::network {

/// An order in which to take up the nodes of a connected network so that few of them are on the frontier
/// (taken up, with edges to others still open) at once: the best found among breadth-first and greedy
/// orders from several starts. O(starts · (nodes + edges) · width). Halted, it gives
/// the best order so far.
[[nodiscard]] std::vector<std::uint32_t> frontierOrder(const WorkingNetwork& work, const Halt& halt = {});

/// What an order is likely to cost: the sum over the steps of 3^width · 2^(shared risks alive).
[[nodiscard]] double orderCost(const WorkingNetwork& work, const std::vector<std::uint32_t>& order);

} // namespace isthmus::network
