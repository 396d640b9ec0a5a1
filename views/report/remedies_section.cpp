// What would make the journeys reach their targets, and what that costs.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/improve_text.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostRemedies = 12;
constexpr std::size_t kMostSets = 8;

QString priceText(const RatedRemedy& rated) {
    const QString known = (rated.monthlyDifference.value < 0 ? QString() : QStringLiteral("+")) +
                          moneyText(rated.monthlyDifference);
    if (rated.figures.unpriced.empty())
        return known.toHtmlEscaped();
    return span(QStringLiteral("degraded"), QStringLiteral("▲ ") + (rated.monthlyDifference.value == 0
                                                                        ? Report::tr("unknown")
                                                                        : Report::tr("%1 + ?").arg(known)));
}

void writeList(HtmlWriter& out, const Design& design, const Improvement& found) {
    std::vector<QStringList> rows;
    for (const RatedRemedy& rated : found.remedies) {
        if (rows.size() == kMostRemedies)
            break;
        rows.push_back({remedyText(design, rated.remedy).toHtmlEscaped(),
                        gainText(found.goal, rated).toHtmlEscaped(), priceText(rated),
                        availabilityText(rated.figures.unavailability).toHtmlEscaped()});
    }
    out.table({{Report::tr("Remedy"), 52},
               {gainTitle(found.goal), 16, true},
               {Report::tr("A month"), 16, true},
               {Report::tr("Availability then"), 16, true}},
              rows);
}

void writeSets(HtmlWriter& out, const Design& design, const Improvement& found) {
    std::vector<QStringList> rows;
    for (const std::size_t index : setsWorthShowing(found)) {
        const ImprovementChoice& choice = found.front[index];
        const bool isCheapest = found.cheapest && found.cheapest->remedies == choice.remedies;
        if (rows.size() == kMostSets && !isCheapest)
            continue;
        QStringList names;
        for (const std::string& id : choice.remedies)
            for (const RatedRemedy& rated : found.remedies)
                if (rated.remedy.id == id)
                    names += remedyText(design, rated.remedy).toHtmlEscaped();
        QString what = names.isEmpty() ? Report::tr("the design as it is").toHtmlEscaped()
                                       : names.join(QStringLiteral("<br/>"));
        if (isCheapest)
            what += QStringLiteral("<br/>") +
                    span(QStringLiteral("up"),
                         QStringLiteral("● ") + Report::tr("the cheapest that reaches the target"));
        QString money = moneyText(choice.figures.monthly).toHtmlEscaped();
        if (!choice.figures.unpriced.empty())
            money +=
                QStringLiteral("<br/>") + span(QStringLiteral("quiet"), Report::tr("and what has no price"));
        rows.push_back({what, measureText(found.goal, choice.figures).toHtmlEscaped(), money});
    }
    if (rows.empty())
        return;
    out.heading(3, Report::tr("Sets that none beats"));
    out.table({{Report::tr("Remedies together"), 60},
               {measureTitle(found.goal), 20, true},
               {Report::tr("The bill of a month"), 20, true}},
              rows);
}

} // namespace

void writeRemedies(HtmlWriter& out, const Design& design, const Improvement& found) {
    out.heading(2, Report::tr("Remedies"));
    out.paragraph((goalText(found.goal) + QStringLiteral(". ") +
                   Report::tr("Each put on a copy of the drawing and computed anew; %1 sets tried.")
                       .arg(countText(static_cast<qint64>(found.evaluated))))
                      .toHtmlEscaped());
    if (found.remedies.empty()) {
        out.paragraph(Report::tr("No remedy known here helps.").toHtmlEscaped());
        return;
    }
    out.keepWithNext();
    writeList(out, design, found);
    writeSets(out, design, found);
}

} // namespace isthmus
