#pragma once

#include "model/derivation/figure_derivation.h"
#include "model/design/design.h"
#include "model/improve/improve.h"
#include "model/report/report_content.h"
#include "views/report/html_writer.h"

namespace isthmus {

/// The report, in the user's language, for browsers and QTextDocument.
///
/// @param sources  what the figures are taken from, so that the appendix opens them; null: there is none.
/// @param remedies that were found for it; null: none were asked for.
/// @param mostOpened  figures of one kind that the appendix opens, for each journey; 0: all of them.
[[nodiscard]] std::vector<ReportBlock> reportBlocks(const Design& design, const ReportContent& content,
                                                    const FigureSources* sources = nullptr,
                                                    const Improvement* remedies = nullptr,
                                                    int mostOpened = 0);

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
/// Items handed over at once; nothing where nobody does.
void writeBursts(HtmlWriter& out, const Design& design, const std::vector<BurstFigure>& bursts);
void writeCost(HtmlWriter& out, const Design& design, const CostResult& cost);
/// The open comments of reviewers; nothing where there are none.
void writeReview(HtmlWriter& out, const Design& design);
/// What failures do to the bill, what downtime costs, what is promised.
void writeFailureCosts(HtmlWriter& out, const Design& design, const FailureCosts& costs);
/// What would help, and what it costs.
void writeRemedies(HtmlWriter& out, const Design& design, const Improvement& found);
/// How the figures that the links name came about: formula, inputs, sources; an input that is a figure of the
/// appendix itself leads there.
void writeDerivations(HtmlWriter& out, const FigureSources& sources, const FigureLinks& links);
void writeFindings(HtmlWriter& out, const Design& design, const std::vector<Finding>& findings);
void writeAssumptions(HtmlWriter& out, const Design& design, const ReportContent& content);

} // namespace isthmus
