#pragma once

#include "model/simulation/random_stream.h"
#include "model/simulation/service_functions.h"

#include <limits>
#include <string>

namespace isthmus {

/// The recovery plan of one ranked point, ready to be run (semantics.md 4).
struct PlanTemplate {
    struct Step {
        std::string id;
        double hours = 0; ///< fixed time; of a triangle its mean
        bool isTriangle = false;
        double least = 0, likely = 0, largest = 0;
        std::vector<std::uint32_t> after;       ///< steps of this plan
        std::vector<Slot> needs;                ///< components and control planes that are alive
        std::vector<std::uint32_t> needsPoints; ///< ranked points of the journey that have settled
    };
    std::vector<Step> steps;
    double switchSuccess = 1;
    std::vector<std::uint32_t> companions; ///< ranked points of groups that move with this one
};

/// The plans of one journey, by ranked point. Groups whose plans wait for each other in a circle do not wait.
[[nodiscard]] std::vector<PlanTemplate> planTemplates(const System& system, const ServiceLayout& layout);

/// One execution of a plan, step by step as written: a step begins when its predecessors and the groups it
/// needs are done and what it needs is alive at that moment, and then runs to its end. Triangles
/// (min, likely, max) are drawn anew each time. Reserves its memory once.
class PlanRun {
public:
    static constexpr double kNever = std::numeric_limits<double>::infinity();

    explicit PlanRun(const PlanTemplate& plan) : m_plan(&plan), m_ends(plan.steps.size(), kNever) {}

    void begin();
    /// Finishes what has ended by `now` and starts what can start.
    /// @param isSettled  whether the ranked point of that number is.
    /// @returns true when all steps are done.
    template <class IsSettled>
    bool advance(double now, const std::uint64_t* values, const IsSettled& isSettled, RandomStream& random) {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t step = 0; step < m_ends.size(); ++step)
                if (m_ends[step] == kWaiting && canStart(m_plan->steps[step], now, values, isSettled)) {
                    m_ends[step] = now + length(m_plan->steps[step], random);
                    changed = true;
                }
        }
        return nextEnd(now) == kNever && !isWaiting();
    }
    /// When the next running step ends; kNever when none runs.
    [[nodiscard]] double nextEnd(double now) const;
    [[nodiscard]] const PlanTemplate& plan() const { return *m_plan; }
    /// End of a step, kNever before it has begun.
    [[nodiscard]] double endOf(std::size_t step) const {
        return m_ends[step] == kWaiting ? kNever : m_ends[step];
    }

private:
    static constexpr double kWaiting = -1;

    template <class IsSettled>
    [[nodiscard]] bool canStart(const PlanTemplate::Step& step, double now, const std::uint64_t* values,
                                const IsSettled& isSettled) const {
        for (const std::uint32_t before : step.after)
            if (m_ends[before] == kWaiting || m_ends[before] > now)
                return false;
        for (const Slot slot : step.needs)
            if (!bitAt(values, slot))
                return false;
        for (const std::uint32_t point : step.needsPoints)
            if (!isSettled(point))
                return false;
        return true;
    }
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] static double length(const PlanTemplate::Step& step, RandomStream& random);

    const PlanTemplate* m_plan;
    std::vector<double> m_ends; ///< of each step; kWaiting before it begins
};

} // namespace isthmus
