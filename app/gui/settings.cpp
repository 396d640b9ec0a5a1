#include "app/gui/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace isthmus {

namespace {

constexpr int kMostRecent = 12;
constexpr auto kTheme = "look/theme";
constexpr auto kLanguage = "look/language";
constexpr auto kStartPage = "start/page";
constexpr auto kRecent = "files/recent";
constexpr auto kPinned = "files/pinned";
constexpr auto kFolder = "files/folder";
constexpr auto kReportFolder = "files/report_folder";
constexpr auto kFigureFolder = "files/figure_folder";
constexpr auto kImportFolder = "files/import_folder";
constexpr auto kBackup = "files/backup";
constexpr int kMostCommands = 8;
constexpr auto kCommands = "commands/recent";
constexpr auto kShortcuts = "shortcuts/";
constexpr auto kGeometry = "window/geometry";
constexpr auto kState = "window/state";
constexpr auto kMovesPanels = "window/moves_panels";
constexpr auto kAuthor = "comments/author";
constexpr auto kRecentKinds = "palette/recent";
constexpr auto kFavouriteKinds = "palette/favourites";
constexpr auto kArrangesByGraphviz = "canvas/graphviz";
constexpr auto kMemory = "engine/memory_bytes";
constexpr auto kWheelZooms = "canvas/wheel_zooms";
constexpr auto kTime = "engine/time_ms"; // absent: as long as it takes

struct ThemeWord {
    ThemeChoice choice;
    const char* word;
};
constexpr ThemeWord kThemes[] = {{ThemeChoice::System, "system"},
                                 {ThemeChoice::Light, "light"},
                                 {ThemeChoice::Dark, "dark"},
                                 {ThemeChoice::HighContrastLight, "high_contrast_light"},
                                 {ThemeChoice::HighContrastDark, "high_contrast_dark"}};

/// Where a thing of the window is kept that is another one on other screens.
QString onScreens(const char* key, const QString& screens) {
    return QLatin1String(key) + QLatin1String("_on/") + screens;
}

const char* folderKey(FileKind kind) {
    switch (kind) {
    case FileKind::Design:
        return kFolder;
    case FileKind::Report:
        return kReportFolder;
    case FileKind::Figure:
        return kFigureFolder;
    case FileKind::Import:
        break;
    }
    return kImportFolder;
}

} // namespace

ThemeChoice Settings::theme() const {
    const QString word = m_store.value(kTheme).toString();
    const auto* found = std::find_if(std::begin(kThemes), std::end(kThemes), [&](const ThemeWord& theme) {
        return word == QLatin1String(theme.word);
    });
    return found == std::end(kThemes) ? ThemeChoice::System : found->choice;
}

void Settings::setTheme(ThemeChoice choice) {
    for (const ThemeWord& theme : kThemes)
        if (theme.choice == choice)
            m_store.setValue(kTheme, QLatin1String(theme.word));
}

bool Settings::wheelZooms() const {
    return m_store.value(kWheelZooms, false).toBool();
}
void Settings::setWheelZooms(bool zooms) {
    m_store.setValue(kWheelZooms, zooms);
}

QString Settings::language() const {
    return m_store.value(kLanguage).toString();
}
void Settings::setLanguage(const QString& code) {
    m_store.setValue(kLanguage, code);
}

bool Settings::startPageShown() const {
    return m_store.value(kStartPage, true).toBool();
}
void Settings::setStartPageShown(bool shown) {
    m_store.setValue(kStartPage, shown);
}

QStringList Settings::recentFiles() const {
    QStringList files = m_store.value(kRecent).toStringList();
    std::stable_partition(files.begin(), files.end(), [this](const QString& path) { return isPinned(path); });
    return files;
}

void Settings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    const QString full = QFileInfo(path).absoluteFilePath();
    files.removeAll(full);
    files.prepend(full);
    int loose = 0;
    const auto isTooOld = [&](const QString& file) { return !isPinned(file) && ++loose > kMostRecent; };
    files.erase(std::remove_if(files.begin(), files.end(), isTooOld), files.end());
    m_store.setValue(kRecent, files);
}

void Settings::removeRecentFile(const QString& path) {
    setPinned(path, false);
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(kRecent, files);
}

void Settings::clearRecentFiles() {
    QStringList files = recentFiles();
    files.erase(
        std::remove_if(files.begin(), files.end(), [this](const QString& path) { return !isPinned(path); }),
        files.end());
    m_store.setValue(kRecent, files);
}

bool Settings::isPinned(const QString& path) const {
    return m_store.value(kPinned).toStringList().contains(path);
}

QStringList Settings::recentCommands() const {
    return m_store.value(kCommands).toStringList();
}

void Settings::addRecentCommand(const QString& id) {
    QStringList ids = recentCommands();
    ids.removeAll(id);
    ids.prepend(id);
    m_store.setValue(kCommands, ids.mid(0, kMostCommands));
}

void Settings::setPinned(const QString& path, bool pinned) {
    QStringList files = m_store.value(kPinned).toStringList();
    files.removeAll(path);
    if (pinned)
        files.prepend(path);
    m_store.setValue(kPinned, files);
}

QString Settings::lastFolder(FileKind kind) const {
    const QString folder = m_store.value(folderKey(kind)).toString();
    if (!folder.isEmpty() || kind == FileKind::Design)
        return folder.isEmpty() ? QDir::homePath() : folder;
    return lastFolder(FileKind::Design);
}
void Settings::setLastFolder(const QString& path, FileKind kind) {
    m_store.setValue(folderKey(kind), path);
}
bool Settings::keepsBackup() const {
    return m_store.value(kBackup, true).toBool();
}
void Settings::setKeepsBackup(bool keeps) {
    m_store.setValue(kBackup, keeps);
}
QString Settings::journalFolder() const {
    return QFileInfo(m_store.fileName()).absoluteDir().filePath(QStringLiteral("journals"));
}
std::optional<QList<QKeySequence>> Settings::shortcuts(const QString& action) const {
    const QString key = kShortcuts + action;
    if (!m_store.contains(key))
        return {};
    auto keys = QKeySequence::listFromString(m_store.value(key).toString(), QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence& one) { return one.isEmpty(); });
    return keys;
}

void Settings::setShortcuts(const QString& action, const std::optional<QList<QKeySequence>>& keys) {
    if (keys)
        m_store.setValue(kShortcuts + action, QKeySequence::listToString(*keys, QKeySequence::PortableText));
    else
        m_store.remove(kShortcuts + action);
}

QByteArray Settings::geometry(const QString& screens) const {
    return m_store.value(onScreens(kGeometry, screens), m_store.value(kGeometry)).toByteArray();
}
QByteArray Settings::windowState(const QString& screens) const {
    return m_store.value(onScreens(kState, screens), m_store.value(kState)).toByteArray();
}

void Settings::setWindow(const QString& screens, const QByteArray& geometry, const QByteArray& state) {
    for (const QString& key : {QString::fromLatin1(kGeometry), onScreens(kGeometry, screens)})
        m_store.setValue(key, geometry);
    for (const QString& key : {QString::fromLatin1(kState), onScreens(kState, screens)})
        m_store.setValue(key, state);
}

bool Settings::movesPanels() const {
    return m_store.value(kMovesPanels, false).toBool();
}
void Settings::setMovesPanels(bool moves) {
    m_store.setValue(kMovesPanels, moves);
}

QString Settings::author() const {
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME");
    return m_store.value(kAuthor, user).toString();
}
void Settings::setAuthor(const QString& name) {
    m_store.setValue(kAuthor, name);
}

QStringList Settings::recentKinds() const {
    return m_store.value(kRecentKinds).toStringList();
}
bool Settings::arrangesByGraphviz() const {
    return m_store.value(kArrangesByGraphviz, false).toBool();
}

void Settings::setArrangesByGraphviz(bool arranges) {
    m_store.setValue(kArrangesByGraphviz, arranges);
}

QStringList Settings::favouriteKinds() const {
    return m_store.value(kFavouriteKinds).toStringList();
}

void Settings::setKinds(const QStringList& recent, const QStringList& favourites) {
    m_store.setValue(kRecentKinds, recent);
    m_store.setValue(kFavouriteKinds, favourites);
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
