#pragma once

#include <QObject>
#include <QString>

#include "app/gui/document_journal.h"
#include "app/gui/file_watch.h"
#include "app/gui/recovery.h"
#include "model/catalogue/catalogue.h"
#include "model/edit/edit_between.h"

#include <memory>

namespace isthmus {

class DesignSession;
class FileDialogs;
class Settings;

/// The life of the document as a file: new, open, save, recent files, templates, recovery, and the questions
/// about unsaved changes and changes by others. Asks through FileDialogs, reads and writes through the model.
class DocumentFiles : public QObject {
    Q_OBJECT
public:
    DocumentFiles(DesignSession& session, Settings& settings, FileDialogs& dialogs,
                  std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    /// Path of the file; empty while there is none.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// What the title and the questions call the document.
    [[nodiscard]] QString displayName() const;
    /// Nothing has been drawn and there is no file: another document may take its place.
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] bool hasUnsavedChanges() const;
    /// The file cannot be replaced; saving asks for another one.
    [[nodiscard]] bool isReadOnly() const;
    /// A newer program wrote the file; saving asks for another one.
    [[nodiscard]] bool isNewer() const { return m_newer; }
    /// Whether the file is as it was read or saved last.
    [[nodiscard]] FileState outside() const { return m_watch.state(); }
    /// There is something saved to go back to.
    [[nodiscard]] bool canRevert() const;

    // Each answers false when it was given up or failed (which has been said).
    bool newDocument();
    bool open();
    bool openFile(const QString& path);
    /// A copy of a template as a new, unnamed document.
    bool openTemplate(const QString& path);
    /// What a journal holds, with its undo steps, as the unsaved document of its file.
    /// It takes the journal over unless it was given up.
    bool recover(RecoverableDocument& recoverable);
    bool save();
    bool saveAs();
    /// Writes a file beside; the document stays that of its own.
    bool saveCopy();
    /// Goes back to what the file holds, as one undo step.
    bool revert();
    /// Takes over what another program put into the file, as one undo step.
    bool reload();
    /// Another program's content of the file will be saved over.
    void keepMine();
    /// From the document to what the file holds now; nothing when that cannot be read.
    [[nodiscard]] std::optional<EditBetween> difference(Design& inFile);
    /// Looks whether the file is another one by now.
    void lookOutside() { m_watch.look(); }
    /// Offers to save unsaved changes. @returns false: stay.
    bool mayLeave();
    /// The document is closed; its journal goes.
    void close() { m_journal.end(); }
    [[nodiscard]] DocumentJournal& journal() { return m_journal; }

signals:
    void pathChanged();
    void saved();
    /// Read-only, newer, or changed outside: what the window says of the file may be another.
    void fileStateChanged();
    void journalFailed(const isthmus::Error& error);
    void copyWritten(const QString& path);
    /// Saving went well, keeping the former content did not.
    void backupFailed(const isthmus::Error& error);

private:
    struct Read {
        Design design;
        bool whole = false;
        bool newer = false;
        std::string fingerprint;
    };
    /// The design of a file, problems shown; nothing when it cannot or should not be opened.
    [[nodiscard]] std::optional<Read> read(const QString& path);
    void take(Read read, const QString& path);
    /// Makes the document what is in its file.
    bool takeOver(const QString& label);
    /// Writes the document to a file of any name.
    bool write(const QString& path, const std::string& text);
    /// Writes it and makes the file the document's own.
    bool store(const QString& path);
    [[nodiscard]] JournalHeader identity() const;
    void noteOutside(FileState state);

    DesignSession& m_session;
    Settings& m_settings;
    FileDialogs& m_dialogs;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_path;
    bool m_newer = false;
    FileWatch m_watch;
    DocumentJournal m_journal;
};

} // namespace isthmus
