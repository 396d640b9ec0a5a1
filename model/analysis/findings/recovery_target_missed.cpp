#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/target_check.h"

#include <map>

namespace isthmus {

namespace {

/// The disruptions of one type that miss one kind of target, and the worst of them.
struct Misses {
    std::size_t count = 0;
    std::size_t looked = 0;
    const RecoveryResult* worst = nullptr;
};

bool isWorse(bool forData, const RecoveryResult& a, const RecoveryResult& b) {
    const auto& left = forData ? a.rpo : a.rto;
    const auto& right = forData ? b.rpo : b.rto;
    return !left ? right.has_value() : right && *left > *right;
}

std::string sentence(bool forData, const Misses& misses, Seconds target) {
    const RecoveryResult& worst = *misses.worst;
    const auto& value = forData ? worst.rpo : worst.rto;
    const bool byCorruption = worst.disruption.elements.empty();
    std::string text =
        byCorruption ? "data corruption" : "the loss of " + worst.disruption.elements.front().value;
    if (forData)
        text += value ? " loses " + durationWords(*value) + " of data" : " loses all data";
    else
        text += value ? " is recovered from in " + durationWords(*value) : " is never recovered from";
    text += ", the target is " + durationWords(target);
    if (!byCorruption)
        text += "; " + std::to_string(misses.count) + " of " + std::to_string(misses.looked) +
                " such losses miss it";
    return text;
}

void observeRecovery(const FindingContext& context, const JourneyResult& answer, const Targets& targets,
                     std::vector<Observation>& seen) {
    for (const bool forData : {false, true}) {
        std::map<std::string, Misses> byType;
        for (const RecoveryResult& recovery : answer.recovery) {
            const RecoveryTarget& target = recoveryTarget(targets, recovery.disruption.type);
            Misses& misses = byType[recovery.disruption.type];
            ++misses.looked;
            if ((forData ? judgeRpo(recovery, target) : judgeRto(recovery, target)) != Verdict::Missed)
                continue;
            ++misses.count;
            if (misses.worst == nullptr || isWorse(forData, recovery, *misses.worst))
                misses.worst = &recovery;
        }
        for (const auto& [type, misses] : byType) {
            if (misses.worst == nullptr)
                continue;
            const RecoveryTarget& target = recoveryTarget(targets, type);
            Observation observation;
            observation.elements = {answer.id};
            for (const ElementId& id : misses.worst->disruption.elements) {
                observation.elements.push_back(id);
                observation.hoursPerYear = context.hoursOf(id);
            }
            observation.evidence = sentence(forData, misses, forData ? *target.rpo : *target.rto);
            seen.push_back(std::move(observation));
        }
    }
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const JourneyResult& answer : context.result().journeys)
        observeRecovery(context, answer, context.journey(answer.id)->targets, seen);
    return seen;
}

} // namespace

const FindingRule kRecoveryTargetMissed{"recovery_target_missed", Severity::Error,
                                        "Shorten the step that decides, or keep a copy that is nearer in "
                                        "time and a plan that brings it into use.",
                                        &practices::kStrategy, observe};

} // namespace isthmus
