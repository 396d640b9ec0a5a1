#include "app/gui/main_window.h"

#include "app/gui/arrange_actions.h"
#include "app/gui/design_commands.h"
#include "app/gui/desktop_dialogs.h"
#include "app/gui/history_panel.h"
#include "app/gui/language.h"
#include "app/gui/limits_dialog.h"
#include "app/gui/report_writer.h"
#include "app/gui/status_line.h"
#include "app/gui/top_bar.h"
#include "app/gui/windows/window_layout.h"
#include "app/version.h"
#include "views/banner/banner_area.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/overlay/overlay_source.h"
#include "views/charts/figure_export.h"
#include "views/charts/results_panel.h"
#include "views/inspector/inspector_panel.h"
#include "views/outline/outline_panel.h"
#include "views/palette/palette_panel.h"
#include "views/strip/score_strip.h"
#include "views/strip/what_if_ribbon.h"
#include "views/tables/tables_panel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int kMessageMs = 6000;
constexpr int kStateVersion = 1;
constexpr int kLeftWidth = 232;
constexpr int kInspectorWidth = 310;
constexpr int kResultsHeight = 236;

} // namespace

MainWindow::MainWindow(WindowParts parts)
    : m_catalogue(std::move(parts.catalogue)), m_settings(parts.settings), m_language(parts.language),
      m_documents(parts.documents),
      m_dialogs(parts.dialogs ? std::move(parts.dialogs) : std::make_unique<DesktopDialogs>(this)),
      m_session(Design{}), m_journey(m_session),
      m_runner(m_session, m_whatIf, m_catalogue, std::move(parts.analyse)),
      m_files(m_session, m_settings, *m_dialogs, m_catalogue), m_actions(this),
      m_commands(new DesignCommands(m_session, m_selection, m_catalogue, this)),
      m_report(new ReportWriter(m_runner, *m_dialogs, this)),
      m_overlays(new OverlaySource(m_runner, m_journey, m_whatIf, m_catalogue, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    m_runner.setBudget(m_settings.engineBudget());
    m_selection.follow(m_session);
    m_whatIf.follow(m_session);
    m_view = new DiagramView(m_session, m_selection, m_whatIf, m_catalogue, this);
    m_view->setFrameShape(QFrame::NoFrame);
    setCentralWidget(m_view);
    m_arrange = new ArrangeActions(m_actions, *m_view, this);
    m_status = new StatusLine(m_session, m_runner, m_journey,
                              QString::fromStdString(m_catalogue->priceDates().second).left(7), this);
    setStatusBar(m_status);
    buildTop();
    buildDocks();
    m_history = new HistoryPanel(m_session.undoStack(), this);
    addDockWidget(Qt::RightDockWidgetArea, m_history);
    buildTables();
    buildLayers();
    buildMenus();
    connectFiles();
    connectDocument();
    connectEditing();
    connectClipboard();
    connectHistory();
    connectElements();
    connectWhatIfKeys();
    connectTools();
    connectView();
    connectDrawing();
    connectFigures();
    connectCommands();
    connectOverlays();
    connectHelp();
    retranslate();
    updateActions();
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize() - QSize(0, 32)));
    buildLayout();
    restoreGeometry(m_settings.geometry(screenSetup()));
    restoreState(m_settings.windowState(screenSetup()), kStateVersion);
}

MainWindow::~MainWindow() {
    // Panels refer to the session and the runner, which go before QWidget's children would.
    delete m_report;
    delete std::exchange(m_arrange, nullptr);
    for (QDockWidget* dock : m_docks)
        delete dock;
    delete m_history;
    delete m_layers;
    delete m_tables->parentWidget();
    m_search = nullptr; // goes with the view
    delete takeCentralWidget();
    setMenuWidget(nullptr);
    setStatusBar(nullptr);
}

void MainWindow::buildTop() {
    auto* top = new QWidget(this);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_menuBar = new QMenuBar(top);
    layout->addWidget(m_menuBar);
    auto* bar = new TopBar(m_actions, top);
    m_documentLabel = bar->documentLabel();
    layout->addWidget(bar);
    m_bars.push_back(bar);
    auto* strip = new ScoreStrip(m_runner, m_journey, top);
    connect(strip, &ScoreStrip::figureAsked, this, [this](const QString& figure) {
        m_results->parentWidget()->show(); // its panel may be closed
        m_results->explain(figure);
    });
    layout->addWidget(strip);
    m_bars.push_back(strip);
    m_banners = new BannerArea(top);
    layout->addWidget(m_banners);
    layout->addWidget(new WhatIfRibbon(m_session, m_whatIf, top));
    setMenuWidget(top);
}

QDockWidget* MainWindow::addPanel(const char* name, Qt::DockWidgetArea area, QWidget* panel) {
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QLatin1String(name));
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::buildDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_palette = new PalettePanel(m_catalogue, m_view->kindMemory());
    m_outline = new OutlinePanel(m_session, m_selection, m_whatIf, m_journey);
    m_leftTabs = new QTabWidget;
    m_leftTabs->setDocumentMode(true);
    m_leftTabs->addTab(m_palette, {});
    m_leftTabs->addTab(m_outline, {});
    m_leftTabs->setMinimumWidth(208);
    m_inspector = new InspectorPanel(m_session, m_selection, m_runner, m_journey, m_catalogue);
    m_inspector->setMinimumWidth(260);
    m_results = new ResultsPanel(m_runner, m_journey, m_selection, m_whatIf);
    connect(m_results, &ResultsPanel::editWanted, this, [this](const Edit& edit, const QString& label) {
        if (const auto done = m_session.submit(edit, label); !done)
            m_dialogs->showProblems(tr("The remedies could not be put on the drawing."), {done.error()});
    });
    QDockWidget* left = addPanel("leftPanel", Qt::LeftDockWidgetArea, m_leftTabs);
    QDockWidget* right = addPanel("inspectorPanel", Qt::RightDockWidgetArea, m_inspector);
    QDockWidget* bottom = addPanel("resultsPanel", Qt::BottomDockWidgetArea, m_results);
    resizeDocks({left, right}, {kLeftWidth, kInspectorWidth}, Qt::Horizontal);
    resizeDocks({bottom}, {kResultsHeight}, Qt::Vertical);
}

void MainWindow::buildLayout() {
    auto* tables = qobject_cast<QDockWidget*>(m_tables->parentWidget());
    m_layout = new WindowLayout(
        *this,
        {{.dock = m_docks[0], .area = Qt::LeftDockWidgetArea, .extent = kLeftWidth},
         {.dock = m_docks[1], .area = Qt::RightDockWidgetArea, .extent = kInspectorWidth},
         {.dock = m_docks[2], .area = Qt::BottomDockWidgetArea, .extent = kResultsHeight},
         {.dock = tables, .area = Qt::BottomDockWidgetArea, .isOpen = false, .over = m_docks[2]},
         {.dock = m_history, .area = Qt::RightDockWidgetArea, .isOpen = false, .isTitled = true},
         {.dock = m_layers, .area = Qt::RightDockWidgetArea, .isOpen = false, .isTitled = true}},
        {m_bars.front(), m_bars.back(), m_status});
    QAction* move = m_actions[ActionId::MovePanels];
    connect(move, &QAction::toggled, this, [this](bool moves) {
        m_settings.setMovesPanels(moves);
        m_layout->setMovable(moves);
    });
    move->setChecked(m_settings.movesPanels());
    m_layout->setMovable(move->isChecked());
    connect(m_actions[ActionId::ResetPanels], &QAction::triggered, this, [this] {
        m_actions[ActionId::FocusMode]->setChecked(false);
        m_layout->reset();
    });
    connect(m_actions[ActionId::FocusMode], &QAction::toggled, m_layout, &WindowLayout::setFocused);
    connect(m_actions[ActionId::FullScreen], &QAction::triggered, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::connectEditing() {
    const auto on = [this](ActionId id, auto action) {
        connect(m_actions[id], &QAction::triggered, this, action);
    };
    on(ActionId::Undo, [this] { m_session.undoStack().undo(); });
    on(ActionId::Redo, [this] { m_session.undoStack().redo(); });
    on(ActionId::Cut, [this] { m_commands->cut(); });
    on(ActionId::Copy, [this] {
        m_commands->copy();
        updateActions();
    });
    on(ActionId::Paste, [this] { m_commands->paste(); });
    on(ActionId::Duplicate, [this] { m_commands->duplicate(); });
    on(ActionId::Delete, [this] { m_view->deleteSelected(); });
    on(ActionId::Rename, [this] { m_view->renameSelected(); });
    on(ActionId::SelectAll, [this] { m_view->selectAll(); });
    on(ActionId::SelectNone, [this] { m_selection.clear(); });
    on(ActionId::AddJourney, [this] { m_commands->addJourney(); });
    on(ActionId::AddGroup, [this] { m_commands->addGroup(); });
    on(ActionId::AddSharedRisk, [this] { m_commands->addSharedRisk(); });
    on(ActionId::AddCable, [this] { m_commands->addCable(); });
    connect(m_commands, &DesignCommands::refused, this, &MainWindow::say);
    for (const auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&m_session.undoStack(), signal, this, &MainWindow::updateActions);
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateActions);
    connect(&m_selection, &Selection::changed, m_status,
            [this] { m_status->setSelectedCount(static_cast<int>(m_selection.ids().size())); });
    connect(m_menuBar, &QMenuBar::hovered, this, &MainWindow::updateActions);
}

void MainWindow::connectTools() {
    const auto tool = [this](ActionId id, Tool which) {
        connect(m_actions[id], &QAction::triggered, this, [this, which] { m_view->setTool(which); });
    };
    tool(ActionId::ToolSelect, Tool::Select);
    tool(ActionId::ToolLink, Tool::Link);
    tool(ActionId::ToolFlow, Tool::Flow);
    // W is a switch: pressed again it ends the mode.
    connect(m_actions[ActionId::ToolWhatIf], &QAction::triggered, this,
            [this] { m_view->setTool(m_whatIf.isActive() ? Tool::Select : Tool::WhatIf); });
    connect(m_view, &DiagramView::toolChanged, this, [this](Tool which) {
        m_whatIf.setActive(which == Tool::WhatIf);
        const ActionId id = which == Tool::Link     ? ActionId::ToolLink
                            : which == Tool::Flow   ? ActionId::ToolFlow
                            : which == Tool::WhatIf ? ActionId::ToolWhatIf
                                                    : ActionId::ToolSelect;
        m_actions[id]->setChecked(true);
    });
    connect(&m_whatIf, &WhatIf::activeChanged, this, [this](bool active) {
        if (active != (m_view->tool() == Tool::WhatIf))
            m_view->setTool(active ? Tool::WhatIf : Tool::Select);
        updateActions();
    });
    connect(&m_whatIf, &WhatIf::failedChanged, this, &MainWindow::updateActions);
    connect(m_actions[ActionId::WorstPairs], &QAction::triggered, this, [this] {
        m_docks.back()->show();
        m_results->showWorstPairs();
    });
    connect(m_actions[ActionId::RestoreAll], &QAction::triggered, &m_whatIf, &WhatIf::restoreAll);
}

void MainWindow::updateActions() {
    QUndoStack& stack = m_session.undoStack();
    m_actions.setUndoTexts(stack.undoText(), stack.redoText());
    const auto enable = [this](ActionId id, bool on) { m_actions[id]->setEnabled(on); };
    const bool editing = !m_whatIf.isActive();
    const bool selected = !m_selection.ids().empty();
    enable(ActionId::Undo, stack.canUndo());
    enable(ActionId::Redo, stack.canRedo());
    enable(ActionId::Revert, m_files.canRevert());
    enable(ActionId::Cut, editing && m_commands->canCopy());
    enable(ActionId::Copy, m_commands->canCopy());
    enable(ActionId::Paste, editing && m_commands->canPaste());
    enable(ActionId::Duplicate, editing && m_commands->canCopy());
    enable(ActionId::Delete, editing && selected);
    enable(ActionId::Rename, editing && m_selection.ids().size() == 1);
    enable(ActionId::SelectNone, selected);
    enable(ActionId::FitSelection, selected);
    enable(ActionId::AddJourney, m_commands->canAddJourney());
    enable(ActionId::AddGroup, m_commands->canAddGroup());
    enable(ActionId::AddSharedRisk, m_commands->canAddSharedRisk());
    enable(ActionId::AddCable, m_commands->canAddCable());
    if (m_arrange)
        m_arrange->update();
    updateDrawingActions();
    enable(ActionId::RestoreAll, !m_whatIf.failed().empty());
    if (m_tables)
        updateElementActions();
}

void MainWindow::updateTitle() {
    const bool dirty = !m_session.undoStack().isClean();
    setWindowTitle(QStringLiteral("[*]%1 — Isthmus").arg(m_files.displayName()));
    setWindowModified(dirty);
    const std::string& name = m_session.design().name;
    m_documentLabel->setText(name.empty() ? m_files.displayName() : QString::fromStdString(name));
    m_documentLabel->setToolTip(m_files.path());
    m_documentLabel->setProperty("edited", dirty ? tr("edited") : QString());
    m_documentLabel->updateGeometry();
    m_documentLabel->update();
}

void MainWindow::say(const QString& text) {
    m_status->showMessage(text, kMessageMs);
}

void MainWindow::askLimits() {
    LimitsDialog dialog(m_settings.engineBudget(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_settings.setEngineBudget(dialog.budget());
    m_runner.setBudget(dialog.budget());
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Isthmus"),
        tr("Isthmus %1\n\nDraw a multi-region system; see how available, recoverable, fast and expensive "
           "it is.\n\nFree software under the GNU General Public License, version 3 or later.")
            .arg(QLatin1String(kVersion)));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_closingAsked && !m_files.mayLeave()) {
        event->ignore();
        return;
    }
    m_files.close();
    m_layout->setFocused(false); // panels that only gave way are open next time
    m_settings.setWindow(screenSetup(), saveGeometry(), saveState(kStateVersion));
    m_closed = true;
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_menuBar != nullptr)
        retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_actions[ActionId::FullScreen]->setChecked(isFullScreen());
    // Another program may have saved the file while it had the keyboard.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_files.lookOutside();
}

} // namespace isthmus
