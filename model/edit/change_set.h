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
    bool documentText = false;

    [[nodiscard]] bool affectsFigures() const {
        return !added.empty() || !removed.empty() || !changed.empty();
    }
    bool operator==(const ChangeSet&) const = default;
};

} // namespace isthmus
