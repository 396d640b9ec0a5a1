// The section of one journey: its figures against the targets, what hurts it, how it recovers.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <algorithm>

namespace isthmus {

namespace {

FigureCard availabilityCard(const JourneyReport& journey) {
    const AvailabilityReport& report = journey.availability;
    FigureCard card{
        .label = Report::tr("Availability"),
        .figure = availabilityText(report.figures.unavailability),
        .detail =
            Report::tr("%1 nines, %2").arg(ninesText(report.figures.unavailability), methodText(report)),
        .opens = journeyFigureId("availability", journey)};
    if (report.target)
        card.targetHtml = limitMark(report.verdict, QStringLiteral("≥ "), targetText(*report.target));
    return card;
}

FigureCard downtimeCard(const JourneyReport& journey) {
    const AvailabilityReport& report = journey.availability;
    FigureCard card{.label = Report::tr("Down a year"),
                    .figure = hoursText(report.figures.downtimePerYear),
                    .opens = journeyFigureId("downtime", journey)};
    const auto& atMost = report.figures.switchingAtMost;
    card.detail =
        atMost ? Report::tr("and at most %1 by switching").arg(hoursText(Hours{*atMost * kHoursPerYear}))
        : report.figures.switchingKnown
            ? Report::tr("in %1 outages").arg(numberText(report.figures.outagesPerYear, 2))
            : Report::tr("switching not counted");
    if (report.switchingPerYear.value > 0)
        card.detail += Report::tr("; %1 by switching").arg(hoursText(report.switchingPerYear));
    if (report.target)
        card.targetHtml =
            (report.marginPerYear.value < 0
                 ? Report::tr("%1 allowed, %2 too much")
                       .arg(hoursText(report.allowedPerYear), hoursText(-1.0 * report.marginPerYear))
                 : Report::tr("%1 allowed, %2 to spare")
                       .arg(hoursText(report.allowedPerYear), hoursText(report.marginPerYear)))
                .toHtmlEscaped();
    return card;
}

FigureCard recoveryCard(const Design& design, const QString& label, const RecoveryRow* row,
                        const QString& figure, const VerdictCount& verdicts) {
    FigureCard card{.label = label, .figure = row ? figure : QStringLiteral("–")};
    if (row && (row->figures.rtoState != RtoState::None || row->figures.rpoState != RpoState::Known ||
                row->figures.rpo.value_or(Seconds{0}).value > 0))
        card.detail = Report::tr("after %1").arg(disruptionText(design, row->figures.disruption));
    if (verdicts.all() > 0)
        card.targetHtml = countMark(verdicts);
    return card;
}

FigureCard latencyCard(const Design& design, const JourneyReport& journey) {
    const LatencyReport& report = journey.latency;
    FigureCard card{.label = Report::tr("p99 latency"),
                    .figure = report.figures.p99 ? latencyText(*report.figures.p99) : Report::tr("unknown"),
                    .detail = report.figures.p50 ? Report::tr("p50 %1").arg(latencyText(*report.figures.p50))
                                                 : engineText(design, report.figures.reason),
                    .opens = journeyFigureId("latency_p99", journey)};
    if (report.target)
        card.targetHtml = limitMark(report.verdict, QStringLiteral("≤ "), latencyText(*report.target));
    return card;
}

} // namespace

void writeJourney(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    out.heading(2, QString::fromStdString(journey.name));
    const RecoveryRow* rto = worstRto(journey);
    const RecoveryRow* rpo = worstRpo(journey);
    FigureCard rtoCard =
        recoveryCard(design, Report::tr("Worst RTO"), rto, rto ? rtoText(rto->figures) : QString(),
                     countVerdicts(journey.recovery, &RecoveryRow::rto));
    FigureCard rpoCard =
        recoveryCard(design, Report::tr("Worst RPO"), rpo, rpo ? rpoText(rpo->figures) : QString(),
                     countVerdicts(journey.recovery, &RecoveryRow::rpo));
    rtoCard.opens = rto ? journeyFigureId("rto", journey, rto->figures.disruption.id) : QString();
    rpoCard.opens = rpo ? journeyFigureId("rpo", journey, rpo->figures.disruption.id) : QString();
    out.cards(
        {availabilityCard(journey), downtimeCard(journey), rtoCard, rpoCard, latencyCard(design, journey)});
    QString line = stateMark(journey.state) + QStringLiteral(" · ") +
                   Report::tr("depends on %1 elements")
                       .arg(countText(static_cast<qint64>(journey.availability.figures.elements)))
                       .toHtmlEscaped();
    if (journey.availability.figures.weightedByRequests)
        line += QStringLiteral(" · ") + Report::tr("weighted by requests").toHtmlEscaped();
    line += QStringLiteral(" · ") +
            (journey.singlePointsOfFailure.empty()
                 ? Report::tr("no single point of failure").toHtmlEscaped()
                 : Report::tr("single points of failure:").toHtmlEscaped() + QLatin1Char(' ') +
                       span(QStringLiteral("name"), namesText(design, journey.singlePointsOfFailure)));
    out.paragraph(line);
    out.keepWithNext();
    writeCutSets(out, design, journey);
    writeRanking(out, design, journey);
    writeRecovery(out, design, journey);
    writeLatency(out, design, journey);
}

} // namespace isthmus
