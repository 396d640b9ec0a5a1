#pragma once

#include "model/analysis/cost/billing_pool.h"
#include "model/analysis/routing/routing.h"

namespace isthmus {

/// A volume on its way: the flow it belongs to, and its ends in the direction in which it goes.
struct Movement {
    Index flow = kNone;
    Index source = kNone; ///< component
    Index target = kNone; ///< component
};

/// On whose account data is on its way.
struct Cargo {
    std::string origin;  ///< region whose rates count when it leaves; "" outside the provider; kProviderEdge
    std::string account; ///< who sends it on

    auto operator<=>(const Cargo&) const = default;
};

/// Origin of what comes out of a content delivery network, or in through an accelerator.
inline constexpr const char* kProviderEdge = "edge of the provider";

/// Which of the two directions a charge belongs to that is made for the larger one alone.
enum class Direction { Any, Inward, Outward };

/// One rule that a hop falls under.
struct HopCharge {
    std::string rule;
    std::string scope; ///< names the billing scope in the pool
    ScopePrice price;
    ElementId element;
    std::string remark;
    Direction direction = Direction::Any; ///< else: only the larger of both directions of a scope is billed
};

/// What a hop costs, and on whose account the data is afterwards.
struct HopBilling {
    std::vector<HopCharge> charges;
    Cargo after;
};

/// Applies the rules of transfer_cost.h to one hop in its direction.
[[nodiscard]] HopBilling billHop(HopLatencies& latencies, const Hop& hop, const Movement& movement,
                                 const Cargo& before);

/// On whose account data is that starts at a component.
[[nodiscard]] Cargo cargoFrom(const System& system, Index component);

} // namespace isthmus
