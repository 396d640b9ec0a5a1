#pragma once

#include "app/cli/console.h"
#include "model/derivation/figure_derivation.h"

#include <functional>
#include <string>
#include <vector>

namespace isthmus {

/// Figures that somebody wants opened, or "list" for the ids of all that there are.
struct ExplainedFigures {
    std::vector<std::string> figures;
    bool json = false;
    /// Which ids a list names; without it all of them.
    std::function<bool(const std::string& figure)> listed{};
};

/// Prints each of them. @returns the exit code of the program.
[[nodiscard]] int explainFigures(const ExplainedFigures& asked, const FigureSources& sources,
                                 Console console);

} // namespace isthmus
