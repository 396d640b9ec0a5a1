#pragma once

#include "model/io/journal/journal.h"
#include "model/io/journal/locked_file.h"

namespace isthmus {

inline constexpr const char* kJournalSuffix = ".journal";

/// A journal that a program left behind which ended without closing its document. While this lives no other
/// program is offered it.
class FoundJournal {
public:
    explicit FoundJournal(LockedFile file) : m_file(std::move(file)) {}

    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    /// @returns IO-001, IO-002 or what readJournal refuses it for.
    [[nodiscard]] Result<RecoveredDocument> read() const;
    /// Removes it for good.
    void remove() { m_file.remove(); }

private:
    LockedFile m_file;
};

/// The journals in `folder` that no running program holds, by name; none when there is no such folder.
[[nodiscard]] std::vector<FoundJournal> findJournals(const std::filesystem::path& folder);

} // namespace isthmus
