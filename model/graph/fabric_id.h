#pragma once

#include "model/base/ids.h"

namespace isthmus {

/// Reserved id of the fabric implied inside a place.
inline ElementId fabricIdOf(const ElementId& place) {
    return {"implied:" + place.value};
}

/// Reserved id of a provider's backbone between two of its regions, whichever way round.
inline ElementId backboneIdOf(const ElementId& a, const ElementId& b) {
    return {"implied:" + (a < b ? a.value + "~" + b.value : b.value + "~" + a.value)};
}

} // namespace isthmus
