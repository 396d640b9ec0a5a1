#pragma once

#include "model/analysis/routing/routing.h"
#include "model/graph/operating_state.h"

namespace isthmus {

/// Elements whose loss may interrupt how a journey is served, as it is up in one state: those that anything
/// it asks, and any path it takes, stands on. While none of them is lost the journey is up, the same members
/// serve, and every path that was taken is still there. (Another may have become shorter: a link that takes
/// to its second alternative may be quicker than before. That interrupts nothing.)
///
/// Errs to one side only: an element in it need not change anything.
class Footprint {
public:
    /// @pre the journey is up in the router's state.
    Footprint(Router& router, const JourneyScope& scope);

    [[nodiscard]] bool holdsAny(const std::vector<Index>& elements) const;

private:
    void addComponent(Index component);
    void addPlace(Index place);
    void addLink(Index link);
    void addRisks(const std::vector<Index>& risks);
    void addRoute(Index source, Index target);
    void addVotes(Index group);

    Router& m_router;
    const System& m_system;
    std::vector<bool> m_elements;
    std::vector<bool> m_links; ///< that have been added: underlays may be shared
};

} // namespace isthmus
