#include "model/io/journal/journal.h"

#include "model/edit/apply_edit.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "model/io/edit_text.h"
#include "model/io/field_reader.h"
#include "model/io/field_writer.h"
#include "model/io/fingerprint.h"
#include "model/io/journal/journal_fields.h"

#include <array>
#include <cstdio>

namespace isthmus {

namespace {

constexpr std::size_t kDigits = 8; // of a checksum

/// Checksum of a line that follows one whose checksum is `before`.
std::uint32_t checksum(std::uint32_t before, std::string_view content) {
    const std::uint64_t hash = fnv1a(content, fnv1a({}) ^ before);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

std::string digits(std::uint32_t sum) {
    std::array<char, kDigits + 1> text{};
    std::snprintf(text.data(), text.size(), "%08x", static_cast<unsigned>(sum));
    return text.data();
}

/// Hands out the lines of a journal while they are good.
class GoodLines {
public:
    explicit GoodLines(std::string_view bytes) : m_rest(bytes) {}

    /// The next line without its checksum; nothing at the end and where the text is damaged.
    std::optional<std::string_view> next() {
        const std::size_t end = m_rest.find('\n');
        if (end == std::string_view::npos || end <= kDigits || m_rest[kDigits] != ' ')
            return {};
        const std::string_view content = m_rest.substr(kDigits + 1, end - kDigits - 1);
        const std::uint32_t sum = checksum(m_checksum, content);
        if (m_rest.substr(0, kDigits) != digits(sum))
            return {};
        m_checksum = sum;
        m_rest.remove_prefix(end + 1);
        return content;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    std::uint32_t m_checksum = 0;
};

Error journalError(const char* code, std::vector<std::string> arguments, std::string accepted) {
    return {code, std::move(arguments), {}, {}, std::move(accepted)};
}

Result<JournalHeader> readHeader(std::string_view line) {
    const auto refused = [] {
        return failure(journalError("IO-026", {}, "the journal of a program that ended unexpectedly"));
    };
    const JsonText json(line);
    if (!json.parsed() || json.node(0).type != JsonType::Object)
        return refused();
    const JsonIndex format = json.member(0, "format");
    const JsonIndex version = json.member(0, "version");
    if (format == kNoJson || json.node(format).type != JsonType::String ||
        json.string(format) != kJournalName || version == kNoJson ||
        json.node(version).type != JsonType::Number)
        return refused();
    if (json.number(version).value_or(0) != kJournalVersion)
        return failure(journalError("IO-027",
                                    {std::string(json.raw(version)), std::to_string(kJournalVersion)},
                                    "version " + std::to_string(kJournalVersion)));
    const std::string noFile;
    ReadReport report(json, noFile);
    JournalHeader header;
    FieldReader reader(json, 0, report);
    visitFields(reader, header);
    return report.hasErrors() ? Result<JournalHeader>(refused()) : header;
}

std::optional<JournalStep> readStep(std::string_view line) {
    const JsonText json(line);
    if (!json.parsed() || json.node(0).type != JsonType::Object)
        return {};
    const std::string noFile;
    ReadReport report(json, noFile);
    JournalStep step;
    FieldReader reader(json, 0, report);
    visitFields(reader, step);
    const JsonIndex at = json.member(0, "edit");
    auto edit = at == kNoJson ? std::nullopt : readEditAt(json, at, report);
    if (!edit || report.hasErrors())
        return {};
    step.step.edit = *std::move(edit);
    return step;
}

} // namespace

std::string JournalLines::sealed(std::string_view content) {
    m_checksum = checksum(m_checksum, content);
    std::string line = digits(m_checksum);
    (line += ' ') += content;
    return line += '\n';
}

std::string JournalLines::header(const JournalHeader& header) {
    return sealed(FieldWriter::objectText(header, 0, FieldWriter::Layout::OneLine));
}

std::string JournalLines::base(const Design& design) {
    return sealed(oneLineJson(writeDesign(design)));
}

std::string JournalLines::step(const JournalStep& step) {
    std::string text = FieldWriter::objectText(step, 0, FieldWriter::Layout::OneLine);
    text.pop_back();
    return sealed(text + ", \"edit\": " + writeEdit(step.step.edit) + "}");
}

Result<RecoveredDocument> readJournal(std::string_view bytes) {
    GoodLines lines(bytes);
    const auto first = lines.next();
    const auto second = first ? lines.next() : std::nullopt;
    RecoveredDocument document;
    auto header = readHeader(first.value_or(std::string_view()));
    if (!header)
        return failure(header.error());
    document.header = *std::move(header);
    // The base may break invariants, as a design that was read in part does; the steps mended it.
    auto base = readDesign(second.value_or(std::string_view()), document.header.path);
    if (!base.design)
        return failure(journalError("IO-026", {}, "a journal with the design that its edits begin with"));
    document.base = *std::move(base.design);
    document.design = document.base;
    while (const auto line = lines.next()) {
        auto step = readStep(*line);
        if (!step || !applyEdit(document.design, step->step.edit)) {
            document.whole = false;
            return document;
        }
        document.steps.push_back(*std::move(step));
    }
    document.whole = lines.atEnd();
    return document;
}

} // namespace isthmus
