#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `analyze FILE`: the four figures of every journey of a design.
void addAnalyzeCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
