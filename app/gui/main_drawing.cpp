// What ties the palette, the layers and the commands for arranging and connecting to the sheet.
#include "app/gui/arrange_actions.h"
#include "app/gui/main_window.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/layers/layers_panel.h"
#include "views/kinds/kind_memory.h"
#include "views/palette/palette_panel.h"

#include <QDockWidget>

namespace isthmus {

void MainWindow::buildLayers() {
    m_layers = new QDockWidget(this);
    m_layers->setObjectName(QStringLiteral("layersPanel"));
    m_layers->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_layers->setWidget(new LayersPanel(m_session, m_selection, m_layers));
    addDockWidget(Qt::RightDockWidgetArea, m_layers);
    m_layers->hide();
    QAction* shown = m_actions[ActionId::Layers];
    connect(shown, &QAction::toggled, m_layers, &QWidget::setVisible);
    connect(m_layers, &QDockWidget::visibilityChanged, this,
            [this, shown] { shown->setChecked(!m_layers->isHidden()); });
}

void MainWindow::connectDrawing() {
    connect(m_palette, &PalettePanel::placeRequested, this, [this](const QString& offer) {
        m_view->placeKindAtCentre(offer);
        m_view->setFocus();
    });
    connect(m_palette, &PalettePanel::replaceRequested, m_view, &DiagramView::replaceKind);
    KindMemory& memory = m_view->kindMemory();
    memory.restore(m_settings.recentKinds(), m_settings.favouriteKinds());
    connect(&memory, &KindMemory::changed, this,
            [this, &memory] { m_settings.setKinds(memory.recent(), memory.favourites()); });

    connect(&m_arrange->automatic(), &AutoArrange::said, this, &MainWindow::say);
    QAction* graphviz = m_actions[ActionId::AutoArrangeGraphviz];
    graphviz->setChecked(m_settings.arrangesByGraphviz());
    connect(graphviz, &QAction::toggled, this, [this](bool on) { m_settings.setArrangesByGraphviz(on); });

    connect(m_actions[ActionId::ConnectTo], &QAction::triggered, m_view, &DiagramView::connectSelected);
    const auto quick = [this](ActionId id, Direction direction) {
        connect(m_actions[id], &QAction::triggered, m_view,
                [this, direction] { m_view->quickConnect(direction); });
    };
    quick(ActionId::QuickRight, Direction::Right);
    quick(ActionId::QuickLeft, Direction::Left);
    quick(ActionId::QuickUp, Direction::Up);
    quick(ActionId::QuickDown, Direction::Down);
}

void MainWindow::updateDrawingActions() {
    const bool editing = !m_whatIf.isActive();
    const ElementId single = m_selection.single();
    const bool one = !single.empty() && findById(m_session.design().components, single);
    const auto enable = [this](ActionId id, bool on, const QString& why) {
        QAction* action = m_actions[id];
        action->setEnabled(on);
        action->setStatusTip(on ? QString() : why);
        if (!on)
            action->setToolTip(why);
    };
    const QString why = editing ? tr("Select one component first") : tr("Nothing is drawn in a what-if");
    enable(ActionId::ConnectTo, editing && (one || m_selection.ids().size() == 2), why);
    for (const ActionId id :
         {ActionId::QuickRight, ActionId::QuickLeft, ActionId::QuickUp, ActionId::QuickDown})
        enable(id, editing && one, why);
}

} // namespace isthmus
