#pragma once

#include "model/analysis/capacity/link_loads.h"

namespace isthmus {

/// How every component that serves, and every queue, stream and edge buffer with those who take from it,
/// keeps up in the busy hour (load_result.h). Arrivals are those of the flows that state a rate, shared out
/// as they are routed in this state, retries as drawn.
///
/// - A component serves calls made to it; it has a figure when a rate comes in and something about its
/// service is
///   drawn. Waits are those of M/M/c with its instances that work, scaled by (Ca² + Cs²)/2 (Allen and
///   Cunneen); with ceilings other than the instances' own rate no wait is told.
/// - A buffer is a component of a kind that buffers, or one that states a `buffer`. In come writes and events
/// (those
///   it sends on itself, where nothing comes in: an edge that stores and forwards); its consumers are those
///   it sends to and those who read from it. Their capacities add up, under its own ceilings; what a link
///   between carries is a ceiling where the size of a message is drawn.
/// - An outage lasts as long as the longest repair of what is lost, and the start-up of the consumers.
/// Meanwhile
///   they take no more than the ways to them that are left carry together, where the size of a message is
///   drawn.
/// - A storm is every attempt failing on all tiers: arrivals × attempts, multiplied up the calls.
[[nodiscard]] std::vector<QueueFigure> queueFigures(const System& system, const std::vector<Index>& failed,
                                                    const std::vector<Loss>& losses,
                                                    const std::stop_token& stop);

} // namespace isthmus
