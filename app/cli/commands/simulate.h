#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `simulate FILE`: years of design time, event by event; with --scenario one timeline.
void addSimulateCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
