#include "app/gui/move_into_place.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/text/names.h"

#include <QCoreApplication>

namespace isthmus {

namespace {

struct MoveIntoPlace {
    Q_DECLARE_TR_FUNCTIONS(MoveIntoPlace)
};

/// Moves an area with all that stands in it.
void shift(const DiagramScene& scene, const Design& design, const ElementId& place, QPointF by,
           CompoundEdit& edit) {
    std::set<ElementId> moving = scene.layout().contents(place);
    moving.insert(place);
    for (const ElementId& id : moving)
        if (auto rect = storedPosition(design, id)) {
            rect->x += by.x();
            rect->y += by.y();
            edit.edits.push_back(positionEdit(design, id, *rect));
        }
}

} // namespace

NamedEdit moveIntoPlace(const DiagramScene& scene, const Design& design, const std::set<ElementId>& ids,
                        const ElementId& place) {
    CompoundEdit edit;
    const AreaBox* area = scene.layout().area(place);
    double row = 0; // several that move at once stand side by side
    for (const ElementId& id : ids) {
        const auto moved = reparentEdit(design, id, place);
        if (!moved)
            continue;
        edit.edits.push_back(*moved);
        const QRectF box = scene.boundsOf(id);
        const QSizeF size =
            scene.layout().node(id) ? QSizeF(metrics::kCellWidth, metrics::kCellHeight) : box.size();
        const QPointF wish = area ? area->area.center() + QPointF(row, 0) : box.center();
        const QPointF spot = area ? scene.freeSpot(wish, size, place) : box.center();
        row += size.width();
        if (scene.layout().node(id))
            edit.edits.push_back(positionEdit(design, id, Rect{spot.x(), spot.y(), 0, 0}));
        else
            shift(scene, design, id, spot - box.center(), edit);
    }
    const QString where = place.empty() ? MoveIntoPlace::tr("out of all places") : displayName(design, place);
    const QString label =
        ids.size() == 1
            ? MoveIntoPlace::tr("Move %1 to %2").arg(displayName(design, *ids.begin()), where)
            : MoveIntoPlace::tr("Move %n element(s) to %1", nullptr, static_cast<int>(ids.size())).arg(where);
    return {std::move(edit), label, {}};
}

} // namespace isthmus
