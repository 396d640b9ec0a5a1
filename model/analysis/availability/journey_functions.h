#pragma once

#include "model/base/units.h"
#include "model/graph/formula.h"
#include "model/graph/structure.h"

#include <map>
#include <vector>

namespace isthmus {

/// Links of a path that take the same time to leave.
template <class Value>
struct TimedLinks {
    Value alive{}; ///< all of them
    Seconds failover;

    bool operator==(const TimedLinks&) const = default;
};

/// One way that a flow's traffic can take.
template <class Value>
struct FlowPath {
    Value alive{};
    std::size_t tieRank = 0;              ///< equal for paths that share traffic, 0 for the best
    std::vector<Hop> hops;                ///< for the even split
    std::vector<TimedLinks<Value>> links; ///< those with a failover time, longest first
};

/// Everything about one journey that is said by functions of element states: when it is up, and what its hard
/// flows need. `Value` is a formula's node, or a diagram's.
template <class Value>
struct JourneyFunctions {
    Value journey{};                  ///< its structure function
    std::map<Index, Value> satisfied; ///< by flow to a component
    /// By flow and group, its own or one nested in it: each member is live for the flow's source.
    std::map<std::pair<Index, Index>, std::vector<Value>> live;
    /// By group: control planes and prerequisites of the plan are alive.
    std::map<Index, Value> planRuns;
    /// By source and target; only where some path takes time to leave.
    std::map<std::pair<Index, Index>, std::vector<FlowPath<Value>>> paths;

    /// Calls visit(Value&) for every function, the journey first.
    template <class Visit>
    void forEach(const Visit& visit) {
        visit(journey);
        for (auto& [flow, value] : satisfied)
            visit(value);
        for (auto& [key, values] : live)
            for (Value& value : values)
                visit(value);
        for (auto& [group, value] : planRuns)
            visit(value);
        for (auto& [ends, choices] : paths)
            for (FlowPath<Value>& path : choices) {
                visit(path.alive);
                for (TimedLinks<Value>& links : path.links)
                    visit(links.alive);
            }
    }
};

/// Paths between two components that are looked at, best first.
inline constexpr std::size_t kSwitchingPathCap = 64;

/// The functions of one journey. Paths are ranked in the undisturbed network; the best `kSwitchingPathCap`
/// are taken, and of these such as are ever chosen.
///
/// All but the journey's own are said for states in which the journey is up and the ends that ask and answer
/// are alive: in all others they do not matter, because a loss only costs time where the journey is up before
/// and after it. So what one service needs leaves out all that the services it calls need.
/// @pre the algebra says flows while their source is alive.
[[nodiscard]] JourneyFunctions<Formula::Node> findJourneyFunctions(const System& system,
                                                                   const JourneyScope& scope,
                                                                   Structure<FormulaAlgebra>& structure,
                                                                   FormulaAlgebra& algebra);

} // namespace isthmus
