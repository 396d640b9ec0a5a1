#include "model/analysis/capacity/link_loads.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/largest_rate.h"
#include "model/analysis/capacity/routed_capacity.h"
#include "model/analysis/latency/route_support.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

std::vector<Index> together(const std::vector<Index>& failed, const std::vector<Index>& lost) {
    std::vector<Index> all = failed;
    all.insert(all.end(), lost.begin(), lost.end());
    return all;
}

/// Ends of a flow now, and what its copies and calls want.
struct Way {
    Index flow = kNone, source = kNone, target = kNone;
    double offered = 0;
};

std::vector<Way> waysOf(Router& router) {
    const System& system = router.system();
    const FlowScopes scopes(system);
    const std::vector<bool> carrying = carryingFlows(router);
    std::vector<Way> ways;
    for (Index flow = 0; flow < carrying.size(); ++flow) {
        if (!carrying[flow])
            continue;
        const OfferedRate rate = offeredRate(system.design().flows[flow]);
        for (const FlowLeg& leg : flowLegs(router, scopes.of(flow), flow))
            ways.push_back({flow, system.flowSource[flow], leg.target,
                            leg.share * std::max(rate.forward.value, rate.back.value)});
    }
    return ways;
}

/// Losses that take away what some load stands on, the largest first. A loss that misses all of it moves
/// nothing.
std::vector<std::size_t> inOrder(Router& router, const std::vector<Loss>& losses) {
    // A way without a rate of its own may lead to those that have one.
    constexpr double kLeast = 1e-9;
    std::vector<double> carried(router.system().elements.size(), 0.0);
    for (const Way& way : waysOf(router))
        for (const Index element : waySupport(router, way.source, way.target))
            carried[element] += way.offered + kLeast;
    std::vector<std::pair<double, std::size_t>> freed;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        double most = 0;
        for (const Index element : losses[i].elements)
            most = std::max(most, carried[element]);
        if (most > 0)
            freed.push_back({most, i});
    }
    std::stable_sort(freed.begin(), freed.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> order;
    for (const auto& [load, index] : freed)
        order.push_back(index);
    return order;
}

/// Largest rates between pairs of ends, each pair looked at once.
class PairRates {
public:
    PairRates(const System& system, const std::vector<Index>& failed, const std::vector<Loss>& losses,
              const std::stop_token& stop)
        : m_system(system), m_failed(failed), m_losses(losses), m_stop(stop), m_state(system, failed),
          m_router(m_state) {}

    const FlowCapacity& of(Index source, Index target) {
        const auto [entry, isNew] = m_known.try_emplace({source, target});
        if (isNew)
            fill(entry->second, source, target);
        return entry->second;
    }
    Router& router() { return m_router; }

private:
    /// Only what lies on the chosen way can leave less than it carries.
    [[nodiscard]] bool hits(const OperatingState& state, Index source, Index target) {
        for (const RoutedHop& step : m_router.route(source, target).hops)
            if (!state.aliveHop(step.hop))
                return true;
        return false;
    }

    void fill(FlowCapacity& figure, Index source, Index target) {
        figure.chosen = widestChosenPath(m_router, source, target);
        figure.largest = largestRate(m_router.latencies(), source, target);
        if (!figure.chosen)
            return;
        for (const Loss& loss : m_losses) {
            if (m_stop.stop_requested())
                return;
            const OperatingState state(m_system, together(m_failed, loss.elements));
            if (!state.aliveComponent(source) || !state.aliveComponent(target) ||
                !hits(state, source, target))
                continue;
            HopLatencies latencies(state);
            LargestRate left = largestRate(latencies, source, target);
            if (!left.atMost || left.atMost->value <= 0 ||
                left.atMost->value >= figure.chosen->value * (1 - 1e-9))
                continue;
            if (figure.worstLoss.empty() || left.atMost->value < figure.afterWorst.atMost->value) {
                figure.afterWorst = std::move(left);
                figure.worstLoss = loss.id;
            }
        }
    }

    const System& m_system;
    const std::vector<Index>& m_failed;
    const std::vector<Loss>& m_losses;
    std::stop_token m_stop;
    OperatingState m_state;
    Router m_router;
    std::map<std::pair<Index, Index>, FlowCapacity> m_known;
};

} // namespace

std::vector<Loss> lossesOf(const System& system, const std::vector<Disruption>& disruptions) {
    std::vector<Loss> losses;
    for (const Disruption& disruption : disruptions)
        if (auto lost = lostElements(system, disruption); !lost.empty())
            losses.push_back({disruption.id, std::move(lost)});
    for (Index link = 0; link < system.linkElement.size(); ++link)
        losses.push_back({"link:" + system.design().links[link].id.value, {system.linkElement[link]}});
    return losses;
}

LoadResult linkLoads(const System& system, const std::vector<Index>& failed, const std::vector<Loss>& losses,
                     const LoadOptions& options, const std::stop_token& stop) {
    LoadResult result;
    const OperatingState state(system, failed);
    Router router(state);
    const auto now = routedLoads(router);
    auto worst = now;
    std::vector<std::string> worstLoss(now.size());
    auto order = inOrder(router, losses);
    result.losses = order.size();
    if (!options.inDepth)
        order.resize(std::min(order.size(), options.losses));
    for (const std::size_t index : order) {
        if (stop.stop_requested())
            break;
        const OperatingState without(system, together(failed, losses[index].elements));
        Router rerouted(without);
        const auto loads = routedLoads(rerouted);
        for (Index link = 0; link < loads.size(); ++link)
            if (loads[link] > worst[link] * (1 + 1e-12)) {
                worst[link] = loads[link];
                worstLoss[link] = losses[index].id;
            }
        ++result.lossesTried;
    }
    for (Index link = 0; link < now.size(); ++link)
        if (worst[link] > 0)
            result.links.push_back({system.design().links[link].id,
                                    {now[link]},
                                    {worst[link]},
                                    worstLoss[link],
                                    capacityOfLink(router.latencies(), link)});
    return result;
}

std::vector<FlowCapacity> flowCapacities(const System& system, const std::vector<Index>& failed,
                                         const std::vector<Loss>& losses, const std::stop_token& stop) {
    PairRates pairs(system, failed, losses, stop);
    std::vector<FlowCapacity> figures;
    for (const Way& way : waysOf(pairs.router())) {
        if (way.source == way.target)
            continue;
        FlowCapacity figure = pairs.of(way.source, way.target);
        figure.flow = system.design().flows[way.flow].id;
        figure.to = system.design().components[way.target].id;
        figure.offered.value = way.offered;
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace isthmus
