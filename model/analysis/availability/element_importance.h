#pragma once

#include "model/analysis/availability/journey_elements.h"
#include "model/analysis/explanation.h"
#include "model/diagram/importance.h"

#include <stop_token>

namespace isthmus {

/// Importance of single elements and of pairs, all by passes over the one table (semantics.md 3).
///
/// With V the class of element i and R_i the chance that all others of the class work: P(J) depends on i
/// through A_V = A_i · R_i alone, so that i's Birnbaum importance is that of V times R_i, and the journey
/// given that i has failed is the journey given that V has. Belongs to one thread.
class ElementImportances {
public:
    explicit ElementImportances(const JourneyElements& elements);

    /// Chance that the journey is up, and that it is not.
    [[nodiscard]] Probability structural() const { return m_structural; }
    /// Of every set variable, those of classes too; a pass more only for those whose reduction worth a
    /// subtraction would leave without digits. Ends early when `stop` asks.
    [[nodiscard]] std::vector<VariableImportance> all(const std::stop_token& stop) const;
    /// Joint importance of every pair of some elements of different ids, and of two of an id's elements;
    /// largest first. @param elements  the first of their ids.
    [[nodiscard]] std::vector<JointImportance> joint(const std::vector<Index>& elements,
                                                     const std::stop_token& stop) const;

private:
    using Variable = JourneyElements::Variable;

    [[nodiscard]] VariableImportance of(double birnbaum, const Probability& own, double downWithout) const;
    /// 1 − A with a class's chances replaced.
    [[nodiscard]] double unavailabilityWith(Variable classVariable, const Probability& chance) const;
    /// Birnbaum importance of every class while one works for certain, or is failed.
    [[nodiscard]] std::vector<double> birnbaumGiven(Variable classVariable, bool works) const;
    [[nodiscard]] std::vector<double> birnbaumWith(const std::vector<Probability>& probabilities) const;

    const JourneyElements& m_elements;
    std::vector<Probability> m_classes; ///< by variable of the journey
    Probability m_structural;
    std::vector<double> m_birnbaum; ///< by variable of the journey
};

} // namespace isthmus
