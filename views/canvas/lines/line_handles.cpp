#include "views/canvas/lines/line_handles.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/selection.h"

#include <QLineF>

namespace isthmus {

namespace {

constexpr double kBendReach = 7; ///< pixels of the screen
constexpr double kEndReach = 5;  ///< less: the handles that links are drawn from are near

} // namespace

const RoutedLine* ownLine(const DiagramContent& content, const ElementId& id) {
    for (const RoutedLine& line : content.routes().lines())
        if (line.id == id)
            return line.bundle.empty() && line.points.size() >= 2 ? &line : nullptr;
    return nullptr;
}

const RoutedLine* ledLine(const CanvasContext& context) {
    const ElementId& id = context.selection.single();
    const Dress& dress = context.scene.layout().shown().dressOf(id);
    return id.empty() || dress.locked || dress.untouchable ? nullptr : ownLine(context.scene.content(), id);
}

std::optional<LineHandle> lineHandleAt(const CanvasContext& context, const CanvasEvent& event) {
    const Adorner::Marks& marks = context.scene.adorner().marks();
    const double unit = 1 / context.view.zoom();
    const auto isNear = [&](QPointF handle, double reach) {
        return QLineF(handle, event.scene).length() <= reach * unit;
    };
    for (qsizetype i = 0; i < marks.lineBends.size(); ++i)
        if (isNear(marks.lineBends[i], kBendReach))
            return LineHandle{LineHandle::What::Bend, static_cast<std::size_t>(i)};
    if (marks.lineEnds.isNull())
        return {};
    if (isNear(marks.lineEnds.p2(), kEndReach))
        return LineHandle{LineHandle::What::End};
    if (isNear(marks.lineEnds.p1(), kEndReach))
        return LineHandle{LineHandle::What::Start};
    return {};
}

void showLineHandles(const CanvasContext& context, bool wanted) {
    Adorner::Marks marks = context.scene.adorner().marks();
    const RoutedLine* line = wanted ? ledLine(context) : nullptr;
    marks.lineEnds = line ? QLineF(line->points.front(), line->points.back()) : QLineF();
    marks.lineBends = line ? QList<QPointF>(line->bends.begin(), line->bends.end()) : QList<QPointF>();
    context.scene.adorner().setMarks(marks);
}

} // namespace isthmus
