#include "model/base/error_text.h"

#include "model/base/error_table.h"

#include <algorithm>

namespace isthmus {

std::string englishText(const Error& error) {
    const auto row = std::find_if(kErrorTable.begin(), kErrorTable.end(),
                                  [&](const ErrorTemplate& entry) { return entry.code == error.code; });
    if (row == kErrorTable.end()) {
        std::string text = error.code;
        for (const auto& argument : error.arguments)
            text += " " + argument;
        return text;
    }
    std::string text;
    for (std::size_t i = 0; i < row->text.size(); ++i) {
        const char c = row->text[i];
        const bool isMark =
            c == '%' && i + 1 < row->text.size() && row->text[i + 1] >= '1' && row->text[i + 1] <= '9';
        if (!isMark) {
            text += c;
            continue;
        }
        const auto index = static_cast<std::size_t>(row->text[++i] - '1');
        if (index < error.arguments.size())
            text += error.arguments[index];
    }
    return text;
}

std::string terminalLine(const Error& error) {
    std::string line;
    if (error.location) {
        line += error.location->file;
        if (error.location->line > 0)
            line += ":" + std::to_string(error.location->line) + ":" + std::to_string(error.location->column);
        line += ": ";
    }
    line += error.severity == Severity::Error ? "error: " : "warning: ";
    line += englishText(error) + " [" + error.code + "]";
    std::string detail;
    const auto add = [&](const std::string& part) { detail += (detail.empty() ? "" : "; ") + part; };
    if (error.location && !error.location->pointer.empty())
        add("at " + error.location->pointer);
    if (!error.element.empty())
        add("element " + error.element.value);
    if (!error.accepted.empty())
        add("accepted: " + error.accepted);
    return detail.empty() ? line : line + " (" + detail + ")";
}

} // namespace isthmus
