#pragma once

#include "model/io/journal/found_journal.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace isthmus {

/// A document that a crash left unsaved.
struct RecoverableDocument {
    FoundJournal journal;
    RecoveredDocument document;

    [[nodiscard]] QString name() const;
    /// When it was changed last, in local time.
    [[nodiscard]] QDateTime lastEdit() const;
    /// Its file holds something else by now than when it was opened or saved.
    [[nodiscard]] bool fileChangedSince() const;
};

/// What the journals in `folder` that no running program holds have to offer, the newest first. Journals
/// whose document was saved after all, or put back as it was, are removed; those that cannot be read are left
/// alone.
[[nodiscard]] std::vector<RecoverableDocument> recoverableDocuments(const QString& folder);

} // namespace isthmus
