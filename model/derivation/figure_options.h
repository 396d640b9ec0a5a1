#pragma once

#include "model/analysis/analyse.h"

#include <string_view>

namespace isthmus {

/// In place of a figure: the ids of all that there are.
inline constexpr std::string_view kListOfFigures = "list";

/// Switches on what an analysis must be asked for to have that figure (an id as in figure_id.h); nothing is
/// switched off. For kListOfFigures: loads and the costs of failures, which take little. A kind that does not
/// exist asks for nothing.
void requireFor(std::string_view figure, AnalysisOptions& options);

/// Whether that figure is one of a simulation, which FigureSources then need beside the analysis.
[[nodiscard]] bool needsSimulation(std::string_view figure);

} // namespace isthmus
