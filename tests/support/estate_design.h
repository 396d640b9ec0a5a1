#pragma once

#include "model/design/design.h"

namespace isthmus::testing {

/// A company's estate of any size for measurements: a site with two routers, each behind a Direct Connect
/// location and a cable of its own, two regions of three zones, and `services` services, each three
/// active/active instances per region in ranked regions beside a ranked database pair, called in four chains
/// by four journeys. Every element fails, in times of its own.
///
/// About 20 + 8 · services elements.
[[nodiscard]] Design estateDesign(std::size_t services);

} // namespace isthmus::testing
