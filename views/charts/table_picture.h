#pragma once

#include "views/charts/number_table.h"

#include <QPicture>
#include <QSize>

namespace isthmus {

/// A table as a drawing: every row, as wide as its words, in the theme in force. `size` gets its size.
[[nodiscard]] QPicture tablePicture(const NumberTable& texts, const QString& title, QSize& size);

} // namespace isthmus
