// What failures do to the bill, what downtime costs, and what providers promise.
#include "model/analysis/cost/failure_costs.h"
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr std::size_t kMostRows = 12;
constexpr double kLeastDollars = 0.005; ///< a difference that reads as nothing

QString signedMoney(const std::optional<Usd>& amount) {
    if (!amount)
        return span(QStringLiteral("degraded"), QStringLiteral("▲ ") + Report::tr("unknown"));
    return ((amount->value < 0 ? QString() : QStringLiteral("+")) + moneyText(*amount)).toHtmlEscaped();
}

QString figureId(const char* kind, const std::string& subject) {
    return QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(subject);
}

void writeModes(HtmlWriter& out, const Design& design, const FailureCosts& costs) {
    std::vector<QStringList> rows;
    for (const FailureCost& mode : costs.modes) {
        const bool changes = mode.difference && std::abs(mode.difference->value) >= kLeastDollars;
        if (rows.size() == kMostRows || (mode.type != "scenario" && mode.notCarried.value <= 0 && !changes))
            continue;
        const ElementId element{mode.id.substr(mode.id.find(':') + 1)};
        const QString kind = mode.type == "scenario" ? Report::tr("Scenario") : disruptionTypeName(mode.type);
        rows.push_back(
            {(kind + QStringLiteral(": ") + distinctName(design, element)).toHtmlEscaped(),
             out.opens(figureId("failure_bill", mode.id), signedMoney(mode.difference)),
             mode.duration ? durationText(toSeconds(*mode.duration)).toHtmlEscaped() : QStringLiteral("–"),
             mode.perYear ? numberText(*mode.perYear, *mode.perYear < 0.1 ? 4 : 2) : QStringLiteral("–"),
             mode.perYear ? out.opens(figureId("failure_cost", mode.id), signedMoney(mode.perYearExpected))
                          : QStringLiteral("–")});
    }
    if (rows.empty()) {
        out.paragraph(Report::tr("No failure changes the bill.").toHtmlEscaped());
        return;
    }
    out.table({{Report::tr("While it lasts"), 40},
               {Report::tr("The bill, each time"), 17, true},
               {Report::tr("Lasts"), 14, true},
               {Report::tr("Times a year"), 12, true},
               {Report::tr("Expected a year"), 17, true}},
              rows);
}

void writeLosses(HtmlWriter& out, const Design& design, const std::vector<DowntimeLoss>& losses) {
    std::vector<QStringList> rows;
    for (const DowntimeLoss& loss : losses)
        rows.push_back({distinctName(design, loss.journey).toHtmlEscaped(),
                        moneyText(loss.perHour).toHtmlEscaped(), hoursText(loss.downPerYear).toHtmlEscaped(),
                        out.opens(figureId("downtime_loss", loss.journey.value),
                                  moneyText(loss.perYear).toHtmlEscaped())});
    if (!rows.empty())
        out.table({{Report::tr("Journey"), 40},
                   {Report::tr("Loss an hour"), 20, true},
                   {Report::tr("Down a year"), 20, true},
                   {Report::tr("Loss a year"), 20, true}},
                  rows);
}

void writePromises(HtmlWriter& out, const Design& design, const std::vector<ServiceFloor>& floors) {
    std::vector<QStringList> rows;
    for (const ServiceFloor& floor : floors) {
        if (rows.size() == kMostRows)
            break;
        rows.push_back(
            {distinctName(design, floor.element).toHtmlEscaped(),
             out.opens(figureId("sla_floor", floor.element.value),
                       availabilityText(1 - floor.floor).toHtmlEscaped()),
             availabilityText(1 - floor.expected).toHtmlEscaped(),
             floor.creditAtMost
                 ? out.opens(figureId("sla_credit", floor.element.value),
                             Report::tr("at most %1").arg(moneyText(*floor.creditAtMost)).toHtmlEscaped())
                 : QStringLiteral("–")});
    }
    if (rows.empty())
        return;
    out.heading(3, Report::tr("What providers promise"));
    out.paragraph(Report::tr("A promise is paid back with a credit; it predicts nothing, and no figure of "
                             "availability above rests on the credit.")
                      .toHtmlEscaped(),
                  QStringLiteral("note"));
    out.keepWithNext();
    out.table({{Report::tr("Service"), 40},
               {Report::tr("Promised for a month"), 20, true},
               {Report::tr("Expected"), 20, true},
               {Report::tr("Credit of a month"), 20, true}},
              rows);
}

} // namespace

void writeFailureCosts(HtmlWriter& out, const Design& design, const FailureCosts& costs) {
    out.heading(2, Report::tr("What failures cost"));
    out.paragraph(Report::tr("Failures change the bill by %1 a year, as expected: each by what the paths "
                             "that are left cost more or less while it lasts.")
                      .arg((costs.perYearExpected.value < 0 ? QString() : QStringLiteral("+")) +
                           moneyText(costs.perYearExpected))
                      .toHtmlEscaped());
    writeModes(out, design, costs);
    writeLosses(out, design, costs.losses);
    writePromises(out, design, costs.floors);
}

} // namespace isthmus
