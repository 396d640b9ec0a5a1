#pragma once

#include "model/analysis/availability/share_curve.h"
#include "model/analysis/results.h"
#include "model/diagram/loss_function.h"
#include "model/graph/formula.h"

#include <memory>
#include <set>

namespace isthmus {

struct AvailabilityAnswer {
    AvailabilityResult availability;
    std::vector<Importance> importance;
    std::vector<ElementId> singlePointsOfFailure;
    bool cancelled = false; ///< nothing else may be used then
};

/// One journey with everything about its availability that does not depend on how often elements fail and
/// how long their repairs take: the decision diagram of its structure function, and the states in which the
/// loss of each element makes it switch. Compiled once, answered for any failure figures by passes over one
/// table. Immutable; any thread.
class CompiledJourney {
public:
    /// No journey when the structure function alone exceeds the limits, or `stop` asks.
    struct Outcome {
        std::shared_ptr<const CompiledJourney> journey;
        bool cancelled = false;
        bool timedOut = false;
    };
    [[nodiscard]] static Outcome compile(const System& system, const JourneyScope& scope,
                                         const std::vector<Index>& failed, const DiagramLimits& limits,
                                         FormulaAlgebra::Variables variables = {});

    /// False: the limits were reached when the structure function was done, and of switching only an upper
    /// bound is known, if that.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// The same journey with some elements failed for good. @pre it was compiled with variables for them.
    [[nodiscard]] std::shared_ptr<const CompiledJourney> restricted(const std::vector<Index>& failed) const;

    /// The figures with the failure data of `system`, which must have the structure compiled here.
    [[nodiscard]] AvailabilityAnswer answer(const System& system, bool importance) const;

    /// Which variable stands for an element; kNone when the journey does not depend on it.
    [[nodiscard]] Index variableOf(Index element) const { return m_variable[element]; }
    /// Elements that a variable stands for: it works when they all do.
    [[nodiscard]] const std::vector<Index>& membersOf(Diagram::Variable variable) const {
        return m_members[variable];
    }
    [[nodiscard]] std::size_t variableCount() const { return m_members.size(); }
    /// Root 0 is the journey's structure function, the others belong to the losses.
    [[nodiscard]] const FunctionTable& table() const { return m_table; }
    /// Chance of each variable under the failure data of `system`.
    [[nodiscard]] std::vector<Probability> probabilities(const System& system) const;
    /// A part of Σ loss (switching.h): the same happens to requests in all the states it speaks of.
    struct Loss {
        LossFunction function;
        std::vector<ShareCause> pieces;
        Hours failback;
        bool fullInterruption = false;
        std::vector<std::string> reasons; ///< by position in function.lost()

        /// By one failure when the condition holds.
        [[nodiscard]] double hoursLost(Hours meanRepair) const;
    };
    [[nodiscard]] const std::vector<Loss>& losses() const { return m_losses; }
    /// By loss and position in its lost(): hours lost per hour when the condition holds, under the failure
    /// data of `system`. Σ loss is the sum of these weights times LossFunction::chances.
    /// @param perfect  elements that never fail instead.
    [[nodiscard]] std::vector<std::vector<double>> lossWeights(const System& system,
                                                               const std::set<Index>& perfect = {}) const;
    /// Σ loss. @param masses  of the table under `probabilities`.
    [[nodiscard]] double switchingLoss(std::span<const std::vector<double>> weights,
                                       std::span<const Probability> probabilities,
                                       std::span<const FunctionTable::Mass> masses) const;

private:
    friend class JourneyCompiler;
    friend class JourneyAnswer;
    static constexpr std::size_t kJourney = 0;

    /// Fills what is read off the table.
    void describe();

    std::vector<std::vector<Index>> m_members; ///< by variable
    std::vector<Index> m_variable;             ///< by element
    FunctionTable m_table;
    std::vector<Diagram::Variable> m_support;  ///< of the journey
    std::vector<Diagram::Variable> m_mustWork; ///< the journey is down without them
    std::vector<Diagram::Variable> m_relevant; ///< support of the journey and of all conditions, switchers
    std::size_t m_journeyNodes = 0;
    std::vector<Loss> m_losses;
    bool m_isComplete = true;
    /// What a loss can do at worst (switching.h).
    struct Worst {
        SharePiece share;
        Hours failback;
        std::vector<std::uint32_t> plansRun; ///< roots
    };
    std::vector<Worst> m_worst; ///< by variable, when it is not complete; empty: not known
};

} // namespace isthmus
