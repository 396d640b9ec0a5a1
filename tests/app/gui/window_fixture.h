#pragma once

#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "app/gui/stall_watch.h"
#include "tests/app/gui/prepared_dialogs.h"

#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <atomic>

namespace isthmus {

/// A whole window over settings of its own, with what tests do to it by mouse and keyboard. Says when the
/// event loop was blocked.
class WindowFixture {
public:
    WindowFixture();
    ~WindowFixture();
    WindowFixture(const WindowFixture&) = delete;
    WindowFixture& operator=(const WindowFixture&) = delete;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] PreparedDialogs& dialogs() { return *m_dialogs; }
    /// Loses the window without closing it, as a crash does, and makes another one.
    void replaceWindow();
    [[nodiscard]] Language& language() { return m_language; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Opens a template of the program and waits for its figures.
    void openTemplate(const char* name);
    void load(const Design& design);
    /// A change that figures depend on: one component more.
    void addComponent();
    /// Clicks the tab of the results with this page.
    void clickTab(const QWidget* page);
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name, const QWidget* in = nullptr) {
        return (in ? in : m_window.get())->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] bool hasFigures() const;
    /// Explanations wait until they are let go of or cancelled.
    void holdExplanations(bool held) { m_held = held; }
    /// The same of every analysis.
    void holdAnalyses(bool held) { m_heldAll = held; }

    static void click(QWidget* widget);
    static void clickRow(QTableView* table, int row);
    static void doubleClickRow(QTableView* table, int row);
    [[nodiscard]] static QString cell(const QTableView* table, int row, int column);

private:
    [[nodiscard]] Result<AnalysisResult> answer(std::shared_ptr<const Design> design,
                                                std::shared_ptr<const Catalogue> catalogue,
                                                const AnalysisOptions& options, std::stop_token stop);

    std::atomic<bool> m_held = false;
    std::atomic<bool> m_heldAll = false;
    StallWatch m_watch;
    QTemporaryDir m_folder;
    Language m_language;
    std::unique_ptr<Settings> m_settings;
    PreparedDialogs* m_dialogs = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace isthmus
