#include "model/analysis/capacity/routed_capacity.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kDeepestUnderlay = 8;

class LoadCount {
public:
    explicit LoadCount(Router& router)
        : m_router(router), m_system(router.system()), m_loads(2 * m_system.linkFrom.size(), 0.0) {}

    [[nodiscard]] std::vector<double> run() {
        const FlowScopes scopes(m_system);
        const std::vector<bool> carrying = carryingFlows(m_router);
        for (Index flow = 0; flow < carrying.size(); ++flow) {
            const Flow& object = m_system.design().flows[flow];
            const OfferedRate offered = offeredRate(object);
            const double forward = offered.forward.value, back = offered.back.value;
            if (!carrying[flow] || forward + back <= 0)
                continue;
            for (const FlowLeg& leg : flowLegs(m_router, scopes.of(flow), flow))
                for (const RoutedHop& step : m_router.route(m_system.flowSource[flow], leg.target).hops)
                    if (step.hop.link != kNone)
                        add(step.hop.link, m_system.linkFrom[step.hop.link] == step.hop.from,
                            forward * leg.share * step.fraction, back * leg.share * step.fraction, 0);
        }
        std::vector<double> fuller(m_system.linkFrom.size());
        for (std::size_t link = 0; link < fuller.size(); ++link)
            fuller[link] = std::max(m_loads[2 * link], m_loads[2 * link + 1]);
        return fuller;
    }

private:
    void add(Index link, bool along, double forward, double back, int depth) {
        m_loads[2 * link] += along ? forward : back;
        m_loads[2 * link + 1] += along ? back : forward;
        if (depth > kDeepestUnderlay)
            return;
        Index at = m_system.linkFrom[link];
        for (const Index segment : std::vector<Index>(m_router.latencies().carriers(link))) {
            const bool fromStart = m_system.linkFrom[segment] == at;
            const bool touches = fromStart || m_system.linkTo[segment] == at;
            add(segment, touches ? fromStart == along : along, forward, back, depth + 1);
            if (touches)
                at = m_system.otherEnd(segment, at);
        }
    }

    Router& m_router;
    const System& m_system;
    std::vector<double> m_loads;
};

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
    return LoadCount(router).run();
}

} // namespace isthmus
