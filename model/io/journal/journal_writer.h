#pragma once

#include "model/io/journal/found_journal.h"
#include "model/io/journal/journal.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace isthmus {

/// Keeps the journal of one open document, in a file of its own in `folder`. All it is told is carried out in
/// order on a thread of its own: no call waits for a disk. The file comes with the first step, is added to
/// within a tenth of a second and forced to the disk within half a second of it, and is held (locked_file.h)
/// as long as the writer lives. The document's own file is never touched.
///
/// What is told after a failure is passed over until the next `begin`.
class JournalWriter {
public:
    /// Called on the writer's thread, once for each journal that cannot be written.
    using OnFailure = std::function<void(const Error&)>;

    JournalWriter(std::filesystem::path folder, OnFailure onFailure);
    /// Writes what is waiting. A journal that was not cleared stays, for others to find.
    ~JournalWriter();
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    /// From now on steps follow `base`; the journal before is removed once the new one is there. With
    /// `steps`, or with a base that is not saved, the file is made at once.
    void begin(JournalHeader header, std::shared_ptr<const Design> base, std::vector<JournalStep> steps = {});
    void append(EditStep step);
    /// There is nothing to lose any more: the document is saved or closed.
    void clear();
    /// Removes a journal whose content this one has taken over, as soon as it is on the disk here.
    void replace(FoundJournal found);
    /// Waits until all that was told is on the disk.
    void settle();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus
