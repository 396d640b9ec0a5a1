#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `reliability GRAPH.graphml`: exact reliability of a graph whose nodes and edges fail.
void addReliabilityCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
