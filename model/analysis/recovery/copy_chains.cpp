#include "model/analysis/recovery/copy_chains.h"

#include "model/analysis/recovery/copies.h"

#include <map>
#include <tuple>

namespace isthmus {

namespace {

std::vector<Index> copyTargets(const System& system, Index flow) {
    if (system.flowTargetComponent[flow] != kNone)
        return {system.flowTargetComponent[flow]};
    return system.votersOf(system.flowTargetGroup[flow]);
}

bool isNearer(const std::optional<Seconds>& a, const std::optional<Seconds>& b) {
    return a && (!b || *a < *b);
}

} // namespace

std::vector<CopyChain> copyChains(const System& system, Index store, const StageLagOf& lagOf) {
    using Key = std::tuple<Index, bool, bool>;
    std::map<Key, CopyChain> found;
    CopyChain none;
    none.lag = Seconds{};
    std::vector<std::pair<Index, CopyChain>> open{{store, none}};
    while (!open.empty()) {
        const auto [component, from] = open.back();
        open.pop_back();
        for (const Index flow : system.flowsFrom[component]) {
            const Flow& object = system.design().flows[flow];
            if (object.kind != FlowKind::Replication && object.kind != FlowKind::Backup)
                continue;
            const auto stage = lagOf ? lagOf(flow) : stageLag(object);
            for (const Index target : copyTargets(system, flow)) {
                if (target == store || target == component)
                    continue;
                CopyChain next = from;
                next.lag = stage && from.lag ? std::optional(*from.lag + *stage) : std::nullopt;
                next.stages.push_back({flow, component, target});
                next.pointInTime = object.replication && object.replication->pointInTime;
                next.backup = from.backup || object.kind == FlowKind::Backup;
                const Key key{target, next.pointInTime, next.backup};
                const auto it = found.find(key);
                if (it != found.end() && !isNearer(next.lag, it->second.lag))
                    continue;
                found[key] = next;
                open.emplace_back(target, std::move(next));
            }
        }
    }
    std::vector<CopyChain> chains;
    for (auto& [key, chain] : found)
        chains.push_back(std::move(chain));
    return chains;
}

} // namespace isthmus
