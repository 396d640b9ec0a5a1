#include "model/improve/shortfall.h"

#include "model/analysis/capacity/largest_rate.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

constexpr std::size_t kMostEnds = 8;

std::set<std::pair<Index, Index>> endsOf(const System& system, const JourneyScope& scope) {
    std::set<std::pair<Index, Index>> ends;
    const auto add = [&](Index flow) {
        const auto targets = system.flowTargetComponent[flow] != kNone
                                 ? std::vector<Index>{system.flowTargetComponent[flow]}
                                 : system.votersOf(system.flowTargetGroup[flow]);
        for (const Index target : targets)
            if (ends.size() < kMostEnds && target != system.flowSource[flow])
                ends.emplace(system.flowSource[flow], target);
    };
    for (const Index flow : scope.flows)
        add(flow);
    for (const Index flow : scope.dataFlows)
        add(flow);
    return ends;
}

} // namespace

MegabitsPerSecond worstShortfall(Router& nominal, const JourneyScope& scope) {
    const System& system = nominal.system();
    MegabitsPerSecond worst;
    for (const auto& [source, target] : endsOf(system, scope)) {
        const auto before = widestChosenPath(nominal, source, target);
        if (!before || before->value <= 0)
            continue;
        std::set<Index> onTheWay; // elements
        for (const RoutedHop& step : nominal.route(source, target).hops) {
            if (step.hop.link != kNone)
                onTheWay.insert(system.linkElement[step.hop.link]);
            if (step.hop.to != target)
                onTheWay.insert(system.componentInstances[step.hop.to].begin(),
                                system.componentInstances[step.hop.to].end());
        }
        for (const Index element : onTheWay) {
            const OperatingState state(system, {element});
            HopLatencies latencies(state);
            const auto left = largestRate(latencies, source, target).atMost;
            if (left && left->value > 0)
                worst = std::max(worst, *before - *left);
        }
    }
    return worst;
}

} // namespace isthmus
