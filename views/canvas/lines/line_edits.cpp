#include "views/canvas/lines/line_edits.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/geometry/grid.h"
#include "views/canvas/routing/bent_route.h"
#include "views/canvas/words.h"
#include "views/text/names.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

bool isLying(QPointF a, QPointF b) {
    return std::abs(a.y() - b.y()) < 0.01;
}

bool liesOn(QPointF point, QPointF a, QPointF b) {
    return QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5).contains(point);
}

/// The way that an end of a line goes: all members of a group the same, or it goes none.
std::optional<QPointF> wayOfEnd(const Design& design, const ElementId& end,
                                const std::map<ElementId, QPointF>& ways) {
    std::vector<ElementId> members{end};
    if (const Group* group = findById(design.groups, end))
        members = group->members;
    std::optional<QPointF> way;
    for (const ElementId& member : members) {
        const auto found = ways.find(member);
        if (found == ways.end() || (way && *way != found->second))
            return {};
        way = found->second;
    }
    return way;
}

} // namespace

std::vector<Bend> asBends(const std::vector<QPointF>& points) {
    std::vector<Bend> bends;
    for (const QPointF& point : points)
        bends.push_back({point.x(), point.y(), {}});
    return bends;
}

Edit ledThrough(const Design& design, const ElementId& line, std::vector<Bend> bends) {
    Appearance look = appearanceOf(design, line);
    look.bends = std::move(bends);
    return SetAppearance{design.views.front().id, line, std::move(look)};
}

std::vector<Bend> shifted(std::vector<Bend> bends, QPointF way) {
    for (Bend& bend : bends) {
        bend.x += way.x();
        bend.y += way.y();
    }
    return bends;
}

std::map<ElementId, QPointF> linesCarriedBy(const Design& design, const std::map<ElementId, QPointF>& ways) {
    std::map<ElementId, QPointF> lines;
    if (design.views.empty())
        return lines;
    for (const auto& [id, look] : design.views.front().appearance) {
        if (look.bends.empty())
            continue;
        const Link* link = findById(design.links, id);
        const Flow* flow = link ? nullptr : findById(design.flows, id);
        if (!link && !flow)
            continue;
        const auto from = wayOfEnd(design, link ? link->from : flow->from, ways);
        const auto to = wayOfEnd(design, link ? link->to : flow->to, ways);
        if (from && from == to)
            lines[id] = *from;
    }
    return lines;
}

std::size_t bendIndex(const RoutedLine& line, QPointF point) {
    const double share = line.shareAt(point);
    const auto after = std::find_if(line.bends.begin(), line.bends.end(),
                                    [&](QPointF bend) { return line.shareAt(bend) > share; });
    return static_cast<std::size_t>(after - line.bends.begin());
}

std::optional<std::size_t> pieceAt(const RoutedLine& line, QPointF point) {
    if (line.isCurve)
        return {};
    const QPointF on = line.at(line.shareAt(point));
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const QPointF a = line.points[i], b = line.points[i + 1];
        if (liesOn(on, a, b) && (isLying(a, b) || std::abs(a.x() - b.x()) < 0.01))
            return i;
    }
    return {};
}

std::vector<QPointF> withPieceAt(const RoutedLine& line, std::size_t piece, double level) {
    QPointF a = line.points[piece], b = line.points[piece + 1];
    const bool lying = isLying(a, b);
    if (std::abs((lying ? a.y() : a.x()) - level) < 0.01)
        return line.bends;
    const QPointF middle = (a + b) / 2;
    const QPointF ahead = (b - a) / std::max(QLineF(a, b).length(), 0.01);
    const double share = line.shareAt(middle);
    std::vector<QPointF> bends, after;
    for (const QPointF& bend : line.bends)
        if (!liesOn(bend, a, b))
            (line.shareAt(bend) < share ? bends : after).push_back(bend);
    const auto held = [&](QPointF point) {
        return lying ? QPointF(point.x(), level) : QPointF(level, point.y());
    };
    const bool isFirst = piece == 0, isLast = piece + 2 == line.points.size();
    const bool isMiddleOfThree = line.points.size() == 4 && piece == 1;
    if (isFirst)
        a += ahead * kLedStub;
    if (isLast)
        b -= ahead * kLedStub;
    // One bend is enough between two ends, and leaves these free to move. Elsewhere both corners are held.
    if ((isMiddleOfThree && bends.empty() && after.empty()) || QPointF::dotProduct(b - a, ahead) <= 1)
        bends.push_back(held(middle));
    else
        bends.insert(bends.end(), {held(a), held(b)});
    bends.insert(bends.end(), after.begin(), after.end());
    return bends;
}

NamedEdit addBendEdit(const Design& design, const RoutedLine& line, QPointF point, bool snaps) {
    QPointF at = line.at(line.shareAt(point));
    if (const auto piece = pieceAt(line, at); piece && snaps) { // along the piece only: the line stays
        const bool lying = isLying(line.points[*piece], line.points[*piece + 1]);
        const QPointF snapped = lying ? QPointF(onGrid(at.x()), at.y()) : QPointF(at.x(), onGrid(at.y()));
        if (liesOn(snapped, line.points[*piece], line.points[*piece + 1]))
            at = snapped;
    }
    std::vector<Bend> bends = appearanceOf(design, line.id).bends;
    bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(std::min(bendIndex(line, at), bends.size())),
                 Bend{at.x(), at.y(), {}});
    return {ledThrough(design, line.id, std::move(bends)),
            words(QT_TRANSLATE_NOOP("canvas", "Bend %1")).arg(displayName(design, line.id)),
            {}};
}

NamedEdit removeBendEdit(const Design& design, const ElementId& line, std::size_t index) {
    std::vector<Bend> bends = appearanceOf(design, line).bends;
    if (index < bends.size())
        bends.erase(bends.begin() + static_cast<std::ptrdiff_t>(index));
    return {ledThrough(design, line, std::move(bends)),
            words(QT_TRANSLATE_NOOP("canvas", "Remove a bend of %1")).arg(displayName(design, line)),
            {}};
}

NamedEdit clearBendsEdit(const Design& design, const std::set<ElementId>& ids) {
    return {dressedEdit(design, ids, [](Appearance& look) { look.bends.clear(); }),
            words(QT_TRANSLATE_NOOP("canvas", "Clear bends of %1")).arg(countedName(design, ids)),
            {}};
}

NamedEdit resetLabelsEdit(const Design& design, const std::set<ElementId>& ids) {
    return {dressedEdit(design, ids, [](Appearance& look) { look.labelAt.reset(); }),
            words(QT_TRANSLATE_NOOP("canvas", "Reset the label of %1")).arg(countedName(design, ids)),
            {}};
}

} // namespace isthmus
