#pragma once

#include "model/base/result.h"
#include "model/graph/formula.h"
#include "model/simulation/service_layout.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace isthmus {

/// Number of an element in a simulation: elements that fail and matter, without gaps.
using Unit = std::uint32_t;

/// Bits by number, in words of 64.
inline bool bitAt(const std::uint64_t* words, std::uint32_t number) {
    return ((words[number >> 6U] >> (number & 63U)) & 1U) != 0;
}
inline void flipBit(std::uint64_t* words, std::uint32_t number) {
    words[number >> 6U] ^= std::uint64_t{1} << (number & 63U);
}
inline std::size_t wordsFor(std::size_t bits) {
    return (bits + 63) / 64;
}

/// Everything that runs of some journeys have to know of a state, compiled: one shared decision diagram per
/// journey, copied into one compact array in which a value is a walk down one path. A journey whose diagram
/// does not fit its budget keeps its formula instead, whose gates are gone through once for each state; the
/// values are the same.
///
/// Immutable; safe to share between threads.
class ServiceFunctions {
public:
    struct Question {
        std::vector<const JourneyScope*> scopes;
        std::vector<Index> failed;  ///< down throughout
        std::vector<Index> kept;    ///< elements that count even when no value depends on them
        bool withSwitching = true;  ///< or nothing but whether each journey is up
        std::size_t nodeBudget = 0; ///< of each journey's diagram
    };

    /// @returns the functions; or AN-004 (`stop` asked), SI-005 (a journey is too large even as a formula).
    [[nodiscard]] static Result<ServiceFunctions> compile(std::shared_ptr<const System> system,
                                                          const Question& question, std::stop_token stop);

    [[nodiscard]] const System& system() const { return *m_system; }
    [[nodiscard]] std::shared_ptr<const System> sharedSystem() const { return m_system; }
    /// Layout of each journey asked for; slots are bits of what evaluate() writes.
    [[nodiscard]] const std::vector<ServiceLayout>& layouts() const { return m_layouts; }
    /// The elements behind the units.
    [[nodiscard]] const std::vector<Index>& elements() const { return m_elements; }
    [[nodiscard]] std::size_t valueCount() const { return m_valueCount; }
    /// Are all journeys compiled to diagrams?
    [[nodiscard]] bool isCompiled() const { return m_gates.empty(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

    /// The value is the same in all states.
    [[nodiscard]] bool isConstant(Slot slot) const;

    /// All values of one state. @param down  bit by unit.  @param values  zeroed, valueCount() bits.
    void evaluate(const std::uint64_t* down, std::uint64_t* values) const;

private:
    struct Node {
        Unit unit;
        std::uint32_t low, high; ///< 0 and 1 are the constants
    };
    /// A journey without a diagram: gates, inputs first; 0 and 1 are the constants, gate i has number i + 2.
    struct Gates {
        struct Gate {
            Formula::Gate kind = Formula::Gate::Leaf;
            std::uint32_t first = 0; ///< of its inputs; unit of a leaf
            std::uint32_t count = 0;
        };
        std::vector<Gate> gates;
        std::vector<std::uint32_t> inputs;
        std::vector<std::pair<Slot, std::uint32_t>> roots; ///< slot, number
    };
    class Compiler;

    static void evaluateGates(const Gates& gates, const std::uint64_t* down, std::uint64_t* values);

    std::shared_ptr<const System> m_system;
    std::vector<ServiceLayout> m_layouts;
    std::vector<Index> m_elements;
    std::vector<Node> m_nodes;
    std::vector<std::pair<Slot, std::uint32_t>> m_roots; ///< slot, node
    std::vector<Gates> m_gates;
    std::size_t m_valueCount = 0;
};

} // namespace isthmus
