#pragma once

#include "model/edit/change_set.h"
#include "model/edit/edit.h"

namespace isthmus {

struct EditBetween {
    CompoundEdit edit;
    ChangeSet changes; ///< what it changes: the differences of the two designs
};

/// One edit that makes `to` of `from`, order of the elements included.
///
/// @returns nothing where edits cannot do it: the designs have other views, or differ in what is unknown to
/// this
///          version beside elements, or `to` breaks invariants that `from` keeps.
[[nodiscard]] std::optional<EditBetween> editBetween(const Design& from, const Design& to);

} // namespace isthmus
