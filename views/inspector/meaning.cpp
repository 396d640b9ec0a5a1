#include "views/inspector/meaning.h"

#include "model/analysis/target_check.h"
#include "views/text/figure_text.h"
#include "views/text/finding_text.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

constexpr std::size_t kMostCostLines = 5;

/// An element, and what fails with it by definition: a cable's segments.
using Ids = std::set<ElementId>;

bool holds(const std::vector<ElementId>& ids, const Ids& wanted) {
    return std::any_of(ids.begin(), ids.end(), [&](const ElementId& id) { return wanted.contains(id); });
}

bool holds(const Ids& ids, const Ids& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const ElementId& id) { return ids.contains(id); });
}

void addState(std::vector<MeaningLine>& lines, const LiveState& live, const Ids& ids) {
    if (holds(live.failed, ids))
        lines.push_back({Meaning::tr("Failed in this what-if"), ColourRole::Failed});
    else if (holds(live.dead, ids))
        lines.push_back({Meaning::tr("Down because of what is failed"), ColourRole::Failed});
    else if (holds(live.rerouted, ids))
        lines.push_back({Meaning::tr("Carries rerouted traffic"), ColourRole::Degraded});
}

void addImportance(std::vector<MeaningLine>& lines, const AnalysisPair& pair, const ElementId& journey,
                   const Ids& ids) {
    QStringList alone;
    for (const JourneyResult& result : pair.shown().journeys)
        if (holds(result.singlePointsOfFailure, ids))
            alone += QString::fromStdString(result.name.empty() ? result.id.value : result.name);
    if (!alone.isEmpty())
        lines.push_back({Meaning::tr("Single point of failure for %1").arg(alone.join(QStringLiteral(", "))),
                         ColourRole::Failed});
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    if (result == nullptr)
        return;
    double hours = 0;
    for (const Importance& importance : result->importance)
        hours += ids.contains(importance.element) ? importance.hoursSavedPerYear.value : 0;
    if (hours > 0)
        lines.push_back({Meaning::tr("%1 a year saved if it never failed").arg(hoursText(Hours{hours})),
                         ColourRole::Text});
}

void addCost(std::vector<MeaningLine>& lines, const CostResult& cost, const Ids& ids) {
    std::vector<const CostLine*> own;
    double known = 0;
    for (const CostLine& line : cost.lines) {
        if (!ids.contains(line.element) && !ids.contains(line.flow))
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
    Ids ids{element};
    if (const Cable* cable = findById(pair.design->cables, element))
        ids.insert(cable->segments.begin(), cable->segments.end());
    addState(lines, pair.shown().live, ids);
    addJourney(lines, pair, element);
    addImportance(lines, pair, journey, ids);
    addCost(lines, pair.shown().cost, ids);
    for (const Finding& finding : pair.shown().findings)
        if (holds(finding.elements, ids) && finding.id != "single_point_of_failure")
            lines.push_back({evidenceText(*pair.design, finding), finding.severity == Severity::Error
                                                                      ? ColourRole::Failed
                                                                      : ColourRole::Degraded});
    return lines;
}

std::vector<MeaningLine> meaningOfDesign(const AnalysisPair& pair, const ElementId& journey) {
    std::vector<MeaningLine> lines;
    for (const JourneyResult& result : pair.shown().journeys) {
        const Journey* drawn = findById(pair.design->journeys, result.id);
        if (drawn == nullptr)
            continue;
        const Verdict verdict = judgeAvailability(result.availability, drawn->targets.availability);
        const bool bad = result.state == JourneyState::Down || verdict == Verdict::Missed;
        const bool doubtful = result.state == JourneyState::Degraded || verdict == Verdict::Unproven;
        lines.push_back({Meaning::tr("%1: %2, %3")
                             .arg(displayName(*pair.design, result.id), stateName(result.state),
                                  availabilityText(result.availability.unavailability)),
                         bad        ? ColourRole::Failed
                         : doubtful ? ColourRole::Degraded
                                    : ColourRole::Text});
    }
    if (const JourneyResult* chosen = findById(pair.shown().journeys, journey)) {
        QStringList alone;
        for (const ElementId& id : chosen->singlePointsOfFailure)
            alone += displayName(*pair.design, id);
        if (!alone.isEmpty())
            lines.push_back({Meaning::tr("%1 fails with any of: %2")
                                 .arg(displayName(*pair.design, journey), alone.join(QStringLiteral(", "))),
                             ColourRole::TextSecondary});
    }
    if (const int findings = static_cast<int>(pair.shown().findings.size()); findings > 0)
        lines.push_back({Meaning::tr("%n finding(s)", nullptr, findings), ColourRole::TextSecondary});
    return lines;
}

} // namespace isthmus
