#pragma once

#include "model/base/units.h"
#include "model/graph/formula.h"
#include "model/graph/structure.h"

#include <map>
#include <vector>

namespace isthmus {

/// Where a journey can lose time by switching although it stays up structurally (semantics.md 3): the groups
/// and the paths that its hard flows use, each with the functions that say who serves and what is alive.
/// `Value` is a function of element states: a formula's node, or a diagram's.
template <class Value>
struct SwitchingPoints {
    struct Ranked {
        Index group = kNone;
        Value asked{};              ///< the flow's source serves the journey
        std::vector<Value> members; ///< each serves
        Value planRuns{};           ///< control planes and prerequisites of the plan are alive
    };
    struct Active {
        Index group = kNone;
        Value asked{};
        std::vector<Value> members; ///< each is live
    };
    struct PathLinks { ///< those of a path that take the same time to leave
        Value alive{}; ///< all of them
        Seconds failover;

        bool operator==(const PathLinks&) const = default;
    };
    struct Path {
        Value alive{};
        std::size_t tieRank = 0;
        std::vector<Hop> hops;        ///< for the even split
        std::vector<PathLinks> links; ///< those with a failover time, longest first
    };
    struct Use {
        Value asked{};  ///< the flow's source serves the journey
        Value serves{}; ///< the target answers the flow

        bool operator==(const Use&) const = default;
    };
    struct PathPoint {
        Index flow = kNone;
        std::vector<Use> uses; ///< at least one of them
        std::vector<Path> paths;
    };

    Value journey{}; ///< its structure function
    std::vector<Ranked> ranked;
    std::vector<Active> active;
    std::vector<PathPoint> paths;

    /// Calls visit(Value&) for every function.
    template <class Visit>
    void forEach(const Visit& visit) {
        visit(journey);
        for (Ranked& point : ranked) {
            visit(point.asked);
            visit(point.planRuns);
            for (Value& member : point.members)
                visit(member);
        }
        for (Active& point : active) {
            visit(point.asked);
            for (Value& member : point.members)
                visit(member);
        }
        for (PathPoint& point : paths) {
            for (Use& use : point.uses) {
                visit(use.asked);
                visit(use.serves);
            }
            for (Path& path : point.paths) {
                visit(path.alive);
                for (PathLinks& links : path.links)
                    visit(links.alive);
            }
        }
    }
};

/// Paths of one flow that are looked at, best first.
inline constexpr std::size_t kSwitchingPathCap = 64;

/// The points of one journey. Paths are ranked in the undisturbed network; of each flow the best
/// `kSwitchingPathCap` are taken, and of these such as are ever chosen.
///
/// Who serves and which paths are alive is said for states in which the ends that ask and answer are alive:
/// in all others the point does not matter. So many flows turn out to be one point.
[[nodiscard]] SwitchingPoints<Formula::Node> findSwitchingPoints(const System& system,
                                                                 const JourneyScope& scope,
                                                                 Structure<FormulaAlgebra>& structure,
                                                                 FormulaAlgebra& algebra);

} // namespace isthmus
