#include "views/canvas/diagram_view.h"

#include "views/canvas/accessible/accessible_drawing.h"
#include "views/canvas/arrange/drawing_groups.h"
#include "views/canvas/arrange/group_breadcrumb.h"
#include "views/canvas/connect/connecting.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/lines/line_handles.h"
#include "views/canvas/minimap.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/overlay/overlay_legend.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/canvas/what_if_frame.h"
#include "views/icons/icon_provider.h"
#include "views/kinds/kind_memory.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/error_text.h"
#include "views/theme/theme_service.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Larger than any drawing: scrolling never ends, and zooming keeps the point under the cursor.
constexpr double kSheet = 100000;
constexpr double kDotSpacing = 24;

} // namespace

DiagramView::DiagramView(DesignSession& session, Selection& selection, WhatIf& whatIf,
                         std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QGraphicsView(parent), m_session(session), m_selection(selection), m_whatIf(whatIf),
      m_catalogue(std::move(catalogue)),
      m_scene(new DiagramScene(session, selection, whatIf, m_catalogue, this)), m_context{*this, *m_scene,
                                                                                          session, selection,
                                                                                          whatIf},
      m_tool(makeTool(Tool::Select, m_context)) {
    new AccessibleDrawing(*this); // before anybody asks who this is
    setScene(m_scene);
    setSceneRect(-kSheet, -kSheet, 2 * kSheet, 2 * kSheet);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::NoAnchor);
    setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Diagram"));
    m_kindMemory = new KindMemory(this);
    m_connecting = new Connecting(m_context, m_catalogue, *m_kindMemory, this);
    m_hint = new CursorHint(viewport());
    m_editor = new NameEditor(viewport());
    connect(m_editor, &NameEditor::committed, this, [this](const ElementId& id, const QString& name) {
        if (!name.isEmpty())
            submit(renameEdit(m_session.design(), id, name));
    });
    connect(m_editor, &NameEditor::closed, this, [this] {
        m_scene->setRenaming({});
        setFocus(Qt::OtherFocusReason);
    });
    makeOverlays();
    followOthers();
    describeSelection();
    centerOn(m_scene->contentBounds().center());
    if (whatIf.isActive())
        setTool(Tool::WhatIf);
}

void DiagramView::makeOverlays() {
    m_groups = new DrawingGroups(m_session, this);
    new GroupBreadcrumb(*m_groups, viewport());
    m_return = new QToolButton(viewport());
    m_return->setText(tr("Return to the drawing"));
    m_return->setIcon(toolIcon(QStringLiteral("return")));
    m_return->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_return->setAutoFillBackground(true);
    m_return->setFocusPolicy(Qt::NoFocus);
    m_return->hide();
    connect(m_return, &QToolButton::clicked, this, &DiagramView::fitAll);
    m_legend = new OverlayLegend(viewport());
    m_minimap = new Minimap(*this);
    new WhatIfFrame(m_whatIf, this);
    // A drag changes the drawing at every step; the overview may lag behind.
    m_minimapTimer.setSingleShot(true);
    m_minimapTimer.setInterval(100);
    connect(&m_minimapTimer, &QTimer::timeout, m_minimap, &Minimap::refresh);
    connect(m_scene, &DiagramScene::lookChanged, &m_minimapTimer, qOverload<>(&QTimer::start));
    m_minimapTimer.start();
}

void DiagramView::followOthers() {
    // The words on an empty sheet are no item: they come and go with the first thing on it.
    connect(&m_session, &DesignSession::changed, viewport(), [this] {
        if (m_session.design().components.size() + m_session.design().places.size() <= 1)
            viewport()->update();
    });
    connect(m_scene, &DiagramScene::contentChanged, this, [this] {
        syncAdorner();
        updateReturnButton();
    });
    connect(&m_selection, &Selection::changed, this, &DiagramView::syncAdorner);
    connect(m_scene, &DiagramScene::lookChanged, this, &DiagramView::describeSelection);
    connect(&m_session, &DesignSession::reset, this, [this] {
        m_editor->abandon();
        endGesture(true);
        m_fitsWhenShown = !isVisible();
        fitAll();
        m_history.clear();
        emit historyChanged();
    });
    connect(&m_whatIf, &WhatIf::activeChanged, this, [this](bool active) {
        if (active != (m_toolId == Tool::WhatIf))
            setTool(active ? Tool::WhatIf : Tool::Select);
    });
    connect(&ThemeService::instance(), &ThemeService::changed, this, [this] {
        viewport()->update();
        m_minimap->refresh();
        m_legend->update();
    });
}

DiagramView::~DiagramView() {
    // Tools and gestures clear their marks in the scene: they must go first.
    m_gesture.reset();
    m_tool.reset();
}

void DiagramView::setLiveState(LiveState live, bool whatIfActive) {
    m_scene->setLiveState(std::move(live), whatIfActive);
}

void DiagramView::setOverlay(std::shared_ptr<const Overlay> overlay) {
    m_scene->setOverlay(overlay);
    m_legend->show(std::move(overlay));
}

void DiagramView::setSecondaryLines(std::map<ElementId, QString> lines) {
    m_scene->setSecondaryLines(std::move(lines));
}

bool DiagramView::flowsShown() const {
    return m_scene->flowsShown();
}

bool DiagramView::minimapShown() const {
    return m_minimap->isWanted();
}

void DiagramView::setMinimapShown(bool shown) {
    m_minimap->setWanted(shown);
}

void DiagramView::setFlowsShown(bool shown) {
    if (shown == flowsShown())
        return;
    m_scene->setFlowsShown(shown);
    emit flowsShownChanged(shown);
}

void DiagramView::setTool(Tool tool) {
    if (tool == m_toolId)
        return;
    endGesture(true);
    m_toolId = tool;
    m_tool.reset(); // the old one clears its marks before the new one sets any
    m_tool = makeTool(tool, m_context);
    if (tool == Tool::Flow)
        setFlowsShown(true);
    if ((tool == Tool::WhatIf) != m_whatIf.isActive())
        m_whatIf.setActive(tool == Tool::WhatIf);
    syncAdorner();
    updateCursor();
    emit toolChanged(tool);
}

bool DiagramView::submit(const NamedEdit& edit, int gesture) {
    const auto done = m_session.submit(edit.edit, edit.label, gesture);
    if (done) {
        m_lastRefusal.clear();
        return true;
    }
    // A drag is refused at every step; once is enough to know.
    const QString reason = errorText(done.error());
    if (reason != m_lastRefusal || gesture == 0)
        emit refused(reason);
    m_lastRefusal = reason;
    return false;
}

DiagramHit DiagramView::hitAt(QPointF scene) const {
    return m_scene->hit(scene, metrics::kHitDistance / zoom());
}

bool DiagramView::editingAllowed() const {
    return m_tool && m_tool->allowsEditing();
}

void DiagramView::syncAdorner() {
    Adorner::Marks marks = m_scene->adorner().marks();
    const AreaBox* area = m_scene->layout().area(m_selection.single());
    const bool resizes = area && m_toolId == Tool::Select && !area->folded && !area->dress.locked;
    marks.resizeArea = resizes ? area->area : QRectF();
    if (const NodeBox* node = m_scene->layout().node(m_selection.single());
        !node || m_gesture || m_toolId != Tool::Select)
        marks.connectTile = QRectF();
    m_scene->adorner().setMarks(marks);
    showLineHandles(m_context, m_toolId == Tool::Select);
}

void DiagramView::updateCursor() {
    if (m_spaceHeld)
        viewport()->setCursor(m_gesture ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        viewport()->setCursor(m_tool->cursor());
}

void DiagramView::updateReturnButton() {
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const QRectF content = m_scene->layout().bounds();
    m_return->setVisible(!content.isNull() && !seen.intersects(content));
    m_return->adjustSize();
    m_return->move((viewport()->width() - m_return->width()) / 2,
                   viewport()->height() - m_return->height() - 16);
}

void DiagramView::drawBackground(QPainter* painter, const QRectF& rect) {
    const Theme& theme = Theme::current();
    painter->fillRect(rect, theme.colour(ColourRole::Canvas));
    double spacing = kDotSpacing;
    while (spacing * zoom() < 14)
        spacing *= 2;
    const double side = 1.6 / zoom();
    const QColor dot = theme.colour(ColourRole::CanvasDots);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (double y = std::floor(rect.top() / spacing) * spacing; y <= rect.bottom(); y += spacing)
        for (double x = std::floor(rect.left() / spacing) * spacing; x <= rect.right(); x += spacing)
            painter->fillRect(QRectF(x, y, side, side), dot);
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void DiagramView::paintEvent(QPaintEvent* event) {
    QGraphicsView::paintEvent(event);
    const Design& design = m_session.design();
    QPainter painter(viewport());
    if (design.components.empty() && design.places.empty()) {
        painter.setPen(Theme::current().colour(ColourRole::TextSecondary));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Drag things from the palette to here, or begin with File ▸ New from template."));
    }
    if (!m_keyboardFocus)
        return;
    painter.setPen(QPen(Theme::current().colour(ColourRole::Accent), 3));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void DiagramView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace isthmus
