#include "model/analysis/cost/transfer_cost.h"

#include "model/analysis/cost/hop_charges.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* kNoPath = "no path carries it in this state";

class TransferBill {
public:
    explicit TransferBill(Router& router)
        : m_router(router), m_system(router.system()), m_scopes(m_system), m_carrying(carryingFlows(router)) {
    }

    void addFlow(Index index) {
        const Flow& flow = m_system.design().flows[index];
        const double forward = flow.forwardPerMonth.value_or(Gigabytes{}).value;
        const double back = flow.returnPerMonth.value_or(Gigabytes{}).value;
        if (forward + back <= 0)
            return;
        const Index source = m_system.flowSource[index];
        if (!m_carrying[index])
            return notCarried(flow.id, forward + back, "nobody calls its source in this state");
        const auto legs = flowLegs(m_router, m_scopes.of(index), index);
        if (legs.empty())
            notCarried(flow.id, forward + back, kNoPath);
        for (const FlowLeg& leg : legs) {
            move(flow.id, source, leg.target, forward * leg.share);
            move(flow.id, leg.target, source, back * leg.share);
        }
    }

    [[nodiscard]] std::vector<CostLine> lines() const {
        auto lines = m_pool.lines();
        std::stable_sort(lines.begin(), lines.end(), [this](const CostLine& a, const CostLine& b) {
            return m_system.flow(a.flow) < m_system.flow(b.flow);
        });
        return lines;
    }

private:
    void notCarried(const ElementId& flow, double gigabytes, std::string why) {
        ScopePrice price;
        price.unit = "GB";
        price.tiers = {{0, std::nullopt, {}, {}, {}}};
        m_pool.add("not carried", price, {flow, {}, "not_carried", std::move(why), gigabytes});
    }

    /// Follows a volume over its routes; what arrives at a component by several ways is kept apart by the
    /// region it counts as coming from.
    void move(const ElementId& flow, Index source, Index target, double gigabytes) {
        if (gigabytes <= 0)
            return;
        const Routes& routes = m_router.route(source, target);
        if (!routes.reachable)
            return notCarried(flow, gigabytes, kNoPath);
        std::map<Index, double> passing{{source, 1.0}};
        for (const RoutedHop& step : routes.hops)
            passing[step.hop.to] += step.fraction;
        std::map<Index, std::map<std::string, double>> waiting;
        waiting[source][originOf(m_system, source)] = gigabytes;
        for (const RoutedHop& step : routes.hops)
            for (const auto& [origin, volume] : waiting[step.hop.from]) {
                const double moved = volume * step.fraction / passing[step.hop.from];
                HopBilling billing = billHop(m_router.latencies(), step.hop, origin);
                for (HopCharge& charge : billing.charges)
                    m_pool.add(charge.scope, charge.price,
                               {flow, charge.element, charge.rule, std::move(charge.remark), moved});
                waiting[step.hop.to][billing.origin] += moved;
            }
    }

    Router& m_router;
    const System& m_system;
    FlowScopes m_scopes;
    std::vector<bool> m_carrying;
    BillingPool m_pool;
};

} // namespace

std::vector<CostLine> transferCost(Router& router, std::stop_token stop) {
    TransferBill bill(router);
    for (Index flow = 0; flow < router.system().flowSource.size() && !stop.stop_requested(); ++flow)
        bill.addFlow(flow);
    return bill.lines();
}

} // namespace isthmus
