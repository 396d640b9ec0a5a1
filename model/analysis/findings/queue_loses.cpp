#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const QueueFigure& queue : context.queues()) {
        if (queue.outages.empty() || queue.outages.front().lost <= 0)
            continue;
        const QueueOutage& worst = queue.outages.front();
        const ElementId lost{worst.loss.substr(worst.loss.find(':') + 1)};
        seen.push_back({{queue.element, lost},
                        "the loss of " + lost.value + " stops those who take from it for " +
                            durationWords(worst.lasts) + ": " + figure(worst.lost) + " items are lost",
                        context.outageOf(lost)});
    }
    return seen;
}

} // namespace

const FindingRule kQueueLoses{
    "queue_loses", Severity::Warning,
    "Keep items longer than the longest repair, make room for them, or take them out from a second place.",
    &practices::kQueueLimits, observe};

} // namespace isthmus
