#pragma once

#include "model/base/ids.h"

#include <set>

namespace isthmus {

/// What an edit touched, by id; views re-read just these.
struct ChangeSet {
    std::set<ElementId> added;
    std::set<ElementId> removed;
    std::set<ElementId> changed; ///< attributes
    std::set<ElementId> moved;   ///< position in a view only: no figure depends on it
    std::set<ElementId> dressed; ///< appearance in a view only
    bool layers = false;         ///< the layers of a view
    bool documentText = false;

    [[nodiscard]] bool affectsFigures() const {
        return !added.empty() || !removed.empty() || !changed.empty();
    }
    bool operator==(const ChangeSet&) const = default;
};

} // namespace isthmus
