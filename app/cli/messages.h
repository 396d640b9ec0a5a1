#pragma once

#include "app/cli/console.h"
#include "model/base/error.h"

#include <string_view>
#include <vector>

namespace isthmus {

/// Writes one line per problem to `out`.
void printDiagnostics(std::ostream& out, const std::vector<Diagnostic>& diagnostics);
/// "isthmus-cli: error: …"; @returns kExitBadInput.
int refuse(Console console, std::string_view message);
/// The same for an error of the model.
int refuse(Console console, const Error& error);
/// "2 errors, 1 warning".
[[nodiscard]] std::string problemCount(const std::vector<Diagnostic>& diagnostics);
[[nodiscard]] bool hasErrors(const std::vector<Diagnostic>& diagnostics);

} // namespace isthmus
