#pragma once

#include "model/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// One field of a CSV file with the place where it begins, counted from 1; columns count characters.
struct CsvField {
    std::string text;
    int line = 0;
    int column = 0;

    bool operator==(const CsvField&) const = default;
};

using CsvRow = std::vector<CsvField>; ///< never empty

/// What parseCsv() could read. Rows keep the order of the file; the first one is the header, if any.
struct CsvTable {
    std::vector<CsvRow> rows;
    std::vector<Diagnostic> problems;
    bool complete = true; ///< false: a problem hides the rest of the file
};

/// Parses comma-separated values as RFC 4180 has them: fields in quotes may hold commas, line breaks and
/// doubled quotes; lines end in LF or CRLF. A byte order mark at the start and empty lines are skipped.
///
/// @param text  the whole file, UTF-8.
/// @param file  its name, for the locations of problems.
/// @returns the rows; with CA-002 (bytes that are no UTF-8 text, NUL included), CA-006 (quote never closed)
///          when the table is not complete, and CA-007 (a quote where none may stand) per row left out.
/// @note Pure; O(length of the text); reads nothing beyond it.
[[nodiscard]] CsvTable parseCsv(std::string_view text, const std::string& file);

/// Offset of the first byte that is no part of valid UTF-8 text, or that is NUL; npos if there is none.
[[nodiscard]] std::size_t firstInvalidByte(std::string_view text);

} // namespace isthmus
