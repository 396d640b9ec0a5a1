#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `sweep FILE`: everything failed, one by one or in sets, and what becomes of the journeys.
void addSweepCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
