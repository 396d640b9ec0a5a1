#pragma once

#include "model/analysis/network/frontier_plan.h"
#include "model/analysis/network/state_table.h"

#include <stop_token>

namespace isthmus::network {

/// What has become of a state after a layer.
enum class StateOutcome { Open, Success, Failure };

struct SweepLimits {
    std::size_t bytes = 0;
    std::uint64_t work = 0;
    std::size_t narrowStates = 0;
};

/// The masses of a sweep. They sum to 1: `lost` is that of the states that did not fit, 0 when exact.
struct SweepOutcome {
    double success = 0, failure = 0, lost = 0;
    bool cancelled = false;
    bool narrowed = false; ///< states were dropped
    std::size_t peakStates = 0;
    std::size_t peakBytes = 0;
    std::uint64_t work = 0;
};

/// Sweeps an undirected network: is every required node joined?
[[nodiscard]] SweepOutcome sweepUndirected(const FrontierPlan& plan, const SweepLimits& limits,
                                           const std::stop_token& stop);
/// Sweeps a directed network: does the source reach the target?
[[nodiscard]] SweepOutcome sweepDirected(const FrontierPlan& plan, const SweepLimits& limits,
                                         const std::stop_token& stop);

/// Carries the states of one layer to the next, for one way of writing states down (`Frontier`).
template <class Frontier, std::size_t Words>
class Sweep {
public:
    using State = typename Frontier::State;

    Sweep(const FrontierPlan& plan, const SweepLimits& limits, std::stop_token stop)
        : m_plan(plan), m_limits(limits), m_stop(std::move(stop)), m_frontier(plan),
          m_most(StateTable<Words>::statesWithin(limits.bytes / 2)) {}

    SweepOutcome run() {
        m_now.add(StateKey<Words>{}, 1.0);
        for (std::size_t first = 0; first < m_plan.layers.size();) {
            std::size_t last = first;
            while (!m_plan.layers[last].settles)
                ++last;
            if (!advance(&m_plan.layers[first], &m_plan.layers[last])) {
                m_outcome.cancelled = true;
                break;
            }
            std::swap(m_now, m_next);
            first = last + 1;
        }
        m_outcome.success = static_cast<double>(m_success);
        m_outcome.failure = static_cast<double>(m_failure);
        return m_outcome;
    }

private:
    static constexpr std::size_t kStopInterval = 4096;

    /// Carries all states over the layers from `first` to `last`, the only one of them that settles.
    bool advance(const Layer* first, const Layer* last) {
        m_next.clear();
        std::size_t untilCheck = kStopInterval;
        for (const auto& entry : m_now.entries()) {
            if (entry.mass <= 0.0)
                continue;
            if (--untilCheck == 0) {
                if (m_stop.stop_requested())
                    return false;
                untilCheck = kStopInterval;
            }
            State state;
            m_frontier.unpack(entry.key, state);
            expand(first, last, state, entry.mass);
            const std::size_t most = m_outcome.work > m_limits.work
                                         ? std::min(m_most, std::max<std::size_t>(2, m_limits.narrowStates))
                                         : m_most;
            if (m_next.size() >= most)
                narrow(most);
        }
        m_outcome.peakStates = std::max(m_outcome.peakStates, m_next.size());
        m_outcome.peakBytes = std::max(m_outcome.peakBytes, m_now.bytes() + m_next.bytes());
        return !m_stop.stop_requested();
    }

    void expand(const Layer* layer, const Layer* last, State& state, double mass) {
        m_frontier.enter(*layer, state);
        if (!m_frontier.branches(*layer, state)) {
            m_frontier.applyDown(*layer, state);
            proceed(layer, last, state, mass);
            return;
        }
        if (layer->down > 0.0) {
            State down = state;
            m_frontier.applyDown(*layer, down);
            proceed(layer, last, down, mass * layer->down);
        }
        if (layer->up > 0.0) {
            m_frontier.applyUp(*layer, state);
            proceed(layer, last, state, mass * layer->up);
        }
    }

    void proceed(const Layer* layer, const Layer* last, State& state, double mass) {
        if (layer != last)
            expand(layer + 1, last, state, mass);
        else
            settle(*layer, state, mass);
    }

    void settle(const Layer& layer, State& state, double mass) {
        ++m_outcome.work;
        switch (m_frontier.settle(layer, state)) {
        case StateOutcome::Success:
            m_success += mass;
            break;
        case StateOutcome::Failure:
            m_failure += mass;
            break;
        case StateOutcome::Open:
            m_next.add(m_frontier.pack(state), mass);
            break;
        }
    }

    void narrow(std::size_t most) {
        m_outcome.narrowed = true;
        m_outcome.lost += m_next.keepHeaviest(most / 2);
    }

    const FrontierPlan& m_plan;
    SweepLimits m_limits;
    std::stop_token m_stop;
    Frontier m_frontier;
    std::size_t m_most;
    StateTable<Words> m_now, m_next;
    SweepOutcome m_outcome;
    long double m_success = 0, m_failure = 0;
};

} // namespace isthmus::network
