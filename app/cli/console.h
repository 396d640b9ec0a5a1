#pragma once

#include <functional>
#include <ostream>

namespace isthmus {

/// Where a command writes: results to `out`, messages to `err`.
struct Console {
    std::ostream& out;
    std::ostream& err;
};

// What the program answers to the shell.
inline constexpr int kExitOk = 0;
inline constexpr int kExitTargetMissed = 1;
inline constexpr int kExitBadInput = 2;
inline constexpr int kExitInterrupted = 130; ///< as shells say it of SIGINT

/// The command that was called, ready to run; its result is the exit code.
using Action = std::function<int()>;

} // namespace isthmus
