#include "model/analysis/recovery/copies.h"

#include <algorithm>
#include <map>

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

bool isBetter(const std::optional<Seconds>& a, const std::optional<Seconds>& b) {
    return a && (!b || *a < *b);
}

} // namespace

std::vector<DataCopy> copiesOf(const System& system, Index store) {
    std::map<Index, DataCopy> found;
    std::vector<DataCopy> open{{store, Seconds{}, false, false}};
    while (!open.empty()) {
        const DataCopy from = open.back();
        open.pop_back();
        for (const Index flow : system.flowsFrom[from.component]) {
            const Flow& object = system.design().flows[flow];
            if (object.kind != FlowKind::Replication && object.kind != FlowKind::Backup)
                continue;
            const auto stage = stageLag(object);
            DataCopy copy;
            if (stage && from.lag)
                copy.lag = *stage + *from.lag;
            copy.pointInTime = object.replication && object.replication->pointInTime;
            copy.backup = from.backup || object.kind == FlowKind::Backup;
            for (const Index target : targetsOf(system, flow)) {
                if (target == store)
                    continue;
                copy.component = target;
                const auto it = found.find(target);
                if (it != found.end() && !isBetter(copy.lag, it->second.lag))
                    continue;
                found[target] = copy;
                open.push_back(copy);
            }
        }
    }
    std::vector<DataCopy> copies;
    for (const auto& [component, copy] : found)
        copies.push_back(copy);
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
