#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `improve FILE`: what would make its journeys more available, and what that costs.
void addImproveCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
