#include "views/canvas/tools/select_tool.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/drawing_groups.h"
#include "views/canvas/arrange/selection_steps.h"
#include "views/canvas/connect/connecting.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/tools/connect_gesture.h"
#include "views/canvas/tools/line_gestures.h"
#include "views/canvas/tools/move_gesture.h"
#include "views/canvas/tools/resize_gesture.h"
#include "views/canvas/tools/rubber_band_gesture.h"
#include "views/canvas/tools/space_gesture.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

#include <QApplication>
#include <QLineF>

#include <algorithm>

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
        const Qt::KeyboardModifiers parts = Qt::ControlModifier | Qt::ShiftModifier;
        if ((m_start.modifiers & parts) == parts)
            return std::make_unique<SpaceGesture>(m_context, m_start);
        const bool bands = m_hit.what == What::Nothing ||
                           (m_hit.what == What::Area && (m_start.modifiers & Qt::ShiftModifier));
        if (bands)
            return std::make_unique<RubberBandGesture>(m_context, m_start);
        if (m_hit.what == What::Line || m_hit.what == What::Chip)
            return gestureOnLine(m_context, m_start, m_hit);
        if (!m_context.selection.contains(m_hit.id))
            m_context.selection.set(picked());
        if (m_context.scene.layout().shown().dressOf(m_hit.id).locked)
            return nullptr;
        return std::make_unique<MoveGesture>(m_context, m_start, m_hit.id);
    }
    void click(const CanvasEvent& event) {
        const bool toggles = event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
        if (m_hit.what == What::Nothing) {
            m_context.view.groups().enter({});
            if (!toggles)
                m_context.selection.clear();
        } else if (event.modifiers == Qt::AltModifier) {
            pickBelow(event);
        } else if (m_hit.what == What::FoldHandle) {
            const Design& design = m_context.session.design();
            m_context.view.submit(foldEdit(design, {m_hit.id}, !appearanceOf(design, m_hit.id).folded));
        } else if (toggles) {
            m_context.selection.set(toggled(picked()));
        } else {
            m_context.selection.set(picked());
        }
    }

    /// What a click selects: all of a group, or of what is drawn as one line. Outside the entered group it
    /// leaves it.
    std::set<ElementId> picked() const {
        DrawingGroups& groups = m_context.view.groups();
        if (groups.isOutside(m_hit.id))
            groups.enter({});
        return groups.withGroups(m_context.scene.selectedBy(m_hit));
    }
    /// What lies behind the selected thing, round and round.
    void pickBelow(const CanvasEvent& event) {
        const std::vector<ElementId> all =
            allAt(m_context.scene.content(), event.scene, metrics::kHitDistance / m_context.view.zoom());
        if (all.empty())
            return;
        const auto now = std::find(all.begin(), all.end(), m_context.selection.single());
        const auto next = now == all.end() ? all.begin() + (all.size() > 1 ? 1 : 0) : now + 1;
        m_context.selection.set({next == all.end() ? all.front() : *next});
    }
    /// The selection with `ids` besides, or without them where all of them are selected.
    std::set<ElementId> toggled(const std::set<ElementId>& ids) const {
        std::set<ElementId> selected = m_context.selection.ids();
        const bool all = std::includes(selected.begin(), selected.end(), ids.begin(), ids.end());
        for (const ElementId& id : ids)
            if (all)
                selected.erase(id);
            else
                selected.insert(id);
        return selected;
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

std::optional<Direction> SelectTool::connectHandleAt(const CanvasEvent& event) const {
    const NodeBox* node = m_context.scene.layout().node(m_hoveredNode);
    if (!node)
        return {};
    const QPolygonF handles = connectHandles(node->tile(), node->bounds().bottom() - node->tile().bottom());
    for (int i = 0; i < handles.size(); ++i)
        if (QLineF(handles[i], event.scene).length() <= std::max(6.0, kHandleReach / m_context.view.zoom()))
            return static_cast<Direction>(i);
    return {};
}

std::unique_ptr<Gesture> SelectTool::press(const CanvasEvent& event) {
    if (const int handle = resizeHandleAt(event); handle >= 0)
        return std::make_unique<ResizeGesture>(m_context, m_context.selection.single(), handle);
    hover(event);
    if (auto led = gestureOnHandle(m_context, event))
        return led;
    if (const auto side = connectHandleAt(event))
        return std::make_unique<ConnectGesture>(m_context, event, m_hoveredNode, LineType::Link, side);
    DiagramHit hit = m_context.view.hitAt(event.scene);
    return std::make_unique<ClickOrDrag>(m_context, event, std::move(hit));
}

void SelectTool::hover(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    const NodeBox* last = m_context.scene.layout().node(m_hoveredNode);
    // The handles stand outside the tile: they stay while the mouse is on its way to them.
    if (hit.what == What::Node)
        m_hoveredNode = hit.id;
    else if (!last || !last->bounds()
                           .united(last->tile().adjusted(-18, -18, 18, 0))
                           .adjusted(0, 0, 0, 18)
                           .contains(event.scene))
        m_hoveredNode = {};
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const NodeBox* node = m_context.scene.layout().node(m_hoveredNode);
    marks.connectTile = node && m_context.view.zoom() >= metrics::kChipZoom ? node->tile() : QRectF();
    marks.connectBelow = node ? node->bounds().bottom() - node->tile().bottom() : 0;
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setHovered(m_hoveredNode.empty() ? hit.id : m_hoveredNode);
    const int handle = resizeHandleAt(event);
    if (handle >= 0)
        m_cursor = resizeCursor(handle);
    else if (lineHandleAt(m_context, event))
        m_cursor = Qt::SizeAllCursor;
    else if (connectHandleAt(event))
        m_cursor = Qt::CrossCursor;
    else if (hit.what == What::FoldHandle)
        m_cursor = Qt::PointingHandCursor;
    else
        m_cursor = Qt::ArrowCursor;
}

void SelectTool::doubleClick(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    if (hit.what == What::FoldHandle)
        return;
    if (hit.what == What::Nothing)
        return m_context.view.connecting().askKind(event.scene);
    DrawingGroups& groups = m_context.view.groups();
    if (const std::string group = groups.groupOf(hit.id); !group.empty()) {
        groups.enter(group);
        m_context.selection.set(groups.withGroups({hit.id}));
        return;
    }
    if (doubleClickOnLine(m_context, event, hit))
        return;
    const AreaBox* area = m_context.scene.layout().area(hit.id);
    const bool inside = area && !area->titleBox().contains(event.scene);
    if (inside && !area->folded)
        return m_context.view.connecting().askKind(event.scene);
    m_context.selection.set({hit.id});
    if (inside)
        m_context.view.submit(foldEdit(m_context.session.design(), {hit.id}, false));
    else
        m_context.view.renameSelected();
}

} // namespace isthmus
