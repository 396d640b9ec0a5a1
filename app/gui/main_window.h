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
class QLabel;
class QMenu;
class QMenuBar;
class QTabWidget;

namespace isthmus {

class DesignCommands;
class DiagramView;
class InspectorPanel;
class Language;
class OutlinePanel;
class PalettePanel;
class ReportWriter;
class ResultsPanel;
class ScoreStrip;
class StatusLine;
class WhatIfRibbon;

/// What the window is given from outside.
struct WindowParts {
    std::shared_ptr<const Catalogue> catalogue;
    AnalysisRunner::Analyse analyse;
    Settings& settings;
    Language& language;
    std::unique_ptr<FileDialogs> dialogs; ///< null: real dialogs over the window
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

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTop();
    void buildMenus();
    void buildDocks();
    QDockWidget* addPanel(const char* name, Qt::DockWidgetArea area, QWidget* panel);
    void connectFiles();
    void connectEditing();
    void connectTools();
    void connectView();
    void connectFigures();
    void fillRecent();
    void askTemplate();
    void fillPanels();
    void updateActions();
    void updateTitle();
    void retranslate();
    void askLimits();
    void showAbout();
    void writeReportFile();
    void say(const QString& text);

    std::shared_ptr<const Catalogue> m_catalogue;
    Settings& m_settings;
    Language& m_language;
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
    DiagramView* m_view = nullptr;
    PalettePanel* m_palette = nullptr;
    OutlinePanel* m_outline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    ResultsPanel* m_results = nullptr;
    StatusLine* m_status = nullptr;
    QTabWidget* m_leftTabs = nullptr;
    QMenuBar* m_menuBar = nullptr;
    QLabel* m_documentLabel = nullptr;
    std::vector<QDockWidget*> m_docks;
    std::vector<QMenu*> m_menus;
    QMenu* m_recent = nullptr;
    QAction* m_templates = nullptr;
    QMenu* m_panels = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_languageMenu = nullptr;
};

} // namespace isthmus
