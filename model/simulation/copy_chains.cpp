#include "model/simulation/copy_chains.h"

#include "model/analysis/recovery/copies.h"

#include <limits>
#include <map>

namespace isthmus {

namespace {

struct Reached {
    double lag = 0; ///< seconds; infinite when some stage gives no figure
    CopyChain chain;
};

std::vector<Index> targetsOf(const System& system, Index flow) {
    if (system.flowTargetComponent[flow] != kNone)
        return {system.flowTargetComponent[flow]};
    return system.votersOf(system.flowTargetGroup[flow]);
}

} // namespace

std::vector<CopyChain> copyChains(const System& system, Index store) {
    std::map<Index, Reached> found;
    std::vector<std::pair<Index, Reached>> open{{store, {}}};
    while (!open.empty()) {
        const auto [component, from] = open.back();
        open.pop_back();
        for (const Index flow : system.flowsFrom[component]) {
            const Flow& object = system.design().flows[flow];
            if (object.kind != FlowKind::Replication && object.kind != FlowKind::Backup)
                continue;
            const auto stage = stageLag(object);
            for (const Index target : targetsOf(system, flow)) {
                if (target == store || target == component)
                    continue;
                Reached next = from;
                next.lag += stage ? stage->value : std::numeric_limits<double>::infinity();
                next.chain.stages.push_back({flow, component, target});
                next.chain.backup = from.chain.backup || object.kind == FlowKind::Backup;
                const auto it = found.find(target);
                if (it != found.end() && it->second.lag <= next.lag)
                    continue;
                found[target] = next;
                open.emplace_back(target, std::move(next));
            }
        }
    }
    std::vector<CopyChain> chains;
    for (auto& [component, reached] : found)
        chains.push_back(std::move(reached.chain));
    return chains;
}

} // namespace isthmus
