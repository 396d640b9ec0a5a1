#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include "model/io/journal/journal_writer.h"

namespace isthmus {

class DesignSession;

/// Keeps the journal of the open document: every step of the session from the last save on. What it writes is
/// found and offered when the program did not come to closing the document.
class DocumentJournal : public QObject {
    Q_OBJECT
public:
    DocumentJournal(DesignSession& session, const QString& folder, QObject* parent = nullptr);

    /// The document was opened or saved as it is: there is nothing to recover yet.
    void begin(const JournalHeader& header);
    /// The document, not saved as it is, was taken from a journal that crashed: goes on in one of its own.
    void resume(FoundJournal found, const RecoveredDocument& document);
    /// The document, not saved as it is, has no file that it could be read from.
    void beginUnsaved(const JournalHeader& header);
    /// The document is closed.
    void end();
    /// Waits until every step is on the disk.
    void settle() { m_writer.settle(); }

signals:
    /// Steps cannot be kept, and why; said once until the next document or save.
    void failed(const isthmus::Error& error);

private:
    void take(const EditStep& step);
    void noteFailure(const Error& error);
    [[nodiscard]] JournalHeader stamped(JournalHeader header) const;

    DesignSession& m_session;
    JournalHeader m_header;
    bool m_broken = false;
    bool m_told = false;
    QElapsedTimer m_sinceTried;
    JournalWriter m_writer; ///< last: joins its thread before the rest goes
};

} // namespace isthmus
