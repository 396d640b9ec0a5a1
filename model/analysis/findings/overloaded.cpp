#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/routed_capacity.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    if (!canOverload(context.design()))
        return seen;
    const auto loads = routedLoads(context.nominal());
    for (Index link = 0; link < loads.size(); ++link) {
        const Link& object = context.design().links[link];
        if (!object.capacity || object.capacity->value <= 0 || loads[link] <= object.capacity->value)
            continue;
        seen.push_back({{object.id},
                        "it is to carry " + figure(loads[link]) + " Mbit/s on a capacity of " +
                            figure(object.capacity->value) + " Mbit/s, " +
                            figure(100 * loads[link] / object.capacity->value) + " %",
                        {}});
    }
    return seen;
}

} // namespace

const FindingRule kOverloaded{"overloaded", Severity::Error, "Add capacity, or move flows to another way.",
                              &practices::kDedicatedConnectivity, observe};

} // namespace isthmus
