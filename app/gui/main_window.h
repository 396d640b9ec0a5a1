#pragma once

#include "app/gui/actions.h"
#include "app/gui/document_files.h"
#include "app/gui/file_dialogs.h"
#include "app/gui/settings.h"
#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QMenuBar;
class QTabWidget;

namespace isthmus {

class ArrangeActions;
class BannerArea;
class DesignCommands;
class DiagramView;
class DocumentBanners;
class CommandPalette;
class Documents;
class ElementSearch;
class FindBar;
class HistoryPanel;
class InspectorPanel;
class Language;
class OutlinePanel;
class OverlaySource;
class PalettePanel;
class RecentMenu;
class ReportWriter;
class ResultsPanel;
class ScoreStrip;
class StatusLine;
class TablesPanel;
class WindowLayout;
class WhatIfRibbon;

/// What the window is given from outside.
struct WindowParts {
    std::shared_ptr<const Catalogue> catalogue;
    AnalysisRunner::Analyse analyse;
    Settings& settings;
    Language& language;
    std::unique_ptr<FileDialogs> dialogs; ///< null: real dialogs over the window
    Documents* documents = nullptr;       ///< the other windows; null: there are none
};

/// The window: puts the panels around the drawing and ties actions to what they do. No domain logic.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WindowParts parts);
    ~MainWindow() override;

    [[nodiscard]] DesignSession& session() { return m_session; }
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] WhatIf& whatIf() { return m_whatIf; }
    [[nodiscard]] AnalysisRunner& runner() { return m_runner; }
    [[nodiscard]] DocumentFiles& files() { return m_files; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] DiagramView& view() { return *m_view; }

    void applyTheme(ThemeChoice choice);
    /// Nothing has been drawn or opened in it: another document may use it.
    [[nodiscard]] bool isUntouched() const { return m_files.isUntouched(); }
    /// Closes without a question: it was answered already.
    void closeAsked();
    /// It has been closed and is only waiting for its end.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Takes what the settings say by now.
    void takeSettings();
    /// Asks about documents that a crash left unsaved; nothing happens where there are none.
    void offerRecovery();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTop();
    void buildMenus();
    void buildDocks();
    QDockWidget* addPanel(const char* name, Qt::DockWidgetArea area, QWidget* panel);
    void connectFiles();
    void newDocument();
    void openDocument(const QString& path);
    void openTemplate(const QString& path);
    void settingsChanged();
    void connectDocument();
    void showDifference();
    void connectEditing();
    void connectClipboard();
    void connectHistory();
    void askCells(const QString& text, QChar separator);
    void importTable();
    void buildTables();
    void buildLayers();
    void buildLayout();
    void connectElements();
    void connectWhatIfKeys();
    void updateElementActions();
    void explainActions();
    void fillElementMenu(QMenu& menu);
    void connectTools();
    void connectView();
    void connectDrawing();
    void updateDrawingActions();
    void connectFigures();
    void connectCommands();
    void connectOverlays();
    [[nodiscard]] static ActionId themeAction(ThemeChoice choice);
    void connectHelp();
    void editShortcuts();
    void showCheatSheet();
    void askTemplate();
    void fillPanels();
    void updateActions();
    void updateTitle();
    void retranslate();
    void askLimits();
    void showAbout();
    void writeReportFile();
    QString askFigurePath(const QString& name, bool numbers);
    void say(const QString& text);

    std::shared_ptr<const Catalogue> m_catalogue;
    Settings& m_settings;
    Language& m_language;
    Documents* m_documents;
    bool m_closingAsked = false;
    bool m_closed = false;
    std::unique_ptr<FileDialogs> m_dialogs;
    DesignSession m_session;
    Selection m_selection;
    WhatIf m_whatIf;
    CurrentJourney m_journey;
    AnalysisRunner m_runner;
    DocumentFiles m_files;
    Actions m_actions;
    DesignCommands* m_commands;
    ReportWriter* m_report;
    OverlaySource* m_overlays;
    DiagramView* m_view = nullptr;
    ArrangeActions* m_arrange = nullptr;
    PalettePanel* m_palette = nullptr;
    OutlinePanel* m_outline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    ResultsPanel* m_results = nullptr;
    HistoryPanel* m_history = nullptr;
    TablesPanel* m_tables = nullptr;
    StatusLine* m_status = nullptr;
    BannerArea* m_banners = nullptr;
    DocumentBanners* m_fileBanners = nullptr;
    ElementSearch* m_search = nullptr;
    FindBar* m_find = nullptr;
    CommandPalette* m_allCommands = nullptr;
    QTabWidget* m_leftTabs = nullptr;
    QMenuBar* m_menuBar = nullptr;
    QLabel* m_documentLabel = nullptr;
    QDockWidget* m_layers = nullptr;
    WindowLayout* m_layout = nullptr;
    std::vector<QWidget*> m_bars; ///< above the drawing
    std::vector<QDockWidget*> m_docks;
    std::vector<QMenu*> m_menus;
    QMenu* m_recent = nullptr;
    RecentMenu* m_recentFiles = nullptr;
    QAction* m_templates = nullptr;
    QMenu* m_panels = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_quickConnect = nullptr;
    QMenu* m_overlayMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
};

} // namespace isthmus
