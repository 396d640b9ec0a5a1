#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `templates`: lists the designs that come with the program; `templates NAME -o FILE`: copies one;
/// `templates --check [NAME]`: checks what the texts claim that they model.
void addTemplatesCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
