#include "app/gui/document_files.h"

#include "app/gui/file_dialogs.h"
#include "app/gui/settings.h"
#include "model/io/atomic_file.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "views/session/design_session.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace isthmus {

DocumentFiles::DocumentFiles(DesignSession& session, Settings& settings, FileDialogs& dialogs,
                             std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_dialogs(dialogs),
      m_catalogue(std::move(catalogue)) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.documentText)
            emit pathChanged();
    });
}

QString DocumentFiles::displayName() const {
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    const std::string& name = m_session.design().name;
    return name.empty() ? tr("Untitled") : QString::fromStdString(name);
}

bool DocumentFiles::newDocument() {
    if (!mayLeave())
        return false;
    take(Design{}, {});
    return true;
}

bool DocumentFiles::open() {
    const QString path = m_dialogs.askOpen(m_settings.lastFolder());
    return !path.isEmpty() && openFile(path);
}

bool DocumentFiles::openFile(const QString& path) {
    if (!mayLeave())
        return false;
    bool whole = false;
    auto design = read(path, whole);
    if (!design) {
        m_settings.removeRecentFile(path);
        return false;
    }
    // What was read in part is a new document: it must never be saved over the file it came from.
    take(*std::move(design), whole ? path : QString());
    if (whole)
        m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    return true;
}

bool DocumentFiles::openTemplate(const QString& path) {
    if (!mayLeave())
        return false;
    bool whole = false;
    auto design = read(path, whole);
    if (!design)
        return false;
    take(*std::move(design), {});
    return true;
}

std::optional<Design> DocumentFiles::read(const QString& path, bool& whole) {
    LoadOutcome outcome =
        readDesignFile(path.toStdString(), {.catalogue = m_catalogue.get(), .ladder = nullptr});
    whole = outcome.complete;
    std::vector<Error> errors;
    std::copy_if(outcome.diagnostics.begin(), outcome.diagnostics.end(), std::back_inserter(errors),
                 [](const Error& problem) { return problem.severity == Severity::Error; });
    const QString name = QFileInfo(path).fileName();
    if (!outcome.design)
        m_dialogs.showProblems(tr("“%1” cannot be opened.").arg(name), errors);
    if (!outcome.design || outcome.complete)
        return std::move(outcome.design);
    if (!m_dialogs.askOpenPartly(
            tr("“%1” has %n problem(s).", nullptr, static_cast<int>(errors.size())).arg(name), errors))
        return {};
    return std::move(outcome.design);
}

void DocumentFiles::take(Design design, const QString& path) {
    m_path = path;
    m_session.load(std::move(design));
    emit pathChanged();
}

bool DocumentFiles::save() {
    return m_path.isEmpty() ? saveAs() : write(m_path);
}

bool DocumentFiles::saveAs() {
    const QString folder = m_path.isEmpty() ? m_settings.lastFolder() : QFileInfo(m_path).absolutePath();
    const QString path = m_dialogs.askSave(QDir(folder).filePath(displayName() + QStringLiteral(".isthmus")));
    if (path.isEmpty() || !write(path))
        return false;
    m_path = path;
    m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    emit pathChanged();
    return true;
}

bool DocumentFiles::write(const QString& path) {
    const auto written = writeFileAtomically(path.toStdString(), writeDesign(m_session.design()));
    if (!written) {
        m_dialogs.showProblems(tr("“%1” could not be saved.").arg(QFileInfo(path).fileName()),
                               {written.error()});
        return false;
    }
    m_session.undoStack().setClean();
    emit saved();
    return true;
}

bool DocumentFiles::mayLeave() {
    if (m_session.undoStack().isClean())
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
