#include "model/analysis/cost/cost.h"

#include "model/analysis/cost/fixed_cost.h"
#include "model/analysis/cost/transfer_cost.h"

#include <algorithm>

namespace isthmus {

namespace {

void applyDiscount(const Catalogue& catalogue, CostLine& line) {
    if (line.priceKey.empty() || !line.amount)
        return;
    if (const DiscountRow* discount = catalogue.discount(line.priceKey, line.region)) {
        line.discountFactor = discount->factor;
        line.discount = discount->note + (discount->note.empty() ? "" : "; ") + discount->provenance.source +
                        "; " + discount->provenance.asOf;
    }
}

void addToAccount(std::vector<AccountCost>& accounts, const CostLine& line) {
    auto account = std::ranges::find(accounts, line.payer, &AccountCost::account);
    if (account == accounts.end())
        account = accounts.insert(account, {line.payer, {}, {}, true});
    account->monthly += line.amount.value_or(Usd{});
    account->discounted += line.discounted().value_or(Usd{});
    account->complete = account->complete && line.amount.has_value();
}

} // namespace

CostResult costOf(Router& router, std::stop_token stop) {
    CostResult result;
    result.lines = fixedCost(router.system());
    const std::size_t fixed = result.lines.size();
    for (CostLine& line : transferCost(router, stop))
        result.lines.push_back(std::move(line));
    result.complete = !stop.stop_requested();
    for (std::size_t i = 0; i < result.lines.size(); ++i) {
        CostLine& line = result.lines[i];
        applyDiscount(router.system().catalogue(), line);
        const Usd amount = line.amount.value_or(Usd{});
        result.monthly += amount;
        result.transfer += i < fixed ? Usd{} : amount;
        result.discounted += line.discounted().value_or(Usd{});
        result.hasDiscounts = result.hasDiscounts || line.discountFactor != 1;
        result.complete = result.complete && line.amount.has_value();
        addToAccount(result.accounts, line);
    }
    return result;
}

CostResult costOf(const System&, const OperatingState& state, std::stop_token stop) {
    Router router(state);
    return costOf(router, std::move(stop));
}

} // namespace isthmus
