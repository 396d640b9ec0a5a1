#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/tools/canvas_tool.h"

#include <QBasicTimer>
#include <QGraphicsView>
#include <QTimer>

#include <map>
#include <memory>

class QMimeData;
class QToolButton;

namespace isthmus {

struct DiagramHit;
class Minimap;
class NameEditor;

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
    [[nodiscard]] bool flowsShown() const;
    [[nodiscard]] bool minimapShown() const;

    [[nodiscard]] Tool tool() const { return m_toolId; }
    [[nodiscard]] double zoom() const { return transform().m11(); }
    /// Puts a new element of a kind where there is room in the middle of what is seen, inside a selected
    /// place that may hold it. Its id; empty for kinds that are neither component nor place.
    ElementId placeKindAtCentre(const QString& kindId);
    /// Scrolls until an element is seen, zooming out only if it is larger than the view.
    void reveal(const ElementId& id);

    // For tools.
    bool submit(const NamedEdit& edit, int gesture = 0); ///< false: refused, and said so
    [[nodiscard]] DiagramHit hitAt(QPointF scene) const;
    void scrollBy(QPoint pixels);

public slots:
    void setTool(isthmus::Tool tool);
    void setFlowsShown(bool shown);
    void setMinimapShown(bool shown);
    void setZoom(double zoom); ///< around the middle
    void zoomIn();
    void zoomOut();
    void fitAll();
    void fitSelection();
    void selectAll();
    void deleteSelected();
    void renameSelected();
    /// Links the two selected components.
    void connectSelected();

signals:
    void toolChanged(isthmus::Tool tool);
    void zoomChanged(double zoom);
    void flowsShownChanged(bool shown);
    /// An edit was not possible; the reason in words.
    void refused(const QString& reason);

protected:
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
        const Kind* kind = nullptr;
        QRectF shape;
        ElementId place;
        bool legal = false;
    };
    [[nodiscard]] CanvasEvent canvasEvent(QPoint view, Qt::KeyboardModifiers modifiers) const;
    void zoomAt(QPointF view, double factor);
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
    bool m_spaceHeld = false;
    bool m_fitsWhenShown = true; ///< the sheet's size is only known then
    bool m_keyboardFocus = false;
    QPoint m_lastMouse;
    Qt::KeyboardModifiers m_lastModifiers;
    QBasicTimer m_edgeTimer;
    NameEditor* m_editor = nullptr;
    Minimap* m_minimap = nullptr;
    QTimer m_minimapTimer;
    QToolButton* m_return = nullptr;
    QString m_lastRefusal;
};

} // namespace isthmus
