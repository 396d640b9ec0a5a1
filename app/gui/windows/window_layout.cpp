#include "app/gui/windows/window_layout.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <utility>

namespace isthmus {

WindowLayout::WindowLayout(QMainWindow& window, std::vector<Panel> panels, std::vector<QWidget*> bars)
    : QObject(&window), m_window(window), m_panels(std::move(panels)), m_bars(std::move(bars)) {}

void WindowLayout::reset() {
    setFocused(false);
    for (const Panel& panel : m_panels) {
        panel.dock->setFloating(false);
        m_window.removeDockWidget(panel.dock); // out of its tabs
    }
    for (const Panel& panel : m_panels) {
        m_window.addDockWidget(panel.area, panel.dock);
        if (panel.over != nullptr)
            m_window.tabifyDockWidget(panel.over, panel.dock);
        panel.dock->setVisible(panel.isOpen);
    }
    for (const Panel& panel : m_panels)
        if (panel.extent > 0)
            m_window.resizeDocks({panel.dock}, {panel.extent},
                                 panel.area == Qt::BottomDockWidgetArea ? Qt::Vertical : Qt::Horizontal);
}

void WindowLayout::setMovable(bool movable) {
    for (const Panel& panel : m_panels) {
        QDockWidget& dock = *panel.dock;
        QDockWidget::DockWidgetFeatures features = QDockWidget::DockWidgetClosable;
        features.setFlag(QDockWidget::DockWidgetMovable, movable || panel.isTitled);
        features.setFlag(QDockWidget::DockWidgetFloatable, movable);
        dock.setFeatures(features);
        if (!movable)
            dock.setFloating(false); // nothing would be left to take hold of
        if (panel.isTitled)
            continue;
        QWidget* const before = dock.titleBarWidget();
        dock.setTitleBarWidget(movable ? nullptr : new QWidget(&dock));
        delete before;
    }
}

void WindowLayout::setFocused(bool focused) {
    if (std::exchange(m_focused, focused) == focused)
        return;
    if (focused) {
        for (const Panel& panel : m_panels)
            if (!panel.dock->isHidden())
                m_hidden.push_back(panel.dock);
        for (QWidget* bar : m_bars)
            if (!bar->isHidden())
                m_hidden.push_back(bar);
    }
    for (QWidget* widget : m_hidden)
        widget->setVisible(!focused);
    if (!focused)
        m_hidden.clear();
}

QString screenSetup() {
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect at = screen->geometry();
        screens += QStringLiteral("%1x%2+%3+%4").arg(at.width()).arg(at.height()).arg(at.x()).arg(at.y());
    }
    screens.sort(); // the same screens in another order
    return screens.join(QLatin1Char('_'));
}

} // namespace isthmus
