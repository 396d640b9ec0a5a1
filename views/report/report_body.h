#pragma once

#include "model/design/design.h"
#include "model/report/report_content.h"

#include <QString>

#include <functional>

namespace isthmus {

class HtmlWriter;

enum class Drawing { Nominal, WhatIf };

/// HTML that stands for a drawing; what it is depends on who lays the report out.
using DrawingHtml = std::function<QString(Drawing)>;

/// The report as the inside of an HTML body, in the user's language, for browsers and QTextDocument.
[[nodiscard]] QString reportBody(const Design& design, const ReportContent& content,
                                 const DrawingHtml& drawing);

// The parts of the body, in its order.
void writeFront(HtmlWriter& out, const ReportContent& content);
void writeWhatIf(HtmlWriter& out, const Design& design, const WhatIfReport& whatIf,
                 const DrawingHtml& drawing);
void writeJourney(HtmlWriter& out, const Design& design, const JourneyReport& journey);
void writeCost(HtmlWriter& out, const Design& design, const CostResult& cost);
void writeFindings(HtmlWriter& out, const Design& design, const std::vector<Finding>& findings);
void writeAssumptions(HtmlWriter& out, const Design& design, const ReportContent& content);

} // namespace isthmus
