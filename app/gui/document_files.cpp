#include "app/gui/document_files.h"

#include "app/gui/file_dialogs.h"
#include "app/gui/settings.h"
#include "model/io/design_reader.h"
#include "model/io/file_bytes.h"
#include "model/io/fingerprint.h"
#include "model/io/json_text.h"
#include "views/session/design_session.h"

#include <QFileInfo>

#include <algorithm>

namespace isthmus {

DocumentFiles::DocumentFiles(DesignSession& session, Settings& settings, FileDialogs& dialogs,
                             std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_dialogs(dialogs),
      m_catalogue(std::move(catalogue)), m_journal(session, settings.journalFolder()) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.documentText)
            emit pathChanged();
    });
    connect(&m_watch, &FileWatch::stateChanged, this, &DocumentFiles::noteOutside);
    connect(&m_journal, &DocumentJournal::failed, this, &DocumentFiles::journalFailed);
}

QString DocumentFiles::displayName() const {
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    const std::string& name = m_session.design().name;
    return name.empty() ? tr("Untitled") : QString::fromStdString(name);
}

bool DocumentFiles::isUntouched() const {
    return m_path.isEmpty() && m_session.undoStack().isClean() && m_session.undoStack().count() == 0 &&
           m_session.design() == DesignSession::withSheet({});
}

bool DocumentFiles::hasUnsavedChanges() const {
    return !m_session.undoStack().isClean();
}

bool DocumentFiles::isReadOnly() const {
    const QFileInfo file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return false;
    // The administrator may write anything; what nobody is meant to write is read-only all the same.
    constexpr auto kWritable = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return !file.isWritable() || !(file.permissions() & kWritable) ||
           !QFileInfo(file.absolutePath()).isWritable();
}

bool DocumentFiles::canRevert() const {
    return !m_path.isEmpty() && outside() != FileState::Gone &&
           (!m_session.undoStack().isClean() || outside() == FileState::Changed);
}

bool DocumentFiles::newDocument() {
    if (!mayLeave())
        return false;
    take({}, {});
    return true;
}

bool DocumentFiles::open() {
    const QString path = m_dialogs.askOpen(m_settings.lastFolder());
    return !path.isEmpty() && openFile(path);
}

bool DocumentFiles::openFile(const QString& path) {
    if (!mayLeave())
        return false;
    auto found = read(path);
    if (!found)
        return false;
    const bool whole = found->whole;
    // What was read in part is a new document: it must never be saved over the file it came from.
    take(*std::move(found), whole ? path : QString());
    if (whole)
        m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    return true;
}

bool DocumentFiles::openTemplate(const QString& path) {
    if (!mayLeave())
        return false;
    auto found = read(path);
    if (!found)
        return false;
    take(*std::move(found), {});
    return true;
}

bool DocumentFiles::recover(RecoverableDocument& recoverable) {
    if (!mayLeave())
        return false;
    const RecoveredDocument& document = recoverable.document;
    std::vector<EditStep> steps;
    for (const JournalStep& step : document.steps)
        steps.push_back(step.step);
    m_path = QString::fromStdString(document.header.path);
    m_newer = false;
    m_session.resume(document.base, steps);
    if (!document.header.baseIsSaved || m_session.undoStack().isClean())
        m_session.undoStack().resetClean();
    m_journal.resume(std::move(recoverable.journal), document);
    m_watch.expect(m_path, document.header.fingerprint);
    m_watch.look();
    emit pathChanged();
    return true;
}

std::optional<DocumentFiles::Read> DocumentFiles::read(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto bytes = readFileBytes(path.toStdString(), JsonText::kMaxBytes);
    if (!bytes) {
        m_dialogs.showProblems(tr("“%1” cannot be opened.").arg(name), {bytes.error()});
        return {};
    }
    LoadOutcome outcome =
        readDesign(*bytes, path.toStdString(),
                   {.catalogue = m_catalogue.get(), .ladder = nullptr, .newerVersions = true});
    std::vector<Error> errors;
    std::copy_if(outcome.diagnostics.begin(), outcome.diagnostics.end(), std::back_inserter(errors),
                 [](const Error& problem) { return problem.severity == Severity::Error; });
    if (!outcome.design) {
        m_dialogs.showProblems(tr("“%1” cannot be opened.").arg(name), errors);
        return {};
    }
    if (!outcome.complete &&
        !m_dialogs.askOpenPartly(
            tr("“%1” has %n problem(s).", nullptr, static_cast<int>(errors.size())).arg(name), errors))
        return {};
    return Read{*std::move(outcome.design), outcome.complete, outcome.newer, fingerprint(*bytes)};
}

void DocumentFiles::take(Read read, const QString& path) {
    m_path = path;
    m_newer = read.newer && !path.isEmpty();
    m_session.load(std::move(read.design));
    m_watch.expect(path, read.fingerprint);
    m_journal.begin(identity());
    emit pathChanged();
}

JournalHeader DocumentFiles::identity() const {
    JournalHeader header;
    header.path = m_path.toStdString();
    header.name = displayName().toStdString();
    header.fingerprint = m_watch.expected();
    return header;
}

void DocumentFiles::noteOutside(FileState state) {
    // What is drawn is nowhere else any more.
    if (state == FileState::Gone && m_session.undoStack().isClean()) {
        m_session.undoStack().resetClean();
        m_journal.beginUnsaved(identity());
    }
    emit fileStateChanged();
}

bool DocumentFiles::mayLeave() {
    if (!hasUnsavedChanges())
        return true;
    switch (m_dialogs.askUnsaved(displayName())) {
    case UnsavedAnswer::Save:
        return save();
    case UnsavedAnswer::Discard:
        return true;
    case UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

} // namespace isthmus
