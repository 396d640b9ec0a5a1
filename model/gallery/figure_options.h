#pragma once

#include "model/analysis/analyse.h"

#include <string_view>

namespace isthmus {

/// Turns on what an analysis has to do so that it has figures of that kind; what is on stays on.
void turnOnFor(std::string_view kind, AnalysisOptions& options);

} // namespace isthmus
