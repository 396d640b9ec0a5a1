#include "model/analysis/cost/cost.h"

#include "model/analysis/cost/fixed_cost.h"
#include "model/analysis/cost/transfer_cost.h"

namespace isthmus {

CostResult costOf(Router& router, std::stop_token stop) {
    CostResult result;
    result.lines = fixedCost(router.system());
    for (const CostLine& line : result.lines)
        result.monthly += line.amount.value_or(Usd{});
    for (CostLine& line : transferCost(router, stop)) {
        result.transfer += line.amount.value_or(Usd{});
        result.lines.push_back(std::move(line));
    }
    result.monthly += result.transfer;
    result.complete = !stop.stop_requested();
    for (const CostLine& line : result.lines)
        result.complete = result.complete && line.amount.has_value();
    return result;
}

CostResult costOf(const System&, const OperatingState& state, std::stop_token stop) {
    Router router(state);
    return costOf(router, std::move(stop));
}

} // namespace isthmus
