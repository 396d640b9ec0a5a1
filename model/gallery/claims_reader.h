#pragma once

#include "model/base/error.h"
#include "model/gallery/claims.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace isthmus {

/// What came of reading a claims file.
struct ClaimsOutcome {
    std::optional<ClaimsFile> file;      ///< absent when there was an error other than AN-030
    std::vector<Diagnostic> diagnostics; ///< in file order; the element is the claim's id
};

inline constexpr std::string_view kClaimsSuffix = ".claims.json";

/// Reads the text of a claims file (resources/schema/CLAIMS.md). Strict: a key that is not known, a value of
/// another type, a figure of no known kind, a design that is not in `designs`, an expectation that says
/// nothing or two things, and a claim without `perturb` are errors, each with line, column, JSON pointer and
/// what would be accepted: IO-002 to IO-017, IO-022, IO-170 to IO-177, AN-030.
///
/// @param designs  stems of the designs that there are.
/// @note Whether elements, scenarios and subjects of figures exist is found out by checking (claim_check.h).
[[nodiscard]] ClaimsOutcome readClaims(std::string_view text, const std::string& fileName,
                                       const std::vector<std::string>& designs);

/// The same for a file; the designs are those beside it. IO-001 for what cannot be read.
[[nodiscard]] ClaimsOutcome readClaimsFile(const std::filesystem::path& path);

/// Stems of the design files of a folder, sorted; empty when there is no such folder.
[[nodiscard]] std::vector<std::string> designsIn(const std::filesystem::path& folder);

} // namespace isthmus
