#pragma once

#include <QKeySequence>

namespace isthmus {

/// Keys with a meaning of their own wherever the drawing has the keyboard (walking, moving, renaming,
/// leaving): no command can have them.
[[nodiscard]] bool isReserved(const QKeySequence& keys);

} // namespace isthmus
