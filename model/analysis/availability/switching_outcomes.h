#pragma once

#include "model/analysis/availability/switch_plans.h"
#include "model/diagram/loss_diagram.h"

#include <map>

namespace isthmus {

/// Loss functions by what goes on then; disjoint.
using SwitchOutcomes = std::map<SwitchConsequence, Diagram::Node>;

/// What each switching point does when a variable is lost, for all of them at once.
class OutcomeFinder {
public:
    OutcomeFinder(const System& system, const SwitchPlans& plans, const LossDiagram& losses,
                  Diagram::Node journey)
        : m_system(system), m_plans(plans), m_losses(losses), m_journey(losses.diagram(), journey) {}

    [[nodiscard]] SwitchOutcomes of(const SwitchingPoints::Ranked& point) const;
    [[nodiscard]] SwitchOutcomes of(const SwitchingPoints::Active& point) const;
    [[nodiscard]] SwitchOutcomes of(const SwitchingPoints::PathPoint& point) const;

private:
    using Node = Diagram::Node;

    /// Losses of any of the functions.
    [[nodiscard]] Node lossOfAny(const std::vector<Node>& functions) const;
    /// Of some losses those in which the flow is used afterwards and the same target answers before and
    /// after.
    [[nodiscard]] Node whereUsed(Node loss, const SwitchingPoints::PathPoint& point) const;
    void addTied(const std::vector<const SwitchingPoints::Path*>& tied, Node loss,
                 SwitchOutcomes& outcomes) const;
    void add(SwitchOutcomes& outcomes, SwitchConsequence consequence, Node loss) const;

    const System& m_system;
    const SwitchPlans& m_plans;
    const LossDiagram& m_losses;
    Diagram::Condition m_journey;
};

} // namespace isthmus
