#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const QueueFigure& queue : context.queues())
        if (queue.handedOut > 1)
            seen.push_back(
                {{queue.element},
                 "work on an item outlasts the time after which it is handed out again: each is worked on " +
                     figure(queue.handedOut) + " times",
                 {}});
    return seen;
}

} // namespace

const FindingRule kVisibilityTooShort{
    "visibility_too_short", Severity::Warning,
    "Make the time before an item is handed out again longer than the work on it.", &practices::kIdempotency,
    observe};

} // namespace isthmus
