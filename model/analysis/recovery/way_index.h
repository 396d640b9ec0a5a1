#pragma once

#include "model/analysis/routing/routing.h"

#include <unordered_map>

namespace isthmus {

/// Which hard flows of a journey run over what, as it is served in one state: by the elements that lie
/// between a flow's source and those who answer it. Errs to one side only: a flow on an element need not lose
/// a hop with it.
class WayIndex {
public:
    WayIndex(Router& router, const JourneyScope& scope);

    /// Flows of which some way stands on one of these; ascending.
    [[nodiscard]] std::vector<Index> flowsOn(const std::vector<Index>& elements) const;

private:
    [[nodiscard]] std::vector<Index> elementsBetween(Index source, Index target);
    void addRisks(const std::vector<Index>& risks);
    void addPlace(Index place);
    void addComponent(Index component);
    void addLink(Index link);

    Router& m_router;
    const System& m_system;
    std::vector<std::vector<Index>> m_flows;                      ///< by way; ascending
    std::unordered_map<Index, std::vector<std::size_t>> m_waysOn; ///< by element
    std::vector<Index> m_elements;                                ///< of the way that is looked at
    std::vector<Index> m_links;                                   ///< already among them
};

} // namespace isthmus
