#pragma once

#include "app/cli/console.h"

namespace isthmus {

/// The whole of isthmus-cli but for main(): reads the arguments, runs the command they name.
/// @returns the exit code: 0, 1 (with --check: a target is missed) or 2 (bad input or call, or anything
///          unforeseen). Never throws.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv, Console console) noexcept;

} // namespace isthmus
