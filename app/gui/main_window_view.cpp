// What the window shows: zoom, history, overlays, themes.
#include "app/gui/main_window.h"
#include "app/gui/status_line.h"
#include "app/gui/theme_choice.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/overlay/overlay_source.h"
#include "views/outline/outline_panel.h"
#include "views/palette/palette_panel.h"

#include <QDockWidget>
#include <QTabWidget>

#include <algorithm>

namespace isthmus {

void MainWindow::connectView() {
    const auto on = [this](ActionId id, auto action) {
        connect(m_actions[id], &QAction::triggered, this, action);
    };
    on(ActionId::ZoomIn, [this] { m_view->zoomIn(); });
    on(ActionId::ZoomOut, [this] { m_view->zoomOut(); });
    on(ActionId::ZoomOne, [this] { m_view->setZoom(1); });
    on(ActionId::FitAll, [this] { m_view->fitAll(); });
    on(ActionId::FitSelection, [this] { m_view->fitSelection(); });
    on(ActionId::FindKind, [this] {
        m_docks.front()->show();
        m_leftTabs->setCurrentWidget(m_palette);
        m_palette->startSearch();
    });
    connect(m_actions[ActionId::ShowFlows], &QAction::toggled, m_view, &DiagramView::setFlowsShown);
    connect(m_view, &DiagramView::flowsShownChanged, m_actions[ActionId::ShowFlows], &QAction::setChecked);
    m_actions[ActionId::ShowFlows]->setChecked(m_view->flowsShown());
    m_actions[ActionId::ShowMinimap]->setChecked(m_view->minimapShown());
    connect(m_actions[ActionId::ShowMinimap], &QAction::toggled, m_view, &DiagramView::setMinimapShown);
    connect(m_view, &DiagramView::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_status, &StatusLine::zoomWanted, m_view, [this](double zoom) {
        m_view->setZoom(zoom);
        m_view->setFocus();
    });
    connect(m_status, &StatusLine::fitWanted, m_view, [this] {
        m_view->fitAll();
        m_view->setFocus();
    });
    connect(m_view, &DiagramView::refused, this, &MainWindow::say);
    connect(m_outline, &OutlinePanel::revealRequested, m_view, &DiagramView::reveal);
    on(ActionId::ThemeSystem, [this] { applyTheme(ThemeChoice::System); });
    on(ActionId::ThemeLight, [this] { applyTheme(ThemeChoice::Light); });
    on(ActionId::ThemeDark, [this] { applyTheme(ThemeChoice::Dark); });
    on(ActionId::ThemeHighContrastLight, [this] { applyTheme(ThemeChoice::HighContrastLight); });
    on(ActionId::ThemeHighContrastDark, [this] { applyTheme(ThemeChoice::HighContrastDark); });
    on(ActionId::ViewBack, [this] { m_view->goBack(); });
    on(ActionId::ViewForward, [this] { m_view->goForward(); });
    const auto offerHistory = [this] {
        m_actions[ActionId::ViewBack]->setEnabled(m_view->history().canGoBack());
        m_actions[ActionId::ViewForward]->setEnabled(m_view->history().canGoForward());
    };
    connect(m_view, &DiagramView::historyChanged, this, offerHistory);
    offerHistory();
    m_actions[ActionId::WheelZooms]->setChecked(m_settings.wheelZooms());
    m_view->setWheelZooms(m_settings.wheelZooms());
    connect(m_actions[ActionId::WheelZooms], &QAction::toggled, this, [this](bool zooms) {
        m_settings.setWheelZooms(zooms);
        m_view->setWheelZooms(zooms);
    });
}

void MainWindow::connectFigures() {
    const auto show = [this] {
        const auto pair = m_runner.latest();
        if (pair)
            m_view->setLiveState(pair->shown().live, m_whatIf.isActive());
    };
    connect(&m_runner, &AnalysisRunner::finished, this, show);
    connect(&m_whatIf, &WhatIf::activeChanged, this, show);
}

void MainWindow::connectOverlays() {
    for (std::size_t i = 0; i < kOverlayKinds.size(); ++i) {
        const auto id = static_cast<ActionId>(static_cast<std::size_t>(ActionId::OverlayState) + i);
        connect(m_actions[id], &QAction::triggered, m_overlays,
                [this, kind = kOverlayKinds[i]] { m_overlays->setKind(kind); });
        if (kOverlayKinds[i] == m_overlays->kind())
            m_actions[id]->setChecked(true);
    }
    connect(m_actions[ActionId::OverlayNext], &QAction::triggered, m_overlays,
            [this] { m_overlays->step(1); });
    connect(m_actions[ActionId::OverlayPrevious], &QAction::triggered, m_overlays,
            [this] { m_overlays->step(-1); });
    connect(m_overlays, &OverlaySource::kindChanged, this, [this](OverlayKind kind) {
        const auto at = static_cast<std::size_t>(std::find(kOverlayKinds.begin(), kOverlayKinds.end(), kind) -
                                                 kOverlayKinds.begin());
        m_actions[static_cast<ActionId>(static_cast<std::size_t>(ActionId::OverlayState) + at)]->setChecked(
            true);
    });
    connect(m_overlays, &OverlaySource::changed, this, [this] { m_view->setOverlay(m_overlays->overlay()); });
}

ActionId MainWindow::themeAction(ThemeChoice choice) {
    return static_cast<ActionId>(static_cast<std::size_t>(ActionId::ThemeSystem) +
                                 static_cast<std::size_t>(choice));
}

void MainWindow::applyTheme(ThemeChoice choice) {
    m_settings.setTheme(choice);
    dress(choice);
    m_actions[themeAction(choice)]->setChecked(true);
}

} // namespace isthmus
