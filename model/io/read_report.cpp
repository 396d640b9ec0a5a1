#include "model/io/read_report.h"

#include "model/design/pointer_step.h"

#include <algorithm>

namespace isthmus {

void ReadReport::push(Diagnostic diagnostic, std::string pointer, std::uint32_t offset) {
    m_hasErrors = m_hasErrors || diagnostic.severity == Severity::Error;
    if (m_entries.size() >= kMaxListed) {
        ++m_unlisted;
        return;
    }
    if (diagnostic.severity == Severity::Error)
        m_pointers.insert(pointer);
    diagnostic.location = FileLocation{m_fileName, 0, 0, std::move(pointer)};
    m_entries.push_back({std::move(diagnostic), offset});
}

void ReadReport::add(std::string code, std::vector<std::string> arguments, JsonIndex at,
                     std::string accepted) {
    push({std::move(code), std::move(arguments), {}, m_element, std::move(accepted)}, m_json.pointer(at),
         m_json.node(at).start);
}

void ReadReport::addMissing(std::string_view key, JsonIndex at, std::string accepted) {
    push({"IO-013", {std::string(key)}, {}, m_element, std::move(accepted)},
         m_json.pointer(at) + "/" + pointerStep(key), m_json.node(at).start);
}

void ReadReport::addKeyWarning(std::string code, std::vector<std::string> arguments, JsonIndex at,
                               std::string accepted) {
    push({std::move(code), std::move(arguments), {}, m_element, std::move(accepted), Severity::Warning},
         m_json.pointer(at), m_json.node(at).keyStart);
}

void ReadReport::addTextProblems() {
    for (const auto& problem : m_json.problems())
        push({problem.code, problem.arguments, {}, {}, problem.accepted}, problem.pointer, problem.offset);
    m_unlisted += m_json.furtherProblems();
}

void ReadReport::addAt(const std::string& pointer, Diagnostic diagnostic) {
    for (std::size_t end = pointer.size(); end != std::string::npos && end > 0;
         end = pointer.rfind('/', end - 1))
        if (m_pointers.contains(pointer.substr(0, end)))
            return;
    const std::uint32_t offset = m_json.node(m_json.locate(pointer)).start;
    push(std::move(diagnostic), pointer, offset);
}

std::vector<Diagnostic> ReadReport::finish(const JsonText* shown) {
    if (shown)
        for (auto& entry : m_entries)
            entry.offset = shown->node(shown->locate(entry.diagnostic.location->pointer)).start;
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
    std::vector<std::uint32_t> offsets;
    for (const auto& entry : m_entries)
        offsets.push_back(entry.offset);
    const auto positions = positionsOf(shown ? shown->text() : m_json.text(), offsets);
    std::vector<Diagnostic> diagnostics;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Diagnostic diagnostic = std::move(m_entries[i].diagnostic);
        diagnostic.location->line = positions[i].line;
        diagnostic.location->column = positions[i].column;
        diagnostics.push_back(std::move(diagnostic));
    }
    if (m_unlisted > 0)
        diagnostics.push_back(
            {"IO-017", {std::to_string(m_unlisted)}, FileLocation{m_fileName, 0, 0, {}}, {}, {}});
    return diagnostics;
}

} // namespace isthmus
