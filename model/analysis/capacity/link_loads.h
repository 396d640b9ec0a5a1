#pragma once

#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <stop_token>

namespace isthmus {

struct LoadOptions {
    std::size_t losses = 48; ///< most that are tried, those that free the largest load first
    bool inDepth = false;    ///< every loss, and flows, sizing and queues besides links
};

/// Something lost, with the elements that go down.
struct Loss {
    std::string id; ///< "TYPE:ELEMENT"
    std::vector<Index> elements;
};

/// The standard disruptions that take elements away, and every single link.
[[nodiscard]] std::vector<Loss> lossesOf(const System& system, const std::vector<Disruption>& disruptions);

/// Loads of links now and after the loss that puts most on each (semantics.md 7), capacities included.
/// Losses that miss all that carries a load are not routed again: they change nothing.
///
/// @param failed  elements down throughout.
[[nodiscard]] LoadResult linkLoads(const System& system, const std::vector<Index>& failed,
                                   const std::vector<Loss>& losses, const LoadOptions& options,
                                   const std::stop_token& stop);

/// What becomes of each flow's way (FlowCapacity), by flow and member.
[[nodiscard]] std::vector<FlowCapacity> flowCapacities(const System& system, const std::vector<Index>& failed,
                                                       const std::vector<Loss>& losses,
                                                       const std::stop_token& stop);

} // namespace isthmus
