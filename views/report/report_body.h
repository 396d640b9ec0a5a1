#pragma once

#include "model/design/design.h"
#include "model/report/report_content.h"
#include "views/report/html_writer.h"

namespace isthmus {

/// The report, in the user's language, for browsers and QTextDocument.
[[nodiscard]] std::vector<ReportBlock> reportBlocks(const Design& design, const ReportContent& content);

// The parts of the body, in its order.
void writeFront(HtmlWriter& out, const Design& design, const ReportContent& content);
void writeWhatIf(HtmlWriter& out, const Design& design, const WhatIfReport& whatIf);
void writeJourney(HtmlWriter& out, const Design& design, const JourneyReport& journey);
void writeRecovery(HtmlWriter& out, const Design& design, const JourneyReport& journey);
/// Plans and what keeps their steps from running.
void writePlans(HtmlWriter& out, const Design& design, const ReportContent& content);
/// What takes a journey down; nothing where the analysis does not explain.
void writeCutSets(HtmlWriter& out, const Design& design, const JourneyReport& journey);
/// Whom the hours go to, how much of the downtime that is, and what else tells how much each matters.
void writeRanking(HtmlWriter& out, const Design& design, const JourneyReport& journey);
/// How long a journey takes and what it waits for; nothing where the analysis does not say.
void writeLatency(HtmlWriter& out, const Design& design, const JourneyReport& journey);
/// Links, flows after a failover, queues.
void writeLoad(HtmlWriter& out, const Design& design, const LoadResult& load);
void writeCost(HtmlWriter& out, const Design& design, const CostResult& cost);
void writeFindings(HtmlWriter& out, const Design& design, const std::vector<Finding>& findings);
void writeAssumptions(HtmlWriter& out, const Design& design, const ReportContent& content);

} // namespace isthmus
