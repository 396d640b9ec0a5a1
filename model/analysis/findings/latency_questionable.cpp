#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/latency/light_floor.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    constexpr double kQuestionable = 3;
    constexpr double kLeastMs = 0.5; // about 100 km; nearer, equipment outweighs the way
    const System& system = context.system();
    Router& router = context.nominal();
    for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
        const Index target = system.flowTargetComponent[flow], source = system.flowSource[flow];
        if (target == kNone || source == target)
            continue;
        const auto light = directLightFloor(system, source, target);
        if (!light || light->value < kLeastMs)
            continue;
        const auto& way = router.route(source, target).latency.oneWay;
        if (!way || *way <= kQuestionable * *light)
            continue;
        seen.push_back({{system.design().flows[flow].id},
                        "one way takes " + figure(way->value) + " ms; light in fibre needs " +
                            figure(light->value) + " ms for the great circle",
                        {}});
    }
    return seen;
}

} // namespace

const FindingRule kLatencyQuestionable{"latency_questionable", Severity::Warning,
                                       "Look whether the way is right: a missing link, a wrong length, or a "
                                       "detour that costs time on every request.",
                                       &practices::kNetworkImpact, observe};

} // namespace isthmus
