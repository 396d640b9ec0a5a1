// What comes out of the palette: drops, clicks, other kinds for what is there.

#include "views/canvas/connect/connecting.h"
#include "views/canvas/connect/replace_kind.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/grid.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/kinds/kind_memory.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <cmath>

namespace isthmus {

DiagramView::DropPlan DiagramView::planDrop(const QString& offerId, QPointF scene) const {
    DropPlan plan;
    plan.offer = offerOf(*m_catalogue, offerId);
    const QPointF at = onGrid(scene);
    QSizeF size(metrics::kTileSize, metrics::kTileSize);
    if (plan.offer && plan.offer->kind->kindClass == KindClass::Place)
        size = defaultPlaceSize(offerId);
    plan.shape = QRectF(at - QPointF(size.width(), size.height()) / 2, size);
    if (!plan.offer || !editingAllowed())
        return plan;
    const Kind& kind = *plan.offer->kind;
    const AreaBox* area = m_scene->layout().areaAt(scene);
    plan.place = area ? area->id : ElementId{};
    plan.legal = !area || mayHold(*m_catalogue, area->kind.toStdString(), kind.id);
    if (!plan.legal)
        plan.why =
            tr("%1 cannot hold this: %2").arg(displayName(m_session.design(), area->id), plan.offer->name);
    else if (kind.kindClass == KindClass::Component)
        plan.line = m_connecting->lineFor(kind, scene);
    return plan;
}

void DiagramView::showDrop(const QMimeData* mime, QPointF scene, QDropEvent* event) {
    const QString offerId = QString::fromUtf8(mime->data(QLatin1String(kKindMimeType)));
    const DropPlan plan = planDrop(offerId, scene);
    Adorner::Marks marks = m_scene->adorner().marks();
    marks.drop = plan.shape;
    marks.dropKind = plan.offer ? QString::fromStdString(plan.offer->kind->id) : offerId;
    marks.dropLegal = plan.legal;
    m_scene->adorner().setMarks(marks);
    m_scene->setTarget(plan.legal ? plan.place : ElementId{});
    m_scene->setHovered(plan.line);
    const QString into =
        plan.line.empty() ? QString() : tr("Into %1").arg(displayName(m_session.design(), plan.line));
    m_hint->say(event->position().toPoint(), plan.legal ? into : plan.why,
                plan.legal ? CursorHint::Tone::Plain : CursorHint::Tone::Refusal);
    if (plan.legal) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void DiagramView::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kKindMimeType))) {
        event->ignore();
        return;
    }
    m_connecting->dismiss();
    // Accepted whatever lies below, or no move would follow; each move says whether it may be dropped.
    showDrop(event->mimeData(), canvasEvent(event->position().toPoint(), {}).scene, event);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DiagramView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kKindMimeType)))
        showDrop(event->mimeData(), canvasEvent(event->position().toPoint(), {}).scene, event);
}

void DiagramView::dragLeaveEvent(QDragLeaveEvent*) {
    Adorner::Marks marks = m_scene->adorner().marks();
    marks.drop = QRectF();
    m_scene->adorner().setMarks(marks);
    m_scene->setTarget({});
    m_scene->setHovered({});
    m_hint->say({}, {});
}

void DiagramView::dropEvent(QDropEvent* event) {
    QDragLeaveEvent leave;
    dragLeaveEvent(&leave);
    const QString offerId = QString::fromUtf8(event->mimeData()->data(QLatin1String(kKindMimeType)));
    const DropPlan plan = planDrop(offerId, canvasEvent(event->position().toPoint(), {}).scene);
    if (!plan.legal) {
        event->ignore();
        return;
    }
    if (plan.line.empty())
        m_connecting->place(*plan.offer, plan.shape.center(), plan.place);
    else
        m_connecting->placeInto(*plan.offer, plan.shape.center(), plan.place, plan.line);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setFocus(Qt::MouseFocusReason);
}

ElementId DiagramView::placeKindAtCentre(const QString& offerId) {
    const auto offer = offerOf(*m_catalogue, offerId);
    if (!offer || !editingAllowed())
        return {};
    const Kind& kind = *offer->kind;
    const bool isPlace = kind.kindClass == KindClass::Place;
    const QSizeF size =
        isPlace ? defaultPlaceSize(offerId) : QSizeF(metrics::kCellWidth, metrics::kCellHeight);
    ElementId place = m_selection.single();
    const AreaBox* area = m_scene->layout().area(place);
    if (!area || !mayHold(*m_catalogue, area->kind.toStdString(), kind.id)) {
        area = nullptr;
        place = {};
    }
    const QPointF centre =
        area ? area->area.center() : mapToScene(viewport()->rect()).boundingRect().center();
    const QPointF at = onGrid(m_scene->freeSpot(centre, size, place));
    if (!area)
        if (const AreaBox* around = m_scene->layout().areaAt(at);
            around && mayHold(*m_catalogue, around->kind.toStdString(), kind.id))
            place = around->id;
    const ElementId id = m_connecting->place(*offer, at, place);
    if (!id.empty())
        reveal(id);
    return id;
}

void DiagramView::replaceKind(const QString& offerId) {
    const auto offer = offerOf(*m_catalogue, offerId);
    if (!offer || !editingAllowed() || m_gesture)
        return;
    const KindReplacement other =
        replaceKindEdit(m_session.design(), *m_catalogue, m_selection.ids(), *offer);
    if (!other.refusal.isEmpty())
        emit refused(other.refusal);
    else if (submit(other.edit))
        m_kindMemory->noteUse(offer->id);
}

} // namespace isthmus
