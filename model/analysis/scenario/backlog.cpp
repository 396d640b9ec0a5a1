#include "model/analysis/scenario/backlog.h"

#include "model/analysis/capacity/capacity.h"
#include "model/analysis/capacity/queue_maths.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace isthmus {

namespace {

/// Backlogs that are smaller are made up: they come from rounding.
constexpr double kNothing = 1e-9;

class Stretch {
public:
    Stretch(Router& router, Backlogs& backlogs) : m_router(router), m_backlogs(backlogs) {
        const System& system = router.system();
        for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
            const Flow& object = system.design().flows[flow];
            const bool isCopy = object.kind == FlowKind::Replication || object.kind == FlowKind::Backup;
            if (isCopy && object.replication && object.replication->mode != ReplicationMode::Synchronous)
                m_flows.push_back(flowAt(flow));
        }
    }

    std::vector<FlowLag> play(std::optional<Seconds> length) {
        for (State& state : m_flows)
            state.result.backlogAtStart = state.result.backlogAtEnd = backlog(state.flow);
        rates();
        for (State& state : m_flows)
            state.result.bandwidth = state.rate;
        if (length)
            run(*length);
        else
            lookAhead();
        std::vector<FlowLag> found;
        for (State& state : m_flows) {
            if (length)
                state.result.backlogAtEnd = backlog(state.flow);
            const bool matters = state.result.backlogAtStart.value > 0 ||
                                 state.result.backlogAtEnd.value > 0 || growth(state) > 0;
            if (matters)
                found.push_back(std::move(state.result));
        }
        return found;
    }

private:
    struct State {
        Index flow = kNone;
        bool writes = false; ///< its source is alive
        std::optional<MegabytesPerSecond> rate;
        FlowLag result;
    };

    State flowAt(Index flow) {
        const System& system = m_router.system();
        const OperatingState& now = m_router.state();
        State state;
        state.flow = flow;
        state.writes = now.aliveComponent(system.flowSource[flow]);
        state.result.flow = system.design().flows[flow].id;
        state.result.changeRate =
            system.design().flows[flow].replication->changeRate.value_or(MegabytesPerSecond{});
        const auto targets = system.flowTargetComponent[flow] != kNone
                                 ? std::vector<Index>{system.flowTargetComponent[flow]}
                                 : system.votersOf(system.flowTargetGroup[flow]);
        state.result.connected = std::all_of(targets.begin(), targets.end(), [&](Index target) {
            return target == system.flowSource[flow] || now.reach(system.flowSource[flow], target);
        });
        return state;
    }

    [[nodiscard]] Seconds backlog(Index flow) const {
        const auto it = m_backlogs.find(flow);
        return it == m_backlogs.end() ? Seconds{} : it->second;
    }

    /// Shares as things stand now.
    void rates() {
        std::set<Index> behind;
        for (const auto& [flow, seconds] : m_backlogs)
            if (seconds.value > 0)
                behind.insert(flow);
        const CapacityResult capacity = capacityOf(m_router, behind);
        for (State& state : m_flows)
            state.rate = deliverableRate(capacity, state.flow);
    }

    /// Seconds of backlog that come on top each second; below 0 while it is made up.
    [[nodiscard]] double growth(const State& state) const {
        if (!state.writes)
            return 0;
        if (!state.result.connected)
            return 1;
        const double change = state.result.changeRate.value;
        if (change <= 0 || !state.rate)
            return backlog(state.flow).value > 0 ? -HUGE_VAL : 0;
        const double rise = 1 - state.rate->value / change;
        return rise < 0 && backlog(state.flow).value <= 0 ? 0 : rise;
    }

    /// From one moment at which somebody has caught up to the next.
    void run(Seconds length) {
        Seconds now;
        for (std::size_t round = 0; now < length && round <= 4 * m_flows.size() + 4; ++round) {
            double step = (length - now).value;
            for (const State& state : m_flows)
                if (const double rise = growth(state); rise < 0)
                    step = std::min(step, backlog(state.flow).value / -rise);
            advance(Seconds{step}, now);
            now += Seconds{step};
            rates();
        }
    }

    void advance(Seconds step, Seconds now) {
        std::vector<std::pair<State*, double>> rises;
        for (State& state : m_flows)
            rises.emplace_back(&state, growth(state));
        for (auto& [state, rise] : rises) {
            if (rise == 0)
                continue;
            const double before = backlog(state->flow).value;
            const bool growsByRate = rise > 0 && state->result.connected;
            Seconds after{rise <= -HUGE_VAL ? 0.0 : std::max(0.0, before + rise * step.value)};
            if (growsByRate)
                after = lagAfterStarvation(Seconds{before}, step, state->result.changeRate, *state->rate);
            if (after.value <= kNothing) {
                m_backlogs.erase(state->flow);
                if (before > 0)
                    state->result.caughtUpAfter = now + step;
            } else {
                m_backlogs[state->flow] = after;
            }
        }
    }

    /// When each would have caught up, were it left alone.
    void lookAhead() {
        Backlogs ahead = m_backlogs;
        Stretch copy(m_router, ahead);
        double horizon = 0;
        copy.rates();
        for (const State& state : copy.m_flows)
            if (const double rise = copy.growth(state); rise < 0 && rise > -HUGE_VAL)
                horizon = std::max(horizon, copy.backlog(state.flow).value / -rise);
        copy.run(Seconds{horizon + 1});
        for (std::size_t i = 0; i < m_flows.size(); ++i)
            m_flows[i].result.caughtUpAfter = copy.m_flows[i].result.caughtUpAfter;
    }

    Router& m_router;
    Backlogs& m_backlogs;
    std::vector<State> m_flows;
};

} // namespace

std::vector<FlowLag> playBacklogs(Router& router, Backlogs& backlogs, std::optional<Seconds> length) {
    return Stretch(router, backlogs).play(length);
}

} // namespace isthmus
