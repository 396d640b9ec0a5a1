#include "model/analysis/capacity/routed_capacity.h"
#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    if (!canOverload(context.design()))
        return seen;
    for (const LinkLoadFigure& load : context.linkLoads().links) {
        const Link& object = *findById(context.design().links, load.link);
        if (!object.capacity || object.capacity->value <= 0 || load.now <= *object.capacity)
            continue;
        seen.push_back({{object.id},
                        "it is to carry " + figure(load.now.value) + " Mbit/s on a capacity of " +
                            figure(object.capacity->value) + " Mbit/s, " +
                            figure(100 * (load.now / *object.capacity)) + " %",
                        {}});
    }
    return seen;
}

} // namespace

const FindingRule kOverloaded{"overloaded", Severity::Error, "Add capacity, or move flows to another way.",
                              &practices::kDedicatedConnectivity, observe};

} // namespace isthmus
