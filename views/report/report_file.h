#pragma once

#include "model/base/result.h"
#include "views/report/report_input.h"

#include <QString>

namespace isthmus {

/// Whether the suffix of `path` names something that a report can be written as: .html or .pdf.
/// @returns RE-001 otherwise.
[[nodiscard]] Result<void> checkReportName(const QString& path);

/// Writes the report of a design; the suffix of `path` says as what: .html or .pdf. The file is replaced
/// as a whole or not at all. GUI thread; needs a QGuiApplication, and no display.
///
/// @returns RE-001 (another suffix), IO-019 (the file cannot be written).
[[nodiscard]] Result<void> writeReport(const ReportInput& input, const QString& path);

} // namespace isthmus
