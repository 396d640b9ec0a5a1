#include "views/report/report_body.h"

#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <set>

namespace isthmus {

namespace {

/// A figure with its target and the verdict below it.
QString figureCell(const QString& figureHtml, const QString& verdictHtml) {
    return figureHtml + QStringLiteral("<br/>") + verdictHtml;
}

QStringList summaryRow(HtmlWriter& out, const JourneyReport& journey) {
    const auto opens = [&](const char* kind, const std::string& subject, const QString& text) {
        return out.opens(journeyFigureId(kind, journey, subject), span(QStringLiteral("name"), text));
    };
    const AvailabilityReport& availability = journey.availability;
    const LatencyReport& latency = journey.latency;
    const RecoveryRow* rto = worstRto(journey);
    const RecoveryRow* rpo = worstRpo(journey);
    const auto recovery = [&](const char* kind, const RecoveryRow* row,
                              QString (*words)(const RecoveryResult&), Verdict RecoveryRow::*member) {
        return row ? figureCell(opens(kind, row->figures.disruption.id, words(row->figures)),
                                countMark(countVerdicts(journey.recovery, member)))
                   : QStringLiteral("–");
    };
    return {span(QStringLiteral("name"), QString::fromStdString(journey.name)) + QStringLiteral("<br/>") +
                stateMark(journey.state),
            figureCell(opens("availability", {}, availabilityText(availability.figures.unavailability)),
                       limitMark(availability.verdict, QStringLiteral("≥ "),
                                 availability.target ? targetText(*availability.target) : QString())) +
                QStringLiteral("<br/>") +
                span(QStringLiteral("quiet"),
                     Report::tr("%1 down a year").arg(hoursText(availability.figures.downtimePerYear))),
            recovery("rto", rto, rtoText, &RecoveryRow::rto),
            recovery("rpo", rpo, rpoText, &RecoveryRow::rpo),
            figureCell(opens("latency_p99", {},
                             latency.figures.p99 ? latencyText(*latency.figures.p99) : Report::tr("unknown")),
                       limitMark(latency.verdict, QStringLiteral("≤ "),
                                 latency.target ? latencyText(*latency.target) : QString()))};
}

FigureCard costCard(const ReportContent& content) {
    const ReportProvenance& provenance = content.provenance;
    FigureCard card{.label = Report::tr("Monthly cost"),
                    .figure = moneyText(content.cost.monthly),
                    .opens = QStringLiteral("cost")};
    card.detail = content.cost.complete ? Report::tr("complete")
                                        : Report::tr("incomplete: what is unknown is not in it");
    if (!provenance.newestPrice.empty())
        card.targetHtml = Report::tr("list prices of %1 to %2")
                              .arg(QString::fromStdString(provenance.oldestPrice),
                                   QString::fromStdString(provenance.newestPrice))
                              .toHtmlEscaped();
    return card;
}

FigureCard targetsCard(const ReportContent& content) {
    VerdictCount all;
    for (const JourneyReport& journey : content.journeys) {
        const VerdictCount count = journey.verdicts();
        all.met += count.met;
        all.missed += count.missed;
        all.unproven += count.unproven;
    }
    return {Report::tr("Targets met"),
            all.all() == 0 ? QStringLiteral("–")
                           : Report::tr("%1 of %2").arg(countText(all.met), countText(all.all())),
            Report::tr("of all journeys, RTO and RPO for each loss"), countMark(all)};
}

FigureCard findingsCard(const ReportContent& content) {
    const auto problems =
        std::count_if(content.findings.begin(), content.findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::Error; });
    std::set<ElementId> single;
    for (const JourneyReport& journey : content.journeys)
        single.insert(journey.singlePointsOfFailure.begin(), journey.singlePointsOfFailure.end());
    return {Report::tr("Findings"), countText(static_cast<qint64>(content.findings.size())),
            Report::tr("%1 of them problems").arg(countText(problems)),
            Report::tr("single points of failure: %1")
                .arg(countText(static_cast<qint64>(single.size())))
                .toHtmlEscaped()};
}

/// "27 components, 40 links, 17 places": how large what is reported on is.
QString sizeText(const Design& design) {
    const auto count = [](const auto& list) { return countText(static_cast<qint64>(list.size())); };
    return Report::tr("Places: %1 · components: %2 · links: %3 · journeys: %4")
        .arg(count(design.places), count(design.components), count(design.links), count(design.journeys));
}

/// How the availability figures were found, for all journeys together.
QString methodsText(const std::vector<JourneyReport>& journeys) {
    std::set<Method> methods;
    for (const JourneyReport& journey : journeys)
        methods.insert(journey.availability.figures.method);
    QStringList names;
    for (const Method method : methods)
        names += methodName(method);
    return names.isEmpty() ? QString() : Report::tr("Availability: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

void writeFront(HtmlWriter& out, const Design& design, const ReportContent& content) {
    out.paragraph(Report::tr("Availability, recovery, latency and monthly cost").toHtmlEscaped(),
                  QStringLiteral("kicker"));
    out.heading(1, titleText(content));
    if (!content.notes.empty())
        out.paragraph(escaped(content.notes).replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
    const QString methods = methodsText(content.journeys);
    out.paragraph((methods.isEmpty() ? sizeText(design) : sizeText(design) + QStringLiteral(" · ") + methods)
                      .toHtmlEscaped(),
                  QStringLiteral("note"));
    out.cards({costCard(content), targetsCard(content), findingsCard(content)});
    std::vector<QStringList> rows;
    for (const JourneyReport& journey : content.journeys)
        rows.push_back(summaryRow(out, journey));
    if (rows.empty()) {
        out.paragraph(
            Report::tr("The design has no journeys: nothing says what \"up\" means.").toHtmlEscaped());
        return;
    }
    out.heading(2, Report::tr("Summary"));
    out.table({{Report::tr("Journey"), 24},
               {Report::tr("Availability"), 22, true},
               {Report::tr("Worst RTO"), 20, true},
               {Report::tr("Worst RPO"), 20, true},
               {Report::tr("p99 latency"), 14, true}},
              rows);
}

std::vector<ReportBlock> reportBlocks(const Design& design, const ReportContent& content,
                                      const FigureSources* sources, const Improvement* remedies,
                                      int mostOpened) {
    FigureLinks links;
    if (sources)
        links = FigureLinks(
            [sources](const QString& figure) {
                return deriveFigure(*sources, figure.toStdString()).has_value();
            },
            mostOpened);
    HtmlWriter out(links);
    writeFront(out, design, content);
    writeFindings(out, design, content.findings);
    writeReview(out, design);
    out.drawing(Drawing::Nominal, Report::tr("The design"), {}, {});
    if (content.whatIf)
        writeWhatIf(out, design, *content.whatIf);
    for (const JourneyReport& journey : content.journeys)
        writeJourney(out, design, journey);
    writePlans(out, design, content);
    if (content.load)
        writeLoad(out, design, *content.load);
    writeCost(out, design, content.cost);
    if (content.failureCosts)
        writeFailureCosts(out, design, *content.failureCosts);
    if (remedies)
        writeRemedies(out, design, *remedies);
    writeAssumptions(out, design, content);
    if (sources)
        writeDerivations(out, *sources, links);
    return out.blocks();
}

} // namespace isthmus
