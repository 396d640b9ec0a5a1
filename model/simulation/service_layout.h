#pragma once

#include "model/analysis/availability/switching_points.h"
#include "model/analysis/routing/path_order.h"
#include "model/graph/system.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace isthmus {

/// Number of one truth value among those that a run looks at.
using Slot = std::uint32_t;

/// A flow that asks a ranked group: whoever serves it changes by plan.
struct RankedPoint {
    Index group = kNone;
    Slot asked = 0;           ///< the flow's source serves the journey
    std::vector<Slot> serves; ///< by member: is among the first `need` live ones
    std::vector<Slot> live;   ///< by member
};

/// A flow that asks an active/active group: all live members share it.
struct ActivePoint {
    Index group = kNone;
    Slot asked = 0;
    std::vector<Slot> live;
};

/// A flow with several paths to the component that answers it, best first.
struct PathPoint {
    struct TimedLink {
        Slot alive = 0;
        Hours failover;
    };
    struct Way {
        Slot alive = 0;
        std::size_t tieRank = 0;
        std::vector<Hop> hops;
        std::vector<TimedLink> links; ///< those with a failover time, longest first
    };
    Slot asked = 0;
    Slot serves = 0; ///< the component answers the flow
    std::vector<Way> ways;
};

/// A component whose data the journey needs whenever it serves, and its copies.
struct StorePoint {
    struct Copy {
        Slot alive = 0;
        bool backup = false;      ///< must be restored before use
        std::vector<Index> flows; ///< replication and backup flows from the store to the copy
    };
    Index component = kNone;
    Index group = kNone; ///< that it is a member of
    Slot serving = 0;
    Slot alive = 0;
    std::vector<Copy> copies;
};

/// Where the truth values of one journey stand that its run has to know.
struct ServiceLayout {
    Index journey = kNone;
    Slot up = 0;
    std::optional<Slot> degraded; ///< up, and a soft flow of a serving component unsatisfied; none: cannot be
    std::vector<RankedPoint> ranked;
    std::vector<ActivePoint> active;
    std::vector<PathPoint> paths;
    std::vector<StorePoint> stores;
    std::map<std::pair<Index, std::uint32_t>, Slot> planNeeds; ///< group and step → nothing it needs is lost
    std::map<Index, Slot> replication;                         ///< flow → its ends reach each other
};

/// Paths between pairs of components; they depend on no state, and finding them is slow.
class PathTable {
public:
    explicit PathTable(const System& system) : m_system(system) {}

    const std::vector<PathChoice>& between(Index source, Index target) {
        const auto [it, isNew] = m_paths.try_emplace({source, target});
        if (isNew)
            it->second = pathsInPreferenceOrder(m_system, source, target, kSwitchingPathCap);
        return it->second;
    }

private:
    const System& m_system;
    std::map<std::pair<Index, Index>, std::vector<PathChoice>> m_paths;
};

} // namespace isthmus
