#include "views/canvas/routing/diagram_routes.h"

#include "views/canvas/routing/bent_route.h"
#include "views/canvas/routing/orthogonal_router.h"
#include "views/canvas/routing/route_spreading.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kCornerRadius = 7;
constexpr double kNear = 28;   ///< what moved this close to a line may be in its way
constexpr double kBay = 110;   ///< reach of a cable between stations above each other
constexpr double kFanOut = 22; ///< between parallel cables in the middle of the sea
constexpr std::size_t kMostSpread = 4000;

double distanceToPiece(QPointF point, QPointF a, QPointF b) {
    const QPointF way = b - a;
    const double squared = QPointF::dotProduct(way, way);
    const double share =
        squared < 1e-9 ? 0 : std::clamp(QPointF::dotProduct(point - a, way) / squared, 0.0, 1.0);
    return QLineF(point, a + way * share).length();
}

/// A smooth path from side to side, bent up or down in its middle by `bulge`.
QPainterPath curveBetween(const QRectF& from, const QRectF& to, double bulge) {
    const bool toTheRight = to.center().x() >= from.center().x();
    if (std::abs(to.center().x() - from.center().x()) < 2.5 * from.width()) {
        // One above the other: out into the sea and back.
        const QPointF out(kBay + std::abs(bulge), 0), upper(from.right(), from.center().y());
        QPainterPath bay(upper);
        const QPointF lower(to.right(), to.center().y());
        bay.cubicTo(upper + out, lower + out, lower);
        return bay;
    }
    const QPointF start(toTheRight ? from.right() : from.left(), from.center().y());
    const QPointF end(toTheRight ? to.left() : to.right(), to.center().y());
    const double reach = (end.x() - start.x()) / 2;
    QPainterPath path(start);
    if (std::abs(bulge) < 0.5) {
        path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end);
        return path;
    }
    const QPointF middle = (start + end) / 2 + QPointF(0, bulge);
    path.cubicTo(start + QPointF(reach * 0.35, 0), QPointF(middle.x() - reach * 0.6, middle.y()), middle);
    path.cubicTo(QPointF(middle.x() + reach * 0.6, middle.y()), end - QPointF(reach * 0.35, 0), end);
    return path;
}

std::vector<QPointF> flattened(const QPainterPath& path) {
    std::vector<QPointF> points;
    for (const QPolygonF& polygon : path.toSubpathPolygons())
        points.insert(points.end(), polygon.begin(), polygon.end());
    return points;
}

bool isBlocked(const std::vector<QPointF>& points, const Obstacles& obstacles, const QRectF& from,
               const QRectF& to) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QRectF piece = QRectF(points[i], points[i + 1]).normalized().adjusted(-1, -1, 1, 1);
        for (const Obstacle& obstacle : obstacles.within(piece))
            if (obstacle.kind == Obstacle::Kind::Hard && !obstacle.rect.contains(from) &&
                !obstacle.rect.contains(to))
                return true;
    }
    return false;
}

} // namespace

QPainterPath roundedPath(const std::vector<QPointF>& points, double radius) {
    QPainterPath path;
    if (points.empty())
        return path;
    path.moveTo(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF before(points[i], points[i - 1]), after(points[i], points[i + 1]);
        const double r = std::min({radius, before.length() / 2, after.length() / 2});
        if (r < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(before.pointAt(r / before.length()));
        path.quadTo(points[i], after.pointAt(r / after.length()));
    }
    path.lineTo(points.back());
    return path;
}

bool RoutedLine::isAmong(const std::set<ElementId>& ids) const {
    return ids.contains(id) || std::any_of(bundle.begin(), bundle.end(),
                                           [&](const ElementId& member) { return ids.contains(member); });
}

double RoutedLine::length() const {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        sum += QLineF(points[i], points[i + 1]).length();
    return sum;
}

QPointF RoutedLine::at(double share) const {
    double left = length() * std::clamp(share, 0.0, 1.0);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QLineF piece(points[i], points[i + 1]);
        if (left <= piece.length() && piece.length() > 0)
            return piece.pointAt(left / piece.length());
        left -= piece.length();
    }
    return points.empty() ? QPointF() : points.back();
}

double RoutedLine::shareAt(QPointF point) const {
    double before = 0, nearest = 1e12, best = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QLineF piece(points[i], points[i + 1]);
        const double away = distanceToPiece(point, piece.p1(), piece.p2());
        if (away < nearest && piece.length() > 0) {
            nearest = away;
            const QPointF way = piece.p2() - piece.p1();
            const double along = QPointF::dotProduct(point - piece.p1(), way) / piece.length();
            best = before + std::clamp(along, 0.0, piece.length());
        }
        before += piece.length();
    }
    return before > 0 ? std::clamp(best / before, 0.0, 1.0) : 0.5;
}

double RoutedLine::distance(QPointF point) const {
    double nearest = 1e12;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        nearest = std::min(nearest, distanceToPiece(point, points[i], points[i + 1]));
    return nearest;
}

void DiagramRoutes::clear() {
    m_lines.clear();
    m_boxes.clear();
    m_stale = true;
}

void DiagramRoutes::setFlowsShown(bool shown) {
    if (m_flowsShown == shown)
        return;
    m_flowsShown = shown;
    clear();
}

void DiagramRoutes::collect(const Design& design, const DiagramLayout& layout) {
    std::map<Key, RoutedLine> known;
    for (RoutedLine& line : m_lines)
        known.emplace(Key{line.id, line.part}, std::move(line));
    m_lines.clear();
    const ShownDesign& shown = layout.shown();
    std::map<std::tuple<ElementId, ElementId, bool>, std::size_t> bundles;
    const auto add = [&](const ElementId& id, int part, const ElementId& source, const ElementId& target,
                         bool isFlow, bool isSubsea) {
        const ElementId& from = shown.standIn(source);
        const ElementId& to = shown.standIn(target);
        if (from == to || shown.isHidden(id) || layout.endBox(from).isNull() || layout.endBox(to).isNull())
            return;
        const bool isBundled = from != source || to != target;
        if (isBundled) {
            const auto [first, second] = std::minmax(from, to);
            const auto [at, isNew] = bundles.emplace(std::tuple(first, second, isFlow), m_lines.size());
            if (!isNew) {
                std::vector<ElementId>& bundle = m_lines[at->second].bundle;
                if (bundle.back() != id)
                    bundle.push_back(id);
                return;
            }
        }
        RoutedLine line;
        if (const auto found = known.find({id, part});
            found != known.end() && found->second.from == from && found->second.to == to)
            line = std::move(found->second);
        line.id = id;
        line.part = part;
        line.from = from;
        line.to = to;
        line.isFlow = isFlow;
        line.isDistant = isFlow && layout.rootOf(from) != layout.rootOf(to);
        line.isSubsea = isSubsea;
        line.bundle.clear();
        if (isBundled)
            line.bundle.push_back(id);
        m_lines.push_back(std::move(line));
    };
    for (const Link& link : design.links)
        add(link.id, 0, link.from, link.to, false, link.kind == "subsea_segment");
    if (!m_flowsShown)
        return;
    std::map<ElementId, const Group*> groups;
    for (const Group& group : design.groups)
        groups[group.id] = &group;
    for (const Flow& flow : design.flows) {
        const auto group = groups.find(flow.to);
        if (group == groups.end()) {
            add(flow.id, 0, flow.from, flow.to, true, false);
            continue;
        }
        // To those that serve: the first of a ranked group, all of an active/active one.
        const Group& target = *group->second;
        const auto serving = target.mode == GroupMode::Ranked
                                 ? static_cast<std::size_t>(std::max(target.need, 1))
                                 : target.members.size();
        for (std::size_t part = 0; part < std::min(serving, target.members.size()); ++part)
            add(flow.id, static_cast<int>(part), flow.from, target.members[part], true, false);
    }
}

void DiagramRoutes::route(RoutedLine& line, const DiagramLayout& layout) {
    const QRectF from = layout.endBox(line.from), to = layout.endBox(line.to);
    line.isCurve = false;
    line.examined = QRectF();
    if (!line.bends.empty()) {
        if (line.isSubsea) {
            line.isCurve = true;
            line.path = bentCurve(from, line.bends, to);
            line.points = line.raw = flattened(line.path);
        } else {
            line.raw = bentRoute(m_obstacles, from, line.bends, to, line.examined);
            line.points.clear();
        }
        return;
    }
    if (line.isSubsea) {
        // 0, +1, -1, +2 … times the distance
        const double rank = (line.parallel + 1) / 2 * (line.parallel % 2 ? 1.0 : -1.0);
        const QPainterPath curve = curveBetween(from, to, rank * kFanOut);
        std::vector<QPointF> points = flattened(curve);
        line.examined = curve.boundingRect().adjusted(-8, -8, 8, 8);
        if (!isBlocked(points, m_obstacles, from, to)) {
            line.isCurve = true;
            line.path = curve;
            line.points = line.raw = std::move(points);
            return;
        }
    }
    QRectF examined;
    line.raw = OrthogonalRouter(m_obstacles).route(from, to, examined);
    line.examined |= examined;
    line.points.clear();
}

std::vector<QRectF> DiagramRoutes::noteBoxes(const DiagramLayout& layout, const std::set<ElementId>& moved) {
    std::vector<QRectF> dirty;
    const auto note = [&](const ElementId& id, const QRectF& now) {
        QRectF& last = m_boxes[id];
        if (last == now)
            return;
        for (const QRectF& box : {last, now})
            if (!box.isNull())
                dirty.push_back(box.adjusted(-kNear, -kNear, kNear, kNear));
        last = now;
    };
    if (m_stale) {
        for (const NodeBox& node : layout.nodes())
            m_boxes[node.id] = node.bounds();
        for (const AreaBox& area : layout.areas())
            m_boxes[area.id] = area.area;
        return dirty;
    }
    for (const ElementId& id : moved) {
        if (const NodeBox* node = layout.node(id))
            note(id, node->bounds());
        else if (const AreaBox* area = layout.area(id))
            note(id, area->area);
        else
            note(id, QRectF());
    }
    return dirty;
}

void DiagramRoutes::update(const Design& design, const DiagramLayout& layout,
                           const std::set<ElementId>& moved) {
    collect(design, layout);
    readAppearance(design);
    reposition(layout, moved);
}

void DiagramRoutes::readAppearance(const Design& design) {
    static const View kPlain{};
    const View& view = design.views.empty() ? kPlain : design.views.front();
    for (RoutedLine& line : m_lines) {
        const Appearance& look = appearanceOf(view, line.id);
        std::vector<QPointF> bends;
        if (line.bundle.empty()) // one line for several goes its own way
            for (const Bend& bend : look.bends)
                bends.emplace_back(bend.x, bend.y);
        line.labelAt = look.labelAt;
        if (bends == line.bends)
            continue;
        line.bends = std::move(bends);
        line.raw.clear();
    }
}

void DiagramRoutes::reposition(const DiagramLayout& layout, const std::set<ElementId>& moved) {
    m_obstacles = Obstacles(layout);
    const std::vector<QRectF> dirty = noteBoxes(layout, moved);
    std::map<std::pair<ElementId, ElementId>, int> parallels;
    for (RoutedLine& line : m_lines) {
        const int parallel = line.isSubsea ? parallels[std::minmax(line.from, line.to)]++ : 0;
        line.isFresh = m_stale || line.parallel != parallel || line.raw.empty() ||
                       moved.contains(line.from) || moved.contains(line.to) ||
                       std::any_of(dirty.begin(), dirty.end(),
                                   [&](const QRectF& box) { return box.intersects(line.examined); });
        line.parallel = parallel;
        if (line.isFresh)
            route(line, layout);
    }
    m_stale = false;
    shape();
}

void DiagramRoutes::shape() {
    // Too many to be compared with each other: lines lie on top of each other then.
    const bool spreads = m_lines.size() <= kMostSpread;
    std::vector<std::vector<QPointF>> shaped(m_lines.size());
    std::vector<std::vector<QPointF>*> plain, distant; // apart: what is faint makes no room for itself
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!m_lines[i].isCurve && (spreads || m_lines[i].isFresh)) {
            shaped[i] = m_lines[i].raw;
            if (m_lines[i].bends.empty()) // what is led by hand stays where it is
                (m_lines[i].isDistant ? distant : plain).push_back(&shaped[i]);
        }
    if (spreads) {
        spreadRoutes(plain, m_obstacles);
        spreadRoutes(distant, m_obstacles);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        RoutedLine& line = m_lines[i];
        if (!line.isCurve && !shaped[i].empty() && shaped[i] != line.points) {
            line.points = std::move(shaped[i]);
            line.path = roundedPath(line.points, kCornerRadius);
        } else if (!line.isFresh) {
            continue;
        }
        QRectF bounds;
        for (const QPointF& point : line.points)
            bounds |= QRectF(point - QPointF(0.5, 0.5), QSizeF(1, 1));
        line.bounds = bounds;
    }
}

} // namespace isthmus
