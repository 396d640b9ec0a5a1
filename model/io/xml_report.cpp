#include "model/io/xml_report.h"

#include "model/io/json_text.h"

#include <algorithm>

namespace isthmus {

void XmlReport::add(std::string code, std::vector<std::string> arguments, std::ptrdiff_t offset,
                    std::string accepted, std::string element) {
    m_hasErrors = true;
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.arguments = std::move(arguments);
    diagnostic.accepted = std::move(accepted);
    diagnostic.element = ElementId{std::move(element)};
    push(std::move(diagnostic), offset);
}

void XmlReport::warn(std::string code, std::vector<std::string> arguments, std::ptrdiff_t offset) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.arguments = std::move(arguments);
    diagnostic.severity = Severity::Warning;
    push(std::move(diagnostic), offset);
}

void XmlReport::push(Diagnostic diagnostic, std::ptrdiff_t offset) {
    if (m_entries.size() == kMaxListed) {
        ++m_unlisted;
        return;
    }
    const auto last = static_cast<std::ptrdiff_t>(m_text.size());
    m_entries.push_back(
        {std::move(diagnostic), static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(offset, 0, last))});
}

std::vector<Diagnostic> XmlReport::finish() const {
    std::vector<Entry> entries = m_entries;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
    std::vector<std::uint32_t> offsets;
    for (const Entry& entry : entries)
        offsets.push_back(entry.offset);
    const std::vector<TextPosition> positions = positionsOf(m_text, offsets);
    std::vector<Diagnostic> diagnostics;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        diagnostics.push_back(std::move(entries[i].diagnostic));
        diagnostics.back().location = FileLocation{m_fileName, positions[i].line, positions[i].column, {}};
    }
    if (m_unlisted > 0) {
        Diagnostic more;
        more.code = "IO-017";
        more.arguments = {std::to_string(m_unlisted)};
        more.location = FileLocation{m_fileName, 0, 0, {}};
        diagnostics.push_back(std::move(more));
    }
    return diagnostics;
}

} // namespace isthmus
