#include "model/analysis/capacity/capacity.h"

#include "model/analysis/capacity/max_min_fair.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>
#include <limits>

namespace isthmus {

namespace {

/// 1 MB is 10^6 bytes, 1 Mbit 10^6 bits.
constexpr double kMegabitsPerMegabyte = 8;
/// More than any link carries, Mbit/s.
constexpr double kAllThereIs = 1e12;

class CapacityCount {
public:
    CapacityCount(Router& router, const std::set<Index>& greedy)
        : m_router(router), m_system(router.system()), m_greedy(greedy), m_scopes(m_system) {}

    void addFlow(Index index) {
        const auto& replication = m_system.design().flows[index].replication;
        if (!replication || !replication->changeRate || replication->changeRate->value <= 0)
            return;
        const auto legs = flowLegs(m_router, m_scopes.of(index), index);
        for (const FlowLeg& leg : legs)
            addCopy(index, leg.target, *replication->changeRate);
        for (const Index target : copiesOf(index)) {
            const bool cut = std::none_of(legs.begin(), legs.end(),
                                          [target](const FlowLeg& leg) { return leg.target == target; });
            if (cut)
                m_result.rates.push_back({index, target, *replication->changeRate, {}});
        }
    }

    CapacityResult finish() {
        std::vector<double> capacities(2 * m_system.linkFrom.size(), std::numeric_limits<double>::infinity());
        for (Index link = 0; link < m_system.linkFrom.size(); ++link)
            if (const auto& capacity = m_system.design().links[link].capacity)
                capacities[2 * link] = capacities[2 * link + 1] = capacity->value;
        const auto rates = maxMinFair(m_demands, capacities);
        for (std::size_t i = 0; i < rates.size(); ++i)
            m_result.rates[m_rateOf[i]].delivered = MegabytesPerSecond{rates[i] / kMegabitsPerMegabyte};
        addLoads();
        return std::move(m_result);
    }

private:
    /// Components that the flow is to keep copies on, reachable or not.
    [[nodiscard]] std::vector<Index> copiesOf(Index flow) const {
        if (m_system.flowTargetGroup[flow] == kNone)
            return {m_system.flowTargetComponent[flow]};
        std::vector<Index> targets, groups{m_system.flowTargetGroup[flow]};
        for (std::size_t next = 0; next < groups.size(); ++next)
            for (const auto& member : m_system.groupMembers[groups[next]]) {
                if (member.group != kNone)
                    groups.push_back(member.group);
                else if (member.component != m_system.flowSource[flow])
                    targets.push_back(member.component);
            }
        return targets;
    }

    void addCopy(Index flow, Index target, MegabytesPerSecond wanted) {
        RateDemand demand;
        demand.wanted = m_greedy.contains(flow) ? kAllThereIs : wanted.value * kMegabitsPerMegabyte;
        for (const RoutedHop& step : m_router.route(m_system.flowSource[flow], target).hops)
            if (step.hop.link != kNone)
                use(demand, step.hop.link, m_system.linkFrom[step.hop.link] == step.hop.from, step.fraction,
                    0);
        m_rateOf.push_back(m_result.rates.size());
        m_result.rates.push_back({flow, target, wanted, {}});
        m_demands.push_back(std::move(demand));
    }

    void use(RateDemand& demand, Index link, bool forward, double weight, std::size_t depth) {
        const std::size_t resource = 2 * std::size_t{link} + (forward ? 0 : 1);
        const auto same = std::find_if(demand.uses.begin(), demand.uses.end(),
                                       [&](const auto& entry) { return entry.resource == resource; });
        if (same != demand.uses.end())
            same->weight += weight;
        else
            demand.uses.push_back({resource, weight});
        if (depth > m_system.linkFrom.size())
            return;
        Index at = forward ? m_system.linkFrom[link] : m_system.linkTo[link];
        const std::vector<Index> carriers = m_router.latencies().carriers(link);
        const auto step = [&](Index segment) {
            const bool fromStart = m_system.linkFrom[segment] == at;
            const bool touches = fromStart || m_system.linkTo[segment] == at;
            use(demand, segment, touches ? fromStart : forward, weight, depth + 1);
            if (touches)
                at = m_system.otherEnd(segment, at);
        };
        // Alternatives are listed from the link's `from` end; the other way they are passed backwards.
        if (forward)
            std::for_each(carriers.begin(), carriers.end(), step);
        else
            std::for_each(carriers.rbegin(), carriers.rend(), step);
    }

    void addLoads() {
        std::vector<double> offered(2 * m_system.linkFrom.size(), 0.0);
        for (const RateDemand& demand : m_demands)
            for (const auto& entry : demand.uses)
                offered[entry.resource] += demand.wanted * entry.weight;
        for (Index link = 0; link < m_system.linkFrom.size(); ++link) {
            const double load = std::max(offered[2 * link], offered[2 * link + 1]);
            if (load <= 0)
                continue;
            LinkLoad entry{link, {load}, std::nullopt};
            const auto& capacity = m_system.design().links[link].capacity;
            if (capacity && capacity->value > 0)
                entry.utilisation = load / capacity->value;
            m_result.loads.push_back(entry);
        }
    }

    Router& m_router;
    const System& m_system;
    const std::set<Index>& m_greedy;
    FlowScopes m_scopes;
    std::vector<RateDemand> m_demands;
    std::vector<std::size_t> m_rateOf; ///< demand → rate
    CapacityResult m_result;
};

} // namespace

CapacityResult capacityOf(Router& router, const std::set<Index>& greedy) {
    CapacityCount count(router, greedy);
    for (Index flow = 0; flow < router.system().flowSource.size(); ++flow)
        count.addFlow(flow);
    return count.finish();
}

std::optional<MegabytesPerSecond> deliverableRate(const CapacityResult& capacity, Index flow) {
    std::optional<MegabytesPerSecond> least;
    for (const ReplicationRate& rate : capacity.rates)
        if (rate.flow == flow)
            least = least ? std::min(*least, rate.delivered) : rate.delivered;
    return least;
}

} // namespace isthmus
