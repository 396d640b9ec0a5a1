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

QString plannedStepText(const Design& design, const RecoveryResult& result, const std::string& id,
                        const ElementId& wanted) {
    const auto entry =
        std::find_if(result.timeline.begin(), result.timeline.end(), [&](const TimelineEntry& step) {
            return step.step == id && (wanted.empty() || step.group == wanted);
        });
    if (entry != result.timeline.end() && !entry->name.empty())
        return QString::fromStdString(entry->name);
    for (const Group& group : design.groups) {
        if (entry != result.timeline.end() ? group.id != entry->group : !wanted.empty() && group.id != wanted)
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

QString stepText(const Design& design, const RecoveryResult& result, const std::string& step,
                 const ElementId& group) {
    if (const auto element = elementBehind(kRepair, step))
        return Recovery::tr("repair of %1").arg(distinctName(design, *element));
    if (const auto link = elementBehind(kFailover, step))
        return Recovery::tr("fail over from %1").arg(distinctName(design, *link));
    if (const auto active = elementBehind(kRedirect, step))
        return Recovery::tr("redirect within %1").arg(distinctName(design, *active));
    return plannedStepText(design, result, step, group);
}

QString waitText(const Design& design, StepWait wait, const ElementId& what) {
    const QString name =
        findElement(design, what) ? distinctName(design, what) : QString::fromStdString(what.value);
    switch (wait) {
    case StepWait::ControlPlane:
        return Recovery::tr("waits for the control plane %1").arg(name);
    case StepWait::ControlPlaneRegion:
        return Recovery::tr("waits for the control plane in %1").arg(name);
    case StepWait::Vantages:
        return Recovery::tr("waits for enough vantages, %1 the last").arg(name);
    case StepWait::Component:
    case StepWait::Group:
        return Recovery::tr("waits for %1").arg(name);
    case StepWait::None:
        break;
    }
    return {};
}

QString stepToolTip(const Design& design, const RecoveryResult& result, const TimelineEntry& entry) {
    QStringList lines{stepText(design, result, entry.step, entry.group)};
    lines +=
        Recovery::tr("%1 – %2, takes %3")
            .arg(durationText(entry.start), durationText(entry.end), durationText(entry.end - entry.start));
    if (entry.worstEnd > entry.bestEnd)
        lines += Recovery::tr("done after %1 at best, %2 at worst")
                     .arg(durationText(entry.bestEnd), durationText(entry.worstEnd));
    lines += entry.plane == StepPlane::Control ? Recovery::tr("control plane") : Recovery::tr("data plane");
    if (entry.wait != StepWait::None)
        lines += Recovery::tr("%1 from %2 on")
                     .arg(waitText(design, entry.wait, entry.waitsFor), durationText(entry.ready));
    lines += entry.critical ? Recovery::tr("on the critical path")
                            : Recovery::tr("may take %1 longer").arg(durationText(entry.slack));
    if (!entry.source.empty())
        lines += Recovery::tr("Source: %1").arg(QString::fromStdString(entry.source));
    return lines.join(QLatin1Char('\n'));
}

QString strategyName(DrStrategy strategy) {
    switch (strategy) {
    case DrStrategy::None:
        return Recovery::tr("No strategy");
    case DrStrategy::BackupAndRestore:
        return Recovery::tr("Backup and restore");
    case DrStrategy::PilotLight:
        return Recovery::tr("Pilot light");
    case DrStrategy::WarmStandby:
        return Recovery::tr("Warm standby");
    case DrStrategy::ActiveActive:
        return Recovery::tr("Active/active");
    }
    return {};
}

QString strategyText(const Design& design, const StrategyResult& result) {
    return Recovery::tr("%1: %2").arg(strategyName(result.strategy), engineText(design, result.reason));
}

QString eventText(const Design& design, const std::vector<ElementId>& failed,
                  const std::vector<ElementId>& restored) {
    const auto names = [&](const std::vector<ElementId>& ids) {
        QStringList list;
        for (const ElementId& id : ids)
            list += distinctName(design, id);
        return list.join(QStringLiteral(", "));
    };
    QStringList parts;
    if (!failed.empty())
        parts += Recovery::tr("%1 fails").arg(names(failed));
    if (!restored.empty())
        parts += Recovery::tr("%1 is back").arg(names(restored));
    return parts.join(QStringLiteral(", "));
}

QString decidingText(const Design& design, const RecoveryResult& result) {
    if (result.decidingStep.empty())
        return {};
    if (const auto element = elementBehind(kRepair, result.decidingStep))
        return Recovery::tr("waits for the repair of %1").arg(distinctName(design, *element));
    return stepText(design, result, result.decidingStep, result.decidingGroup);
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
