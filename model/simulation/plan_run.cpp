#include "model/simulation/plan_run.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace isthmus {

namespace {

const ElementId& bandOf(const Group& group) {
    return group.moveWith.empty() ? group.id : group.moveWith;
}

/// Groups whose recovery the plan of `group` waits for, and so on.
void addAwaited(const System& system, Index group, std::set<Index>& awaited) {
    for (const RecoveryStep& step : system.design().groups[group].plan)
        for (const ElementId& id : step.needsGroups)
            if (const Index other = system.group(id); awaited.insert(other).second)
                addAwaited(system, other, awaited);
}

bool awaits(const System& system, Index group, Index other) {
    std::set<Index> awaited;
    addAwaited(system, group, awaited);
    return awaited.contains(other);
}

PlanTemplate::Step stepOf(const RecoveryStep& step) {
    PlanTemplate::Step result;
    result.id = step.id;
    result.hours = toHours(stepDuration(step)).value;
    const StepDuration& duration = step.duration;
    if (!duration.fixed && duration.min && duration.likely && duration.max) {
        result.isTriangle = *duration.max > *duration.min;
        result.least = toHours(*duration.min).value;
        result.likely = toHours(*duration.likely).value;
        result.largest = toHours(*duration.max).value;
    }
    return result;
}

std::vector<std::uint32_t> predecessors(const std::vector<RecoveryStep>& steps, std::uint32_t number) {
    std::vector<std::uint32_t> before;
    if (!steps[number].after) {
        if (number > 0)
            before.push_back(number - 1);
        return before;
    }
    for (const std::string& id : *steps[number].after)
        for (std::uint32_t other = 0; other < steps.size(); ++other)
            if (steps[other].id == id)
                before.push_back(other);
    return before;
}

PlanTemplate planOf(const System& system, const ServiceLayout& layout, std::uint32_t number) {
    const Index group = layout.ranked[number].group;
    const Group& object = system.design().groups[group];
    const PlanPurpose purpose =
        switchNeedsRestore(system, group) ? PlanPurpose::SwitchOverWithRestore : PlanPurpose::SwitchOver;
    const auto steps = stepsFor(system.plans[group], purpose);
    PlanTemplate plan;
    plan.switchSuccess = object.switchSuccess;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        PlanTemplate::Step step = stepOf(steps[i]);
        step.after = predecessors(steps, i);
        if (isUsed(steps[i].kind, purpose))
            step.needs.push_back(layout.planNeeds.at({group, i}));
        for (const ElementId& id : steps[i].needsGroups) {
            const Index other = system.group(id);
            if (other == group || awaits(system, other, group))
                continue;
            for (std::uint32_t point = 0; point < layout.ranked.size(); ++point)
                if (layout.ranked[point].group == other)
                    step.needsPoints.push_back(point);
        }
        plan.steps.push_back(std::move(step));
    }
    for (std::uint32_t point = 0; point < layout.ranked.size(); ++point)
        if (layout.ranked[point].group != group &&
            bandOf(system.design().groups[layout.ranked[point].group]) == bandOf(object))
            plan.companions.push_back(point);
    return plan;
}

} // namespace

std::vector<PlanTemplate> planTemplates(const System& system, const ServiceLayout& layout) {
    std::vector<PlanTemplate> plans;
    for (std::uint32_t point = 0; point < layout.ranked.size(); ++point)
        plans.push_back(planOf(system, layout, point));
    return plans;
}

void PlanRun::begin() {
    std::fill(m_ends.begin(), m_ends.end(), kWaiting);
}

double PlanRun::nextEnd(double now) const {
    double next = kNever;
    for (const double end : m_ends)
        if (end > now)
            next = std::min(next, end);
    return next;
}

bool PlanRun::isWaiting() const {
    return std::any_of(m_ends.begin(), m_ends.end(), [](double end) { return end == kWaiting; });
}

double PlanRun::length(const PlanTemplate::Step& step, RandomStream& random) {
    if (!step.isTriangle)
        return step.hours;
    const double width = step.largest - step.least;
    const double left = step.likely - step.least;
    const double u = random.uniform();
    return u * width < left ? step.least + std::sqrt(u * width * left)
                            : step.largest - std::sqrt((1 - u) * width * (width - left));
}

} // namespace isthmus
