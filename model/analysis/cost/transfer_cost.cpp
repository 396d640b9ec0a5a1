#include "model/analysis/cost/transfer_cost.h"

#include "model/analysis/cost/hop_charges.h"
#include "model/analysis/cost/price_scope.h"
#include "model/analysis/cost/service_charges.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* kNoPath = "no path carries it in this state";

class TransferBill {
public:
    explicit TransferBill(Router& router)
        : m_router(router), m_system(router.system()), m_scopes(m_system), m_carrying(carryingFlows(router)),
          m_services(m_system, m_pool) {}

    void addFlow(Index index) {
        const Flow& flow = m_system.design().flows[index];
        const double forward = flow.forwardPerMonth.value_or(Gigabytes{}).value;
        const double back = flow.returnPerMonth.value_or(Gigabytes{}).value;
        const bool writes = flow.replication && flow.replication->replicatedWritesPerMonth.value_or(0) > 0;
        if (forward + back <= 0 && !writes)
            return;
        const Index source = m_system.flowSource[index];
        if (!m_carrying[index])
            return notCarried(flow.id, forward + back, "nobody calls its source in this state");
        const auto legs = flowLegs(m_router, m_scopes.of(index), index);
        if (legs.empty())
            notCarried(flow.id, forward + back, kNoPath);
        for (const FlowLeg& leg : legs) {
            if (!m_router.route(source, leg.target).reachable) {
                notCarried(flow.id, (forward + back) * leg.share, kNoPath);
                continue;
            }
            m_services.add(index, leg.target, leg.share);
            move({index, source, leg.target}, forward * leg.share);
            move({index, leg.target, source}, back * leg.share);
        }
    }

    [[nodiscard]] std::vector<CostLine> lines() {
        for (const auto& [scope, both] : m_larger)
            for (const Waiting& waiting : both.inward > both.outward ? both.inwards : both.outwards)
                m_pool.add(scope, waiting.price, waiting.charge);
        m_larger.clear();
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
        price.payer = accountOf(m_system, m_system.flowSource[m_system.flow(flow)]);
        m_pool.add("not carried of " + price.payer, price,
                   {flow, {}, "not_carried", std::move(why), gigabytes});
    }

    /// Follows a volume over its routes; what arrives at a component by several ways is kept apart by whose
    /// it counts as.
    void move(const Movement& movement, double gigabytes) {
        if (gigabytes <= 0)
            return;
        const ElementId& flow = m_system.design().flows[movement.flow].id;
        const Routes& routes = m_router.route(movement.source, movement.target);
        if (!routes.reachable)
            return notCarried(flow, gigabytes, kNoPath);
        std::map<Index, double> passing{{movement.source, 1.0}};
        for (const RoutedHop& step : routes.hops)
            passing[step.hop.to] += step.fraction;
        std::map<Index, std::map<Cargo, double>> waiting;
        waiting[movement.source][cargoFrom(m_system, movement.source)] = gigabytes;
        for (const RoutedHop& step : routes.hops)
            for (const auto& [cargo, volume] : waiting[step.hop.from]) {
                const double moved = volume * step.fraction / passing[step.hop.from];
                HopBilling billing = billHop(m_router.latencies(), step.hop, movement, cargo);
                for (HopCharge& charge : billing.charges)
                    add(flow, charge, moved);
                waiting[step.hop.to][billing.after] += moved;
            }
    }

    void add(const ElementId& flow, HopCharge& charge, double gigabytes) {
        Charge billed{flow, charge.element, charge.rule, std::move(charge.remark), gigabytes};
        if (charge.direction == Direction::Any)
            return m_pool.add(charge.scope, charge.price, std::move(billed));
        const bool inward = charge.direction == Direction::Inward;
        BothDirections& both = m_larger[charge.scope];
        (inward ? both.inward : both.outward) += gigabytes;
        (inward ? both.inwards : both.outwards).push_back({std::move(charge.price), std::move(billed)});
    }

    /// Charges of which only the larger direction of a scope counts, until all are known.
    struct Waiting {
        ScopePrice price;
        Charge charge;
    };
    struct BothDirections {
        double inward = 0, outward = 0;
        std::vector<Waiting> inwards, outwards;
    };

    Router& m_router;
    const System& m_system;
    FlowScopes m_scopes;
    std::vector<bool> m_carrying;
    BillingPool m_pool;
    ServiceCharges m_services;
    std::map<std::string, BothDirections> m_larger;
};

} // namespace

std::vector<CostLine> transferCost(Router& router, std::stop_token stop) {
    TransferBill bill(router);
    for (Index flow = 0; flow < router.system().flowSource.size() && !stop.stop_requested(); ++flow)
        bill.addFlow(flow);
    return bill.lines();
}

} // namespace isthmus
