#include "views/canvas/tools/select_tool.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/tools/connect_gesture.h"
#include "views/canvas/tools/move_gesture.h"
#include "views/canvas/tools/resize_gesture.h"
#include "views/canvas/tools/rubber_band_gesture.h"
#include "views/session/selection.h"

#include <QApplication>
#include <QLineF>

namespace isthmus {

namespace {

using What = DiagramHit::What;
constexpr double kHandleReach = 9; ///< pixels of the screen

/// A press that is a click until the mouse has gone far enough to be a drag.
class ClickOrDrag : public Gesture {
public:
    ClickOrDrag(CanvasContext& context, CanvasEvent start, DiagramHit hit)
        : m_context(context), m_start(start), m_hit(std::move(hit)) {}

    void move(const CanvasEvent& event) override {
        if (!m_drag && (event.view - m_start.view).manhattanLength() >= QApplication::startDragDistance())
            m_drag = makeDrag();
        if (m_drag)
            m_drag->move(event);
    }
    void release(const CanvasEvent& event) override {
        if (m_drag)
            m_drag->release(event);
        else
            click(event);
    }
    void cancel() override {
        if (m_drag)
            m_drag->cancel();
    }

private:
    std::unique_ptr<Gesture> makeDrag() {
        const bool bands = m_hit.what == What::Nothing ||
                           (m_hit.what == What::Area && (m_start.modifiers & Qt::ShiftModifier));
        if (bands)
            return std::make_unique<RubberBandGesture>(m_context, m_start);
        if (m_hit.what != What::Node && m_hit.what != What::Area)
            return nullptr;
        if (!m_context.selection.contains(m_hit.id))
            m_context.selection.set({m_hit.id});
        return std::make_unique<MoveGesture>(m_context, m_start, m_hit.id);
    }
    void click(const CanvasEvent& event) {
        const bool toggles = event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
        if (m_hit.what == What::Nothing) {
            if (!toggles)
                m_context.selection.clear();
        } else if (toggles) {
            m_context.selection.toggle(m_hit.id);
        } else {
            m_context.selection.set({m_hit.id});
        }
    }

    CanvasContext& m_context;
    CanvasEvent m_start;
    DiagramHit m_hit;
    std::unique_ptr<Gesture> m_drag;
};

Qt::CursorShape resizeCursor(int handle) {
    switch (handle % 4) {
    case 0:
        return Qt::SizeFDiagCursor;
    case 1:
        return Qt::SizeVerCursor;
    case 2:
        return Qt::SizeBDiagCursor;
    default:
        return Qt::SizeHorCursor;
    }
}

} // namespace

SelectTool::~SelectTool() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.connectTile = QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setHovered({});
}

int SelectTool::resizeHandleAt(const CanvasEvent& event) const {
    const QRectF area = m_context.scene.adorner().marks().resizeArea;
    if (area.isNull())
        return -1;
    const QPolygonF handles = resizeHandles(area);
    const double reach = kHandleReach / m_context.view.zoom();
    for (int i = 0; i < handles.size(); ++i)
        if (QLineF(handles[i], event.scene).length() <= reach)
            return i;
    return -1;
}

ElementId SelectTool::connectHandleAt(const CanvasEvent& event) const {
    const NodeBox* node = m_context.scene.layout().node(m_hoveredNode);
    if (!node)
        return {};
    for (const QPointF& handle : connectHandles(node->tile()))
        if (QLineF(handle, event.scene).length() <= std::max(6.0, kHandleReach / m_context.view.zoom()))
            return node->id;
    return {};
}

std::unique_ptr<Gesture> SelectTool::press(const CanvasEvent& event) {
    if (const int handle = resizeHandleAt(event); handle >= 0)
        return std::make_unique<ResizeGesture>(m_context, m_context.selection.single(), handle);
    hover(event);
    if (const ElementId from = connectHandleAt(event); !from.empty())
        return std::make_unique<ConnectGesture>(m_context, from, ConnectGesture::Makes::Link);
    DiagramHit hit = m_context.view.hitAt(event.scene);
    return std::make_unique<ClickOrDrag>(m_context, event, std::move(hit));
}

void SelectTool::hover(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    const NodeBox* last = m_context.scene.layout().node(m_hoveredNode);
    // The handles stand outside the tile: they stay while the mouse is on its way to them.
    if (hit.what == What::Node)
        m_hoveredNode = hit.id;
    else if (!last || !last->tile().adjusted(-18, -18, 18, 18).contains(event.scene))
        m_hoveredNode = {};
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const NodeBox* node = m_context.scene.layout().node(m_hoveredNode);
    marks.connectTile = node && m_context.view.zoom() >= metrics::kChipZoom ? node->tile() : QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setHovered(m_hoveredNode.empty() ? hit.id : m_hoveredNode);
    const int handle = resizeHandleAt(event);
    if (handle >= 0)
        m_cursor = resizeCursor(handle);
    else if (!connectHandleAt(event).empty())
        m_cursor = Qt::CrossCursor;
    else
        m_cursor = Qt::ArrowCursor;
}

void SelectTool::doubleClick(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    if (hit.what == What::Nothing)
        return;
    m_context.selection.set({hit.id});
    m_context.view.renameSelected();
}

} // namespace isthmus
