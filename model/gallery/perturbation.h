#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/gallery/claims.h"

namespace isthmus {

/// A copy of the design `name` with those of the changes that are for it.
///
/// @returns ED-001 (there is no such element), AN-043 (a change changes nothing), AN-044 (it sets a field
/// that is
///          not known), IO and DE codes for what the changed element or design cannot be.
[[nodiscard]] Result<Design> perturbed(const Design& design, const std::string& name,
                                       const std::vector<Perturbation>& changes, const Catalogue& catalogue);

} // namespace isthmus
