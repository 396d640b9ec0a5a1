#pragma once

#include "model/analysis/routing/flow_legs.h"

namespace isthmus {

/// What arrives where in one state, of the flows that state a rate.
class Arrivals {
public:
    struct Rate {
        double first = 0;            ///< per second, first attempts
        double attempts = 0;         ///< with retries as drawn
        double storm = 0;            ///< while every attempt fails, on this and all tiers above
        bool unboundedRetry = false; ///< somebody retries without end
    };

    explicit Arrivals(Router& router);

    /// Calls and messages into a component.
    [[nodiscard]] const Rate& into(Index component) const { return m_into[component]; }
    /// What one flow brings to one component; nothing without a rate.
    [[nodiscard]] std::optional<Rate> over(Index flow, Index target) const;
    [[nodiscard]] const System& system() const { return m_system; }

private:
    void addStorm(Index component, std::vector<double>& multiplier, std::vector<int>& visiting);

    struct Leg {
        Index flow = kNone, source = kNone, target = kNone;
        double share = 0;
    };
    const System& m_system;
    std::vector<Leg> m_legs;
    std::vector<Rate> m_into; ///< by component
};

/// A component of a kind that buffers, or one that states a `buffer`.
[[nodiscard]] bool isBuffer(const System& system, Index component);

/// Instances that work; 0 where the component does not live.
[[nodiscard]] int workingInstances(const OperatingState& state, Index component);

/// A buffer, what comes in, and who takes it out.
struct BufferFlows {
    Index buffer = kNone;
    Arrivals::Rate in;
    std::vector<std::pair<Index, double>> producers; ///< component, attempts per second
    std::vector<Index> consumers;
    std::optional<double> kilobytes; ///< of one item
};

/// In come writes and events; where none has a rate, what it sends on (it stores and forwards). Consumers are
/// those it sends to, the members of groups too, and those who read from it.
[[nodiscard]] BufferFlows bufferFlows(const Arrivals& arrivals, Index buffer);

/// What all living ways carry from one component to those who take its items, in items per second.
/// @param kilobytes  of one. @returns nothing where no size or, to one of them, no capacity is drawn.
[[nodiscard]] std::optional<double> carriedItems(Router& router, Index from, const std::vector<Index>& takers,
                                                 const std::optional<double>& kilobytes);

/// The buffer's own limits with the longest time that its consumers take for one item, where it gives none.
[[nodiscard]] Service limitsOf(const System& system, Index buffer, const std::vector<Index>& consumers);

} // namespace isthmus
