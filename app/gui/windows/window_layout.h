#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QDockWidget;
class QMainWindow;

namespace isthmus {

/// Where the panels of a window are: as somebody left them, as they are for somebody new, or out of the way
/// so that only the drawing is left.
class WindowLayout : public QObject {
    Q_OBJECT
public:
    struct Panel {
        QDockWidget* dock = nullptr;
        Qt::DockWidgetArea area = Qt::LeftDockWidgetArea;
        int extent = 0;              ///< pixels across, for somebody new; 0: as large as it likes to be
        bool isOpen = true;          ///< for somebody new
        QDockWidget* over = nullptr; ///< what it shares tabs with
        bool isTitled = false;       ///< has a title bar even where it cannot be moved
    };
    /// `bars` are what else gives way to the drawing.
    WindowLayout(QMainWindow& window, std::vector<Panel> panels, std::vector<QWidget*> bars);

    /// Panels where they are for somebody new, none of them floating or beneath another one.
    void reset();
    /// Whether panels have title bars, by which they are moved, put on each other or made windows.
    void setMovable(bool movable);
    /// Hides the panels and bars, and brings back those that were there.
    void setFocused(bool focused);
    [[nodiscard]] bool isFocused() const { return m_focused; }

private:
    QMainWindow& m_window;
    std::vector<Panel> m_panels;
    std::vector<QWidget*> m_bars;
    std::vector<QWidget*> m_hidden; ///< while only the drawing is left: what comes back
    bool m_focused = false;
};

/// What tells arrangements of screens apart, as windows are put elsewhere on each: their places and sizes.
[[nodiscard]] QString screenSetup();

} // namespace isthmus
