#pragma once

#include "model/simulation/effects.h"

#include <span>

namespace isthmus {

/// The states that a run has been in, each with its values, and where the failure or repair of each unit
/// leads from it: a piece of the design's transition graph, found as it is walked. Runs of reliable designs
/// stay in few states, so nearly every event is one look-up and no evaluation.
///
/// It is only a memory: when full it forgets everything and begins anew, and answers never depend on what
/// it holds. One thread.
class StateStore {
public:
    using State = std::uint32_t;
    struct Transition {
        State state = 0;
        std::uint32_t effects = 0; ///< 0: none
    };

    /// @param bytes  about what it may use.
    StateStore(const ServiceFunctions& functions, std::size_t bytes);

    /// The state with these units down.
    [[nodiscard]] State find(const std::uint64_t* down);

    /// Where the failure or repair of `unit` leads. May forget: afterwards only the state returned and
    /// `from`, which then has a new number, are valid.
    Transition flip(State& from, Unit unit) {
        const Transition known = m_next[std::size_t{from} * m_units + unit];
        return known.effects != kUnknown ? known : discover(from, unit);
    }

    [[nodiscard]] const std::uint64_t* down(State state) const { return &m_down[state * m_downWords]; }
    [[nodiscard]] const std::uint64_t* values(State state) const { return &m_values[state * m_valueWords]; }
    [[nodiscard]] bool holds(State state, Slot slot) const { return bitAt(values(state), slot); }
    [[nodiscard]] std::span<const Effect> effects(std::uint32_t set) const {
        return {m_effects.data() + m_sets[set].first, m_sets[set].second};
    }
    [[nodiscard]] std::uint64_t evaluations() const { return m_evaluations; }

private:
    static constexpr std::uint32_t kUnknown = static_cast<std::uint32_t>(-1);
    static constexpr State kNoState = static_cast<State>(-1);

    Transition discover(State& from, Unit unit);
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] State lookUp(const std::uint64_t* down) const;
    State insert(const std::uint64_t* down);
    void forget();
    [[nodiscard]] std::size_t placeOf(const std::uint64_t* down) const;

    const ServiceFunctions& m_functions;
    EffectFinder m_finder;
    std::size_t m_units, m_downWords, m_valueWords, m_capacity, m_effectCapacity;
    std::vector<std::uint64_t> m_down, m_values;
    std::vector<Transition> m_next; ///< by state and unit
    std::vector<State> m_table;     ///< open addressing by the bits of the state
    std::vector<Effect> m_effects;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_sets; ///< first, count
    std::vector<std::uint64_t> m_target;                         ///< scratch
    std::uint64_t m_evaluations = 0;
};

} // namespace isthmus
