#include "app/gui/document_journal.h"

#include "app/version.h"
#include "views/session/design_session.h"

namespace isthmus {

namespace {

/// A journal that could not be written is begun anew with a later step, but not with each.
constexpr qint64 kBetweenTriesMs = 10'000;

} // namespace

DocumentJournal::DocumentJournal(DesignSession& session, const QString& folder, QObject* parent)
    : QObject(parent), m_session(session), m_writer(folder.toStdString(), [this](const Error& error) {
          QMetaObject::invokeMethod(
              this, [this, error] { noteFailure(error); }, Qt::QueuedConnection);
      }) {
    connect(&session, &DesignSession::stepTaken, this, &DocumentJournal::take);
    connect(&session, &DesignSession::reset, this, [this] { begin({}); });
    begin({});
}

JournalHeader DocumentJournal::stamped(JournalHeader header) const {
    header.program = kVersion;
    return header;
}

void DocumentJournal::begin(const JournalHeader& header) {
    m_header = stamped(header);
    m_broken = m_told = false;
    m_writer.begin(m_header, m_session.snapshot());
}

void DocumentJournal::beginUnsaved(const JournalHeader& header) {
    m_header = stamped(header);
    m_header.baseIsSaved = false;
    m_broken = m_told = false;
    m_writer.begin(m_header, m_session.snapshot());
}

void DocumentJournal::resume(FoundJournal found, const RecoveredDocument& document) {
    m_header = stamped(document.header);
    m_broken = m_told = false;
    m_writer.begin(m_header, std::make_shared<const Design>(document.base), document.steps);
    m_writer.replace(std::move(found));
}

void DocumentJournal::end() {
    m_writer.clear();
}

void DocumentJournal::take(const EditStep& step) {
    if (!m_broken) {
        m_writer.append(step);
        return;
    }
    if (m_sinceTried.elapsed() < kBetweenTriesMs)
        return;
    m_sinceTried.restart();
    m_broken = false;
    JournalHeader header = m_header;
    header.baseIsSaved = false;
    m_writer.begin(header, m_session.snapshot()); // with this step in it
}

void DocumentJournal::noteFailure(const Error& error) {
    m_broken = true;
    m_sinceTried.restart();
    if (!std::exchange(m_told, true))
        emit failed(error);
}

} // namespace isthmus
