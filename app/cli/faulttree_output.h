#pragma once

#include "app/cli/json_text_output.h"
#include "model/faulttree/top_event_bounds.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What the command `faulttree` found out about one top event.
struct TopEventFigures {
    std::string name;
    std::optional<Error> problem;         ///< why there are no figures
    Probability probability;              ///< exact, unless there are bounds
    std::optional<TopEventBounds> bounds; ///< instead of it
    std::size_t events = 0;
    std::size_t modules = 0;
    std::size_t diagramNodes = 0;
    std::optional<Result<FaultTreeSolution::CutSets>> cutSets; ///< none when they were not asked for
    std::vector<FaultTreeSolution::EventImportance> importance;
    double milliseconds = 0;
};

/// @param tree  with its common causes written out.
[[nodiscard]] Json faultTreeJson(const FaultTree& tree, const std::vector<TopEventFigures>& figures);
void printFaultTree(const FaultTree& tree, const std::vector<TopEventFigures>& figures, std::ostream& out);

} // namespace isthmus
