#pragma once

#include "views/report/report_input.h"

#include <QByteArray>

namespace isthmus {

/// The report as a PDF document: A4, embedded fonts, text that can be searched, drawings as vectors, heads
/// of tables repeated and pages numbered. Light theme, in the language in force. GUI thread; needs a
/// QGuiApplication.
[[nodiscard]] QByteArray reportPdf(const ReportInput& input);

} // namespace isthmus
