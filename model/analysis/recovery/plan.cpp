#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <map>

namespace isthmus {

Seconds stepDuration(const RecoveryStep& step) {
    const StepDuration& duration = step.duration;
    if (duration.fixed)
        return *duration.fixed;
    if (duration.min && duration.likely && duration.max)
        return (*duration.min + *duration.likely + *duration.max) / 3.0;
    if (duration.checkInterval)
        return *duration.checkInterval * static_cast<double>(duration.checkThreshold.value_or(1));
    if (duration.provisioning || duration.size) {
        constexpr double kBytesPerGigabyte = 1073741824.0;
        constexpr double kBytesPerMegabyte = 1e6;
        Seconds time = duration.provisioning.value_or(Seconds{});
        if (duration.size && duration.rate && duration.rate->value > 0)
            time += Seconds{duration.size->value * kBytesPerGigabyte /
                            (duration.rate->value * kBytesPerMegabyte)};
        return time;
    }
    return duration.dnsTtl.value_or(Seconds{});
}

namespace {

bool isUsed(StepKind kind, PlanPurpose purpose) {
    switch (kind) {
    case StepKind::Restore:
        return purpose != PlanPurpose::SwitchOver;
    case StepKind::ScaleOut:
    case StepKind::Start:
    case StepKind::Promote:
    case StepKind::Redirect:
        return purpose != PlanPurpose::RestoreInPlace;
    case StepKind::Detect:
    case StepKind::Decide:
    case StepKind::Custom:
        return true;
    }
    return true;
}

} // namespace

std::vector<RecoveryStep> stepsFor(const std::vector<RecoveryStep>& plan, PlanPurpose purpose) {
    std::vector<RecoveryStep> steps = plan;
    for (RecoveryStep& step : steps) {
        if (isUsed(step.kind, purpose))
            continue;
        step.duration = StepDuration{};
        step.duration.fixed = Seconds{};
        step.needsGroups.clear();
        step.needsControlPlanes.clear();
        step.needsComponents.clear();
    }
    return steps;
}

namespace {

/// Lays steps out one after another, predecessors first.
class Scheduler {
public:
    Scheduler(const std::vector<RecoveryStep>& steps, const PlanContext& context)
        : m_steps(steps), m_context(context) {
        for (std::size_t i = 0; i < steps.size(); ++i)
            m_number.emplace(steps[i].id, i);
    }

    PlanSchedule run() {
        PlanSchedule plan;
        plan.done = Seconds{};
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const Timing& timing = timingOf(i);
            if (!timing.end) {
                if (plan.done)
                    plan.decidingStep.clear();
                plan.done.reset();
                if (plan.decidingStep.empty() && !timing.waitsFor.empty()) {
                    plan.decidingStep = m_steps[i].id;
                    plan.waitsFor = timing.waitsFor;
                }
                continue;
            }
            plan.steps.push_back({&m_steps[i], timing.start, *timing.end});
            if (plan.done && (*timing.end > *plan.done || plan.decidingStep.empty())) {
                plan.done = timing.end;
                plan.decidingStep = m_steps[i].id;
                plan.waitsFor = timing.waitsFor;
            }
        }
        return plan;
    }

private:
    struct Timing {
        Seconds start;
        std::optional<Seconds> end;
        ElementId waitsFor;
    };

    const Timing& timingOf(std::size_t index) {
        if (const auto it = m_timing.find(index); it != m_timing.end())
            return it->second;
        const RecoveryStep& step = m_steps[index];
        Timing timing;
        bool possible = true;
        const auto wait = [&](std::optional<Seconds> until, const ElementId& cause) {
            if (!until) {
                if (possible)
                    timing.waitsFor = cause;
                possible = false;
            } else if (possible && *until > timing.start) {
                timing.start = *until;
                timing.waitsFor = cause;
            }
        };
        for (const std::size_t before : predecessors(index))
            wait(timingOf(before).end, {});
        for (const ElementId& group : step.needsGroups)
            wait(m_context.groupDoneAt(group), group);
        for (const auto* needed : {&step.needsControlPlanes, &step.needsComponents})
            for (const ElementId& component : *needed)
                wait(m_context.aliveFrom(component), component);
        if (possible)
            timing.end = timing.start + stepDuration(step);
        return m_timing.emplace(index, std::move(timing)).first->second;
    }

    [[nodiscard]] std::vector<std::size_t> predecessors(std::size_t index) const {
        if (!m_steps[index].after)
            return index == 0 ? std::vector<std::size_t>{} : std::vector<std::size_t>{index - 1};
        std::vector<std::size_t> before;
        for (const std::string& id : *m_steps[index].after)
            if (const auto it = m_number.find(id); it != m_number.end())
                before.push_back(it->second);
        return before;
    }

    const std::vector<RecoveryStep>& m_steps;
    const PlanContext& m_context;
    std::map<std::string, std::size_t> m_number;
    std::map<std::size_t, Timing> m_timing;
};

} // namespace

PlanSchedule schedule(const std::vector<RecoveryStep>& steps, const PlanContext& context) {
    return Scheduler(steps, context).run();
}

} // namespace isthmus
