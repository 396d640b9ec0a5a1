#pragma once

#include "model/base/probability.h"
#include "model/diagram/diagram.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace isthmus {

/// Everything about a function of a few variables by looking at all its states; bit v of a state is set when
/// variable v works.
class BruteForce {
public:
    using State = std::uint32_t;

    template <class Holds> // bool(State)
    BruteForce(unsigned variables, std::vector<Probability> probabilities, const Holds& holds)
        : m_variables(variables), m_probabilities(std::move(probabilities)) {
        for (State state = 0; state < State{1} << variables; ++state)
            m_up.push_back(holds(state));
    }

    [[nodiscard]] bool up(State state) const { return m_up[state]; }

    /// Chance of the states that satisfy a condition.
    template <class Condition>
    [[nodiscard]] double chance(const Condition& condition) const {
        double sum = 0;
        for (State state = 0; state < m_up.size(); ++state) {
            if (!condition(state))
                continue;
            double product = 1;
            for (unsigned v = 0; v < m_variables; ++v)
                product *= (state >> v & 1U) != 0 ? m_probabilities[v].up() : m_probabilities[v].down();
            sum += product;
        }
        return sum;
    }
    [[nodiscard]] double unavailability() const {
        return chance([&](State state) { return !m_up[state]; });
    }
    /// 1 − A given what one variable does.
    [[nodiscard]] double unavailabilityGiven(unsigned variable, bool works) const {
        const State bit = State{1} << variable;
        return chance([&](State state) { return !m_up[works ? state | bit : state & ~bit]; });
    }
    [[nodiscard]] double unavailabilityGiven(unsigned a, bool aWorks, unsigned b, bool bWorks) const {
        const State bitA = State{1} << a;
        const State bitB = State{1} << b;
        return chance([&](State state) {
            state = aWorks ? state | bitA : state & ~bitA;
            return !m_up[bWorks ? state | bitB : state & ~bitB];
        });
    }

    /// Minimal cut sets, as sets of bits of the variables that fail, ascending.
    [[nodiscard]] std::vector<State> minimalCuts() const {
        return minimal([&](State set) { return !m_up[all() & ~set]; });
    }
    [[nodiscard]] std::vector<State> minimalPaths() const {
        return minimal([&](State set) { return m_up[set]; });
    }
    /// Sets that bring it down while nothing else fails, and no part of which does; of monotone functions the
    /// minimal cuts.
    [[nodiscard]] std::vector<State> minimalDownStates() const {
        std::vector<State> found;
        for (State set = 0; set <= all(); ++set) {
            bool least = !m_up[all() & ~set];
            for (State part = (set - 1) & set; least && part != set; part = (part - 1) & set) {
                least = m_up[all() & ~part];
                if (part == 0)
                    break;
            }
            if (least)
                found.push_back(set);
        }
        return found;
    }
    [[nodiscard]] double setChance(State cut) const {
        double product = 1;
        for (unsigned v = 0; v < m_variables; ++v)
            if ((cut >> v & 1U) != 0)
                product *= m_probabilities[v].down();
        return product;
    }

private:
    [[nodiscard]] State all() const { return (State{1} << m_variables) - 1; }
    template <class Enough>
    [[nodiscard]] std::vector<State> minimal(const Enough& enough) const {
        std::vector<State> found;
        for (State set = 0; set <= all(); ++set) {
            bool least = enough(set);
            for (unsigned v = 0; v < m_variables && least; ++v)
                least = (set >> v & 1U) == 0 || !enough(set & ~(State{1} << v));
            if (least)
                found.push_back(set);
        }
        return found;
    }

    unsigned m_variables;
    std::vector<Probability> m_probabilities;
    std::vector<bool> m_up;
};

} // namespace isthmus
