#include "views/text/recovery_text.h"

#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace isthmus {

namespace {

struct Recovery {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

constexpr std::string_view kRepair = "repair:";
constexpr std::string_view kFailover = "failover:";
constexpr std::string_view kRedirect = "redirect:";

/// The element behind `prefix`, or none.
std::optional<ElementId> elementBehind(std::string_view prefix, const std::string& step) {
    if (!step.starts_with(prefix))
        return std::nullopt;
    return ElementId{step.substr(prefix.size())};
}

QString plannedStepText(const Design& design, const RecoveryResult& result, const std::string& id) {
    const auto entry = std::find_if(result.timeline.begin(), result.timeline.end(),
                                    [&](const TimelineEntry& step) { return step.step == id; });
    if (entry != result.timeline.end() && !entry->name.empty())
        return QString::fromStdString(entry->name);
    for (const Group& group : design.groups) {
        if (entry != result.timeline.end() && group.id != entry->group)
            continue;
        for (const RecoveryStep& step : group.plan)
            if (step.id == id)
                return step.name.empty() ? stepKindName(step.kind) : QString::fromStdString(step.name);
    }
    return QString::fromStdString(id);
}

} // namespace

QString rtoText(const RecoveryResult& result) {
    switch (result.rtoState) {
    case RtoState::None:
        return durationText(Seconds{0});
    case RtoState::Recovers:
    case RtoState::WaitsForRepair:
        return result.rto ? durationText(*result.rto) : Recovery::tr("unknown");
    case RtoState::Never:
        return Recovery::tr("never");
    }
    return {};
}

QString rpoText(const RecoveryResult& result) {
    switch (result.rpoState) {
    case RpoState::Known:
        return durationText(result.rpo.value_or(Seconds{0}));
    case RpoState::Unknown:
        return Recovery::tr("unknown");
    case RpoState::Lost:
        return Recovery::tr("data lost");
    }
    return {};
}

QString stepText(const Design& design, const RecoveryResult& result, const std::string& step) {
    if (const auto element = elementBehind(kRepair, step))
        return Recovery::tr("repair of %1").arg(distinctName(design, *element));
    if (const auto link = elementBehind(kFailover, step))
        return Recovery::tr("fail over from %1").arg(distinctName(design, *link));
    if (const auto group = elementBehind(kRedirect, step))
        return Recovery::tr("redirect within %1").arg(distinctName(design, *group));
    return plannedStepText(design, result, step);
}

QString decidingText(const Design& design, const RecoveryResult& result) {
    if (result.decidingStep.empty())
        return {};
    if (const auto element = elementBehind(kRepair, result.decidingStep))
        return Recovery::tr("waits for the repair of %1").arg(distinctName(design, *element));
    return stepText(design, result, result.decidingStep);
}

QString reasonText(const Design& design, const RecoveryResult& result) {
    constexpr std::string_view kWait = "waits for the ";
    const std::string waitsFor =
        result.reason.starts_with(kWait) ? result.reason.substr(kWait.size()) : std::string();
    const auto element = elementBehind(kRepair, waitsFor);
    if (!element)
        return engineText(design, result.reason);
    return waitsFor == result.decidingStep
               ? QString()
               : Recovery::tr("waits for the repair of %1").arg(distinctName(design, *element));
}

QString disruptionName(const Design& design, const Disruption& disruption) {
    if (disruption.type == "corruption")
        return disruptionTypeName(disruption.type);
    if (disruption.elements.size() == 1 && findElement(design, disruption.elements.front()))
        return distinctName(design, disruption.elements.front());
    return QString::fromStdString(disruption.name.empty() ? disruption.id : disruption.name);
}

QString disruptionText(const Design& design, const Disruption& disruption) {
    const QString type = disruptionTypeName(disruption.type);
    return disruption.type == "corruption"
               ? type
               : Recovery::tr("%1: %2").arg(type, disruptionName(design, disruption));
}

} // namespace isthmus
