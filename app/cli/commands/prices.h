#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `prices FILE... -o FOLDER`: the provider's price list files as catalogue files of one's own.
void addPricesCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
