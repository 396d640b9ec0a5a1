#pragma once

#include "views/theme/theme.h"

#include <QString>

namespace isthmus {

/// Style sheet of a report on a page of paper, for QTextDocument: sizes in points.
[[nodiscard]] QString paperStyle(const Theme& theme);
/// Style sheet of a report in a browser.
[[nodiscard]] QString browserStyle(const Theme& theme);

} // namespace isthmus
