#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/io/migrations/migrations.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What came of reading a design file.
struct LoadOutcome {
    std::optional<Design> design;        ///< what could be read; absent when nothing could
    std::vector<Diagnostic> diagnostics; ///< all problems, errors and warnings, in file order
    /// The design is the whole file and keeps its invariants: there was no error. Otherwise `design` is
    /// for showing what is left of it, never for saving over the file or for figures.
    bool complete = false;
    bool newer = false; ///< a newer program wrote it: it may mean more than this one understands
};

struct ReadOptions {
    const Catalogue* catalogue = nullptr;    ///< also check kinds, references and prices against it
    const MigrationLadder* ladder = nullptr; ///< steps from older versions; default: the released ones
    /// Read files of newer versions as far as this one knows their fields, with IO-011 as a warning.
    bool newerVersions = false;
};

/// Reads the text of a design file (resources/schema/FORMAT.md), checks the invariants of the design and
/// reports every problem with line, column, JSON pointer, element and what would be accepted.
/// Never throws; any bytes are answered in linear time. `fileName` is only named in diagnostics.
[[nodiscard]] LoadOutcome readDesign(std::string_view text, const std::string& fileName,
                                     const ReadOptions& options = {});

/// The same for a file on disk. A file above 64 MB is refused before it is read (IO-002); what is no
/// readable regular file gives IO-001.
[[nodiscard]] LoadOutcome readDesignFile(const std::filesystem::path& path, const ReadOptions& options = {});

/// Reads what writeElement wrote. The element's own fields are checked, not what it refers to.
/// @returns the first problem as the error, with its place in the text.
[[nodiscard]] Result<Element> readElement(std::string_view text);

} // namespace isthmus
