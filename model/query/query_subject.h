#pragma once

#include "model/query/query_scope.h"

#include <variant>

namespace isthmus {

/// The element that a query is asked of.
struct QueryScope::Subject {
    std::variant<const Place*, const Component*, const Link*, const Cable*, const SharedRisk*, const Group*,
                 const Flow*, const Journey*, const Scenario*>
        element;
    const ElementId& id;
    const std::string& name;
    const std::string& notes;

    /// The element as one type, or null.
    template <class Type>
    [[nodiscard]] const Type* as() const {
        const Type* const* held = std::get_if<const Type*>(&element);
        return held ? *held : nullptr;
    }
};

} // namespace isthmus
