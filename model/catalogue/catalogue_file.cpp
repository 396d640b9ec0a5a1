#include "model/catalogue/catalogue_file.h"

#include <charconv>
#include <cmath>
#include <fstream>

namespace isthmus {

namespace {

constexpr std::uintmax_t kLargestFile = 64U * 1024U * 1024U;

bool readText(const std::filesystem::path& path, std::string& text, std::vector<Diagnostic>& diagnostics) {
    const FileLocation where{path.string(), 0, 0, {}};
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) {
        diagnostics.push_back(
            {"CA-001", {path.filename().string()}, where, {}, "a readable file", Severity::Error});
        return false;
    }
    const auto size = std::filesystem::file_size(path, failed);
    if (!failed && size > kLargestFile) {
        diagnostics.push_back(
            {"CA-012", {std::to_string(size)}, where, {}, "at most 64 MiB", Severity::Error});
        return false;
    }
    std::ifstream in(path, std::ios::binary);
    if (!failed) {
        text.resize(static_cast<std::size_t>(size));
        in.read(text.data(), static_cast<std::streamsize>(size));
    }
    if (failed || !in) {
        diagnostics.push_back(
            {"CA-001", {path.filename().string()}, where, {}, "a readable file", Severity::Error});
        return false;
    }
    return true;
}

bool findColumns(CatalogueFile& file, std::span<const std::string_view> required,
                 std::vector<Diagnostic>& diagnostics) {
    bool complete = true;
    const CsvRow& header = file.table.rows.front();
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i].text.empty() || file.columns.emplace(header[i].text, i).second)
            continue;
        const FileLocation where{file.path, header[i].line, header[i].column, {}};
        diagnostics.push_back({"CA-005", {header[i].text}, where, {}, "each column once", Severity::Error});
        complete = false;
    }
    for (const auto name : required) {
        if (file.columns.contains(name))
            continue;
        const FileLocation where{file.path, header.front().line, 1, {}};
        std::string accepted = "a comma-separated header row with";
        for (const auto each : required)
            accepted += (each == required.front() ? " " : ", ") + std::string(each);
        diagnostics.push_back({"CA-004", {std::string(name)}, where, {}, accepted, Severity::Error});
        complete = false;
    }
    return complete;
}

void dropUnevenRows(CatalogueFile& file, std::vector<Diagnostic>& diagnostics) {
    auto& rows = file.table.rows;
    const std::size_t width = rows.front().size();
    std::vector<CsvRow> kept;
    kept.reserve(rows.size());
    for (auto& row : rows) {
        if (row.size() == width) {
            kept.push_back(std::move(row));
            continue;
        }
        const FileLocation where{file.path, row.front().line, 1, {}};
        diagnostics.push_back({"CA-008",
                               {std::to_string(row.size()), std::to_string(width)},
                               where,
                               {},
                               "one field per column",
                               Severity::Error});
    }
    rows = std::move(kept);
}

constexpr Word<Confidence> kConfidences[] = {
    {"high", Confidence::High}, {"medium", Confidence::Medium}, {"low", Confidence::Low}};
constexpr Word<bool> kYesNo[] = {{"no", false}, {"yes", true}};

bool startsWithYear(std::string_view text) {
    return text.size() >= 4 && text.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

CatalogueFile openCatalogueFile(const std::filesystem::path& path,
                                std::span<const std::string_view> requiredColumns,
                                std::vector<Diagnostic>& diagnostics) {
    CatalogueFile file;
    file.path = path.string();
    std::string text;
    if (!readText(path, text, diagnostics))
        return file;
    file.table = parseCsv(text, file.path);
    diagnostics.insert(diagnostics.end(), file.table.problems.begin(), file.table.problems.end());
    if (file.table.rows.empty()) {
        if (file.table.problems.empty())
            diagnostics.push_back(
                {"CA-003", {}, FileLocation{file.path, 1, 1, {}}, {}, "a header row", Severity::Error});
        return file;
    }
    const bool headed = findColumns(file, requiredColumns, diagnostics);
    file.usable = headed && file.table.complete;
    if (headed)
        dropUnevenRows(file, diagnostics);
    return file;
}

FileLocation RowReader::location() const {
    return {m_file.path, m_row.front().line, m_row.front().column, {}};
}

const CsvField* RowReader::field(std::string_view column) const {
    const auto it = m_file.columns.find(column);
    return it == m_file.columns.end() ? nullptr : &m_row[it->second];
}

void RowReader::report(std::string_view code, std::string_view column, std::vector<std::string> more,
                       std::string_view accepted) {
    m_sound = false;
    std::vector<std::string> arguments{std::string(column)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    FileLocation where = location();
    if (const CsvField* const found = field(column)) {
        where.line = found->line;
        where.column = found->column;
    }
    m_diagnostics.push_back(
        {std::string(code), std::move(arguments), where, {}, std::string(accepted), Severity::Error});
}

std::string RowReader::optionalText(std::string_view column) const {
    const CsvField* const found = field(column);
    return found ? found->text : std::string();
}

std::string RowReader::text(std::string_view column) {
    std::string found = optionalText(column);
    if (found.empty())
        report("CA-009", column, {}, "some text");
    return found;
}

std::optional<double> RowReader::optionalNumber(std::string_view column, const NumberRange& range) {
    const std::string found = optionalText(column);
    if (found.empty())
        return {};
    double value = 0;
    const char* const end = found.data() + found.size();
    const auto [stop, problem] = std::from_chars(found.data(), end, value);
    const bool beyond = problem == std::errc::result_out_of_range && stop == end;
    if (!beyond && (problem != std::errc{} || stop != end || !std::isfinite(value)))
        report("CA-010", column, {found}, range.accepted);
    else if (beyond || value < range.low || value > range.high)
        report("CA-011", column, {found}, range.accepted);
    else
        return value;
    return {};
}

double RowReader::number(std::string_view column, const NumberRange& range) {
    if (optionalText(column).empty())
        report("CA-009", column, {}, range.accepted);
    return optionalNumber(column, range).value_or(range.low);
}

std::optional<int> RowReader::optionalInteger(std::string_view column, const NumberRange& range) {
    const auto value = optionalNumber(column, range);
    if (!value)
        return {};
    if (*value != std::floor(*value) || std::abs(*value) > 1e9) {
        report("CA-010", column, {optionalText(column)}, range.accepted);
        return {};
    }
    return static_cast<int>(*value);
}

int RowReader::integer(std::string_view column, const NumberRange& range) {
    if (optionalText(column).empty())
        report("CA-009", column, {}, range.accepted);
    return optionalInteger(column, range).value_or(0);
}

bool RowReader::yesNo(std::string_view column) {
    return word<bool>(column, kYesNo);
}

GeoPoint RowReader::position() {
    const double latitude = number("latitude", {-90, 90, "degrees from -90 to 90"});
    const double longitude = number("longitude", {-180, 180, "degrees from -180 to 180"});
    return {latitude, longitude};
}

Provenance RowReader::provenance() {
    Provenance provenance;
    provenance.source = text("source");
    provenance.asOf = text("as_of");
    if (!provenance.asOf.empty() && !startsWithYear(provenance.asOf))
        report("CA-013", "as_of", {provenance.asOf},
               "a date that starts with its year: 2026, 2026-11, 2026-11-23");
    provenance.confidence = word<Confidence>("confidence", kConfidences);
    return provenance;
}

} // namespace isthmus
