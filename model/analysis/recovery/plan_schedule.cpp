#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace isthmus {

namespace {

/// Times that differ by less are the same: they come from sums in another order.
constexpr double kSameSeconds = 1e-6;

/// Lays steps out one after another, predecessors first.
class Scheduler {
public:
    using Plans = std::vector<std::pair<ElementId, const std::vector<RecoveryStep>*>>;

    Scheduler(const Plans& plans, const PlanContext& context) : m_context(context) {
        for (const auto& [group, steps] : plans) {
            const std::size_t part = m_first.size();
            m_parts.emplace(group, part);
            m_first.push_back(m_nodes.size());
            for (const RecoveryStep& step : *steps)
                m_nodes.push_back({&step, group, part, {}, {}, StepWait::None, {}, false});
        }
        m_first.push_back(m_nodes.size());
        for (std::size_t node = 0; node < m_nodes.size(); ++node)
            join(node);
    }

    PlanSchedule run() {
        PlanSchedule plan;
        const Times mean = times(StepTime::Mean);
        const Times best = times(StepTime::Best);
        const Times worst = times(StepTime::Worst);
        plan.done = doneOf(mean, 0, m_nodes.size());
        plan.best = doneOf(best, 0, m_nodes.size());
        plan.worst = doneOf(worst, 0, m_nodes.size());
        for (const auto& [group, part] : m_parts)
            plan.groupDone[group] = doneOf(mean, m_first[part], m_first[part + 1]);
        const auto slack = plan.done ? slacks(mean, *plan.done) : std::vector<double>(m_nodes.size());
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const Node& node = m_nodes[i];
            if (node.neverMayStart)
                plan.blocked.push_back({node.step, node.group, node.wait, node.waitsFor});
            if (!mean.end[i])
                continue;
            const bool waits = mean.start[i] > mean.ready[i];
            plan.steps.push_back({node.step, node.group, mean.ready[i], mean.start[i], *mean.end[i],
                                  *best.end[i], *worst.end[i], Seconds{slack[i]},
                                  plan.done && slack[i] <= kSameSeconds, waits ? node.wait : StepWait::None,
                                  waits ? node.waitsFor : ElementId{}});
        }
        decide(plan);
        return plan;
    }

private:
    struct Node {
        const RecoveryStep* step;
        ElementId group;
        std::size_t part;
        std::vector<std::size_t> before; ///< steps that must be done
        Seconds mayStart;                ///< what it needs is alive
        StepWait wait;
        ElementId waitsFor;
        bool neverMayStart;
    };
    struct Times {
        std::vector<Seconds> ready, start;
        std::vector<std::optional<Seconds>> end;
    };

    void join(std::size_t index) {
        Node& node = m_nodes[index];
        const RecoveryStep& step = *node.step;
        const std::size_t first = m_first[node.part];
        if (!step.after && index > first)
            node.before.push_back(index - 1);
        for (const std::string& id : step.after.value_or(std::vector<std::string>{}))
            for (std::size_t i = first; i < m_first[node.part + 1]; ++i)
                if (m_nodes[i].step->id == id)
                    node.before.push_back(i);
        for (const ElementId& group : step.needsGroups) {
            const auto other = m_parts.find(group);
            if (other == m_parts.end())
                need(node, m_context.groupDoneAt(group), StepWait::Group, group);
            else if (other->second != node.part && !awaits(other->second, node.part))
                for (std::size_t i = m_first[other->second]; i < m_first[other->second + 1]; ++i)
                    node.before.push_back(i);
        }
        for (const ElementId& id : step.needsControlPlanes)
            need(node, m_context.aliveFrom(id), StepWait::ControlPlane, id);
        for (const ElementId& id : step.needsComponents)
            need(node, m_context.aliveFrom(id), StepWait::Component, id);
        if (!step.controlPlaneRegion.empty() && m_context.regionFrom)
            need(node, m_context.regionFrom(step.controlPlaneRegion), StepWait::ControlPlaneRegion,
                 ElementId{step.controlPlaneRegion});
        watch(node);
    }

    /// Enough vantages are alive when the last of the earliest ones is.
    void watch(Node& node) {
        const std::size_t needed = vantagesNeeded(*node.step);
        std::vector<std::pair<double, ElementId>> alive;
        for (const ElementId& id : node.step->vantages) {
            const auto from = m_context.aliveFrom(id);
            alive.emplace_back(from ? from->value : std::numeric_limits<double>::infinity(), id);
        }
        if (needed == 0 || needed > alive.size())
            return;
        std::stable_sort(alive.begin(), alive.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        const auto& [from, id] = alive[needed - 1];
        need(node,
             from < std::numeric_limits<double>::infinity() ? std::optional(Seconds{from}) : std::nullopt,
             StepWait::Vantages, id);
    }

    static void need(Node& node, std::optional<Seconds> from, StepWait wait, const ElementId& what) {
        if (node.neverMayStart || (from && *from <= node.mayStart))
            return;
        node.neverMayStart = !from;
        node.mayStart = from.value_or(Seconds{});
        node.wait = wait;
        node.waitsFor = what;
    }

    /// The plan of `part` waits for that of `other`, directly or not.
    [[nodiscard]] bool awaits(std::size_t part, std::size_t other) const {
        std::set<std::size_t> passed{part};
        std::vector<std::size_t> open{part};
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            for (std::size_t i = m_first[at]; i < m_first[at + 1]; ++i)
                for (const ElementId& group : m_nodes[i].step->needsGroups)
                    if (const auto it = m_parts.find(group);
                        it != m_parts.end() && passed.insert(it->second).second) {
                        if (it->second == other)
                            return true;
                        open.push_back(it->second);
                    }
        }
        return false;
    }

    [[nodiscard]] Times times(StepTime which) const {
        const std::size_t count = m_nodes.size();
        Times times{std::vector<Seconds>(count), std::vector<Seconds>(count),
                    std::vector<std::optional<Seconds>>(count)};
        for (const std::size_t i : order()) {
            bool runs = !m_nodes[i].neverMayStart;
            for (const std::size_t before : m_nodes[i].before)
                if (times.end[before])
                    times.ready[i] = std::max(times.ready[i], *times.end[before]);
                else
                    runs = false;
            times.start[i] = std::max(times.ready[i], m_nodes[i].mayStart);
            if (runs)
                times.end[i] = times.start[i] + stepDuration(*m_nodes[i].step, which);
        }
        return times;
    }

    /// Predecessors first.
    [[nodiscard]] std::vector<std::size_t> order() const {
        std::vector<std::size_t> sorted;
        std::vector<bool> seen(m_nodes.size());
        std::vector<std::pair<std::size_t, std::size_t>> path;
        for (std::size_t root = 0; root < m_nodes.size(); ++root) {
            if (!seen[root])
                path.emplace_back(root, 0);
            seen[root] = true;
            while (!path.empty()) {
                const auto [node, next] = path.back();
                if (next == m_nodes[node].before.size()) {
                    sorted.push_back(node);
                    path.pop_back();
                    continue;
                }
                ++path.back().second;
                const std::size_t before = m_nodes[node].before[next];
                if (!seen[before])
                    path.emplace_back(before, 0);
                seen[before] = true;
            }
        }
        return sorted;
    }

    [[nodiscard]] static std::optional<Seconds> doneOf(const Times& times, std::size_t from, std::size_t to) {
        Seconds done;
        for (std::size_t i = from; i < to; ++i) {
            if (!times.end[i])
                return std::nullopt;
            done = std::max(done, *times.end[i]);
        }
        return done;
    }

    /// How much later each step may end, with all that follows it, for all to be done in time.
    [[nodiscard]] std::vector<double> slacks(const Times& times, Seconds done) const {
        std::vector<double> slack(m_nodes.size());
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            slack[i] = (done - *times.end[i]).value;
        const auto sorted = order();
        for (auto it = sorted.rbegin(); it != sorted.rend(); ++it)
            for (const std::size_t before : m_nodes[*it].before)
                slack[before] =
                    std::min(slack[before], (times.start[*it] - *times.end[before]).value + slack[*it]);
        return slack;
    }

    static void decide(PlanSchedule& plan) {
        if (!plan.done) {
            if (plan.blocked.empty())
                return;
            const BlockedStep& first = plan.blocked.front();
            plan.decidingStep = first.step->id;
            plan.decidingGroup = first.group;
            plan.waitsFor = first.waitsFor;
            return;
        }
        const ScheduledStep* deciding = nullptr;
        for (const ScheduledStep& step : plan.steps) {
            if (!step.critical)
                continue;
            const double takes = (step.end - step.ready).value;
            const double most = deciding ? (deciding->end - deciding->ready).value : -1;
            const bool isAlike = deciding && std::abs(takes - most) <= kSameSeconds;
            if (isAlike ? step.end > deciding->end : takes > most)
                deciding = &step;
        }
        if (!deciding)
            return;
        plan.decidingStep = deciding->step->id;
        plan.decidingGroup = deciding->group;
        plan.waitsFor = deciding->waitsFor;
    }

    const PlanContext& m_context;
    std::vector<Node> m_nodes;
    std::vector<std::size_t> m_first; ///< node of each part's first step, then the number of all nodes
    std::map<ElementId, std::size_t> m_parts;
};

} // namespace

PlanSchedule scheduleTogether(const std::vector<PlanPart>& parts, const PlanContext& context) {
    Scheduler::Plans plans;
    for (const PlanPart& part : parts)
        plans.emplace_back(part.group, &part.steps);
    return Scheduler(plans, context).run();
}

PlanSchedule schedule(const std::vector<RecoveryStep>& steps, const PlanContext& context) {
    return Scheduler({{ElementId{}, &steps}}, context).run();
}

} // namespace isthmus
