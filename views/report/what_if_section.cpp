// The section that says what happens when something fails.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/recovery_text.h"

#include <algorithm>

namespace isthmus {

namespace {

QString same() {
    return span(QStringLiteral("quiet"), Report::tr("same"));
}

/// A before and an after that a reader can tell apart: the texts decide whether there is a change, the
/// values which way it goes.
struct Change {
    QString before, after;
    double from = 0, to = 0;
};

QString changeMark(const Change& change) {
    if (change.before == change.after || change.from == change.to)
        return same();
    return change.to > change.from
               ? span(QStringLiteral("failed"), QStringLiteral("▼ ") + Report::tr("worse"))
               : span(QStringLiteral("up"), QStringLiteral("▲ ") + Report::tr("better"));
}

/// A row whose figure is worse the larger it is.
QStringList row(const QString& figure, const Change& change) {
    return {figure.toHtmlEscaped(), change.before.toHtmlEscaped(), change.after.toHtmlEscaped(),
            changeMark(change)};
}

/// From best to worst.
int rankOf(Verdict verdict) {
    return verdict == Verdict::Missed ? 2 : verdict == Verdict::Unproven ? 1 : 0;
}

constexpr double kNever = 1e300;

double rtoValue(const RecoveryRow* row) {
    return row == nullptr ? 0 : row->figures.rto ? row->figures.rto->value : kNever;
}
double rpoValue(const RecoveryRow* row) {
    if (row == nullptr)
        return 0;
    return row->figures.rpo                          ? row->figures.rpo->value
           : row->figures.rpoState == RpoState::Lost ? kNever
                                                     : kNever / 2;
}

QStringList latencyRow(const QString& name, const std::optional<Milliseconds>& before,
                       const std::optional<Milliseconds>& after) {
    const auto text = [](const auto& value) { return value ? latencyText(*value) : Report::tr("unknown"); };
    QStringList cells = row(name, {text(before), text(after), before.value_or(Milliseconds{}).value,
                                   after.value_or(Milliseconds{}).value});
    if (before.has_value() != after.has_value())
        cells.back() = span(QStringLiteral("degraded"), QStringLiteral("▲ ") + Report::tr("not comparable"));
    return cells;
}

QStringList targetRow(const QString& figure, const QString& beforeHtml, const QString& afterHtml,
                      Verdict before, Verdict after) {
    return {figure.toHtmlEscaped(), beforeHtml, afterHtml,
            changeMark({beforeHtml, afterHtml, double(rankOf(before)), double(rankOf(after))})};
}

std::vector<QStringList> availabilityRows(const AvailabilityReport& before, const AvailabilityReport& after) {
    const AvailabilityResult& a = before.figures;
    const AvailabilityResult& b = after.figures;
    std::vector<QStringList> rows{
        row(Report::tr("Availability"),
            {availabilityText(a.unavailability), availabilityText(b.unavailability), a.unavailability,
             b.unavailability}),
        row(Report::tr("Nines"),
            {ninesText(a.unavailability), ninesText(b.unavailability), a.unavailability, b.unavailability}),
        row(Report::tr("Down a year"), {hoursText(a.downtimePerYear), hoursText(b.downtimePerYear),
                                        a.downtimePerYear.value, b.downtimePerYear.value})};
    if (a.switchingKnown && b.switchingKnown) {
        rows.push_back(row(Report::tr("of it by switching"),
                           {hoursText(before.switchingPerYear), hoursText(after.switchingPerYear),
                            before.switchingPerYear.value, after.switchingPerYear.value}));
        rows.push_back(row(Report::tr("Outages a year"),
                           {numberText(a.outagesPerYear, 2), numberText(b.outagesPerYear, 2),
                            a.outagesPerYear, b.outagesPerYear}));
    }
    if (before.target)
        rows.push_back(targetRow(Report::tr("Availability target %1").arg(targetText(*before.target)),
                                 verdictMark(before.verdict), verdictMark(after.verdict), before.verdict,
                                 after.verdict));
    return rows;
}

std::vector<QStringList> recoveryRows(const JourneyReport& before, const JourneyReport& after) {
    const auto text = [](const RecoveryRow* line, QString (*words)(const RecoveryResult&)) {
        return line ? words(line->figures) : QStringLiteral("–");
    };
    std::vector<QStringList> rows{row(Report::tr("Worst RTO of a further loss"),
                                      {text(worstRto(before), rtoText), text(worstRto(after), rtoText),
                                       rtoValue(worstRto(before)), rtoValue(worstRto(after))}),
                                  row(Report::tr("Worst RPO of a further loss"),
                                      {text(worstRpo(before), rpoText), text(worstRpo(after), rpoText),
                                       rpoValue(worstRpo(before)), rpoValue(worstRpo(after))})};
    for (const auto& [name, member] : {std::pair(Report::tr("RTO targets"), &RecoveryRow::rto),
                                       std::pair(Report::tr("RPO targets"), &RecoveryRow::rpo)}) {
        const VerdictCount a = countVerdicts(before.recovery, member);
        const VerdictCount b = countVerdicts(after.recovery, member);
        if (a.all() > 0)
            rows.push_back({name.toHtmlEscaped(), countMark(a), countMark(b),
                            changeMark({countMark(a), countMark(b), double(a.missed + a.unproven),
                                        double(b.missed + b.unproven)})});
    }
    return rows;
}

std::vector<QStringList> changeRows(const JourneyChange& change) {
    const JourneyReport& before = change.before;
    const JourneyReport& after = change.after;
    std::vector<QStringList> rows{{Report::tr("State").toHtmlEscaped(), stateMark(before.state),
                                   stateMark(after.state),
                                   changeMark({stateMark(before.state), stateMark(after.state),
                                               double(before.state), double(after.state)})}};
    for (QStringList& line : availabilityRows(before.availability, after.availability))
        rows.push_back(std::move(line));
    const auto points = [](const JourneyReport& journey) {
        return double(journey.singlePointsOfFailure.size());
    };
    rows.push_back(
        row(Report::tr("Single points of failure"),
            {numberText(points(before), 0), numberText(points(after), 0), points(before), points(after)}));
    for (QStringList& line : recoveryRows(before, after))
        rows.push_back(std::move(line));
    const LatencyReport& a = before.latency;
    const LatencyReport& b = after.latency;
    rows.push_back(latencyRow(Report::tr("p50 latency"), a.figures.p50, b.figures.p50));
    rows.push_back(latencyRow(Report::tr("p99 latency"), a.figures.p99, b.figures.p99));
    if (a.target)
        rows.push_back(targetRow(Report::tr("p99 target %1").arg(latencyText(*a.target)),
                                 verdictMark(a.verdict), verdictMark(b.verdict), a.verdict, b.verdict));
    return rows;
}

/// Every journey's figures before and after on a line, to stand under the drawing.
HtmlWriter overview(const std::vector<JourneyChange>& journeys) {
    const auto pair = [](const QString& before, const QString& after) {
        return before == after ? span(QStringLiteral("quiet"), before)
                               : (before + QStringLiteral(" → ") + after).toHtmlEscaped();
    };
    std::vector<QStringList> rows;
    for (const JourneyChange& change : journeys) {
        const JourneyReport& a = change.before;
        const JourneyReport& b = change.after;
        const auto latency = [](const JourneyReport& journey) {
            return journey.latency.figures.p99 ? latencyText(*journey.latency.figures.p99)
                                               : Report::tr("unknown");
        };
        rows.push_back({span(QStringLiteral("name"), QString::fromStdString(b.name)), stateMark(b.state),
                        pair(availabilityText(a.availability.figures.unavailability),
                             availabilityText(b.availability.figures.unavailability)),
                        pair(hoursText(a.availability.figures.downtimePerYear),
                             hoursText(b.availability.figures.downtimePerYear)),
                        pair(countText(static_cast<qint64>(a.singlePointsOfFailure.size())),
                             countText(static_cast<qint64>(b.singlePointsOfFailure.size()))),
                        pair(latency(a), latency(b)), countMark(b.verdicts())});
    }
    HtmlWriter out;
    if (!rows.empty())
        out.table({{Report::tr("Journey"), 22},
                   {Report::tr("State"), 10},
                   {Report::tr("Availability"), 17, true},
                   {Report::tr("Down a year"), 14, true},
                   {Report::tr("Single points of failure"), 10, true},
                   {Report::tr("p99 latency"), 13, true},
                   {Report::tr("Targets"), 14}},
                  rows);
    return out;
}

/// "4 of 4 journeys are up. Targets missed: 10 before, 12 after."
QString outcomeText(const std::vector<JourneyChange>& journeys) {
    const auto up = std::count_if(journeys.begin(), journeys.end(), [](const JourneyChange& change) {
        return change.after.state != JourneyState::Down;
    });
    int before = 0;
    int after = 0;
    for (const JourneyChange& change : journeys) {
        before += change.before.verdicts().missed;
        after += change.after.verdicts().missed;
    }
    return Report::tr("%1 of %2 journeys are up. Targets missed: %3 before, %4 after.")
        .arg(countText(up), countText(static_cast<qint64>(journeys.size())), countText(before),
             countText(after));
}

std::vector<TableColumn> changeColumns() {
    return {{Report::tr("Figure"), 32},
            {Report::tr("Before"), 24, true},
            {Report::tr("After"), 24, true},
            {Report::tr("Change"), 20}};
}

} // namespace

void writeWhatIf(HtmlWriter& out, const Design& design, const WhatIfReport& whatIf) {
    const QString failed =
        span(QStringLiteral("failed"), QStringLiteral("✕ ") + namesText(design, whatIf.failed));
    const QString line = (whatIf.scenario.empty() ? Report::tr("Failed:").toHtmlEscaped()
                                                  : Report::tr("Scenario %1, failed at its end:")
                                                        .arg(QString::fromStdString(whatIf.scenario))
                                                        .toHtmlEscaped()) +
                         QLatin1Char(' ') + failed;
    out.drawing(Drawing::WhatIf, Report::tr("What happens when it fails"), line, overview(whatIf.journeys));
    out.heading(2, Report::tr("Before and after"));
    out.paragraph(line + QStringLiteral(". ") + outcomeText(whatIf.journeys).toHtmlEscaped());
    for (const JourneyChange& change : whatIf.journeys) {
        out.heading(3, QString::fromStdString(change.after.name));
        out.table(changeColumns(), changeRows(change));
    }
    out.heading(3, Report::tr("Monthly cost"));
    const CostResult& before = whatIf.costBefore;
    const CostResult& after = whatIf.costAfter;
    out.table(changeColumns(),
              {row(Report::tr("Total"),
                   {totalText(before), totalText(after), before.monthly.value, after.monthly.value}),
               row(Report::tr("Data transfer"), {moneyText(before.transfer), moneyText(after.transfer),
                                                 before.transfer.value, after.transfer.value})});
}

} // namespace isthmus
