#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const SystemElement& element : context.system().elements)
        if (!element.problem.empty() && (seen.empty() || seen.back().elements.front() != element.id))
            seen.push_back({{element.id}, element.problem + "; it is taken as never failing", {}});
    return seen;
}

} // namespace

const FindingRule kFailureUnknown{
    "failure_unknown", Severity::Warning,
    "Give the element a failure figure or a reference that the catalogue knows.", nullptr, observe};

} // namespace isthmus
