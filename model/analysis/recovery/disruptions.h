#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

namespace isthmus {

/// The standard disruptions of a design (semantics.md 4): one instance and all instances of each
/// component, each place whose kind names a disruption (zone, region, landing station, Direct Connect
/// location …), each cable, each shared risk (of kind "carrier": a carrier), each control plane, and data
/// corruption. Data is destroyed
/// by corruption and by the loss of a storing component itself.
[[nodiscard]] std::vector<Disruption> standardDisruptions(const System& system);

/// The elements a disruption takes down.
[[nodiscard]] std::vector<Index> lostElements(const System& system, const Disruption& disruption);

} // namespace isthmus
