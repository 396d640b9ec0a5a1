#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `report FILE -o OUT.(html|pdf)`: writes a report of a design to hand over.
void addReportCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
