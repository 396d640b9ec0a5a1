#include "app/gui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace isthmus {

namespace {

constexpr int kMostRecent = 12;
constexpr auto kTheme = "look/theme";
constexpr auto kLanguage = "look/language";
constexpr auto kRecent = "files/recent";
constexpr auto kFolder = "files/folder";
constexpr auto kGeometry = "window/geometry";
constexpr auto kState = "window/state";
constexpr auto kMemory = "engine/memory_bytes";
constexpr auto kTime = "engine/time_ms"; // absent: as long as it takes

} // namespace

ThemeChoice Settings::theme() const {
    const QString word = m_store.value(kTheme).toString();
    return word == QLatin1String("light")  ? ThemeChoice::Light
           : word == QLatin1String("dark") ? ThemeChoice::Dark
                                           : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice) {
    m_store.setValue(kTheme, choice == ThemeChoice::Light  ? QStringLiteral("light")
                             : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                           : QStringLiteral("system"));
}

QString Settings::language() const {
    return m_store.value(kLanguage).toString();
}
void Settings::setLanguage(const QString& code) {
    m_store.setValue(kLanguage, code);
}

QStringList Settings::recentFiles() const {
    return m_store.value(kRecent).toStringList();
}

void Settings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    const QString full = QFileInfo(path).absoluteFilePath();
    files.removeAll(full);
    files.prepend(full);
    m_store.setValue(kRecent, files.mid(0, kMostRecent));
}

void Settings::removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(kRecent, files);
}

void Settings::clearRecentFiles() {
    m_store.remove(kRecent);
}

QString Settings::lastFolder() const {
    return m_store.value(kFolder, QDir::homePath()).toString();
}
void Settings::setLastFolder(const QString& path) {
    m_store.setValue(kFolder, path);
}
QByteArray Settings::geometry() const {
    return m_store.value(kGeometry).toByteArray();
}
QByteArray Settings::windowState() const {
    return m_store.value(kState).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    m_store.setValue(kGeometry, geometry);
    m_store.setValue(kState, state);
}

EngineBudget Settings::engineBudget() const {
    EngineBudget budget;
    if (const qulonglong bytes = m_store.value(kMemory).toULongLong(); bytes > 0)
        budget.memoryBytes = static_cast<std::size_t>(bytes);
    if (const qlonglong time = m_store.value(kTime).toLongLong(); time > 0)
        budget.time = std::chrono::milliseconds(time);
    return budget;
}

void Settings::setEngineBudget(const EngineBudget& budget) {
    m_store.setValue(kMemory, static_cast<qulonglong>(budget.memoryBytes));
    if (budget.time)
        m_store.setValue(kTime, static_cast<qlonglong>(budget.time->count()));
    else
        m_store.remove(kTime);
}

} // namespace isthmus
