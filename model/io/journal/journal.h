#pragma once

#include "model/base/result.h"
#include "model/edit/edit_step.h"

#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What a journal says of its document.
struct JournalHeader {
    std::string path;        ///< of the document's file; empty while it has none
    std::string name;        ///< what the document is called
    std::string fingerprint; ///< of the file as the program knows it (fingerprint.h); empty without a file
    std::string started;     ///< when the journal was begun, UTC in ISO 8601
    std::string program;     ///< version of the program that writes it
    /// The base is what the file holds. False: the base has never been saved, so that it is worth recovering
    /// without any step.
    bool baseIsSaved = true;

    bool operator==(const JournalHeader&) const = default;
};

struct JournalStep {
    EditStep step;
    double afterSeconds = 0; ///< since the journal was begun

    bool operator==(const JournalStep&) const = default;
};

/// What a journal gives back.
struct RecoveredDocument {
    JournalHeader header;
    Design base;
    std::vector<JournalStep> steps; ///< all that were written in full and that the design accepts
    Design design;                  ///< the base with all of them carried out
    bool whole = true;              ///< nothing stood behind them
};

// A journal is a text of lines. Each begins with a checksum of itself and of all lines before it, so that a
// line that was cut short, changed, left out or put elsewhere ends what is read. The first line is the
// header, the second the base as a design file on one line, each further one a step.

/// Makes the lines of one journal, each with its line feed.
class JournalLines {
public:
    [[nodiscard]] std::string header(const JournalHeader& header);
    [[nodiscard]] std::string base(const Design& design);
    [[nodiscard]] std::string step(const JournalStep& step);

private:
    [[nodiscard]] std::string sealed(std::string_view content);
    std::uint32_t m_checksum = 0;
};

/// Reads the bytes of a journal as far as they are good, and carries its steps out.
///
/// @returns IO-026 when header or base are missing or damaged, IO-027 for a newer version.
[[nodiscard]] Result<RecoveredDocument> readJournal(std::string_view bytes);

} // namespace isthmus
