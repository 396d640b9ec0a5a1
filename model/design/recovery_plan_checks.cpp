#include "model/design/circles.h"
#include "model/design/number_checks.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

void checkDuration(const StepDuration& duration, InvariantSink& sink) {
    const NumberChecks number(sink);
    number.notNegative("duration_s", duration.fixed);
    number.notNegative("min_s", duration.min);
    number.notNegative("likely_s", duration.likely);
    number.notNegative("max_s", duration.max);
    number.notNegative("check_interval_s", duration.checkInterval);
    if (duration.checkThreshold)
        number.between("check_threshold", *duration.checkThreshold, 1, 1000);
    number.notNegative("provisioning_s", duration.provisioning);
    number.notNegative("size_gb", duration.size);
    number.positive("rate_mb_s", duration.rate);
    number.notNegative("dns_ttl_s", duration.dnsTtl);

    const auto together = [&](const char* missing, const char* given, bool hasMissing, bool hasGiven) {
        if (hasGiven && !hasMissing)
            sink.error("DE-021", {given, missing}, std::string("/") + missing,
                       std::string("both ") + given + " and " + missing + ", or neither");
    };
    const bool anyOfTriangle = duration.min || duration.likely || duration.max;
    together("min_s", duration.likely ? "likely_s" : "max_s", duration.min.has_value(), anyOfTriangle);
    together("likely_s", duration.min ? "min_s" : "max_s", duration.likely.has_value(), anyOfTriangle);
    together("max_s", duration.min ? "min_s" : "likely_s", duration.max.has_value(), anyOfTriangle);
    together("check_threshold", "check_interval_s", duration.checkThreshold.has_value(),
             duration.checkInterval.has_value());
    together("check_interval_s", "check_threshold", duration.checkInterval.has_value(),
             duration.checkThreshold.has_value());
    together("rate_mb_s", "size_gb", duration.rate.has_value(), duration.size.has_value());
    if (duration.min && duration.likely && *duration.likely < *duration.min)
        sink.error("DE-026", {"likely_s", "min_s"}, "/likely_s", "a number not below min_s");
    if (duration.likely && duration.max && *duration.max < *duration.likely)
        sink.error("DE-026", {"max_s", "likely_s"}, "/max_s", "a number not below likely_s");
}

void checkNeeds(const RecoveryStep& step, InvariantSink& sink) {
    if (step.plane == StepPlane::Data &&
        (!step.needsControlPlanes.empty() || !step.controlPlaneRegion.empty()))
        sink.error("DE-025", {"is done in the data plane and needs a control plane"}, "/plane",
                   "control, or neither needs_control_planes nor control_plane_region");
    if (!step.vantagesNeeded)
        return;
    if (step.vantages.empty())
        sink.error("DE-021", {"vantages_needed", "vantages"}, "/vantages",
                   "both vantages_needed and vantages, or neither");
    else
        NumberChecks(sink).between("vantages_needed", *step.vantagesNeeded, 1,
                                   static_cast<double>(step.vantages.size()));
}

} // namespace

void checkRecoveryPlan(const std::vector<RecoveryStep>& plan, InvariantSink& sink) {
    std::unordered_map<std::string_view, std::size_t> steps;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        sink.within("/plan/" + std::to_string(i));
        checkDuration(plan[i].duration, sink);
        checkNeeds(plan[i], sink);
        if (plan[i].id.empty() || !steps.emplace(plan[i].id, i).second)
            sink.error("DE-017", {plan[i].id}, "/id", "a text that no other step of the plan has as its id");
    }
    std::vector<std::vector<std::size_t>> before(plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (!plan[i].after) {
            if (i > 0)
                before[i].push_back(i - 1);
            continue;
        }
        sink.within("/plan/" + std::to_string(i));
        for (std::size_t k = 0; k < plan[i].after->size(); ++k) {
            const auto found = steps.find((*plan[i].after)[k]);
            if (found != steps.end())
                before[i].push_back(found->second);
            else
                sink.error("DE-015", {(*plan[i].after)[k]}, "/after/" + std::to_string(k),
                           "the id of another step of this plan");
        }
    }
    for (const auto& circle : findCircles(before)) {
        std::string names;
        for (const std::size_t step : circle)
            names += plan[step].id + " → ";
        sink.within("/plan/" + std::to_string(circle.front()));
        sink.error("DE-016", {names + plan[circle.front()].id}, "/after",
                   "steps that do not wait for each other");
    }
    sink.within("");
}

} // namespace isthmus
