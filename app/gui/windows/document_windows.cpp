#include "app/gui/windows/document_windows.h"

#include "app/gui/recovery_dialog.h"
#include "app/gui/settings.h"
#include "app/gui/start/start_page.h"
#include "app/gui/theme_choice.h"

#include <QFileInfo>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr int kCascade = 32;

} // namespace

DocumentWindows::DocumentWindows(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {}

DocumentWindows::~DocumentWindows() {
    delete m_start;
    for (const auto& window : m_windows)
        delete window;
}

std::vector<MainWindow*> DocumentWindows::windows() const {
    std::vector<MainWindow*> there;
    for (const auto& window : m_windows)
        if (window && !window->isClosed())
            there.push_back(window);
    return there;
}

MainWindow* DocumentWindows::makeWindow() {
    const auto before = windows();
    auto* window = new MainWindow({.catalogue = m_parts.catalogue,
                                   .analyse = m_parts.analyse,
                                   .settings = m_parts.settings,
                                   .language = m_parts.language,
                                   .dialogs = m_parts.dialogs ? m_parts.dialogs() : nullptr,
                                   .documents = this});
    window->setAttribute(Qt::WA_DeleteOnClose);
    std::erase_if(m_windows, [](const auto& gone) { return gone.isNull(); });
    m_windows.emplace_back(window);
    if (!before.empty() && !window->isMaximized()) {
        const QPoint corner = before.back()->pos() + QPoint(kCascade, kCascade);
        const QRect room = window->screen()->availableGeometry();
        window->move(room.contains(QRect(corner, window->size())) ? corner : room.topLeft());
    }
    window->applyTheme(m_parts.settings.theme());
    return window;
}

MainWindow* DocumentWindows::untouched(MainWindow* asking) const {
    if (asking && asking->isUntouched())
        return asking;
    const auto all = windows();
    const auto free = std::find_if(all.begin(), all.end(), [](MainWindow* w) { return w->isUntouched(); });
    return free == all.end() ? nullptr : *free;
}

bool DocumentWindows::openIn(MainWindow* asking, const std::function<bool(DocumentFiles&)>& open) {
    MainWindow* window = untouched(asking);
    const bool isNew = window == nullptr;
    const bool isOnly = windows().empty();
    if (isNew) {
        window = makeWindow();
        window->show(); // what goes wrong is said over it
    }
    if (!open(window->files())) {
        if (isNew && !isOnly)
            window->close();
        return false;
    }
    bringToFront(window);
    leaveStartPage();
    return true;
}

void DocumentWindows::newDocument(MainWindow* asking) {
    bringToFront(asking && asking->isUntouched() ? asking : makeWindow());
    leaveStartPage();
}

bool DocumentWindows::openFile(const QString& path, MainWindow* asking) {
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (MainWindow* window : windows())
        if (!wanted.isEmpty() && QFileInfo(window->files().path()).canonicalFilePath() == wanted) {
            bringToFront(window);
            leaveStartPage();
            return true;
        }
    return openIn(asking, [&](DocumentFiles& files) { return files.openFile(path); });
}

bool DocumentWindows::openTemplate(const QString& path, MainWindow* asking) {
    return openIn(asking, [&](DocumentFiles& files) { return files.openTemplate(path); });
}

bool DocumentWindows::recover(RecoverableDocument& document, MainWindow* asking) {
    return openIn(asking, [&](DocumentFiles& files) { return files.recover(document); });
}

void DocumentWindows::openFiles(const QStringList& paths) {
    for (const QString& path : paths)
        openFile(path, nullptr);
    if (!paths.isEmpty())
        return;
    if (const auto all = windows(); !all.empty())
        bringToFront(all.back());
    else
        showStartPage();
}

void DocumentWindows::start(const QStringList& paths) {
    if (paths.isEmpty() && !m_parts.settings.startPageShown())
        newDocument(nullptr);
    else
        openFiles(paths);
}

StartPage* DocumentWindows::startPage() const {
    return m_start;
}

void DocumentWindows::showStartPage() {
    if (!m_start) {
        dress(m_parts.settings.theme());
        m_start = new StartPage(m_parts.settings, m_parts.catalogue);
        m_start->setAttribute(Qt::WA_DeleteOnClose);
        connectStartPage();
    }
    bringToFront(m_start);
}

void DocumentWindows::connectStartPage() {
    connect(m_start, &StartPage::newWanted, this, [this] { newDocument(nullptr); });
    connect(m_start, &StartPage::fileWanted, this, [this](const QString& path) { openFile(path, nullptr); });
    connect(m_start, &StartPage::templateWanted, this,
            [this](const QString& path) { openTemplate(path, nullptr); });
    connect(m_start, &StartPage::quitWanted, this, [this] { quit(); });
    // These ask over an empty sheet, which stays when somebody thinks better of it.
    connect(m_start, &StartPage::openWanted, this, [this] {
        newDocument(nullptr);
        windows().back()->actions()[ActionId::Open]->trigger();
    });
    connect(m_start, &StartPage::importWanted, this, [this] {
        newDocument(nullptr);
        windows().back()->actions()[ActionId::ImportTable]->trigger();
    });
}

void DocumentWindows::leaveStartPage() {
    if (QPointer<StartPage> page = std::exchange(m_start, nullptr))
        page->close();
}

/// A window of its own: those of the documents come and go while it is open.
void DocumentWindows::offerRecovery() {
    auto documents = recoverableDocuments(m_parts.settings.journalFolder());
    if (documents.empty())
        return;
    auto* dialog = new RecoveryDialog(
        std::move(documents), m_parts.catalogue,
        [this](RecoverableDocument& document) { return recover(document, nullptr); }, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->setSeveralWindows(true);
    dialog->show();
}

/// All are asked before any goes, so that nothing has been closed when somebody thinks better of it.
bool DocumentWindows::quit() {
    for (MainWindow* window : windows()) {
        if (!window->files().hasUnsavedChanges())
            continue;
        bringToFront(window);
        if (!window->files().mayLeave())
            return false;
    }
    for (MainWindow* window : windows())
        window->closeAsked();
    leaveStartPage();
    return true;
}

void DocumentWindows::settingsChanged() {
    for (MainWindow* window : windows())
        window->takeSettings();
}

void DocumentWindows::bringToFront(QWidget* window) {
    if (window->isMinimized())
        window->showNormal();
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace isthmus
