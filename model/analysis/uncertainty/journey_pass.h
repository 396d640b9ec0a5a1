#pragma once

#include "model/analysis/availability/compiled_journey.h"

#include <stop_token>

namespace isthmus {

/// Answers one compiled journey again and again while the failure data of some elements move: what the
/// others decide is computed once, and each question passes over the rest of the table. Belongs to one
/// thread.
class JourneyPass {
public:
    /// @param system  with the failure data that stay.
    /// @param moving  elements whose data may differ from one question to the next.
    /// @param stop    when it asks, nothing may be used.
    JourneyPass(const CompiledJourney& journey, const System& system, const std::vector<Index>& moving,
                const std::stop_token& stop);

    /// 1 − A(J) under the failure data of `system`, switching included; nothing when `stop` asks.
    [[nodiscard]] std::optional<double> unavailability(const System& system, const std::stop_token& stop);

private:
    struct Node {
        FunctionTable::Slot slot, low, high;
        Diagram::Variable variable;
    };
    void fill(const Node& node, const Probability& chance);

    const CompiledJourney& m_journey;
    std::vector<FunctionTable::Mass> m_masses; ///< by slot
    std::vector<Node> m_nodes;                 ///< that a moving element can change, children first
};

} // namespace isthmus
