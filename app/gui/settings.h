#pragma once

#include "model/analysis/engine_budget.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace isthmus {

enum class ThemeChoice { System, Light, Dark };

/// Every setting that survives the program, typed, in one place.
class Settings {
public:
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// Language code ("en", "de"); empty: the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Files opened or saved last, newest first, at most twelve.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();
    /// Folder that file dialogs start in.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& path);
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    /// What exact availability may cost.
    [[nodiscard]] EngineBudget engineBudget() const;
    void setEngineBudget(const EngineBudget& budget);

private:
    mutable QSettings m_store;
};

} // namespace isthmus
