#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/routed_capacity.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace isthmus {

namespace {

/// Most losses that are tried, those that free the largest load first: this runs beside the drawing.
constexpr std::size_t kMostTried = 48;

struct Worst {
    double load = 0;
    ElementId lost;
};

/// What carries a load now and may be lost: links, the components between them, cables.
std::vector<ElementId> losses(const FindingContext& context, const std::vector<double>& loads) {
    const System& system = context.system();
    std::map<ElementId, double> carried;
    for (Index link = 0; link < loads.size(); ++link) {
        if (loads[link] <= 0)
            continue;
        carried[context.design().links[link].id] = loads[link];
        for (const Index end : {system.linkFrom[link], system.linkTo[link]})
            if (system.componentKind[end]->forwards)
                carried[context.design().components[end].id] += loads[link];
    }
    for (const Cable& cable : context.design().cables)
        for (const ElementId& segment : cable.segments)
            if (const auto it = carried.find(segment); it != carried.end())
                carried[cable.id] += it->second;
    std::vector<ElementId> ids;
    for (const auto& [id, load] : carried)
        ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const ElementId& a, const ElementId& b) { return carried[a] > carried[b]; });
    ids.resize(std::min(ids.size(), kMostTried));
    return ids;
}

std::vector<Observation> observe(FindingContext& context) {
    const Design& design = context.design();
    if (!canOverload(design))
        return {};
    const auto nominal = routedLoads(context.nominal());
    std::map<Index, Worst> worst;
    for (const ElementId& lost : losses(context, nominal)) {
        Router router(context.without({lost}));
        const auto loads = routedLoads(router);
        for (Index link = 0; link < loads.size(); ++link) {
            const auto& capacity = design.links[link].capacity;
            if (!capacity || capacity->value <= 0 || loads[link] <= capacity->value ||
                nominal[link] > capacity->value)
                continue;
            if (Worst& entry = worst[link]; loads[link] > entry.load)
                entry = {loads[link], lost};
        }
    }
    std::vector<Observation> seen;
    for (const auto& [link, entry] : worst) {
        const double capacity = design.links[link].capacity->value;
        seen.push_back({{design.links[link].id, entry.lost},
                        "the loss of " + entry.lost.value + " puts " + figure(entry.load) +
                            " Mbit/s on a capacity of " + figure(capacity) + " Mbit/s, " +
                            figure(100 * entry.load / capacity) + " %",
                        context.outageOf(entry.lost)});
    }
    return seen;
}

} // namespace

const FindingRule kOverloadedAfterFailure{
    "overloaded_after_failure", Severity::Warning,
    "Add capacity for the day of the failure, or say which flows give way.", &practices::kNetworkImpact,
    observe};

} // namespace isthmus
