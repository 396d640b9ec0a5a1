#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/recovery/copies.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Four nines allow 53 minutes a year; the strategy restores within a day (AWS: REL13-BP02).
constexpr double kHighTarget = 0.9999;

/// A store of its own with copies, all of them backups, wherever they are.
bool restoresStore(const FindingContext& context, const ElementId& id) {
    const System& system = context.system();
    const Index store = system.component(id);
    if (store == kNone || !system.componentKind[store]->stores || system.componentKind[store]->buffers)
        return false;
    const auto copies = copiesOf(system, store);
    return !copies.empty() &&
           std::all_of(copies.begin(), copies.end(), [](const DataCopy& copy) { return copy.backup; });
}

/// The loss of the part itself, where it is a component.
const RecoveryResult* lossOf(const JourneyResult& answer, const ElementId& id) {
    const auto loss =
        std::find_if(answer.recovery.begin(), answer.recovery.end(), [&](const RecoveryResult& recovery) {
            return recovery.disruption.id == "component:" + id.value;
        });
    return loss == answer.recovery.end() ? nullptr : &*loss;
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const JourneyResult& answer : context.result().journeys) {
        const auto target = context.journey(answer.id)->targets.availability;
        if (!target || *target < kHighTarget)
            continue;
        for (const StrategyPart& part : answer.strategy.parts) {
            const bool isStore = restoresStore(context, part.element);
            if (!isStore && part.strategy != DrStrategy::BackupAndRestore)
                continue;
            if (!isStore && findById(context.design().groups, part.element) == nullptr)
                continue; // what computes alone beside the data: the data decides
            std::string evidence = "the target of " + formatted(*target * 100, "%.6g") + " % allows " +
                                   durationWords({(1 - *target) * kHoursPerYear * kSecondsPerHour}) +
                                   " a year, and ";
            evidence +=
                isStore ? part.element.value + " has nothing but backups to restore from" : part.reason;
            if (answer.strategy.strategy == DrStrategy::BackupAndRestore)
                evidence += "; the strategy of the journey is backup and restore";
            if (const RecoveryResult* loss = lossOf(answer, part.element); loss && loss->rto)
                evidence += "; one loss takes " + durationWords(*loss->rto);
            seen.push_back({{answer.id, part.element}, std::move(evidence), context.hoursOf(part.element)});
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
