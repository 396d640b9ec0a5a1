#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `convert FILE -o OUT.opsa.xml --journey ID`: a journey as an Open-PSA fault tree.
void addConvertCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
