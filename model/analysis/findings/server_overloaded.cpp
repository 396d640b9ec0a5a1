#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const QueueFigure& queue : context.queues())
        if (queue.utilisation && *queue.utilisation > 1)
            seen.push_back({{queue.element},
                            figure(queue.arrivals) + " a second arrive in the busy hour, and " +
                                figure(*queue.capacity) + " are served: " + figure(100 * *queue.utilisation) +
                                " %",
                            context.hoursOf(queue.element)});
    return seen;
}

} // namespace

const FindingRule kServerOverloaded{
    "server_overloaded", Severity::Error,
    "Add instances, or take load away: a queue that is fed faster than it is emptied has no end.",
    &practices::kQueueLimits, observe};

} // namespace isthmus
