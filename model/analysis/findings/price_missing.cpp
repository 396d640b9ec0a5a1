#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const CostLine& line : context.result().cost.lines)
        if (!line.amount)
            seen.push_back(
                {{line.flow.empty() ? line.element : line.flow}, line.rule + ": " + line.reason, {}});
    return seen;
}

} // namespace

const FindingRule kPriceMissing{"price_missing", Severity::Warning,
                                "Give the element a price of its own, or add the rate to the price list.",
                                &practices::kCostModel, observe};

} // namespace isthmus
