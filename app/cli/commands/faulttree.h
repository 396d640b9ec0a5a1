#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `faulttree FILE... [--json] …`: top-event probability, cut sets and importance of Open-PSA fault trees.
void addFaultTreeCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
