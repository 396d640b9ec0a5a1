#include "model/analysis/capacity/routed_capacity.h"
#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    const Design& design = context.design();
    if (!canOverload(design))
        return {};
    std::vector<Observation> seen;
    for (const LinkLoadFigure& load : context.linkLoads().links) {
        const auto& capacity = findById(design.links, load.link)->capacity;
        if (!capacity || capacity->value <= 0 || load.worst <= *capacity || load.now > *capacity)
            continue;
        const ElementId lost{load.worstLoss.substr(load.worstLoss.find(':') + 1)};
        seen.push_back({{load.link, lost},
                        "the loss of " + lost.value + " puts " + figure(load.worst.value) +
                            " Mbit/s on a capacity of " + figure(capacity->value) + " Mbit/s, " +
                            figure(100 * (load.worst / *capacity)) + " %",
                        context.outageOf(lost)});
    }
    return seen;
}

} // namespace

const FindingRule kOverloadedAfterFailure{
    "overloaded_after_failure", Severity::Warning,
    "Add capacity for the day of the failure, or say which flows give way.", &practices::kNetworkImpact,
    observe};

} // namespace isthmus
