#include "app/cli/messages.h"

#include "model/base/error_text.h"

#include <algorithm>

namespace isthmus {

namespace {

std::ptrdiff_t countOf(const std::vector<Diagnostic>& diagnostics, Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; });
}

std::string counted(std::ptrdiff_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

} // namespace

void printDiagnostics(std::ostream& out, const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics)
        out << terminalLine(diagnostic) << '\n';
}

int refuse(Console console, std::string_view message) {
    console.err << "isthmus-cli: error: " << message << '\n';
    return kExitBadInput;
}

int refuse(Console console, const Error& error) {
    console.err << "isthmus-cli: " << terminalLine(error) << '\n';
    return kExitBadInput;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics) {
    return countOf(diagnostics, Severity::Error) > 0;
}

std::string problemCount(const std::vector<Diagnostic>& diagnostics) {
    const auto errors = countOf(diagnostics, Severity::Error);
    const auto warnings = countOf(diagnostics, Severity::Warning);
    if (errors == 0 && warnings == 0)
        return "no problems";
    std::string text = errors > 0 ? counted(errors, "error") : std::string();
    if (warnings > 0)
        text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
    return text;
}

} // namespace isthmus
