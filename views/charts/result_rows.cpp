#include "views/charts/result_rows.h"

#include "model/analysis/target_check.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace isthmus {

namespace {

struct Results {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

struct Chip {
    QString text;
    ColourRole colour;
    ColourRole fill;
};

QString markOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return QStringLiteral("✓");
    case Verdict::Missed:
        return QStringLiteral("✗");
    case Verdict::Unproven:
        return QStringLiteral("?");
    case Verdict::NoTarget:
        break;
    }
    return {};
}

ColourRole colourOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return ColourRole::Up;
    case Verdict::Missed:
        return ColourRole::Failed;
    case Verdict::Unproven:
        return ColourRole::Degraded;
    case Verdict::NoTarget:
        break;
    }
    return ColourRole::Text;
}

ColourRole fillOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return ColourRole::UpSoft;
    case Verdict::Missed:
        return ColourRole::FailedSoft;
    case Verdict::Unproven:
        return ColourRole::DegradedSoft;
    case Verdict::NoTarget:
        break;
    }
    return ColourRole::Window;
}

Chip judged(const QString& text, Verdict verdict) {
    const QString mark = markOf(verdict);
    return {mark.isEmpty() ? text : mark + QLatin1Char(' ') + text, colourOf(verdict), fillOf(verdict)};
}

QString explanation(const Design& design, const RecoveryResult& result) {
    QStringList lines{disruptionText(design, result.disruption)};
    for (const TimelineEntry& entry : result.timeline)
        lines += Results::tr("%1 – %2: %3")
                     .arg(durationText(entry.start), durationText(entry.end),
                          stepText(design, result, entry.step));
    const QString deciding = decidingText(design, result);
    if (!deciding.isEmpty())
        lines += Results::tr("Decided by: %1").arg(deciding);
    const QString reason = reasonText(design, result);
    if (!reason.isEmpty())
        lines += reason;
    return lines.join(QLatin1Char('\n'));
}

/// Missed targets first, then never, then by length.
std::tuple<int, int, double> urgency(const RecoveryResult& result, const Targets& targets) {
    const RecoveryTarget& target = recoveryTarget(targets, result.disruption.type);
    const int missed = (judgeRto(result, target) == Verdict::Missed ? 1 : 0) +
                       (judgeRpo(result, target) == Verdict::Missed ? 1 : 0);
    return {-missed, result.rtoState == RtoState::Never ? 0 : 1, -(result.rto ? result.rto->value : 0.0)};
}

} // namespace

std::vector<BarRow> ninesRows(const AnalysisPair& pair) {
    std::vector<BarRow> rows;
    for (const JourneyResult& result : pair.shown().journeys) {
        const Journey* drawn = findById(pair.design->journeys, result.id);
        if (drawn == nullptr)
            continue;
        BarRow row;
        row.label = QString::fromStdString(result.name.empty() ? result.id.value : result.name);
        row.value = nines(result.availability.unavailability);
        row.numbers = {result.availability.unavailability, result.availability.downtimePerYear.value};
        const QString of = QStringLiteral("/") + QString::fromStdString(result.id.value);
        row.figures = {
            {QStringLiteral("availability") + of, availabilityText(result.availability.unavailability)},
            {QStringLiteral("downtime") + of, hoursText(result.availability.downtimePerYear)}};
        const JourneyResult* before = pair.whatIf ? findById(pair.nominal->journeys, result.id) : nullptr;
        if (before != nullptr)
            row.before = nines(before->availability.unavailability);
        const QString shown = ninesText(result.availability.unavailability);
        const Verdict verdict = judgeAvailability(result.availability, drawn->targets.availability);
        if (verdict == Verdict::NoTarget) {
            row.text = Results::tr("%1 nines").arg(shown);
        } else {
            row.target = nines(1 - *drawn->targets.availability);
            row.text =
                Results::tr("%1 nines, target %2 %3")
                    .arg(shown, ninesText((1 - *drawn->targets.availability) * (1 - 1e-9)), markOf(verdict));
            row.colour = colourOf(verdict);
            row.textColour = row.colour;
        }
        row.toolTip = Results::tr("%1: available %2, down %3 a year")
                          .arg(row.label, availabilityText(result.availability.unavailability),
                               durationText(toSeconds(result.availability.downtimePerYear)));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BarRow> hoursRows(const AnalysisPair& pair, const ElementId& journey, std::size_t count,
                              std::vector<ElementId>& elements) {
    std::vector<BarRow> rows;
    elements.clear();
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    if (result == nullptr)
        return rows;
    for (const Importance& importance : result->importance) {
        if (rows.size() == count || importance.hoursSavedPerYear.value <= 0)
            break;
        BarRow row;
        row.label = displayName(*pair.design, importance.element);
        row.value = importance.hoursSavedPerYear.value;
        row.numbers = {row.value};
        row.text = hoursText(importance.hoursSavedPerYear);
        row.figures = {{QStringLiteral("hours_saved/") +
                            QString::fromStdString(journey.value + "/" + importance.element.value),
                        row.text}};
        row.toolTip = Results::tr("%1: %2 less downtime a year if it never failed").arg(row.label, row.text);
        elements.push_back(importance.element);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RecoveryLine> recoveryRows(const AnalysisPair& pair, const ElementId& journey,
                                       std::vector<const RecoveryResult*>* order) {
    std::vector<RecoveryLine> rows;
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    const Journey* drawn = findById(pair.design->journeys, journey);
    if (result == nullptr || drawn == nullptr)
        return rows;
    std::vector<const RecoveryResult*> sorted;
    for (const RecoveryResult& recovery : result->recovery)
        sorted.push_back(&recovery);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) {
        return urgency(*a, drawn->targets) < urgency(*b, drawn->targets);
    });
    for (const RecoveryResult* recovery : sorted) {
        const RecoveryTarget& target = recoveryTarget(drawn->targets, recovery->disruption.type);
        const Chip rto = judged(rtoText(*recovery), judgeRto(*recovery, target));
        const Chip rpo = judged(rpoText(*recovery), judgeRpo(*recovery, target));
        RecoveryLine row{.rto = rto.text,
                         .rpo = rpo.text,
                         .rtoColour = rto.colour,
                         .rtoFill = rto.fill,
                         .rpoColour = rpo.colour,
                         .rpoFill = rpo.fill};
        row.type = disruptionTypeName(recovery->disruption.type);
        row.name = disruptionName(*pair.design, recovery->disruption);
        row.toolTip = explanation(*pair.design, *recovery);
        row.elements = recovery->disruption.elements;
        const QString of =
            QStringLiteral("/") + QString::fromStdString(journey.value + "/" + recovery->disruption.id);
        row.rtoFigure = QStringLiteral("rto") + of;
        row.rpoFigure = QStringLiteral("rpo") + of;
        if (recovery->rto)
            row.rtoSeconds = recovery->rto->value;
        if (recovery->rpo)
            row.rpoSeconds = recovery->rpo->value;
        rows.push_back(std::move(row));
    }
    if (order)
        *order = std::move(sorted);
    return rows;
}

} // namespace isthmus
