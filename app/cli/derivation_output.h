#pragma once

#include "app/cli/json_text_output.h"
#include "model/derivation/figure_derivation.h"

namespace isthmus {

/// One of `figures` of resources/schema/CLI.md, "analyze --explain FIGURE".
[[nodiscard]] Json derivationJson(const FigureDerivation& derivation);
/// The same for people.
void printDerivation(const Design& design, const FigureDerivation& derivation, std::ostream& out);

} // namespace isthmus
