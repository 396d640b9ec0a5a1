#include "views/canvas/items/line_layer.h"

#include "views/canvas/geometry/diagram_metrics.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kBucket = 512;
constexpr double kReach = 8; ///< arrowheads and casings stand this far out of the line

template <class Visit>
void forBuckets(const QRectF& rect, Visit visit) {
    const auto at = [](double value) { return static_cast<int>(std::floor(value / kBucket)); };
    for (int y = at(rect.top()); y <= at(rect.bottom()); ++y)
        for (int x = at(rect.left()); x <= at(rect.right()); ++x)
            visit((static_cast<long long>(x) << 32) ^ static_cast<unsigned>(y));
}

QRectF reachOf(const RoutedLine& line, const DrawnLine& drawn) {
    return line.bounds.adjusted(-kReach, -kReach, kReach, kReach) | drawn.chip.adjusted(-2, -2, 2, 2);
}

} // namespace

LineLayer::LineLayer(const DiagramContent& content) : m_content(content) {
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption);
    setZValue(1000);
}

void LineLayer::refresh() {
    m_buckets.clear();
    QRectF bounds;
    const auto& lines = m_content.routes().lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QRectF reach = reachOf(lines[i], m_content.drawn()[i]);
        bounds |= reach;
        // Bucket by pieces: the box of a long diagonal line is mostly empty.
        std::vector<long long> keys;
        for (std::size_t p = 0; p + 1 < lines[i].points.size(); ++p)
            forBuckets(QRectF(lines[i].points[p], lines[i].points[p + 1])
                           .normalized()
                           .adjusted(-kReach, -kReach, kReach, kReach),
                       [&](long long key) { keys.push_back(key); });
        if (!m_content.drawn()[i].chip.isNull())
            forBuckets(m_content.drawn()[i].chip, [&](long long key) { keys.push_back(key); });
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const long long key : keys)
            m_buckets[key].push_back(i);
    }
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    repaintChanged();
}

void LineLayer::repaintChanged() {
    const auto& lines = m_content.routes().lines();
    const bool sameCount = m_shown.size() == lines.size();
    if (!sameCount)
        update();
    m_shown.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Shown& shown = m_shown[i];
        const DrawnLine& drawn = m_content.drawn()[i];
        if (shown.id == lines[i].id && shown.points == lines[i].points && shown.drawn == drawn)
            continue;
        const QRectF reach = reachOf(lines[i], drawn);
        if (sameCount) {
            update(shown.reach);
            update(reach);
        }
        shown = {lines[i].id, lines[i].points, drawn, reach};
    }
}

void LineLayer::setEmphasised(std::set<ElementId> ids) {
    if (ids == m_emphasised)
        return;
    m_emphasised = std::move(ids);
    update();
}

std::vector<std::size_t> LineLayer::linesIn(const QRectF& area) const {
    std::vector<std::size_t> found;
    forBuckets(area, [&](long long key) {
        if (const auto bucket = m_buckets.find(key); bucket != m_buckets.end())
            found.insert(found.end(), bucket->second.begin(), bucket->second.end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

LineLayer::Hit LineLayer::hit(QPointF point, double distance) const {
    const QRectF around(point - QPointF(distance, distance), QSizeF(2 * distance, 2 * distance));
    Hit best;
    double nearest = distance;
    for (const std::size_t i : linesIn(around)) {
        const RoutedLine& line = m_content.routes().lines()[i];
        if (m_content.drawn()[i].chip.contains(point))
            return {line.id, true};
        const double away = line.distance(point);
        if (away <= nearest) {
            nearest = away;
            best = {line.id, false};
        }
    }
    return best;
}

std::set<ElementId> LineLayer::inBand(const QRectF& band, bool touching) const {
    std::set<ElementId> result;
    for (const std::size_t i : linesIn(band)) {
        const RoutedLine& line = m_content.routes().lines()[i];
        bool hit = band.contains(line.bounds);
        for (std::size_t p = 0; touching && !hit && p + 1 < line.points.size(); ++p)
            hit = band.intersects(
                QRectF(line.points[p], line.points[p + 1]).normalized().adjusted(0, 0, 0.1, 0.1));
        if (hit)
            result.insert(line.id);
    }
    return result;
}

void LineLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const Theme& theme = Theme::current();
    const QRectF exposed = option->exposedRect;
    const auto& lines = m_content.routes().lines();
    const auto visible = linesIn(exposed);
    painter->setRenderHint(QPainter::Antialiasing, zoom >= metrics::kShapeZoom);
    for (const bool emphasised : {false, true})
        for (const std::size_t i : visible) {
            const RoutedLine& line = lines[i];
            if (m_emphasised.contains(line.id) == emphasised &&
                reachOf(line, m_content.drawn()[i]).intersects(exposed))
                paintLine(*painter, line, m_content.drawn()[i].look, emphasised, theme, zoom);
        }
    if (zoom < metrics::kChipZoom)
        return;
    for (const std::size_t i : visible)
        if (const DrawnLine& drawn = m_content.drawn()[i]; drawn.chip.intersects(exposed))
            paintChip(*painter, drawn.chip, drawn.look.chip, drawn.look.chipRole,
                      m_emphasised.contains(lines[i].id), theme);
}

} // namespace isthmus
