#pragma once

#include "model/catalogue/catalogue.h"
#include "model/catalogue/csv.h"

#include <limits>
#include <map>
#include <span>

namespace isthmus {

/// Which numbers a column takes, both ends included, and how to say so.
struct NumberRange {
    double low = 0;
    double high = std::numeric_limits<double>::max();
    std::string_view accepted = "a number, 0 or more";
};

/// A word of a file and the value it stands for.
template <class Value>
struct Word {
    std::string_view text;
    Value value;
};

/// One CSV file of the catalogue, its columns found by name.
struct CatalogueFile {
    std::string path;
    CsvTable table;
    std::map<std::string, std::size_t, std::less<>> columns;
    bool usable = false; ///< false: its rows must not be read
};

/// Reads a file and finds its columns. Problems are appended to `diagnostics`: CA-001 (cannot be read),
/// CA-003 (empty), CA-004 (column missing), CA-005 (column twice), CA-012 (too large), those of parseCsv(),
/// and CA-008 for rows of another length than the header, which are left out.
[[nodiscard]] CatalogueFile openCatalogueFile(const std::filesystem::path& path,
                                              std::span<const std::string_view> requiredColumns,
                                              std::vector<Diagnostic>& diagnostics);

/// Takes one row apart by column names; every problem is reported with line and column. When any was found
/// `sound()` is false and what the other functions returned must not be used.
class RowReader {
public:
    RowReader(const CatalogueFile& file, const CsvRow& row, std::vector<Diagnostic>& diagnostics)
        : m_file(file), m_row(row), m_diagnostics(diagnostics) {}

    [[nodiscard]] bool sound() const { return m_sound; }
    /// Where the row begins.
    [[nodiscard]] FileLocation location() const;

    /// Must not be empty (CA-009).
    std::string text(std::string_view column);
    std::string optionalText(std::string_view column) const;
    /// A decimal number with a point, no locale (CA-010), in the range (CA-011), not empty (CA-009).
    double number(std::string_view column, const NumberRange& range);
    std::optional<double> optionalNumber(std::string_view column, const NumberRange& range);
    int integer(std::string_view column, const NumberRange& range);
    std::optional<int> optionalInteger(std::string_view column, const NumberRange& range);
    bool yesNo(std::string_view column);
    GeoPoint position();     ///< columns latitude, longitude
    Provenance provenance(); ///< columns source, as_of, confidence

    /// One of the words, else CA-013.
    template <class Value>
    Value word(std::string_view column, std::span<const Word<Value>> words) {
        const std::string found = text(column);
        std::string accepted;
        for (const auto& word : words) {
            if (word.text == found)
                return word.value;
            accepted += (accepted.empty() ? "" : ", ") + std::string(word.text);
        }
        if (!found.empty())
            report("CA-013", column, {found}, accepted);
        return words.front().value;
    }

    /// Reports a problem of one column: its name is the first argument, `more` follow.
    void report(std::string_view code, std::string_view column, std::vector<std::string> more,
                std::string_view accepted);

private:
    [[nodiscard]] const CsvField* field(std::string_view column) const;

    const CatalogueFile& m_file;
    const CsvRow& m_row;
    std::vector<Diagnostic>& m_diagnostics;
    bool m_sound = true;
};

} // namespace isthmus
