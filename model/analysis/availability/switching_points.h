#pragma once

#include "model/analysis/availability/journey_functions.h"
#include "model/diagram/diagram.h"

namespace isthmus {

/// Where a journey can lose time by switching although it stays up structurally (semantics.md 3): the groups
/// and the paths that its hard flows use, each with the functions that say who serves and what is alive. They
/// are said for states in which the journey is up.
struct SwitchingPoints {
    using Node = Diagram::Node;
    using Path = FlowPath<Node>;

    struct Ranked {
        Index group = kNone;
        Node asked = Diagram::kZero; ///< the flow's source serves the journey
        std::vector<Node> members;   ///< each serves
        Node planRuns = Diagram::kOne;
    };
    struct Active {
        Index group = kNone;
        Node asked = Diagram::kZero;
        std::vector<Node> members; ///< each is live
    };
    struct Use {
        Node asked = Diagram::kZero;  ///< the flow's source serves the journey
        Node serves = Diagram::kZero; ///< the target answers the flow

        bool operator==(const Use&) const = default;
    };
    struct PathPoint {
        Index flow = kNone;
        std::vector<Use> uses; ///< at least one of them
        std::vector<Path> paths;
    };

    Node journey = Diagram::kZero;
    std::vector<Ranked> ranked;
    std::vector<Active> active;
    std::vector<PathPoint> paths;
};

/// The points of one journey. Flows that ask the same and look the same there are one point.
[[nodiscard]] SwitchingPoints findSwitchingPoints(const System& system, const JourneyScope& scope,
                                                  const JourneyFunctions<Diagram::Node>& functions,
                                                  Diagram& diagram);

} // namespace isthmus
