// The section of one journey: its figures against the targets, what hurts it, how it recovers.
#include "views/report/html_writer.h"
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

namespace {

FigureCard availabilityCard(const AvailabilityReport& report) {
    FigureCard card{
        .label = Report::tr("Availability"),
        .figure = availabilityText(report.figures.unavailability),
        .detail =
            Report::tr("%1 nines, %2").arg(ninesText(report.figures.unavailability), methodText(report))};
    if (report.target)
        card.targetHtml = verdictMark(report.verdict, targetText(*report.target));
    return card;
}

FigureCard downtimeCard(const AvailabilityReport& report) {
    FigureCard card{.label = Report::tr("Down a year"), .figure = hoursText(report.figures.downtimePerYear)};
    card.detail = Report::tr("in %1 outages").arg(numberText(report.figures.outagesPerYear, 2));
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

FigureCard recoveryCard(const QString& label, const RecoveryRow* row, const QString& figure) {
    FigureCard card{.label = label, .figure = row ? figure : QStringLiteral("–")};
    if (row && (row->figures.rtoState != RtoState::None || row->figures.rpoState != RpoState::Known ||
                row->figures.rpo.value_or(Seconds{0}).value > 0))
        card.detail = Report::tr("after %1").arg(disruptionText(row->figures.disruption));
    return card;
}

FigureCard latencyCard(const LatencyReport& report) {
    FigureCard card{.label = Report::tr("p99 latency"),
                    .figure = report.figures.p99 ? latencyText(*report.figures.p99) : Report::tr("unknown"),
                    .detail = report.figures.p50 ? Report::tr("p50 %1").arg(latencyText(*report.figures.p50))
                                                 : QString::fromStdString(report.figures.reason)};
    if (report.target)
        card.targetHtml = verdictMark(report.verdict, latencyText(*report.target));
    return card;
}

bool isUninterrupted(const RecoveryRow& row) {
    return row.figures.rtoState == RtoState::None && row.figures.rpoState == RpoState::Known &&
           row.figures.rpo.value_or(Seconds{0}).value == 0;
}

QString againstTarget(const QString& figure, Verdict verdict, const std::optional<Seconds>& target) {
    QString html = figure.toHtmlEscaped();
    if (target)
        html += QStringLiteral("<br/>") +
                span(QStringLiteral("quiet"), QStringLiteral("≤ ") + durationText(*target)) +
                QLatin1Char(' ') + verdictMark(verdict);
    return html;
}

void writeRecovery(HtmlWriter& out, const Design& design, const std::vector<RecoveryRow>& recovery) {
    if (recovery.empty())
        return;
    out.heading(3, Report::tr("Recovery"));
    std::vector<RecoveryRow> shown;
    QStringList untouched;
    for (const RecoveryRow& row : recovery) {
        if (isUninterrupted(row))
            untouched += QString::fromStdString(row.figures.disruption.name);
        else
            shown.push_back(row);
    }
    const auto rank = [](const RecoveryRow& row) { return row.figures.rto ? row.figures.rto->value : 1e300; };
    std::stable_sort(shown.begin(), shown.end(),
                     [&](const auto& a, const auto& b) { return rank(a) > rank(b); });
    std::vector<QStringList> rows;
    for (const RecoveryRow& row : shown) {
        QString deciding = decidingText(design, row).toHtmlEscaped();
        if (!row.figures.reason.empty())
            deciding += (deciding.isEmpty() ? QString() : QStringLiteral("<br/>")) +
                        span(QStringLiteral("quiet"), QString::fromStdString(row.figures.reason));
        rows.push_back({disruptionText(row.figures.disruption).toHtmlEscaped(),
                        againstTarget(rtoText(row.figures), row.rto, row.target.rto),
                        againstTarget(rpoText(row.figures), row.rpo, row.target.rpo), deciding});
    }
    if (!rows.empty())
        out.table({{Report::tr("After the loss of"), 34},
                   {Report::tr("RTO"), 16, true},
                   {Report::tr("RPO"), 16, true},
                   {Report::tr("Decided by"), 34}},
                  rows);
    if (!untouched.isEmpty())
        out.paragraph(Report::tr("Not interrupted by the loss of: %1")
                          .arg(untouched.join(QStringLiteral(", ")))
                          .toHtmlEscaped(),
                      QStringLiteral("note"));
}

} // namespace

void writeJourney(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    out.heading(2, QString::fromStdString(journey.name));
    const RecoveryRow* rto = worstRto(journey);
    const RecoveryRow* rpo = worstRpo(journey);
    out.cards({availabilityCard(journey.availability), downtimeCard(journey.availability),
               recoveryCard(Report::tr("Worst RTO"), rto, rto ? rtoText(rto->figures) : QString()),
               recoveryCard(Report::tr("Worst RPO"), rpo, rpo ? rpoText(rpo->figures) : QString()),
               latencyCard(journey.latency)});
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
    if (!journey.ranking.empty()) {
        out.heading(3, Report::tr("What costs most hours"));
        std::vector<QStringList> rows;
        for (const RankedElement& entry : journey.ranking)
            rows.push_back({displayName(design, entry.element).toHtmlEscaped(),
                            hoursText(entry.savedPerYear).toHtmlEscaped()});
        out.table({{Report::tr("Element"), 70}, {Report::tr("Saved a year, were it perfect"), 30, true}},
                  rows);
    }
    writeRecovery(out, design, journey.recovery);
}

} // namespace isthmus
