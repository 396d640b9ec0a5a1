#pragma once

#include "model/analysis/cost/billing_roles.h"

namespace isthmus {

/// Is the component on a provider's premises: in one of its regions, or in the provider itself? A content
/// delivery network or an accelerator is, wherever it is drawn; a Direct Connect location, landing station or
/// exchange is not.
[[nodiscard]] bool insideProvider(const System& system, Index component);

/// Code of the region whose prices the component has; "" outside the provider or any region, and at the
/// provider's edge.
[[nodiscard]] std::string_view billingRegion(const System& system, Index component);

/// The Direct Connect location around a component; kNone if none.
[[nodiscard]] Index directConnectLocation(const System& system, Index component);

/// Transfer scopes of a Direct Connect location, specific to general: "dx:CODE", then "dx-geo:AREA".
/// Empty: the location is in no catalogue.
[[nodiscard]] std::vector<std::string> directConnectScopes(const System& system, Index location);

/// The scope whose prices an element pays: its region; in a Direct Connect location "dx-geo:AREA"; else "".
[[nodiscard]] std::string priceScopeOfComponent(const System& system, Index component);
[[nodiscard]] std::string priceScopeOfLink(const System& system, Index link);

/// Who pays for a component: its account, else that of the nearest place around it; "" where nothing is said.
[[nodiscard]] const std::string& accountOf(const System& system, Index component);
/// Who pays for a link: the account of its first end, else that of its second.
[[nodiscard]] const std::string& accountOfLink(const System& system, Index link);

} // namespace isthmus
