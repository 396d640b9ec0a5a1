#pragma once

#include "model/base/error.h"
#include "model/io/json_text.h"

#include <array>
#include <unordered_set>

namespace isthmus {

/// Collects the problems of one file while it is read and gives them their lines and columns at the end,
/// in one pass over the text. At most kMaxListed errors and as many warnings are listed; the last line says
/// how many more there are.
class ReadReport {
public:
    static constexpr std::size_t kMaxListed = 1000;

    /// `json` and `fileName` must outlive the report.
    ReadReport(const JsonText& json, const std::string& fileName) : m_json(json), m_fileName(fileName) {}

    /// A problem with the value at `at`. `accepted` is what would have been right.
    void add(std::string code, std::vector<std::string> arguments, JsonIndex at, std::string accepted);
    /// A field that the object at `at` should have.
    void addMissing(std::string_view key, JsonIndex at, std::string accepted);
    /// A problem at the key of a member; a warning.
    void addKeyWarning(std::string code, std::vector<std::string> arguments, JsonIndex at,
                       std::string accepted);
    /// Counts problems that were found and not listed elsewhere.
    void addUnlisted(std::size_t count) { m_unlisted += count; }
    /// Takes over what is wrong with the text itself.
    void addTextProblems();
    /// A problem found elsewhere in what was read from the value at `base`; its location's pointer is
    /// relative to that value. Left out when that field, or
    /// what it lies in, has been reported already: a value that could not be read says nothing about its
    /// meaning.
    void addWithin(JsonIndex base, Diagnostic diagnostic);

    /// Element that the next problems belong to.
    void setElement(ElementId element) { m_element = std::move(element); }
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    /// The problems in file order. `shown` is the text that the user knows, when `json` was made from it
    /// by a migration; otherwise null.
    [[nodiscard]] std::vector<Diagnostic> finish(const JsonText* shown);

private:
    struct Entry {
        Diagnostic diagnostic;
        std::uint32_t offset = 0;
    };
    [[nodiscard]] ElementId elementAround(JsonIndex at);
    void push(Diagnostic diagnostic, std::string pointer, std::uint32_t offset);

    const JsonText& m_json;
    const std::string& m_fileName;
    ElementId m_element;
    std::vector<Entry> m_entries;
    std::unordered_set<std::string> m_pointers;
    JsonIndex m_lastAround = kNoJson; ///< what elementAround answered last: problems come in swarms
    ElementId m_lastElement;
    std::array<std::size_t, 2> m_listed{}; ///< by severity: warnings must not crowd out errors
    std::size_t m_unlisted = 0;
    bool m_hasErrors = false;
};

} // namespace isthmus
