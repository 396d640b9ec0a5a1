// What takes a journey down, and which elements matter most to it.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/error_text.h"
#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QLocale>

#include <algorithm>

namespace isthmus {

namespace {

QString percentHtml(double share) {
    constexpr double kLeast = 0.1;
    const double percent = 100 * share;
    const QString text = percent < kLeast ? QStringLiteral("< ") + QLocale().toString(kLeast, 'f', 1)
                                          : QLocale().toString(percent, 'f', 1);
    return (text + QStringLiteral(" %")).toHtmlEscaped();
}

} // namespace

void writeCutSets(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    if (!journey.explanation)
        return;
    const Explanation& why = *journey.explanation;
    const auto& problem = why.problem ? why.problem : why.cuts.problem;
    if (!problem && (why.cuts.listed.empty() || why.unavailability >= 1))
        return;
    out.heading(3, Report::tr("What takes it down"));
    if (problem) {
        out.paragraph(errorText(*problem).toHtmlEscaped(), QStringLiteral("note"));
        return;
    }
    out.paragraph(Report::tr("What fails together takes the journey down, whatever else works. %1")
                      .arg(cutSetSummary(why))
                      .toHtmlEscaped(),
                  QStringLiteral("note"));
    out.keepWithNext();
    std::vector<QStringList> rows;
    for (const MinimalSet& set : why.cuts.listed) {
        const double chance = set.alike * set.probability;
        rows.push_back({partsText(design, set, QStringLiteral(" + ")).toHtmlEscaped(),
                        hoursText(Hours{chance * kHoursPerYear}).toHtmlEscaped(),
                        percentHtml(std::min(1.0, chance / why.unavailability))});
    }
    out.table({{Report::tr("Fail together"), 56},
               {Report::tr("Together a year"), 20, true},
               {Report::tr("Of the structural downtime"), 24, true}},
              rows);
}

void writeRanking(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    if (journey.ranking.empty())
        return;
    out.heading(3, Report::tr("What costs most hours"));
    const double down = journey.availability.figures.downtimePerYear.value;
    const bool measured = journey.ranking.front().measures.has_value();
    std::vector<QStringList> rows;
    for (const RankedElement& entry : journey.ranking) {
        QStringList cells{distinctName(design, entry.element).toHtmlEscaped(),
                          out.opens(journeyFigureId("hours_saved", journey, entry.element.value),
                                    hoursText(entry.savedPerYear).toHtmlEscaped()),
                          percentHtml(down > 0 ? entry.savedPerYear.value / down : 0)};
        if (const auto& measures = entry.measures; measures && measured)
            cells << rangeText(measures->fussellVeselyLow, measures->fussellVeselyHigh).toHtmlEscaped()
                  << timesText(measures->riskAchievementWorth).toHtmlEscaped();
        rows.push_back(cells);
    }
    if (!measured) {
        out.table({{Report::tr("Element"), 44},
                   {Report::tr("Saved a year, were it perfect"), 30, true},
                   {Report::tr("Of the downtime"), 26, true}},
                  rows);
        return;
    }
    out.table({{Report::tr("Element"), 30},
               {Report::tr("Saved a year, were it perfect"), 20, true},
               {Report::tr("Of the downtime"), 16, true},
               {Report::tr("Takes part in"), 16, true},
               {Report::tr("Down while it is failed"), 18, true}},
              rows);
    out.paragraph(
        Report::tr("“Takes part in”: the share of the structural downtime in which a set with it has "
                   "failed (Fussell–Vesely). “Down while it is failed”: how many times as unavailable "
                   "the journey then is (risk achievement worth).")
            .toHtmlEscaped(),
        QStringLiteral("note"));
}

} // namespace isthmus
