#pragma once

#include "model/graph/operating_state.h"

#include <cstdint>

namespace isthmus {

/// What an operating state is to everything that routes, as bits: which components and links are alive,
/// which places with a fabric work, which fabric elements are up.
///
/// Two states of one system with equal signatures have equal routes, latencies, costs, loads and journey
/// states: reach() is made of aliveComponent() and aliveHop(), a hop is alive by these bits, up() and
/// satisfied() are made of aliveComponent() and reach(), and the carriers of a link of aliveLink(). Nothing
/// else of a state is read on the way to those figures. So a zone together with something in it is the zone
/// alone, and a cable with one of its segments the cable alone.
using StateSignature = std::vector<std::uint64_t>;

[[nodiscard]] StateSignature signatureOf(const OperatingState& state);

struct StateSignatureHash {
    [[nodiscard]] std::size_t operator()(const StateSignature& signature) const;
};

} // namespace isthmus
