// What the window does for the life of its document: banners, recent files, files dropped on it, recovery.
#include "app/gui/difference_dialog.h"
#include "app/gui/document_banners.h"
#include "app/gui/file_drop.h"
#include "app/gui/main_window.h"
#include "app/gui/recent_menu.h"
#include "app/gui/recovery_dialog.h"
#include "app/gui/report_writer.h"
#include "app/gui/windows/documents.h"
#include "views/banner/banner_area.h"
#include "views/canvas/diagram_view.h"
#include "views/charts/figure_export.h"
#include "views/charts/results_panel.h"
#include "views/text/error_text.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace isthmus {

void MainWindow::connectFiles() {
    const auto on = [this](ActionId id, auto action) {
        connect(m_actions[id], &QAction::triggered, this, action);
    };
    on(ActionId::New, [this] { newDocument(); });
    on(ActionId::Open, [this] { openDocument(m_dialogs->askOpen(m_settings.lastFolder())); });
    on(ActionId::Save, [this] { m_files.save(); });
    on(ActionId::SaveAs, [this] { m_files.saveAs(); });
    on(ActionId::Report, [this] { writeReportFile(); });
    m_results->exportWith(*new FigureExport(
        {.askPath = [this](const QString& name, bool numbers) { return askFigurePath(name, numbers); },
         .failed =
             [this](const Error& error) {
                 m_dialogs->showProblems(tr("The figure could not be written."), {error});
             },
         .say = [this](const QString& text) { say(text); }},
        this));
    connect(m_report, &ReportWriter::written, this,
            [this](const QString& path) { say(tr("Report written to %1").arg(path)); });
    on(ActionId::StartPage, [this] {
        if (m_documents)
            m_documents->showStartPage();
    });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [this] {
        if (m_documents)
            m_documents->quit();
        else
            close();
    });
    on(ActionId::Limits, [this] { askLimits(); });
    on(ActionId::About, [this] { showAbout(); });
    connect(&m_files, &DocumentFiles::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_files, &DocumentFiles::saved, this, [this] { say(tr("Saved")); });
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_session, &DesignSession::reset, this, [this] {
        updateTitle();
        m_view->fitAll();
    });
}

void MainWindow::newDocument() {
    if (!m_documents)
        m_files.newDocument();
    else if (isUntouched())
        say(tr("This sheet is still empty."));
    else
        m_documents->newDocument(this);
}

void MainWindow::openDocument(const QString& path) {
    if (path.isEmpty())
        return;
    if (m_documents)
        m_documents->openFile(path, this);
    else
        m_files.openFile(path);
}

void MainWindow::openTemplate(const QString& path) {
    if (m_documents)
        m_documents->openTemplate(path, this);
    else
        m_files.openTemplate(path);
}

void MainWindow::closeAsked() {
    m_closingAsked = true;
    close();
}

void MainWindow::settingsChanged() {
    if (m_documents)
        m_documents->settingsChanged();
    else
        takeSettings();
}

void MainWindow::connectDocument() {
    m_fileBanners = new DocumentBanners(m_files, *m_banners, this);
    connect(m_fileBanners, &DocumentBanners::compareWanted, this, &MainWindow::showDifference);
    m_recentFiles = new RecentMenu(*m_recent, m_settings);
    connect(m_recentFiles, &RecentMenu::openWanted, this, &MainWindow::openDocument);
    connect(new FileDrop(this), &FileDrop::dropped, this, [this](const QStringList& paths) {
        if (!m_documents)
            openDocument(paths.first());
        else
            for (const QString& path : paths)
                openDocument(path);
    });
    connect(m_actions[ActionId::SaveCopy], &QAction::triggered, this, [this] { m_files.saveCopy(); });
    connect(m_actions[ActionId::Revert], &QAction::triggered, this, [this] { m_files.revert(); });
    connect(&m_files, &DocumentFiles::copyWritten, this,
            [this](const QString& path) { say(tr("Copy written to %1").arg(path)); });
    connect(&m_files, &DocumentFiles::backupFailed, this,
            [this](const Error& error) { say(tr("Saved, but without a backup: %1").arg(errorText(error))); });
    for (const auto signal : {&DocumentFiles::fileStateChanged, &DocumentFiles::pathChanged})
        connect(&m_files, signal, this, &MainWindow::updateActions);
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateActions);
}

void MainWindow::showDifference() {
    Design inFile;
    const auto between = m_files.difference(inFile);
    auto* dialog =
        new DifferenceDialog(m_session.design(), inFile, between ? &between->changes : nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DifferenceDialog::chosen, this, [this](DifferenceDialog::Choice choice) {
        if (choice == DifferenceDialog::Choice::Reload)
            m_files.reload();
        else
            m_files.keepMine();
    });
    dialog->open();
}

/// Open, not executed: the window goes on living, with whatever file it was called with.
void MainWindow::offerRecovery() {
    auto documents = recoverableDocuments(m_settings.journalFolder());
    if (documents.empty())
        return;
    auto* dialog = new RecoveryDialog(
        std::move(documents), m_catalogue,
        [this](RecoverableDocument& document) {
            return m_documents ? m_documents->recover(document, this) : m_files.recover(document);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::writeReportFile() {
    const auto pair = m_runner.latest();
    if (!pair || pair->revision != m_session.revision() || pair->failed != m_whatIf.failed()) {
        if (!m_runner.isBusy())
            m_runner.request(); // somebody stopped it
        say(tr("The figures are still being computed."));
        return;
    }
    const QString path = m_dialogs->askReport(QDir(m_settings.lastFolder(FileKind::Report))
                                                  .filePath(m_files.displayName() + QStringLiteral(".pdf")));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath(), FileKind::Report);
    m_report->write(pair, path, m_results->remedies());
}

QString MainWindow::askFigurePath(const QString& name, bool numbers) {
    const QString path =
        m_dialogs->askFigure(QDir(m_settings.lastFolder(FileKind::Figure)).filePath(name), numbers);
    if (!path.isEmpty())
        m_settings.setLastFolder(QFileInfo(path).absolutePath(), FileKind::Figure);
    return path;
}

} // namespace isthmus
