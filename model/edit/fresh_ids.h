#pragma once

#include "model/design/design.h"

#include <string>
#include <unordered_set>

namespace isthmus {

/// Hands out ids that nothing in a design has, each once: "router", "router-2", "router-3" …
class FreshIds {
public:
    explicit FreshIds(const Design& design);

    /// A valid, unused id made from `stem` (its letters in lower case, anything that an id may not hold
    /// as one hyphen); "element" when nothing is left of it.
    [[nodiscard]] ElementId next(const std::string& stem);

private:
    std::unordered_set<std::string> m_taken;
};

} // namespace isthmus
