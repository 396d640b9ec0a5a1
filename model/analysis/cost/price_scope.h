#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// Is the component on a provider's premises: in one of its regions, or in the provider itself? A Direct
/// Connect location, landing station or exchange is not, wherever it is drawn.
[[nodiscard]] bool insideProvider(const System& system, Index component);

/// Code of the region on whose account the component is; "" outside the provider or any region.
[[nodiscard]] std::string_view billingRegion(const System& system, Index component);

/// The Direct Connect location around a component; kNone if none.
[[nodiscard]] Index directConnectLocation(const System& system, Index component);

/// Transfer scopes of a Direct Connect location, specific to general: "dx:CODE", then "dx-geo:AREA".
/// Empty: the location is in no catalogue.
[[nodiscard]] std::vector<std::string> directConnectScopes(const System& system, Index location);

/// The scope whose prices an element pays: its region; in a Direct Connect location "dx-geo:AREA"; else "".
[[nodiscard]] std::string priceScopeOfComponent(const System& system, Index component);
[[nodiscard]] std::string priceScopeOfLink(const System& system, Index link);

} // namespace isthmus
