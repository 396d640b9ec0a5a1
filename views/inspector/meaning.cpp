#include "views/inspector/meaning.h"

#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace isthmus {

namespace {

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

constexpr std::size_t kMostCostLines = 5;

bool holds(const std::vector<ElementId>& ids, const ElementId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void addState(std::vector<MeaningLine>& lines, const LiveState& live, const ElementId& id) {
    if (live.failed.contains(id))
        lines.push_back({Meaning::tr("Failed in this what-if"), ColourRole::Failed});
    else if (live.dead.contains(id))
        lines.push_back({Meaning::tr("Down because of what is failed"), ColourRole::Failed});
    else if (live.rerouted.contains(id))
        lines.push_back({Meaning::tr("Carries rerouted traffic"), ColourRole::Degraded});
}

void addImportance(std::vector<MeaningLine>& lines, const AnalysisPair& pair, const ElementId& journey,
                   const ElementId& id) {
    QStringList alone;
    for (const JourneyResult& result : pair.shown().journeys)
        if (holds(result.singlePointsOfFailure, id))
            alone += QString::fromStdString(result.name.empty() ? result.id.value : result.name);
    if (!alone.isEmpty())
        lines.push_back({Meaning::tr("Single point of failure for %1").arg(alone.join(QStringLiteral(", "))),
                         ColourRole::Failed});
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    if (result == nullptr)
        return;
    for (const Importance& importance : result->importance)
        if (importance.element == id && importance.hoursSavedPerYear.value > 0)
            lines.push_back({Meaning::tr("%1 a year saved if it never failed")
                                 .arg(hoursText(importance.hoursSavedPerYear)),
                             ColourRole::Text});
}

void addCost(std::vector<MeaningLine>& lines, const CostResult& cost, const ElementId& id) {
    std::vector<const CostLine*> own;
    double known = 0;
    for (const CostLine& line : cost.lines) {
        if (line.element != id && line.flow != id)
            continue;
        own.push_back(&line);
        known += line.amount ? line.amount->value : 0;
    }
    if (own.empty())
        return;
    lines.push_back({Meaning::tr("%1 a month").arg(moneyText(Usd{known})), ColourRole::Text});
    for (std::size_t i = 0; i < std::min(own.size(), kMostCostLines); ++i) {
        const CostLine& line = *own[i];
        lines.push_back({QStringLiteral("   ") + costRuleName(line.rule) + QStringLiteral(": ") +
                             (line.amount ? moneyText(*line.amount) : Meaning::tr("price unknown")),
                         line.amount ? ColourRole::TextSecondary : ColourRole::Degraded});
    }
    if (own.size() > kMostCostLines)
        lines.push_back(
            {Meaning::tr("   and %n more line(s)", nullptr, static_cast<int>(own.size() - kMostCostLines)),
             ColourRole::TextSecondary});
}

void addJourney(std::vector<MeaningLine>& lines, const AnalysisPair& pair, const ElementId& id) {
    const JourneyResult* result = findById(pair.shown().journeys, id);
    if (result == nullptr)
        return;
    const AvailabilityResult& a = result->availability;
    lines.push_back(
        {Meaning::tr("Available %1, %2").arg(availabilityText(a.unavailability), methodName(a.method)),
         ColourRole::Text});
    lines.push_back(
        {Meaning::tr("Depends on %n element(s)", nullptr, static_cast<int>(a.elements)), ColourRole::Text});
    QStringList bases;
    for (const Basis basis : a.bases)
        bases += basisName(basis);
    if (!bases.isEmpty())
        lines.push_back(
            {Meaning::tr("Rests on: %1").arg(bases.join(QStringLiteral(", "))), ColourRole::TextSecondary});
}

} // namespace

std::vector<MeaningLine> meaningOf(const AnalysisPair& pair, const ElementId& journey,
                                   const ElementId& element) {
    std::vector<MeaningLine> lines;
    addState(lines, pair.shown().live, element);
    addJourney(lines, pair, element);
    addImportance(lines, pair, journey, element);
    addCost(lines, pair.shown().cost, element);
    for (const Finding& finding : pair.shown().findings)
        if (holds(finding.elements, element) && finding.id != "single_point_of_failure")
            lines.push_back({QString::fromStdString(finding.evidence), finding.severity == Severity::Error
                                                                           ? ColourRole::Failed
                                                                           : ColourRole::Degraded});
    return lines;
}

} // namespace isthmus
