#pragma once

#include "views/report/report_input.h"

#include <QString>

namespace isthmus {

/// The report as one HTML document that needs no other file: style and drawings stand inside. Light theme,
/// in the language in force. GUI thread.
[[nodiscard]] QString reportHtml(const ReportInput& input);

} // namespace isthmus
