#include "model/io/read_report.h"

#include "model/design/pointer_step.h"

#include <algorithm>

namespace isthmus {

void ReadReport::push(Diagnostic diagnostic, std::string pointer, std::uint32_t offset) {
    m_hasErrors = m_hasErrors || diagnostic.severity == Severity::Error;
    auto& listed = m_listed[static_cast<std::size_t>(diagnostic.severity)];
    if (listed >= kMaxListed) {
        ++m_unlisted;
        return;
    }
    ++listed;
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
    for (const auto& problem : m_json.problems()) {
        const ElementId element = m_json.parsed() ? elementAround(problem.value) : ElementId{};
        push({problem.code, problem.arguments, {}, element, problem.accepted}, problem.pointer,
             problem.offset);
    }
    m_unlisted += m_json.furtherProblems();
}

// The elements of a design lie two levels below its root: /links/3.
ElementId ReadReport::elementAround(JsonIndex at) {
    JsonIndex list = at == kNoJson ? kNoJson : m_json.node(at).parent;
    while (list != kNoJson && list != 0 && m_json.node(list).parent != 0) {
        at = list;
        list = m_json.node(at).parent;
    }
    if (list == kNoJson || list == 0 || m_json.node(at).type != JsonType::Object)
        return {};
    if (at == m_lastAround)
        return m_lastElement;
    const JsonIndex id = m_json.member(at, "id");
    const bool isText = id != kNoJson && m_json.node(id).type == JsonType::String;
    m_lastAround = at;
    m_lastElement = isText ? ElementId{m_json.string(id)} : ElementId{};
    return m_lastElement;
}

void ReadReport::addWithin(JsonIndex base, Diagnostic diagnostic) {
    const std::string relative = diagnostic.location->pointer;
    const std::string pointer = m_json.pointer(base) + relative;
    for (std::size_t end = pointer.size(); end != std::string::npos && end > 0;
         end = pointer.rfind('/', end - 1))
        if (m_pointers.contains(pointer.substr(0, end)))
            return;
    const JsonIndex at = m_json.locateFrom(base, relative);
    push(std::move(diagnostic), pointer, m_json.node(at).start);
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
