#pragma once

#include "model/diagram/biased_sampling.h"
#include "model/faulttree/chance_bounds.h"
#include "model/faulttree/solve.h"

#include <optional>

namespace isthmus {

/// What is known of a top event that is too large for an exact solution.
struct TopEventBounds {
    ChanceBounds chance;                           ///< certain
    std::optional<SampledUnavailability> estimate; ///< within them, where they are far apart
    std::size_t events = 0;                        ///< that the top depends on
    std::size_t modules = 0;
    std::size_t boundedModules = 0; ///< modules that are not exact
};

/// Certain bounds, module by module: exact where a diagram of moderate size is enough, else between two
/// truncated diagrams (truncated_diagram.h) that grow while there is time, in several orders of which the
/// best is kept. Bounds more than a twentieth apart come with an estimate by importance sampling.
/// @pre checkFaultTree(tree) finds nothing and no common cause is left.
/// @returns FT-011 when the stop token asked; bounds in any other case.
[[nodiscard]] Result<TopEventBounds> boundTopEvent(const FaultTree& tree, FaultTree::Index top,
                                                   const FaultTreeOptions& options);

/// A top event solved exactly, or else bounded: one of the two is there.
struct TopEventAnswer {
    std::optional<FaultTreeSolution> exact;
    std::optional<TopEventBounds> bounds;
};

/// Solves in a part of the time, and bounds in what is left of it where that was not enough.
/// @pre, @returns  as boundTopEvent().
[[nodiscard]] Result<TopEventAnswer> answerTopEvent(const FaultTree& tree, FaultTree::Index top,
                                                    const FaultTreeOptions& options);

} // namespace isthmus
