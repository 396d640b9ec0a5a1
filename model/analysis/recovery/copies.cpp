#include "model/analysis/recovery/copies.h"

#include "model/analysis/recovery/copy_chains.h"

#include <algorithm>

namespace isthmus {

std::optional<Seconds> stageLag(const Flow& flow) {
    if (!flow.replication)
        return std::nullopt;
    const Replication& replication = *flow.replication;
    switch (replication.mode) {
    case ReplicationMode::Synchronous:
        return Seconds{};
    case ReplicationMode::Asynchronous:
        return replication.lagWorst ? replication.lagWorst : replication.lagTypical;
    case ReplicationMode::Snapshot:
        if (!replication.interval)
            return std::nullopt;
        return *replication.interval + replication.copyTime.value_or(Seconds{});
    }
    return std::nullopt;
}

namespace {

std::vector<Index> targetsOf(const System& system, Index flow) {
    if (system.flowTargetComponent[flow] != kNone)
        return {system.flowTargetComponent[flow]};
    return system.votersOf(system.flowTargetGroup[flow]);
}

} // namespace

std::vector<DataCopy> copiesOf(const System& system, Index store) {
    std::vector<DataCopy> copies;
    for (const CopyChain& chain : copyChains(system, store))
        copies.push_back({chain.copy(), chain.lag, chain.pointInTime, chain.backup});
    return copies;
}

bool switchNeedsRestore(const System& system, Index group) {
    const auto& plan = system.design().groups[group].plan;
    const bool restores = std::any_of(
        plan.begin(), plan.end(), [](const RecoveryStep& step) { return step.kind == StepKind::Restore; });
    if (!restores)
        return false;
    const auto members = system.votersOf(group);
    const auto isMember = [&](Index component) {
        return std::find(members.begin(), members.end(), component) != members.end();
    };
    for (const Index member : members)
        for (const Index flow : system.flowsFrom[member]) {
            const auto targets = targetsOf(system, flow);
            if (system.design().flows[flow].kind == FlowKind::Replication &&
                std::any_of(targets.begin(), targets.end(), isMember))
                return false;
        }
    return true;
}

} // namespace isthmus
