#pragma once

#include "app/gui/language.h"
#include "app/gui/settings.h"
#include "app/gui/windows/document_windows.h"
#include "model/design/design.h"
#include "tests/app/gui/prepared_dialogs.h"

#include <QTemporaryDir>

namespace isthmus {

/// All windows of a program, over settings of its own.
class ProgramFixture {
public:
    ProgramFixture();
    ProgramFixture(const ProgramFixture&) = delete;
    ProgramFixture& operator=(const ProgramFixture&) = delete;

    [[nodiscard]] DocumentWindows& windows() { return *m_windows; }
    [[nodiscard]] Settings& settings() { return m_settings; }
    [[nodiscard]] int count() const { return static_cast<int>(m_windows->windows().size()); }
    [[nodiscard]] MainWindow& window(int index) const {
        return *m_windows->windows()[static_cast<std::size_t>(index)];
    }
    /// What a window asks, by when the window was made.
    [[nodiscard]] PreparedDialogs& dialogs(int index) { return *m_dialogs[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int windowsMade() const { return static_cast<int>(m_dialogs.size()); }
    /// Loses all windows without closing them, as a crash does, and begins anew without any.
    void crash();
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a small design of that title to NAME.isthmus. @returns its path.
    QString put(const QString& name, const std::string& title) const;
    [[nodiscard]] std::string titleInFile(const QString& name) const;
    void rename(int index, const std::string& title);

private:
    struct Home {
        explicit Home(const QString& folder);
    };
    QTemporaryDir m_folder;
    Home m_home; ///< before the settings
    Language m_language;
    Settings m_settings;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<PreparedDialogs*> m_dialogs;
    std::unique_ptr<DocumentWindows> m_windows;
};

} // namespace isthmus
