#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/connect/directions.h"
#include "views/canvas/overlay/overlay.h"
#include "views/canvas/tools/canvas_tool.h"
#include "views/canvas/view_history.h"
#include "views/kinds/offers.h"

#include <QBasicTimer>
#include <QGraphicsView>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QMenu;
class QMimeData;
class QToolButton;

namespace isthmus {

class Connecting;
class CursorHint;
struct DiagramHit;
class KindMemory;
class Minimap;
class DrawingGroups;
class NameEditor;
class OverlayLegend;

/// Text of drags that carry a kind from the palette.
inline constexpr char kKindMimeType[] = "application/x-isthmus-kind";
inline constexpr double kLeastZoom = 0.05;
inline constexpr double kMostZoom = 8.0;

/// The sheet: shows the design's first view and lets people draw on it.
class DiagramView : public QGraphicsView {
    Q_OBJECT
public:
    DiagramView(DesignSession& session, Selection& selection, WhatIf& whatIf,
                std::shared_ptr<const Catalogue> catalogue, QWidget* parent = nullptr);
    ~DiagramView() override;

    [[nodiscard]] DiagramScene& diagram() { return *m_scene; }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

    /// What the engine says of the state shown now.
    void setLiveState(LiveState live, bool whatIfActive);
    /// Second lines under components, by id, e.g. "lag 2 h 24 min".
    void setSecondaryLines(std::map<ElementId, QString> lines);
    /// What the sheet is coloured by, with its legend; null: states alone.
    void setOverlay(std::shared_ptr<const Overlay> overlay);
    /// The wheel zooms, and scrolls with Ctrl held, instead of the other way round.
    void setWheelZooms(bool zooms) { m_wheelZooms = zooms; }
    [[nodiscard]] const ViewHistory& history() const { return m_history; }
    /// To be called before a jump: goBack() returns to what is looked at now.
    void rememberSpot();
    [[nodiscard]] bool flowsShown() const;
    [[nodiscard]] bool minimapShown() const;
    [[nodiscard]] bool snapsToGrid() const { return m_snapsToGrid; }
    /// What tools and commands work with.
    [[nodiscard]] CanvasContext& context() { return m_context; }
    [[nodiscard]] DrawingGroups& groups() { return *m_groups; }

    [[nodiscard]] Tool tool() const { return m_toolId; }
    /// Where the mouse is on the sheet; nothing while it is elsewhere.
    [[nodiscard]] std::optional<QPointF> pointer() const;
    [[nodiscard]] double zoom() const { return transform().m11(); }
    /// Puts a new element of an offer where there is room in the middle of what is seen, inside a selected
    /// place that may hold it. Its id; empty for kinds that are neither component nor place.
    ElementId placeKindAtCentre(const QString& offerId);
    /// Scrolls until an element is seen, zooming out only if it is larger than the view.
    void reveal(const ElementId& id);

    /// What a right click offers for the selection, instead of the view's own few entries.
    void setMenuFiller(std::function<void(QMenu&)> fill) { m_fillMenu = std::move(fill); }
    /// What was placed last and what is marked: shared with the palette.
    [[nodiscard]] KindMemory& kindMemory() { return *m_kindMemory; }
    /// Gives the kind of an offer to what is selected, which keeps its links.
    void replaceKind(const QString& offer);

    // For tools.
    [[nodiscard]] Connecting& connecting() { return *m_connecting; }
    [[nodiscard]] CursorHint& hint() { return *m_hint; }
    bool submit(const NamedEdit& edit, int gesture = 0); ///< false: refused, and said so
    [[nodiscard]] DiagramHit hitAt(QPointF scene) const;
    void scrollBy(QPoint pixels);

public slots:
    void setTool(isthmus::Tool tool);
    void setFlowsShown(bool shown);
    void setMinimapShown(bool shown);
    void setSnapsToGrid(bool snaps) { m_snapsToGrid = snaps; }
    void setZoom(double zoom); ///< around the middle
    void zoomIn();
    void zoomOut();
    void fitAll();
    void fitSelection();
    void goBack();
    void goForward();
    void selectAll();
    void deleteSelected();
    void renameSelected();
    /// Links the two selected components.
    void connectSelected();
    /// Joins the selected component with its neighbour in a direction, or a copy of it.
    void quickConnect(isthmus::Direction direction);

signals:
    void toolChanged(isthmus::Tool tool);
    void zoomChanged(double zoom);
    void historyChanged();
    void flowsShownChanged(bool shown);
    /// An edit was not possible; the reason in words.
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showMenu(QPoint at, bool byMouse);
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    struct DropPlan {
        std::optional<Offer> offer;
        QRectF shape;
        ElementId place;
        ElementId line; ///< link or flow that it is put into
        QString why;    ///< it may not be dropped here
        bool legal = false;
    };
    [[nodiscard]] CanvasEvent canvasEvent(QPoint view, Qt::KeyboardModifiers modifiers) const;
    void zoomAt(QPointF view, double factor);
    [[nodiscard]] ViewSpot spot() const;
    void goTo(const std::optional<ViewSpot>& spot);
    void showRectangle(const QRectF& rectangle, double mostZoom);
    void endGesture(bool cancelled);
    void afterViewChange();
    void makeOverlays();
    void followOthers();
    void syncAdorner();
    void updateCursor();
    /// An element in words: name, kind, place, state.
    [[nodiscard]] QString descriptionOf(const ElementId& id) const;
    void describeSelection();
    void updateReturnButton();
    [[nodiscard]] bool editingAllowed() const;
    bool handleKey(QKeyEvent* event);
    void stepOut();
    bool quickConnectBy(int key);
    void nudge(QPointF step);
    [[nodiscard]] DropPlan planDrop(const QString& kindId, QPointF scene) const;
    void showDrop(const QMimeData* mime, QPointF scene, QDropEvent* event);
    [[nodiscard]] std::vector<ElementId> readingOrder() const;

    DesignSession& m_session;
    Selection& m_selection;
    WhatIf& m_whatIf;
    std::shared_ptr<const Catalogue> m_catalogue;
    DiagramScene* m_scene;
    CanvasContext m_context;
    Tool m_toolId = Tool::Select;
    std::unique_ptr<CanvasTool> m_tool;
    std::unique_ptr<Gesture> m_gesture;
    Qt::MouseButton m_gestureButton = Qt::NoButton;
    bool m_wheelZooms = false;
    bool m_menuAwaited = false; ///< the right button is down and has not been dragged
    ViewHistory m_history;
    OverlayLegend* m_legend = nullptr;
    bool m_spaceHeld = false;
    bool m_fitsWhenShown = true; ///< the sheet's size is only known then
    bool m_keyboardFocus = false;
    bool m_snapsToGrid = true;
    QPoint m_lastMouse, m_pressed;
    bool m_mouseOver = false;
    std::function<void(QMenu&)> m_fillMenu;
    Qt::KeyboardModifiers m_lastModifiers;
    QBasicTimer m_edgeTimer;
    KindMemory* m_kindMemory = nullptr;
    Connecting* m_connecting = nullptr;
    CursorHint* m_hint = nullptr;
    NameEditor* m_editor = nullptr;
    DrawingGroups* m_groups = nullptr;
    Minimap* m_minimap = nullptr;
    QTimer m_minimapTimer;
    QToolButton* m_return = nullptr;
    QString m_lastRefusal;
};

} // namespace isthmus
