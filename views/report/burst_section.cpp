// Items that are handed over at once, and when they are done.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <cmath>

namespace isthmus {

namespace {

QString limitText(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return Report::tr("starting a server for each batch");
    case BurstLimit::SharedLimit:
        return Report::tr("the shared limit");
    case BurstLimit::InFlight:
        return Report::tr("what may be in flight");
    case BurstLimit::Links:
        return Report::tr("the links");
    case BurstLimit::Instances:
        break;
    }
    return Report::tr("the instances that work");
}

} // namespace

void writeBursts(HtmlWriter& out, const Design& design, const std::vector<BurstFigure>& bursts) {
    if (bursts.empty())
        return;
    const QString none = QStringLiteral("–");
    const auto items = [](double count) { return countText(static_cast<qint64>(std::llround(count))); };
    std::vector<QStringList> rows;
    for (const BurstFigure& figure : bursts) {
        const auto opens = [&](const char* kind, const QString& html) {
            return out.opens(QLatin1String(kind) + QString::fromStdString(figure.flow.value), html);
        };
        const bool isLate = figure.late.value_or(0) > 0;
        const QString late = figure.late ? items(*figure.late) : none;
        const QString done = figure.allDone      ? durationText(*figure.allDone)
                             : figure.heldDownBy ? Report::tr("never")
                                                 : none;
        rows.push_back({distinctName(design, figure.flow).toHtmlEscaped(), items(figure.items),
                        (figure.within ? durationText(*figure.within) : none).toHtmlEscaped(),
                        opens("burst_done/", done.toHtmlEscaped()),
                        opens("burst_late/",
                              isLate ? span(QStringLiteral("failed"), QStringLiteral("✕ ") + late) : late),
                        figure.batches ? opens("burst_batches/", items(*figure.batches)) : none,
                        (figure.heldDownBy ? limitText(*figure.heldDownBy) : none).toHtmlEscaped()});
    }
    out.heading(3, Report::tr("Items handed over at once"));
    out.table({{Report::tr("Burst"), 24},
               {Report::tr("Items"), 11, true},
               {Report::tr("Within"), 12, true},
               {Report::tr("Done in"), 12, true},
               {Report::tr("Late"), 11, true},
               {Report::tr("Batches"), 10, true},
               {Report::tr("Held down by"), 20}},
              rows);
}

} // namespace isthmus
