#include "model/analysis/capacity/routed_capacity.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kDeepestUnderlay = 8;

/// Calls `visit` for a link and all that carries it, with the direction that is passed.
template <class Visit>
void forEachUse(Router& router, Index link, bool along, const Visit& visit, int depth = 0) {
    const System& system = router.system();
    visit(link, along);
    if (depth > kDeepestUnderlay)
        return;
    Index at = system.linkFrom[link];
    for (const Index segment : std::vector<Index>(router.latencies().carriers(link))) {
        const bool fromStart = system.linkFrom[segment] == at;
        const bool touches = fromStart || system.linkTo[segment] == at;
        forEachUse(router, segment, touches ? fromStart == along : along, visit, depth + 1);
        if (touches)
            at = system.otherEnd(segment, at);
    }
}

/// Calls `visit` for every drawn link that a flow's traffic passes, with the direction and the share of it.
template <class Visit>
void forEachLink(Router& router, const JourneyScope& scope, Index flow, const Visit& visit) {
    const System& system = router.system();
    for (const FlowLeg& leg : flowLegs(router, scope, flow))
        for (const RoutedHop& step : router.route(system.flowSource[flow], leg.target).hops)
            if (step.hop.link != kNone)
                forEachUse(router, step.hop.link, system.linkFrom[step.hop.link] == step.hop.from,
                           [&](Index link, bool along) { visit(link, along, leg.share * step.fraction); });
}

} // namespace

bool canOverload(const Design& design) {
    double all = 0;
    for (const Flow& flow : design.flows) {
        const OfferedRate offered = offeredRate(flow);
        const double rate = offered.forward.value + offered.back.value;
        // Copies go to each member, and a group may hold groups.
        const bool toGroup = findById(design.groups, flow.to) != nullptr;
        all += rate * static_cast<double>(toGroup ? design.components.size() : 1);
    }
    // A path over two circuits that ride on one segment puts its load on that twice.
    all *= 2;
    return std::any_of(design.links.begin(), design.links.end(), [all](const Link& link) {
        return link.capacity && link.capacity->value > 0 && link.capacity->value < all;
    });
}

std::vector<double> routedLoads(Router& router) {
    const System& system = router.system();
    std::vector<double> loads(2 * system.linkFrom.size(), 0.0);
    const FlowScopes scopes(system);
    const std::vector<bool> carrying = carryingFlows(router);
    for (Index flow = 0; flow < carrying.size(); ++flow) {
        const OfferedRate offered = offeredRate(system.design().flows[flow]);
        const double forward = offered.forward.value, back = offered.back.value;
        if (!carrying[flow] || forward + back <= 0)
            continue;
        forEachLink(router, scopes.of(flow), flow, [&](Index link, bool along, double share) {
            loads[2 * link] += share * (along ? forward : back);
            loads[2 * link + 1] += share * (along ? back : forward);
        });
    }
    std::vector<double> fuller(system.linkFrom.size());
    for (std::size_t link = 0; link < fuller.size(); ++link)
        fuller[link] = std::max(loads[2 * link], loads[2 * link + 1]);
    return fuller;
}

std::vector<FlowOverLink> flowsOver(Router& router, Index link) {
    const FlowScopes scopes(router.system());
    const std::vector<bool> carrying = carryingFlows(router);
    std::vector<FlowOverLink> flows;
    for (Index flow = 0; flow < carrying.size(); ++flow) {
        if (!carrying[flow])
            continue;
        FlowOverLink over{flow};
        forEachLink(router, scopes.of(flow), flow, [&](Index passed, bool along, double share) {
            if (passed == link)
                (along ? over.along : over.against) += share;
        });
        if (over.along > 0 || over.against > 0)
            flows.push_back(over);
    }
    return flows;
}

} // namespace isthmus
