#pragma once

#include "model/analysis/network/frontier_plan.h"
#include "model/analysis/network/state_table.h"
#include "model/analysis/network/work_team.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace isthmus::network {

/// What has become of a state after a step.
enum class StateOutcome { Open, Success, Failure };

struct SweepLimits {
    std::size_t bytes = 0;
    std::uint64_t work = 0;
    std::size_t narrowStates = 0;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    unsigned threads = 1;
    bool exactOnly = false; ///< gives up rather than narrows
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
[[nodiscard]] SweepOutcome sweepUndirected(FrontierPlan& plan, const SweepLimits& limits,
                                           const std::stop_token& stop);
/// Sweeps a directed network: does the source reach the target?
[[nodiscard]] SweepOutcome sweepDirected(FrontierPlan& plan, const SweepLimits& limits,
                                         const std::stop_token& stop);

/// Carries the states of one layer to the next, for one way of writing states down (`Frontier`).
///
/// Rounds of two turns: a batch of states per task is carried over the step, its successors laid out by
/// shard; then a shard per task takes in what the batches hold for it, in their order. Batches and shards do
/// not depend on the number of threads, so neither does any sum.
template <class Frontier>
class Sweep {
public:
    static constexpr std::size_t kWords = Frontier::kWords;
    using Entry = StateEntry<kWords>;
    using Table = StateTable<kWords>;
    using State = typename Frontier::State;
    using Clock = std::chrono::steady_clock;

    Sweep(FrontierPlan& plan, const SweepLimits& limits, std::stop_token stop)
        : m_plan(plan), m_limits(limits), m_stop(std::move(stop)), m_frontier(plan), m_team(limits.threads),
          m_places(placesWithin(limits.bytes)), m_most(statesWithin(limits.bytes)) {}

    SweepOutcome run() {
        m_now.shard(Table::shardOf({})).add({{}, 1.0});
        Step step;
        while (m_plan.next(step) && m_now.size() > 0) {
            m_step = &step;
            m_frontier.prepare(step);
            if (!advance()) {
                m_outcome.cancelled = true;
                break;
            }
            std::swap(m_now, m_next);
        }
        m_outcome.success = static_cast<double>(m_success);
        m_outcome.failure = static_cast<double>(m_failure);
        return m_outcome;
    }

private:
    static constexpr std::size_t kBatches = 16;         ///< of a round
    static constexpr std::size_t kMostPlaces = 512;     ///< of the table, filled or not, per batch
    static constexpr std::size_t kSerialPlaces = 6'000; ///< not worth waking threads for
    static constexpr std::uint64_t kGraceWork = 5'000'000;

    /// States of one shard and what they became.
    struct Batch {
        std::size_t shard = 0, first = 0;
        std::array<std::vector<Entry>, Table::kShards> successors;
        long double success = 0, failure = 0;
        std::uint64_t work = 0;
    };

    /// A quarter of the memory is for the batches: eight successors of each place, in lists half full.
    static std::size_t placesWithin(std::size_t bytes) {
        return std::clamp<std::size_t>(bytes / (4 * kBatches * 16 * sizeof(Entry)), 16, kMostPlaces);
    }

    /// The rest is for two layers, at 3/4 to 4/9 full, with the masses copied once when they are narrowed.
    /// A round may add its batches before they are.
    static std::size_t statesWithin(std::size_t bytes) {
        const std::size_t states = bytes / 4 * 3 / (9 * sizeof(Entry) / 2 + sizeof(double));
        const std::size_t round = kBatches * placesWithin(bytes) * 6;
        return std::max({std::size_t{2}, states / 4, states - std::min(states, round)});
    }

    /// Carries all states over the step. @returns false when cancelled.
    bool advance() {
        m_next.clear(m_now);
        std::size_t places = 0;
        for (std::size_t i = 0; i < Table::kShards; ++i)
            places += m_now.shard(i).entries().size();
        const bool alone = places < kSerialPlaces;
        std::size_t shard = 0, first = 0;
        while (const std::size_t batches = fill(shard, first)) {
            share(alone, batches, [this](std::size_t i) { expand(m_batches[i]); });
            if (m_stop.stop_requested())
                return false;
            share(alone, Table::kShards, [this, batches](std::size_t i) { collect(i, batches); });
            for (std::size_t i = 0; i < batches; ++i)
                count(m_batches[i]);
            if (isOverdrawn() || (m_limits.exactOnly && (isSpent() || m_next.size() > m_most))) {
                giveUp(shard, first);
                return true;
            }
            const std::size_t most =
                isSpent() ? std::min(m_most, std::max<std::size_t>(2, m_limits.narrowStates)) : m_most;
            if (m_next.size() > most)
                narrow(most);
        }
        m_outcome.peakStates = std::max(m_outcome.peakStates, m_next.size());
        m_outcome.peakBytes = std::max(m_outcome.peakBytes, bytes());
        return !m_stop.stop_requested();
    }

    template <class Task>
    void share(bool alone, std::size_t count, const Task& task) {
        if (alone)
            for (std::size_t i = 0; i < count; ++i)
                task(i);
        else
            m_team.run(count, task);
    }

    /// Deals out the next places of the table. @returns the number of batches that have some.
    std::size_t fill(std::size_t& shard, std::size_t& first) {
        std::size_t batches = 0;
        while (batches < kBatches && shard < Table::kShards) {
            if (first >= m_now.shard(shard).entries().size()) {
                ++shard;
                first = 0;
                continue;
            }
            Batch& batch = m_batches[batches++];
            batch.shard = shard;
            batch.first = first;
            first += m_places;
        }
        return batches;
    }

    void expand(Batch& batch) const {
        for (auto& list : batch.successors)
            list.clear();
        batch.success = batch.failure = 0;
        batch.work = 0;
        if (m_stop.stop_requested())
            return;
        const std::vector<Entry>& entries = m_now.shard(batch.shard).entries();
        const std::size_t last = std::min(entries.size(), batch.first + m_places);
        for (std::size_t i = batch.first; i < last; ++i) {
            if (entries[i].mass <= 0.0)
                continue;
            State state;
            m_frontier.unpack(entries[i].key, state);
            branch(0, state, entries[i].mass, batch);
        }
    }

    void branch(std::size_t index, State& state, double mass, Batch& batch) const {
        if (index == m_step->variables.size()) {
            settle(state, mass, batch);
            return;
        }
        const Variable& variable = m_step->variables[index];
        m_frontier.enter(variable, state);
        if (!m_frontier.branches(variable, state)) {
            m_frontier.applyDown(variable, state);
            branch(index + 1, state, mass, batch);
            return;
        }
        if (variable.down > 0.0) {
            State down = state;
            m_frontier.applyDown(variable, down);
            branch(index + 1, down, mass * variable.down, batch);
        }
        if (variable.up > 0.0) {
            m_frontier.applyUp(variable, state);
            branch(index + 1, state, mass * variable.up, batch);
        }
    }

    void settle(State& state, double mass, Batch& batch) const {
        ++batch.work;
        switch (m_frontier.settle(*m_step, state)) {
        case StateOutcome::Success:
            batch.success += mass;
            break;
        case StateOutcome::Failure:
            batch.failure += mass;
            break;
        case StateOutcome::Open:
            const auto key = m_frontier.pack(state);
            batch.successors[Table::shardOf(key)].push_back({key, mass});
            break;
        }
    }

    void collect(std::size_t shard, std::size_t batches) {
        for (std::size_t i = 0; i < batches; ++i)
            for (const Entry& state : m_batches[i].successors[shard])
                m_next.shard(shard).add(state);
    }

    void count(const Batch& batch) {
        m_success += batch.success;
        m_failure += batch.failure;
        m_outcome.work += batch.work;
    }

    /// Where the memory is over early in the sweep, the bounds it leads to say little: it goes on for as long
    /// as it has so far.
    void narrow(std::size_t most) {
        if (!m_outcome.narrowed) {
            m_limits.work = std::min(m_limits.work, 2 * m_outcome.work * price());
            const Clock::time_point again = Clock::now() + (Clock::now() - m_started);
            if (m_limits.deadline)
                m_limits.deadline = std::min(*m_limits.deadline, again);
        }
        m_outcome.narrowed = true;
        m_outcome.lost += m_next.keepHeaviest(most / 2);
    }

    /// Leaves all states that are left, from that place on.
    void giveUp(std::size_t shard, std::size_t first) {
        m_outcome.narrowed = true;
        m_outcome.lost += m_next.keepHeaviest(0);
        for (; shard < Table::kShards; ++shard, first = 0)
            for (std::size_t i = first; i < m_now.shard(shard).entries().size(); ++i)
                m_outcome.lost += m_now.shard(shard).entries()[i].mass;
    }

    /// Only the heaviest states go on from here.
    [[nodiscard]] bool isSpent() const { return m_outcome.work * price() > m_limits.work || isLate(0); }
    /// None does.
    [[nodiscard]] bool isOverdrawn() const {
        return m_outcome.work * price() > m_limits.work + m_limits.work / 4 + kGraceWork || isLate(1);
    }
    [[nodiscard]] bool isLate(int quarters) const {
        return m_limits.deadline &&
               Clock::now() > *m_limits.deadline + (*m_limits.deadline - m_started) / 4 * quarters;
    }
    /// Of a successor state on a wide frontier, in those of a narrow one.
    [[nodiscard]] std::uint64_t price() const { return 1 + m_plan.slots() / 16; }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t places = 0;
        for (const Batch& batch : m_batches)
            for (const auto& list : batch.successors)
                places += list.capacity();
        return m_now.bytes() + m_next.bytes() + places * sizeof(Entry);
    }

    FrontierPlan& m_plan;
    SweepLimits m_limits;
    std::stop_token m_stop;
    Frontier m_frontier;
    WorkTeam m_team;
    std::size_t m_places; ///< per batch
    std::size_t m_most;   ///< states in a layer
    Clock::time_point m_started = Clock::now();
    const Step* m_step = nullptr;
    Table m_now, m_next;
    std::array<Batch, kBatches> m_batches;
    SweepOutcome m_outcome;
    long double m_success = 0, m_failure = 0;
};

} // namespace isthmus::network
