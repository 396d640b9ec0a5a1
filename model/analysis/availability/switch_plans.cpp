#include "model/analysis/availability/switch_plans.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <optional>

namespace isthmus {

SwitchConsequence joined(const SwitchConsequence& a, const SwitchConsequence& b) {
    SwitchConsequence both = a;
    both.changed.insert(b.changed.begin(), b.changed.end());
    both.failback = std::max(a.failback, b.failback);
    both.causes.insert(b.causes.begin(), b.causes.end());
    for (auto it = both.causes.begin(); it != both.causes.end();) {
        const bool isCovered =
            std::any_of(both.causes.begin(), both.causes.end(),
                        [&](const ShareCause& other) { return other != *it && covers(other, *it); });
        it = isCovered ? both.causes.erase(it) : std::next(it);
    }
    return both;
}

bool addsTo(const SwitchConsequence& first, const SwitchConsequence& second) {
    const auto isCovered = [&](const ShareCause& cause) {
        return std::any_of(first.causes.begin(), first.causes.end(),
                           [&](const ShareCause& other) { return other == cause || covers(other, cause); });
    };
    return second.failback > first.failback || !std::ranges::includes(first.changed, second.changed) ||
           !std::all_of(second.causes.begin(), second.causes.end(), isCovered);
}

bool hasPartIn(const SwitchConsequence& first, const SwitchConsequence& second) {
    const auto isIn = [](const auto& set) {
        return [&set](const auto& entry) { return set.contains(entry); };
    };
    return std::any_of(first.causes.begin(), first.causes.end(), isIn(second.causes)) ||
           std::any_of(first.changed.begin(), first.changed.end(), isIn(second.changed));
}

/// Entangled are groups that wait for others or are waited for, and those that move together.
SwitchPlans::SwitchPlans(const System& system)
    : m_system(system), m_entangled(system.groupMembers.size(), false) {
    const auto tie = [&](Index group, const ElementId& other) {
        m_entangled[group] = true;
        if (const Index index = system.group(other); index != kNone)
            m_entangled[index] = true;
    };
    const auto& groups = system.design().groups;
    for (Index group = 0; group < groups.size(); ++group) {
        for (const RecoveryStep& step : groups[group].plan)
            for (const ElementId& other : step.needsGroups)
                tie(group, other);
        if (!groups[group].moveWith.empty())
            tie(group, groups[group].moveWith);
    }
}

Seconds SwitchPlans::failback(Index group) const {
    return m_system.design().groups[group].failback.value_or(Seconds{});
}

SharePiece SwitchPlans::interruption(Index group, bool runs, const SwitchConsequence& beside) const {
    const Seconds until = runs ? planTime(group, beside) : Seconds{};
    return {1.0, until, Seconds{}, runs ? 1 - m_system.design().groups[group].switchSuccess : 1.0};
}

void SwitchPlans::addCompanions(const SwitchingPoints& points, SwitchConsequence& consequence) const {
    const auto& groups = m_system.design().groups;
    const auto bandOf = [&](Index group) {
        return groups[group].moveWith.empty() ? groups[group].id : groups[group].moveWith;
    };
    const auto own = consequence.changed;
    for (const auto& point : points.ranked) {
        const auto changes = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(),
                               [&](const auto& entry) { return entry.first == point.group; });
        };
        const bool moves = std::any_of(own.begin(), own.end(), [&](const auto& entry) {
            return bandOf(entry.first) == bandOf(point.group);
        });
        if (moves && !changes(consequence.changed))
            consequence.changed.emplace(point.group, true);
    }
}

std::vector<RecoveryStep> SwitchPlans::switchSteps(Index group) const {
    return stepsFor(m_system.plans[group], switchPurpose(m_system, group));
}

Seconds SwitchPlans::planTime(Index group, const SwitchConsequence& beside) const {
    std::set<ElementId> underWay;
    PlanContext context;
    context.aliveFrom = [](const ElementId&) { return std::optional<Seconds>{Seconds{}}; };
    context.groupDoneAt = [&](const ElementId& id) -> std::optional<Seconds> {
        const Index other = m_system.group(id);
        const bool changed = std::any_of(beside.changed.begin(), beside.changed.end(),
                                         [&](const auto& entry) { return entry.first == other; });
        if (!changed || !underWay.insert(id).second)
            return Seconds{};
        const auto done = schedule(switchSteps(other), context).done;
        underWay.erase(id);
        return done;
    };
    underWay.insert(m_system.design().groups[group].id);
    return schedule(switchSteps(group), context).done.value_or(Seconds{});
}

} // namespace isthmus
