#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// The area of the world whose edge prices count for a component, or why that is not known.
struct EdgeArea {
    std::string scope;  ///< "edge:Japan": as in transfer_prices.csv; empty: unknown
    std::string remark; ///< how it was found, or why it was not (English)
};

/// Where the edge of a content delivery network is that a viewer comes to, by the country of the nearest
/// place around it that the catalogue knows; else of the region or Direct Connect location nearest to its
/// position, at most 1,000 km away. The areas are those of the price rows of the service.
///
/// @param accelerator  true: areas of Global Accelerator; false: those of CloudFront.
[[nodiscard]] EdgeArea edgeArea(const System& system, Index component, bool accelerator);

} // namespace isthmus
