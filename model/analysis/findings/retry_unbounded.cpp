#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const Flow& flow : context.design().flows)
        if (!flow.retry.empty() && !flow.retry.attempts)
            seen.push_back({{flow.id},
                            "a call that fails is made again without end, " +
                                figure(flow.retry.backoff.value_or(Milliseconds{}).value) + " ms later",
                            {}});
    return seen;
}

} // namespace

const FindingRule kRetryUnbounded{"retry_unbounded", Severity::Warning,
                                  "Limit the attempts, and wait longer before each.",
                                  &practices::kLimitRetries, observe};

} // namespace isthmus
