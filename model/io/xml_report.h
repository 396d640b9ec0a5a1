#pragma once

#include "model/base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Collects the problems of one XML file and gives them their lines and columns at the end. At most
/// kMaxListed are listed; the last says how many more there are.
class XmlReport {
public:
    static constexpr std::size_t kMaxListed = 1000;

    /// Both must outlive the report.
    XmlReport(std::string_view text, const std::string& fileName) : m_text(text), m_fileName(fileName) {}

    /// A problem at a byte of the text; `element` names what is concerned, if any.
    void add(std::string code, std::vector<std::string> arguments, std::ptrdiff_t offset,
             std::string accepted = {}, std::string element = {});
    void warn(std::string code, std::vector<std::string> arguments, std::ptrdiff_t offset);
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    /// The problems in file order.
    [[nodiscard]] std::vector<Diagnostic> finish() const;

private:
    struct Entry {
        Diagnostic diagnostic;
        std::uint32_t offset = 0;
    };
    void push(Diagnostic diagnostic, std::ptrdiff_t offset);

    std::string_view m_text;
    const std::string& m_fileName;
    std::vector<Entry> m_entries;
    std::size_t m_unlisted = 0;
    bool m_hasErrors = false;
};

} // namespace isthmus
