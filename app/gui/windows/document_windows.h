#pragma once

#include "app/gui/main_window.h"
#include "app/gui/windows/documents.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace isthmus {

class StartPage;

/// The windows of the program: one for each document, or the start page while there is none.
class DocumentWindows : public QObject, public Documents {
    Q_OBJECT
public:
    struct Parts {
        std::shared_ptr<const Catalogue> catalogue;
        AnalysisRunner::Analyse analyse;
        Settings& settings;
        Language& language;
        std::function<std::unique_ptr<FileDialogs>()> dialogs{}; ///< of a new window; empty: real ones
    };
    explicit DocumentWindows(Parts parts, QObject* parent = nullptr);
    ~DocumentWindows() override;

    /// The windows there are, in the order in which they were opened.
    [[nodiscard]] std::vector<MainWindow*> windows() const;

    /// The start page while it is shown, or null.
    [[nodiscard]] StartPage* startPage() const;

    /// What the program begins with: the files it was called with, the start page, or an empty sheet.
    void start(const QStringList& paths);
    /// Opens files, each in a window of its own, or brings to the front those that are open. Without any file
    /// what was there comes to the front.
    void openFiles(const QStringList& paths);
    /// Asks about documents that a crash left unsaved; nothing happens where there are none.
    void offerRecovery();

    void newDocument(MainWindow* asking) override;
    bool openFile(const QString& path, MainWindow* asking) override;
    bool openTemplate(const QString& path, MainWindow* asking) override;
    bool recover(RecoverableDocument& document, MainWindow* asking) override;
    bool quit() override;
    void settingsChanged() override;
    void showStartPage() override;

private:
    MainWindow* makeWindow();
    /// A window in which `open` succeeded: `asking` or another one while it is untouched, else a new one.
    bool openIn(MainWindow* asking, const std::function<bool(DocumentFiles&)>& open);
    [[nodiscard]] MainWindow* untouched(MainWindow* asking) const;
    void leaveStartPage();
    void connectStartPage();
    static void bringToFront(QWidget* window);

    Parts m_parts;
    std::vector<QPointer<MainWindow>> m_windows;
    QPointer<StartPage> m_start;
};

} // namespace isthmus
