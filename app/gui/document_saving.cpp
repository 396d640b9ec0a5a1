// How the document gets into files and back to what they hold.
#include "app/gui/document_files.h"
#include "app/gui/file_dialogs.h"
#include "app/gui/settings.h"
#include "model/io/atomic_file.h"
#include "model/io/backup_file.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "model/io/fingerprint.h"
#include "views/session/design_session.h"

#include <QDir>
#include <QFileInfo>

namespace isthmus {

bool DocumentFiles::save() {
    if (m_path.isEmpty() || m_newer || isReadOnly())
        return saveAs();
    if (m_watch.look() == FileState::Changed)
        switch (m_dialogs.askSaveOver(QFileInfo(m_path).fileName())) {
        case SaveOverAnswer::SaveOver:
            break;
        case SaveOverAnswer::SaveAs:
            return saveAs();
        case SaveOverAnswer::Cancel:
            return false;
        }
    return store(m_path);
}

bool DocumentFiles::saveAs() {
    const QString folder = m_path.isEmpty() ? m_settings.lastFolder() : QFileInfo(m_path).absolutePath();
    const QString path = m_dialogs.askSave(QDir(folder).filePath(displayName() + QStringLiteral(".isthmus")));
    if (path.isEmpty() || !store(path))
        return false;
    m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    emit pathChanged();
    return true;
}

bool DocumentFiles::saveCopy() {
    const QString folder = m_path.isEmpty() ? m_settings.lastFolder() : QFileInfo(m_path).absolutePath();
    const QString path = m_dialogs.askSave(
        QDir(folder).filePath(tr("%1 (copy)").arg(displayName()) + QStringLiteral(".isthmus")));
    if (path.isEmpty())
        return false;
    if (!m_path.isEmpty() && QFileInfo(path) == QFileInfo(m_path))
        return save();
    if (!write(path, writeDesign(m_session.design())))
        return false;
    emit copyWritten(path);
    return true;
}

bool DocumentFiles::write(const QString& path, const std::string& text) {
    if (m_settings.keepsBackup())
        if (const auto kept = keepBackup(path.toStdString(), text); !kept)
            emit backupFailed(kept.error());
    const auto written = writeFileAtomically(path.toStdString(), text);
    if (!written)
        m_dialogs.showProblems(tr("“%1” could not be saved.").arg(QFileInfo(path).fileName()),
                               {written.error()});
    return written.has_value();
}

bool DocumentFiles::store(const QString& path) {
    const std::string text = writeDesign(m_session.design());
    if (!write(path, text))
        return false;
    m_path = path;
    m_newer = false;
    m_watch.expect(path, fingerprint(text));
    m_session.undoStack().setClean();
    m_journal.begin(identity());
    emit saved();
    return true;
}

bool DocumentFiles::revert() {
    return canRevert() && takeOver(tr("Revert to saved"));
}

bool DocumentFiles::reload() {
    return takeOver(tr("Reload"));
}

bool DocumentFiles::takeOver(const QString& label) {
    auto found = read(m_path);
    if (!found || !found->whole)
        return false;
    const auto between = editBetween(m_session.design(), DesignSession::withSheet(found->design));
    if (!between) { // what edits cannot do replaces the document, and its undo steps with it
        if (!m_session.undoStack().isClean() && !m_dialogs.askRevert(displayName()))
            return false;
        take(*std::move(found), m_path);
        return true;
    }
    if (!m_session.submit(between->edit, label))
        return false;
    m_newer = found->newer;
    m_session.undoStack().setClean();
    m_watch.expect(m_path, found->fingerprint);
    m_journal.begin(identity());
    return true;
}

void DocumentFiles::keepMine() {
    m_watch.accept();
    m_session.undoStack().resetClean();
    m_journal.beginUnsaved(identity());
}

std::optional<EditBetween> DocumentFiles::difference(Design& inFile) {
    auto found = read(m_path);
    if (!found || !found->whole)
        return {};
    inFile = DesignSession::withSheet(std::move(found->design));
    return editBetween(m_session.design(), inFile);
}

} // namespace isthmus
