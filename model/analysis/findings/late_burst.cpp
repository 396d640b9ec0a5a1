#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::string limitWords(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return "starting a server for each batch";
    case BurstLimit::SharedLimit:
        return "the shared limit";
    case BurstLimit::InFlight:
        return "what may be in flight";
    case BurstLimit::Links:
        return "the links";
    case BurstLimit::Instances:
        break;
    }
    return "the instances that work";
}

/// Whole items, and a part of one where it is less than one.
std::string itemWords(double items) {
    return items < 1 ? figure(items) : formatted(items, "%.0f");
}

std::vector<Observation> observe(FindingContext& context) {
    constexpr double kSomething = 1e-6;
    std::vector<Observation> seen;
    for (const BurstFigure& burst : context.bursts()) {
        if (burst.late.value_or(0) <= kSomething || !burst.heldDownBy)
            continue;
        Observation observation{{burst.flow},
                                itemWords(*burst.late) + " of " + itemWords(burst.items) +
                                    " items are not done within " + durationWords(*burst.within) +
                                    ": held down by " + limitWords(*burst.heldDownBy)};
        for (const BurstShare& share : burst.shares)
            observation.elements.push_back(share.by);
        seen.push_back(std::move(observation));
    }
    return seen;
}

} // namespace

const FindingRule kLateBurst{
    "late_burst", Severity::Warning,
    "Let servers live on and take items from a queue, widen what they share, or give it more time.",
    &practices::kQueueLimits, observe};

} // namespace isthmus
