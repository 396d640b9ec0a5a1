#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/recovery/copies.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Keeps data that nothing else has: a cache and an index are filled again, a queue empties by itself.
bool isOfRecord(const Kind& kind) {
    return kind.stores && !kind.buffers && kind.id != "cache" && kind.id != "search_index";
}

/// By component: the first that replicates to it.
std::vector<Index> replicationSources(const System& system) {
    std::vector<Index> sources(system.componentKind.size(), kNone);
    for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
        if (system.design().flows[flow].kind != FlowKind::Replication)
            continue;
        const auto targets = system.flowTargetGroup[flow] != kNone
                                 ? system.votersOf(system.flowTargetGroup[flow])
                                 : std::vector<Index>{system.flowTargetComponent[flow]};
        for (const Index target : targets)
            if (sources[target] == kNone)
                sources[target] = system.flowSource[flow];
    }
    return sources;
}

/// Where the data of a replica comes from: copies are made there.
Index originOf(const std::vector<Index>& sources, Index store) {
    std::set<Index> passed{store};
    while (sources[store] != kNone && passed.insert(sources[store]).second)
        store = sources[store];
    return store;
}

std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    const auto sources = replicationSources(system);
    std::set<Index> needed;
    for (const JourneyScope& scope : system.journeys)
        for (const Index component : context.nominal().state().servingComponents(scope))
            if (isOfRecord(*system.componentKind[component]))
                needed.insert(originOf(sources, component));
    std::vector<Observation> seen;
    for (const Index store : needed) {
        const auto copies = copiesOf(system, store);
        if (std::any_of(copies.begin(), copies.end(), [](const DataCopy& copy) { return copy.pointInTime; }))
            continue;
        const Component& component = context.design().components[store];
        Observation observation{{component.id}, {}, {}};
        for (const DataCopy& copy : copies)
            observation.elements.push_back(context.design().components[copy.component].id);
        observation.evidence = "it has no point-in-time copy (copies: " + std::to_string(copies.size()) +
                               "): corruption reaches them all and loses ";
        observation.evidence += component.storage ? figure(component.storage->value) + " GB" : "its data";
        seen.push_back(std::move(observation));
    }
    return seen;
}

} // namespace

const FindingRule kNoPointInTimeCopy{
    "no_point_in_time_copy", Severity::Warning,
    "Add a backup that keeps old versions, in another region or account than the store.", &practices::kBackUp,
    observe};

} // namespace isthmus
