// What the window ties together for elements wherever they are listed: their menu, tables, properties,
// failing.
#include "app/gui/arrange_actions.h"
#include "app/gui/design_commands.h"
#include "app/gui/main_window.h"
#include "app/gui/move_into_place.h"
#include "app/gui/scenario_steps.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/charts/results_panel.h"
#include "views/inspector/comments_section.h"
#include "views/inspector/inspector_panel.h"
#include "views/outline/outline_panel.h"
#include "views/tables/tables_panel.h"
#include "views/text/error_text.h"

#include <QDockWidget>
#include <QMenu>
#include <QShortcut>
#include <QTabWidget>

#include <algorithm>

namespace isthmus {

namespace {

/// On where there is no obstacle; else off, with the obstacle below the action's name in its tooltip.
void allow(QAction* action, const QString& obstacle) {
    action->setEnabled(obstacle.isEmpty());
    action->setProperty("obstacle", obstacle);
    const QString text = QString(action->text()).remove(QLatin1Char('&'));
    action->setToolTip(obstacle.isEmpty() ? text : text + QLatin1Char('\n') + obstacle);
}

} // namespace

void MainWindow::buildTables() {
    m_tables = new TablesPanel(m_session, m_selection, m_catalogue);
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QStringLiteral("tablesPanel"));
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new QWidget(dock)); // its tab says what it is
    dock->setWidget(m_tables);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (auto* results = qobject_cast<QDockWidget*>(m_results->parentWidget()))
        tabifyDockWidget(results, dock);
    dock->hide();
    QAction* shown = m_actions[ActionId::Tables];
    connect(shown, &QAction::toggled, dock, [dock](bool on) {
        dock->setVisible(on);
        if (on)
            dock->raise();
    });
    connect(dock, &QDockWidget::visibilityChanged, this,
            [dock, shown] { shown->setChecked(!dock->isHidden()); });
}

void MainWindow::connectElements() {
    const auto on = [this](ActionId id, auto action) {
        connect(m_actions[id], &QAction::triggered, this, action);
    };
    on(ActionId::CopyProperties, [this] {
        m_commands->copyProperties();
        updateElementActions();
    });
    on(ActionId::PasteProperties, [this] { m_commands->pasteProperties(); });
    on(ActionId::FailSelection, [this] { m_commands->failSelection(m_whatIf); });
    on(ActionId::RecoverSelection, [this] { m_commands->recoverSelection(m_whatIf); });
    const auto popUp = [this](const QPoint& global) {
        QMenu menu(this);
        fillElementMenu(menu);
        menu.exec(global);
    };
    connect(m_tables, &TablesPanel::menuRequested, this, [this](const QPoint& global) {
        QMenu menu(this);
        menu.addAction(tr("Copy as cells"), m_tables, &TablesPanel::copyCells);
        menu.addSeparator();
        fillElementMenu(menu);
        menu.exec(global);
    });
    connect(m_tables, &TablesPanel::revealRequested, m_view, &DiagramView::reveal);
    connect(m_outline, &OutlinePanel::menuRequested, this, popUp);
    connect(m_outline, &OutlinePanel::refused, this, &MainWindow::say);
    m_outline->setMayHold([this](const std::string& place, const std::string& kind) {
        return mayHold(*m_catalogue, place, kind);
    });
    connect(m_outline, &OutlinePanel::moveRequested, this,
            [this](const std::set<ElementId>& ids, const ElementId& place) {
                const NamedEdit moved = moveIntoPlace(m_view->diagram(), m_session.design(), ids, place);
                if (const auto done = m_session.submit(moved.edit, moved.label); !done)
                    say(errorText(done.error()));
            });
    on(ActionId::Rename, [this] { // what has no name on the sheet has one in the tree
        if (m_view->diagram().boundsOf(m_selection.single()).isNull()) {
            m_leftTabs->setCurrentWidget(m_outline);
            m_outline->editName(m_selection.single());
        }
    });
    on(ActionId::Comment, [this] {
        m_inspector->parentWidget()->show();
        m_inspector->comments().write();
    });
    m_inspector->comments().setAuthor(m_settings.author());
    connect(&m_inspector->comments(), &CommentsSection::authorChanged, this,
            [this](const QString& name) { m_settings.setAuthor(name); });
    for (QMenu* menu : m_menus)
        menu->setToolTipsVisible(true); // what is off says why
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateElementActions);
    m_view->setMenuFiller([this](QMenu& menu) { fillElementMenu(menu); });
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateElementActions);
    connect(&m_session, &DesignSession::changed, this, &MainWindow::updateElementActions);
    connect(&m_whatIf, &WhatIf::failedChanged, this, &MainWindow::updateElementActions);
    connect(&m_whatIf, &WhatIf::activeChanged, this, &MainWindow::updateElementActions);
    updateElementActions();
}

/// The same entries wherever elements are: what cannot be done now is there, and says why.
void MainWindow::fillElementMenu(QMenu& menu) {
    updateActions();
    updateElementActions();
    menu.setObjectName(QStringLiteral("elementMenu"));
    menu.setToolTipsVisible(true);
    const std::initializer_list<std::initializer_list<ActionId>> parts = {
        {ActionId::Rename, ActionId::Cut, ActionId::Copy, ActionId::Paste, ActionId::Duplicate,
         ActionId::Delete},
        {ActionId::CopyProperties, ActionId::PasteProperties, ActionId::Comment},
        {ActionId::FindKind},
        {ActionId::FailSelection, ActionId::RecoverSelection},
        {ActionId::AddJourney, ActionId::AddGroup, ActionId::AddSharedRisk, ActionId::AddCable},
        {ActionId::FitSelection, ActionId::FitAll, ActionId::SelectAll}};
    for (const auto& part : parts) {
        if (!menu.isEmpty())
            menu.addSeparator();
        for (const ActionId id : part)
            menu.addAction(m_actions[id]);
    }
    menu.addMenu(m_arrange->menu());
}

void MainWindow::updateElementActions() {
    explainActions();
    const bool editing = !m_whatIf.isActive();
    const QString inWhatIf = tr("The what-if mode changes nothing in the drawing: leave it first.");
    const bool selected = !m_selection.ids().empty();
    const bool anyFailed =
        std::any_of(m_selection.ids().begin(), m_selection.ids().end(),
                    [this](const ElementId& id) { return m_whatIf.failed().contains(id); });
    allow(m_actions[ActionId::CopyProperties], m_commands->copyPropertiesObstacle());
    allow(m_actions[ActionId::PasteProperties], editing ? m_commands->pastePropertiesObstacle() : inWhatIf);
    allow(m_actions[ActionId::Comment], m_selection.single().empty() ? tr("Select one element.") : QString());
    allow(m_actions[ActionId::FailSelection], selected ? QString() : tr("Select what is to fail."));
    const QString noSteps = editing                                ? tr("Turn on the what-if mode first.")
                            : m_session.design().scenarios.empty() ? tr("The design has no scenario.")
                                                                   : QString();
    allow(m_actions[ActionId::StepBack], noSteps);
    allow(m_actions[ActionId::StepForward], noSteps);
    allow(m_actions[ActionId::RecoverSelection],
          anyFailed ? QString() : tr("Nothing that is selected is failed."));
    allow(m_actions[ActionId::PasteInPlace], !editing ? inWhatIf
                                             : m_commands->canPaste()
                                                 ? QString()
                                                 : tr("The clipboard holds no elements."));
}

/// The reasons of the actions that updateActions() turned off.
void MainWindow::explainActions() {
    const bool editing = !m_whatIf.isActive();
    const QString inWhatIf = tr("The what-if mode changes nothing in the drawing: leave it first.");
    const auto explain = [this](ActionId id, const QString& reason) {
        QAction* action = m_actions[id];
        if (!action->isEnabled())
            allow(action, reason);
    };
    const auto whenEditing = [&](ActionId id, const QString& reason) {
        explain(id, editing ? reason : inWhatIf);
    };
    const QString something = tr("Select something first."), drawn = tr("Select a component or a place.");
    explain(ActionId::Undo, tr("Nothing has been done yet."));
    explain(ActionId::Redo, tr("Nothing has been undone."));
    explain(ActionId::Revert, m_files.path().isEmpty() || m_files.outside() == FileState::Gone
                                  ? tr("There is no file to go back to.")
                                  : tr("Nothing has changed since the document was saved."));
    whenEditing(ActionId::Cut, drawn);
    explain(ActionId::Copy, drawn);
    whenEditing(ActionId::Paste, tr("The clipboard holds no elements."));
    whenEditing(ActionId::Duplicate, drawn);
    whenEditing(ActionId::Delete, something);
    whenEditing(ActionId::Rename, tr("Select one element."));
    explain(ActionId::SelectNone, something);
    explain(ActionId::FitSelection, something);
    explain(ActionId::AddJourney, tr("Select one component."));
    explain(ActionId::AddGroup, tr("Select two components or groups."));
    explain(ActionId::AddSharedRisk, tr("Select components, places or links."));
    explain(ActionId::AddCable, tr("Select links."));
    explain(ActionId::RestoreAll, tr("Nothing is failed."));
    explain(ActionId::SelectMatches, tr("Nothing has been looked for and found."));
    explain(ActionId::ViewBack, tr("Nothing was looked at before."));
    explain(ActionId::ViewForward, tr("Go back first."));
}

/// F is the flow tool's key while one draws, and fails what is selected in the what-if mode.
void MainWindow::connectWhatIfKeys() {
    auto* steps = new ScenarioSteps(m_session, m_selection, m_whatIf, this);
    connect(steps, &ScenarioSteps::stepped, this, &MainWindow::say);
    const auto bind = [this, steps](ActionId id, Qt::Key key, int by) {
        connect(m_actions[id], &QAction::triggered, steps, [steps, by] { steps->step(by); });
        // Elsewhere these keys page through lists.
        auto* page = new QShortcut(QKeySequence(key), m_view, nullptr, nullptr, Qt::WidgetShortcut);
        connect(page, &QShortcut::activated, steps, [steps, by] { steps->step(by); });
    };
    bind(ActionId::StepBack, Qt::Key_PageUp, -1);
    bind(ActionId::StepForward, Qt::Key_PageDown, 1);
    connect(&m_whatIf, &WhatIf::activeChanged, this, [this](bool active) {
        m_actions.setWhatIfKeys(active);
        updateActions();
    });
}

} // namespace isthmus
