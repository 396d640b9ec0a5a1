#pragma once

#include "model/graph/operating_state.h"

#include <vector>

namespace isthmus {

/// The customer's ends of a design and their ways out: the sites, or where none is drawn the components
/// outside every place between which something flows.
class CustomerSites {
public:
    explicit CustomerSites(const System& system);

    /// A customer's end and something that it exchanges flows with: a provider, another site, a component.
    struct Pair {
        ElementId site;           ///< place or component
        ElementId far;            ///< place or component
        std::vector<bool> inside; ///< by component: stands in the site
        std::vector<bool> target; ///< by component: stands in `far`
        std::vector<Index> exits; ///< links out of the site over which `far` is reached with nothing failed
    };
    [[nodiscard]] const std::vector<Pair>& pairs() const { return m_pairs; }

    /// Does this way out still lead to the far end? Over drawn links only, and not back through the site.
    [[nodiscard]] bool leadsOut(const Pair& pair, Index exit, const OperatingState& state) const;
    /// Links that traffic over these exits may pass with nothing failed.
    [[nodiscard]] std::vector<Index> linksBehind(const Pair& pair, const std::vector<Index>& exits) const;
    [[nodiscard]] bool isVpn(Index link) const { return m_system.linkKind[link]->billing == "vpn"; }

private:
    /// Where a component belongs: the provider around it, the site around it, itself when it stands nowhere
    /// and something flows from or to it; empty: on the way between such ends.
    [[nodiscard]] ElementId groundOf(Index component) const;
    bool explore(const Pair& pair, Index exit, const OperatingState& state,
                 std::vector<bool>* seenLinks) const;

    const System& m_system;
    OperatingState m_nominal;
    std::vector<bool> m_flowEnd; ///< by component
    std::vector<Pair> m_pairs;
};

} // namespace isthmus
