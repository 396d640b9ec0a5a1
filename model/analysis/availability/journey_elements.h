#pragma once

#include "model/analysis/availability/compiled_journey.h"
#include "model/diagram/cut_sets.h"

#include <span>

namespace isthmus {

/// A compiled journey seen element by element, under the failure data of one system. A variable of the
/// journey stands for a class of elements that are needed together; here each element that can fail has a
/// variable of its own, a *set variable*: that of its class where it is alone in it, else one behind those of
/// the journey. The references must outlive the object.
class JourneyElements {
public:
    using Variable = SetDiagram::Variable;

    JourneyElements(const CompiledJourney& journey, const System& system);

    [[nodiscard]] const System& system() const { return m_system; }
    /// The journey's structure function is root 0; what never fails is taken out.
    [[nodiscard]] const FunctionTable& table() const { return m_restricted ? *m_restricted : m_table; }
    /// Variables that the function depends on, ascending.
    [[nodiscard]] const std::vector<Variable>& support() const { return m_support; }
    /// Elements of a class that can fail, ascending.
    [[nodiscard]] const std::vector<Index>& membersOf(Variable classVariable) const {
        return m_members[classVariable];
    }
    /// Of an element that can fail and that the function depends on.
    [[nodiscard]] Variable setVariable(Index element) const { return m_setVariable[element]; }
    [[nodiscard]] Variable classVariable(Index element) const { return m_classVariable[element]; }
    /// kNone for a variable that stands for several.
    [[nodiscard]] Index elementOf(Variable setVariable) const { return m_element[setVariable]; }
    /// By set variable.
    [[nodiscard]] const std::vector<Probability>& probabilities() const { return m_probabilities; }
    /// By variable of the journey.
    [[nodiscard]] std::span<const Probability> classProbabilities() const {
        return std::span(m_probabilities).first(m_members.size());
    }
    /// All elements of the class work but those left aside.
    [[nodiscard]] Probability othersOf(Variable classVariable, std::span<const Index> aside) const;

    /// Elements of the support that share an id (the instances of a component), in the order of their set
    /// variables; one list for each id.
    [[nodiscard]] const std::vector<std::vector<Index>>& owners() const { return m_owners; }
    /// The elements that share this one's id.
    [[nodiscard]] const std::vector<Index>& twinsOf(Index element) const {
        return m_owners[m_ownerOf[element]];
    }

private:
    void number();
    void groupById();

    const System& m_system;
    const FunctionTable& m_table;
    std::optional<FunctionTable> m_restricted;
    std::vector<Variable> m_support;
    std::vector<std::vector<Index>> m_members;            ///< by variable of the journey
    std::vector<Index> m_element;                         ///< by set variable
    std::vector<Variable> m_setVariable, m_classVariable; ///< by element
    std::vector<Probability> m_probabilities;
    std::vector<std::vector<Index>> m_owners;
    std::vector<std::size_t> m_ownerOf; ///< by element
};

} // namespace isthmus
