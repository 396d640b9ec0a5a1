// The appendix: how each figure that the report shows came about.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/derivation_text.h"
#include "views/text/engine_text.h"
#include "views/text/finding_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Of the inputs of one figure; a sum over a long bill says more with its total than with all its lines.
constexpr std::size_t kMostInputs = 10;

QString lastPart(const std::string& figure) {
    return QString::fromStdString(figure).section(QLatin1Char('/'), -1);
}

/// The disruption that a figure speaks of, by name.
QString lossText(const FigureSources& sources, const std::string& figure) {
    const QString whole = QString::fromStdString(figure) + QLatin1Char('/');
    for (const JourneyResult& journey : sources.result.journeys)
        for (const RecoveryResult& recovery : journey.recovery)
            if (whole.contains(QStringLiteral("/%1/").arg(QString::fromStdString(recovery.disruption.id))))
                return disruptionText(sources.system.design(), recovery.disruption);
    return {};
}

/// "Recovery time · the loss of us-west-2 · Clinician reads a record".
QString titleOf(const FigureSources& sources, const FigureDerivation& derivation) {
    const Design& design = sources.system.design();
    QStringList parts{derivedName(derivation.name)};
    if (!derivation.element.value.empty())
        parts += distinctName(design, derivation.element);
    if (derivation.figure.starts_with("policy/"))
        parts += disruptionTypeName(lastPart(derivation.figure).toStdString());
    else if (const QString loss = lossText(sources, derivation.figure); !loss.isEmpty())
        parts += loss;
    if (!derivation.journey.value.empty())
        parts += displayName(design, derivation.journey);
    return parts.join(QStringLiteral(" · "));
}

QString valueText(const Design& design, const FigureDerivation& derivation) {
    QStringList parts;
    if (derivation.value)
        parts += derivedValueText(*derivation.value, derivation.unit, derivation.unitText);
    if (!derivation.text.empty())
        parts += engineText(design, derivation.text);
    return parts.join(QStringLiteral(", "));
}

/// Where a number was given, or where the appendix opens it.
QString sourceOf(const Design& design, const FigureInput& input, const FigureLinks& links) {
    if (const QString number = links.numberOf(QString::fromStdString(input.figure)); !number.isEmpty())
        return QStringLiteral("<a class=\"opens\" href=\"#%1\">%1</a>").arg(number);
    QString text = input.source == "this drawing" ? engineText(design, input.source)
                                                  : QString::fromStdString(input.source);
    if (!text.isEmpty() && !input.asOf.empty())
        text += QStringLiteral(", ") + QString::fromStdString(input.asOf);
    return text.isEmpty() ? QString() : span(QStringLiteral("quiet"), text);
}

QStringList inputRow(const Design& design, const FigureInput& input, const FigureLinks& links) {
    QString what = derivedName(input.name).toHtmlEscaped();
    if (!input.text.empty())
        what += QStringLiteral("<br/>") + span(QStringLiteral("quiet"), engineText(design, input.text));
    return {what,
            input.element.value.empty() ? QString() : distinctName(design, input.element).toHtmlEscaped(),
            input.value ? derivedValueText(*input.value, input.unit, input.unitText).toHtmlEscaped()
                        : QStringLiteral("–"),
            sourceOf(design, input, links)};
}

void writeDerivation(HtmlWriter& out, const FigureSources& sources, const FigureDerivation& derivation,
                     const FigureLinks& links) {
    const Design& design = sources.system.design();
    const QString number = links.numberOf(QString::fromStdString(derivation.figure));
    out.anchor(3, number, number + QStringLiteral(" · ") + titleOf(sources, derivation));
    QString line = span(QStringLiteral("name"), valueText(design, derivation));
    if (!derivation.formula.empty())
        line += QStringLiteral(" = ") + engineText(design, derivation.formula).toHtmlEscaped();
    out.paragraph(line);
    if (!derivation.inputs.empty())
        out.keepWithNext();
    std::vector<QStringList> rows;
    const std::size_t shown = std::min(derivation.inputs.size(), kMostInputs);
    for (std::size_t i = 0; i < shown; ++i)
        rows.push_back(inputRow(design, derivation.inputs[i], links));
    if (!rows.empty())
        out.table({{Report::tr("What goes in"), 34},
                   {Report::tr("Of"), 24},
                   {Report::tr("Value"), 16, true},
                   {Report::tr("Source"), 26}},
                  rows);
    QStringList notes;
    if (shown < derivation.inputs.size())
        notes += Report::tr("and %1 more").arg(derivation.inputs.size() - shown);
    for (const std::string& note : derivation.notes)
        notes += engineText(design, note);
    if (!notes.isEmpty())
        out.paragraph(notes.join(QStringLiteral(" · ")).toHtmlEscaped(), QStringLiteral("note"));
}

} // namespace

void writeDerivations(HtmlWriter& out, const FigureSources& sources, const FigureLinks& links) {
    if (links.figures().empty())
        return;
    out.heading(2, Report::tr("How the figures came about"));
    out.paragraph(Report::tr("Each figure with a number opens here: what it is computed from, by which "
                             "formula, and where given numbers come from.")
                      .toHtmlEscaped(),
                  QStringLiteral("note"));
    for (const QString& figure : links.figures())
        if (const auto derivation = deriveFigure(sources, figure.toStdString()))
            writeDerivation(out, sources, *derivation, links);
}

} // namespace isthmus
