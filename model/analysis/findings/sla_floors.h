#pragma once

#include "model/analysis/findings/finding_context.h"

#include <vector>

namespace isthmus {

/// Does the failure figure of this element come from a contract?
[[nodiscard]] inline bool restsOnContract(const System& system, const ElementId& id) {
    for (const Index element : system.elementsOf(id))
        if (!system.elements[element].neverFails && system.elements[element].basis == Basis::Sla)
            return true;
    return false;
}

} // namespace isthmus
