// The sections at the end: the bill line by line, the findings, what the figures rest on.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/finding_text.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

namespace {

QString sourceHtml(const std::string& source, const std::string& asOf) {
    QString text = QString::fromStdString(source);
    if (!asOf.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(asOf);
    return span(QStringLiteral("quiet"), text);
}

/// Numbers for the sources of prices, in the order in which the bill first names them.
class SourceNumbers {
public:
    QString numberOf(const std::string& source) {
        if (source.empty())
            return QStringLiteral("–");
        const auto found = std::find(m_sources.begin(), m_sources.end(), source);
        const auto index = found - m_sources.begin();
        if (found == m_sources.end())
            m_sources.push_back(source);
        return QStringLiteral("[%1]").arg(index + 1);
    }
    [[nodiscard]] const std::vector<std::string>& sources() const { return m_sources; }

private:
    std::vector<std::string> m_sources;
};

QStringList costRow(const Design& design, const CostLine& line, SourceNumbers& sources) {
    const ElementId& element = line.flow.empty() ? line.element : line.flow;
    QString what = distinctName(design, element).toHtmlEscaped();
    if (!line.flow.empty() && !line.element.empty())
        what += QStringLiteral("<br/>") +
                span(QStringLiteral("quiet"), Report::tr("over %1").arg(distinctName(design, line.element)));
    if (!line.payer.empty())
        what +=
            QStringLiteral("<br/>") +
            span(QStringLiteral("quiet"), Report::tr("paid by %1").arg(QString::fromStdString(line.payer)));
    const QString unknown = span(QStringLiteral("degraded"), QStringLiteral("▲ ") + Report::tr("unknown"));
    QString rule = costRuleName(line.rule).toHtmlEscaped();
    if (!line.reason.empty())
        rule += QStringLiteral("<br/>") + span(QStringLiteral("quiet"), engineText(design, line.reason));
    const QString quantity =
        numberText(line.quantity, 2) + QLatin1Char(' ') + billingUnitName(line.unit, line.quantity);
    QString amount = line.amount ? moneyText(*line.amount).toHtmlEscaped() : unknown;
    if (line.amount && line.discountFactor != 1)
        amount +=
            QStringLiteral("<br/>") +
            span(QStringLiteral("quiet"), Report::tr("%1 discounted").arg(moneyText(*line.discounted())));
    return {what,
            rule,
            quantity.toHtmlEscaped(),
            line.rate ? rateText(*line.rate).toHtmlEscaped() : QStringLiteral("–"),
            amount,
            sources.numberOf(line.source),
            line.asOf.empty() ? QStringLiteral("–") : escaped(line.asOf)};
}

/// "99.95 %, repair 4 h": the figure itself.
QString failureText(const FailureFigure& figure) {
    const QString repair = Report::tr("repair %1").arg(durationText(toSeconds(figure.mttr)));
    if (figure.faultsPer1000kmYear)
        return Report::tr("%1 faults per 1000 km and year, %2")
            .arg(numberText(*figure.faultsPer1000kmYear, 4), repair);
    QString text = availabilityText(figure.unavailability);
    if (figure.mttf.value > 0)
        text += QStringLiteral(", ") + (figure.assumedFrequency ? Report::tr("assumed: fails every %1")
                                                                : Report::tr("fails every %1"))
                                           .arg(durationText(toSeconds(figure.mttf)));
    return text + QStringLiteral(", ") + repair;
}

void writeFigures(HtmlWriter& out, const Design& design, const QString& title,
                  const std::vector<FailureFigure>& figures) {
    if (figures.empty())
        return;
    out.heading(3, title);
    std::vector<QStringList> rows;
    for (const FailureFigure& figure : figures) {
        QString text = failureText(figure).toHtmlEscaped();
        if (!figure.name.empty())
            text = escaped(figure.name) + QStringLiteral("<br/>") + text;
        rows.push_back({text, basisName(figure.basis).toHtmlEscaped(),
                        namesText(design, figure.elements).toHtmlEscaped(),
                        sourceHtml(figure.source, figure.asOf)});
    }
    out.table({{Report::tr("Figure"), 33},
               {Report::tr("Basis"), 15},
               {Report::tr("Holds for"), 26},
               {Report::tr("Source"), 26}},
              rows);
}

void writeMethods(HtmlWriter& out, const ReportContent& content) {
    out.heading(3, Report::tr("How the figures are made"));
    const QString hours =
        Report::tr(
            "A year is %1 h, a month %2 h. Elements fail independently; what fails together is drawn as "
            "places, shared risks and underlays.")
            .arg(numberText(content.provenance.hoursPerYear, 2),
                 numberText(content.provenance.hoursPerMonth, 2));
    out.paragraph(hours.toHtmlEscaped());
    const std::vector<QStringList> rows{
        {Report::tr("Availability").toHtmlEscaped(),
         Report::tr("Over all elements that the journey depends on, exact where the report says so; time "
                    "lost by switching is taken off, first-order in the switching time.")
             .toHtmlEscaped()},
        {Report::tr("Recovery").toHtmlEscaped(),
         Report::tr("The earliest time at which the journey is up again, by plan or by repair; the smallest "
                    "lag among surviving copies.")
             .toHtmlEscaped()},
        {Report::tr("Latency").toHtmlEscaped(),
         Report::tr("From measured round trips, lengths and processing times; percentiles of the whole "
                    "journey, not sums of percentiles.")
             .toHtmlEscaped()},
        {Report::tr("Cost").toHtmlEscaped(),
         Report::tr("List prices, tiers applied to the sum over the billing scope, free tiers off. A missing "
                    "price is unknown and makes the total incomplete.")
             .toHtmlEscaped()}};
    out.table({{Report::tr("Figure"), 18}, {Report::tr("Method"), 82}}, rows);
}

void writeAccounts(HtmlWriter& out, const CostResult& cost) {
    if (cost.accounts.size() < 2)
        return;
    std::vector<QStringList> rows;
    for (const AccountCost& account : cost.accounts) {
        const QString name = account.account.empty() ? Report::tr("no account named")
                                                     : QString::fromStdString(account.account);
        const QString atLeast = account.complete ? QString() : QStringLiteral("≥ ");
        rows.push_back({name.toHtmlEscaped(), (atLeast + moneyText(account.monthly)).toHtmlEscaped(),
                        (atLeast + moneyText(account.discounted)).toHtmlEscaped()});
    }
    out.heading(3, Report::tr("What each account pays"));
    out.table({{Report::tr("Account"), 50},
               {Report::tr("List price a month"), 25, true},
               {Report::tr("After discounts"), 25, true}},
              rows);
}

} // namespace

void writeCost(HtmlWriter& out, const Design& design, const CostResult& cost) {
    out.heading(2, Report::tr("Monthly cost"));
    out.cards(
        {{Report::tr("Total a month"), moneyText(cost.monthly),
          cost.complete ? Report::tr("complete") : Report::tr("incomplete: what is unknown is not in it"),
          QString(), QStringLiteral("cost")},
         {Report::tr("Of it data transfer"), moneyText(cost.transfer), QString(), QString(),
          QStringLiteral("transfer_cost")},
         {Report::tr("Billing lines"), countText(static_cast<qint64>(cost.lines.size())), QString(),
          QString()}});
    if (cost.hasDiscounts)
        out.paragraph(Report::tr("All amounts are list prices; after discounts the total is %1 a month.")
                          .arg(moneyText(cost.discounted)));
    writeAccounts(out, cost);
    std::vector<QStringList> rows;
    SourceNumbers sources;
    for (const CostLine& line : cost.lines)
        rows.push_back(costRow(design, line, sources));
    if (rows.empty())
        return;
    out.table({{Report::tr("Flow or element"), 23},
               {Report::tr("Charge"), 20},
               {Report::tr("Quantity"), 19, true},
               {Report::tr("Rate"), 9, true},
               {Report::tr("Amount"), 9, true},
               {Report::tr("Source"), 7, true},
               {Report::tr("As of"), 13, true}},
              rows);
    std::vector<QStringList> notes;
    for (const std::string& source : sources.sources())
        notes.push_back(
            {sources.numberOf(source), span(QStringLiteral("quiet"), QString::fromStdString(source))});
    if (notes.empty())
        return;
    out.heading(3, Report::tr("Sources of the prices"));
    out.table({{Report::tr("Number"), 10}, {Report::tr("Source"), 90}}, notes);
}

void writeFindings(HtmlWriter& out, const Design& design, const std::vector<Finding>& findings) {
    out.heading(2, Report::tr("Findings"));
    if (findings.empty()) {
        out.paragraph(Report::tr("Nothing to say against this design.").toHtmlEscaped());
        return;
    }
    std::vector<QStringList> rows;
    for (const Finding& finding : findings) {
        const QString practice = practiceText(finding);
        rows.push_back({finding.severity == Severity::Error
                            ? span(QStringLiteral("failed"), QStringLiteral("✕ ") + Report::tr("problem"))
                            : span(QStringLiteral("degraded"), QStringLiteral("▲ ") + Report::tr("notice")),
                        namesText(design, finding.elements).toHtmlEscaped(),
                        findingTitle(finding.id).toHtmlEscaped() + QStringLiteral("<br/>") +
                            evidenceText(design, finding).toHtmlEscaped() + QStringLiteral("<br/>") +
                            span(QStringLiteral("quiet"),
                                 remedyText(finding) +
                                     (practice.isEmpty() ? QString() : QStringLiteral(" · ") + practice))});
    }
    out.table({{Report::tr("Weight"), 14}, {Report::tr("Element"), 28}, {Report::tr("What was found"), 58}},
              rows);
}

void writeAssumptions(HtmlWriter& out, const Design& design, const ReportContent& content) {
    out.heading(2, Report::tr("What the figures rest on"));
    QStringList bases;
    for (const Basis basis : content.bases)
        bases += basisName(basis);
    if (!bases.isEmpty())
        out.paragraph(Report::tr("Bases of the availability figures: %1")
                          .arg(bases.join(QStringLiteral(", ")))
                          .toHtmlEscaped());
    writeMethods(out, content);
    const FailureFigures& figures = content.failureFigures;
    writeFigures(out, design, Report::tr("Failure figures of the catalogue in force"), figures.defaults);
    writeFigures(out, design, Report::tr("Failure figures of this design"), figures.own);
    if (!figures.never.empty())
        out.paragraph(
            Report::tr("Said to never fail: %1").arg(namesText(design, figures.never)).toHtmlEscaped(),
            QStringLiteral("note"));
    if (!figures.withoutFigure.empty())
        out.paragraph(Report::tr("Without a failure figure, so never failing here: %1")
                          .arg(namesText(design, figures.withoutFigure))
                          .toHtmlEscaped(),
                      QStringLiteral("note"));
}

} // namespace isthmus
