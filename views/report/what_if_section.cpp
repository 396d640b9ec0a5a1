// The section that says what happens when something fails.
#include "views/report/html_writer.h"
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <cmath>

namespace isthmus {

namespace {

QString changeMark(double before, double after, bool moreIsWorse) {
    const double scale = std::max(std::abs(before), std::abs(after));
    if (before == after || std::abs(after - before) <= 1e-12 * scale)
        return span(QStringLiteral("quiet"), Report::tr("unchanged"));
    return (after > before) == moreIsWorse
               ? span(QStringLiteral("failed"), QStringLiteral("▼ ") + Report::tr("worse"))
               : span(QStringLiteral("up"), QStringLiteral("▲ ") + Report::tr("better"));
}

QStringList row(const QString& figure, const QString& before, const QString& after, const QString& change) {
    return {figure.toHtmlEscaped(), before.toHtmlEscaped(), after.toHtmlEscaped(), change};
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
    return row(name, text(before), text(after),
               before && after ? changeMark(before->value, after->value, true)
               : before.has_value() == after.has_value()
                   ? span(QStringLiteral("quiet"), Report::tr("unchanged"))
                   : span(QStringLiteral("degraded"), QStringLiteral("▲ ") + Report::tr("not comparable")));
}

std::vector<QStringList> availabilityRows(const AvailabilityReport& before, const AvailabilityReport& after) {
    const AvailabilityResult& a = before.figures;
    const AvailabilityResult& b = after.figures;
    std::vector<QStringList> rows{
        row(Report::tr("Availability"), availabilityText(a.unavailability),
            availabilityText(b.unavailability), changeMark(a.unavailability, b.unavailability, true)),
        row(Report::tr("Nines"), ninesText(a.unavailability), ninesText(b.unavailability),
            changeMark(a.unavailability, b.unavailability, true)),
        row(Report::tr("Down a year"), hoursText(a.downtimePerYear), hoursText(b.downtimePerYear),
            changeMark(a.downtimePerYear.value, b.downtimePerYear.value, true)),
        row(Report::tr("of it by switching"), hoursText(before.switchingPerYear),
            hoursText(after.switchingPerYear),
            changeMark(before.switchingPerYear.value, after.switchingPerYear.value, true)),
        row(Report::tr("Outages a year"), numberText(a.outagesPerYear, 2), numberText(b.outagesPerYear, 2),
            changeMark(a.outagesPerYear, b.outagesPerYear, true))};
    if (before.target)
        rows.push_back({Report::tr("Availability target %1").arg(targetText(*before.target)).toHtmlEscaped(),
                        verdictMark(before.verdict), verdictMark(after.verdict), QString()});
    return rows;
}

std::vector<QStringList> changeRows(const JourneyChange& change) {
    const JourneyReport& before = change.before;
    const JourneyReport& after = change.after;
    std::vector<QStringList> rows{{Report::tr("State").toHtmlEscaped(), stateMark(before.state),
                                   stateMark(after.state),
                                   changeMark(double(before.state), double(after.state), true)}};
    for (QStringList& line : availabilityRows(before.availability, after.availability))
        rows.push_back(std::move(line));
    const auto points = [](const JourneyReport& journey) {
        return static_cast<double>(journey.singlePointsOfFailure.size());
    };
    rows.push_back(row(Report::tr("Single points of failure"), numberText(points(before), 0),
                       numberText(points(after), 0), changeMark(points(before), points(after), true)));
    const auto text = [](const RecoveryRow* line, QString (*words)(const RecoveryResult&)) {
        return line ? words(line->figures) : QStringLiteral("–");
    };
    rows.push_back(row(Report::tr("Worst RTO of a further loss"), text(worstRto(before), rtoText),
                       text(worstRto(after), rtoText),
                       changeMark(rtoValue(worstRto(before)), rtoValue(worstRto(after)), true)));
    rows.push_back(row(Report::tr("Worst RPO of a further loss"), text(worstRpo(before), rpoText),
                       text(worstRpo(after), rpoText),
                       changeMark(rpoValue(worstRpo(before)), rpoValue(worstRpo(after)), true)));
    rows.push_back(
        latencyRow(Report::tr("p50 latency"), before.latency.figures.p50, after.latency.figures.p50));
    rows.push_back(
        latencyRow(Report::tr("p99 latency"), before.latency.figures.p99, after.latency.figures.p99));
    return rows;
}

std::vector<TableColumn> changeColumns() {
    return {{Report::tr("Figure"), 34},
            {Report::tr("Before"), 22, true},
            {Report::tr("After"), 22, true},
            {Report::tr("Change"), 22}};
}

} // namespace

void writeWhatIf(HtmlWriter& out, const Design& design, const WhatIfReport& whatIf,
                 const DrawingHtml& drawing) {
    out.heading(2, Report::tr("What happens when it fails"));
    const QString failed =
        span(QStringLiteral("failed"), QStringLiteral("✕ ") + namesText(design, whatIf.failed));
    out.paragraph((whatIf.scenario.empty() ? Report::tr("Failed:").toHtmlEscaped()
                                           : Report::tr("Scenario %1, failed at its end:")
                                                 .arg(QString::fromStdString(whatIf.scenario))
                                                 .toHtmlEscaped()) +
                  QLatin1Char(' ') + failed);
    out.paragraph(drawing(Drawing::WhatIf), QStringLiteral("drawing"));
    for (const JourneyChange& change : whatIf.journeys) {
        out.heading(3, QString::fromStdString(change.after.name));
        out.table(changeColumns(), changeRows(change));
    }
    out.heading(3, Report::tr("Monthly cost"));
    const CostResult& before = whatIf.costBefore;
    const CostResult& after = whatIf.costAfter;
    out.table(changeColumns(),
              {row(Report::tr("Total"), totalText(before), totalText(after),
                   changeMark(before.monthly.value, after.monthly.value, true)),
               row(Report::tr("Data transfer"), moneyText(before.transfer), moneyText(after.transfer),
                   changeMark(before.transfer.value, after.transfer.value, true))});
}

} // namespace isthmus
