#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QObject>
#include <QString>

#include <memory>

namespace isthmus {

class DesignSession;
class FileDialogs;
class Settings;

/// The life of the document as a file: new, open, save, recent files, templates, and the question about
/// unsaved changes. Asks through FileDialogs, reads and writes through the model.
class DocumentFiles : public QObject {
    Q_OBJECT
public:
    DocumentFiles(DesignSession& session, Settings& settings, FileDialogs& dialogs,
                  std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    /// Path of the file; empty while there is none.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// What the title and the questions call the document.
    [[nodiscard]] QString displayName() const;

    // Each answers false when it was given up or failed (which has been said).
    bool newDocument();
    bool open();
    bool openFile(const QString& path);
    /// A copy of a template as a new, unnamed document.
    bool openTemplate(const QString& path);
    bool save();
    bool saveAs();
    /// Offers to save unsaved changes. @returns false: stay.
    bool mayLeave();

signals:
    void pathChanged();
    void saved();

private:
    /// The design of a file, problems shown; nothing when it cannot or should not be opened.
    std::optional<Design> read(const QString& path, bool& whole);
    void take(Design design, const QString& path);
    bool write(const QString& path);

    DesignSession& m_session;
    Settings& m_settings;
    FileDialogs& m_dialogs;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_path;
};

} // namespace isthmus
