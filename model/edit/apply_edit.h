#pragma once

#include "model/base/result.h"
#include "model/edit/change_set.h"
#include "model/edit/edit.h"

namespace isthmus {

struct AppliedEdit {
    Edit inverse; ///< applying it gives back the design bit for bit
    ChangeSet changes;
};

/// Carries out an edit on `design`, all or nothing, and keeps its invariants (invariants.h).
///
/// @returns the inverse and what changed; or ED-001 (no such element), ED-002 (id in use), ED-003 (the
///          element is still referred to), ED-004 (another type), or the first DE-… invariant that the
///          outcome would break; `design` is then as before.
/// @note A no-op edit succeeds with an empty change set.
[[nodiscard]] Result<AppliedEdit> applyEdit(Design& design, const Edit& edit);

} // namespace isthmus
