#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/recovery/copies.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Four nines allow 53 minutes a year; the strategy restores within a day (AWS: REL13-BP02).
constexpr double kHighTarget = 0.9999;

bool standsAlone(const System& system, Index component) {
    for (const auto& members : system.groupMembers)
        for (const auto& member : members)
            if (member.component == component && members.size() > 1)
                return false;
    return true;
}

std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    std::vector<Observation> seen;
    for (const JourneyScope& scope : system.journeys) {
        const Journey& journey = context.design().journeys[scope.journey];
        const JourneyResult* answer = findById(context.result().journeys, journey.id);
        const auto target = journey.targets.availability;
        if (answer == nullptr || !target || *target < kHighTarget)
            continue;
        for (const Index store : context.nominal().state().servingComponents(scope)) {
            if (!system.componentKind[store]->stores || system.componentKind[store]->buffers ||
                !standsAlone(system, store))
                continue;
            const auto copies = copiesOf(system, store);
            if (copies.empty() ||
                !std::all_of(copies.begin(), copies.end(), [](const DataCopy& copy) { return copy.backup; }))
                continue;
            const ElementId& id = context.design().components[store].id;
            const auto loss = std::find_if(answer->recovery.begin(), answer->recovery.end(),
                                           [&](const RecoveryResult& recovery) {
                                               return recovery.disruption.id == "component:" + id.value;
                                           });
            std::string evidence = "the target of " + formatted(*target * 100, "%.6g") + " % allows " +
                                   durationWords({(1 - *target) * kHoursPerYear * kSecondsPerHour}) +
                                   " a year, and " + id.value + " has nothing but backups to restore from";
            if (loss != answer->recovery.end() && loss->rto)
                evidence += "; one loss takes " + durationWords(*loss->rto);
            seen.push_back({{journey.id, id}, std::move(evidence), context.hoursOf(id)});
        }
    }
    return seen;
}

} // namespace

const FindingRule kRestoreOnlyTarget{
    "restore_only_target", Severity::Warning,
    "Keep a replica that runs, as pilot light at least, or lower the target.", &practices::kStrategy,
    observe};

} // namespace isthmus
