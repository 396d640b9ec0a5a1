#pragma once

#include "model/report/report_content.h"

#include <QCoreApplication>
#include <QString>

namespace isthmus {

/// Context of a report's strings for the translation tools.
struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// How a report words what its content says. State is always a shape, a word and a colour together.

/// "● up" in its colour, as HTML.
[[nodiscard]] QString stateMark(JourneyState state);
/// "✓ met", "✕ missed", "▲ not shown to be met", as HTML; "no target" without one.
[[nodiscard]] QString verdictMark(Verdict verdict);
/// The same behind what the figure is held against, e.g. "≥ 99.99 %".
[[nodiscard]] QString limitMark(Verdict verdict, const QString& sign, const QString& target);
/// "✕ 3 of 54 missed", "✓ all 54 met", as HTML; "no target" without any.
[[nodiscard]] QString countMark(const VerdictCount& count);
/// "99.99 %" of a target availability.
[[nodiscard]] QString targetText(double availability);
[[nodiscard]] QString methodText(const AvailabilityReport& report);
/// Names of elements, as text with commas.
[[nodiscard]] QString namesText(const Design& design, const std::vector<ElementId>& ids);
[[nodiscard]] QString titleText(const ReportContent& content);
/// "$1,200, incomplete".
[[nodiscard]] QString totalText(const CostResult& cost);

/// "KIND/JOURNEY/SUBJECT": the id of a figure (model/derivation/figure_id.h).
[[nodiscard]] QString journeyFigureId(const char* kind, const JourneyReport& journey,
                                      const std::string& subject = {});

/// The row with the longest RTO; the one that loses most data. Null when there is none.
[[nodiscard]] const RecoveryRow* worstRto(const JourneyReport& journey);
[[nodiscard]] const RecoveryRow* worstRpo(const JourneyReport& journey);

} // namespace isthmus
