#pragma once

#include "model/analysis/network/joining_sets.h"

namespace isthmus::network {

/// What is left when everything farther than so many edges from the joining set has failed. Its reliability
/// is at most that of the whole; the same network when nothing is farther.
[[nodiscard]] WorkingNetwork nearSet(const WorkingNetwork& work, const JoiningSet& set, std::size_t radius);

/// For terminals that are far enough from each other, the network of their own surroundings: up to so many
/// edges away, with all that is beyond, another terminal at least, made one node that never fails and must be
/// reached; shared risks left out. They have nothing in common, and all of them must hold: the reliability of
/// the whole is at most the product of theirs. Empty when no terminal has another beyond. Halted,
/// it gives those found so far.
[[nodiscard]] std::vector<WorkingNetwork> aroundTerminals(const WorkingNetwork& work, std::size_t radius,
                                                          const Halt& halt = {});

} // namespace isthmus::network
