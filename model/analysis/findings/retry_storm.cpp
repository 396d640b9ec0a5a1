#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const QueueFigure& queue : context.queues())
        if (!queue.buffer && queue.metastable() && !queue.unboundedRetry)
            seen.push_back({{queue.element},
                            "when calls fail, retries make " + figure(queue.stormArrivals) +
                                " a second out of " + figure(queue.firstAttempts) + ", more than the " +
                                figure(*queue.capacity) + " that it serves: the overload feeds itself",
                            context.hoursOf(queue.element)});
    return seen;
}

} // namespace

const FindingRule kRetryStorm{
    "retry_storm", Severity::Warning,
    "Allow fewer attempts, on one tier only, or give it the capacity to serve them all.",
    &practices::kLimitRetries, observe};

} // namespace isthmus
