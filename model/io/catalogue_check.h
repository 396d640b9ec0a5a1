#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/invariants.h"

namespace isthmus {

/// What a design asks of a catalogue that the catalogue does not have: kinds (DE-030, or DE-031 where the
/// kind is for another type of element), references of failure data (DE-032), price keys (DE-033), codes
/// of regions, Direct Connect locations, landing stations and cables (DE-034, a warning: nothing but the
/// position and prices depends on it). `accepted` names the nearest words. Also the distances of
/// invariants.h for places that get their position from the catalogue by their code.
[[nodiscard]] std::vector<BrokenInvariant> checkAgainstCatalogue(const Design& design,
                                                                 const Catalogue& catalogue);

/// The same, without the places of the elements.
[[nodiscard]] std::vector<Diagnostic> checkKinds(const Design& design, const Catalogue& catalogue);

} // namespace isthmus
