#pragma once

#include "model/analysis/engine_budget.h"

#include <QByteArray>
#include <QKeySequence>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace isthmus {

enum class ThemeChoice { System, Light, Dark, HighContrastLight, HighContrastDark };

/// Files that have a folder of their own in mind.
enum class FileKind { Design, Report, Figure, Import };

/// Every setting that survives the program, typed, in one place.
class Settings {
public:
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// The wheel zooms instead of scrolling.
    [[nodiscard]] bool wheelZooms() const;
    void setWheelZooms(bool zooms);
    /// Language code ("en", "de"); empty: the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Whether the program begins with the start page when it is given no file.
    [[nodiscard]] bool startPageShown() const;
    void setStartPageShown(bool shown);
    /// Files opened or saved last: those that are pinned, then the others, each newest first; at most twelve
    /// that are not pinned.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    /// Pinned or not.
    void removeRecentFile(const QString& path);
    /// Those that are pinned stay.
    void clearRecentFiles();
    [[nodiscard]] bool isPinned(const QString& path) const;
    void setPinned(const QString& path, bool pinned);
    /// Folder that dialogs for files of this kind start in; for a kind that had none yet, that of the
    /// designs.
    [[nodiscard]] QString lastFolder(FileKind kind = FileKind::Design) const;
    void setLastFolder(const QString& path, FileKind kind = FileKind::Design);
    /// Whether saving keeps the former content beside the file.
    [[nodiscard]] bool keepsBackup() const;
    void setKeepsBackup(bool keeps);
    /// Where the journals of open documents are, beside the settings themselves.
    [[nodiscard]] QString journalFolder() const;
    /// Ids of the commands chosen last in the command palette, newest first.
    [[nodiscard]] QStringList recentCommands() const;
    void addRecentCommand(const QString& id);
    /// Keys that somebody chose for the action of this name; none: its usual ones.
    [[nodiscard]] std::optional<QList<QKeySequence>> shortcuts(const QString& action) const;
    void setShortcuts(const QString& action, const std::optional<QList<QKeySequence>>& keys);
    /// Where a window was left on these screens, or on any when it was never on these.
    [[nodiscard]] QByteArray geometry(const QString& screens) const;
    [[nodiscard]] QByteArray windowState(const QString& screens) const;
    void setWindow(const QString& screens, const QByteArray& geometry, const QByteArray& state);
    /// Whether panels have title bars to move them by.
    [[nodiscard]] bool movesPanels() const;
    void setMovesPanels(bool moves);
    /// Whose name comments bear: the user's of the computer until another one is set.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString& name);
    /// Kinds placed last and marked ones, as the palette calls them.
    [[nodiscard]] QStringList recentKinds() const;
    [[nodiscard]] QStringList favouriteKinds() const;
    void setKinds(const QStringList& recent, const QStringList& favourites);
    /// Whether the program `dot` of Graphviz arranges drawings, where it is installed.
    [[nodiscard]] bool arrangesByGraphviz() const;
    void setArrangesByGraphviz(bool arranges);
    /// What exact availability may cost.
    [[nodiscard]] EngineBudget engineBudget() const;
    void setEngineBudget(const EngineBudget& budget);

private:
    mutable QSettings m_store;
};

} // namespace isthmus
