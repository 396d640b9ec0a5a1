#pragma once

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace isthmus {

/// `picture FILE -o OUT`: the drawing of a design as PNG or SVG.
void addPictureCommand(CLI::App& app, Console console, Action& action);

} // namespace isthmus
