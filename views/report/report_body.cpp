#include "views/report/report_body.h"

#include "views/report/html_writer.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

namespace isthmus {

namespace {

QString latencyOrDash(const std::optional<Milliseconds>& latency) {
    return latency ? latencyText(*latency) : QStringLiteral("–");
}

} // namespace

void writeFront(HtmlWriter& out, const ReportContent& content) {
    out.paragraph(Report::tr("Availability, recovery, latency and monthly cost").toHtmlEscaped(),
                  QStringLiteral("kicker"));
    out.heading(1, titleText(content));
    if (!content.notes.empty())
        out.paragraph(escaped(content.notes).replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
    std::vector<QStringList> rows;
    for (const JourneyReport& journey : content.journeys) {
        const RecoveryRow* rto = worstRto(journey);
        const RecoveryRow* rpo = worstRpo(journey);
        rows.push_back(
            {span(QStringLiteral("name"), QString::fromStdString(journey.name)), stateMark(journey.state),
             availabilityText(journey.availability.figures.unavailability).toHtmlEscaped(),
             hoursText(journey.availability.figures.downtimePerYear).toHtmlEscaped(),
             rto ? rtoText(rto->figures).toHtmlEscaped() : QStringLiteral("–"),
             rpo ? rpoText(rpo->figures).toHtmlEscaped() : QStringLiteral("–"),
             latencyOrDash(journey.latency.figures.p99).toHtmlEscaped(), verdictMark(journey.overall())});
    }
    if (rows.empty())
        out.paragraph(
            Report::tr("The design has no journeys: nothing says what \"up\" means.").toHtmlEscaped());
    else
        out.table({{Report::tr("Journey"), 24},
                   {Report::tr("State"), 9},
                   {Report::tr("Availability"), 12, true},
                   {Report::tr("Down a year"), 11, true},
                   {Report::tr("Worst RTO"), 11, true},
                   {Report::tr("Worst RPO"), 11, true},
                   {Report::tr("p99 latency"), 10, true},
                   {Report::tr("Targets"), 12}},
                  rows);
    out.paragraph(
        Report::tr("Monthly cost").toHtmlEscaped() + QLatin1Char(' ') +
            span(QStringLiteral("name"), totalText(content.cost)) +
            (content.provenance.newestPrice.empty()
                 ? QString()
                 : QStringLiteral(" · ") + Report::tr("list prices of %1 to %2")
                                               .arg(QString::fromStdString(content.provenance.oldestPrice),
                                                    QString::fromStdString(content.provenance.newestPrice))
                                               .toHtmlEscaped()),
        QStringLiteral("total"));
}

QString reportBody(const Design& design, const ReportContent& content, const DrawingHtml& drawing) {
    HtmlWriter out;
    writeFront(out, content);
    out.paragraph(drawing(Drawing::Nominal), QStringLiteral("drawing"));
    if (content.whatIf)
        writeWhatIf(out, design, *content.whatIf, drawing);
    for (const JourneyReport& journey : content.journeys)
        writeJourney(out, design, journey);
    writeCost(out, design, content.cost);
    writeFindings(out, design, content.findings);
    writeAssumptions(out, design, content);
    return out.html();
}

} // namespace isthmus
