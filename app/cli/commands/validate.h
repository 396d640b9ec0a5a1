#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `validate FILE`: all problems of a design file.
void addValidateCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
