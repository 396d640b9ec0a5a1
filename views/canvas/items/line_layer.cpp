#include "views/canvas/items/line_layer.h"

#include "views/canvas/geometry/diagram_metrics.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kBucket = 512;
constexpr double kNameReach = 160; ///< half of a chip's width, at most
constexpr double kSlack = 600;
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

std::vector<long long> LineLayer::bucketsOf(const std::vector<QPointF>& points, const QRectF& chip) {
    // By pieces: the box of a long line is mostly empty.
    std::vector<long long> keys;
    const auto add = [&](long long key) { keys.push_back(key); };
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        forBuckets(QRectF(points[i], points[i + 1]).normalized().adjusted(-kReach, -kReach, kReach, kReach),
                   add);
    if (!chip.isNull())
        forBuckets(chip, add);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

void LineLayer::refresh() {
    const auto& lines = m_content.routes().lines();
    const auto& drawn = m_content.drawn();
    if (m_shown.size() != lines.size()) {
        m_buckets.clear();
        m_shown.assign(lines.size(), {});
        update();
    }
    QRectF bounds;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Shown& shown = m_shown[i];
        if (shown.id != lines[i].id || shown.points != lines[i].points || shown.drawn != drawn[i]) {
            for (const long long key : bucketsOf(shown.points, shown.drawn.chip))
                std::erase(m_buckets[key], i);
            update(shown.reach);
            shown = {lines[i].id, lines[i].points, drawn[i], reachOf(lines[i], drawn[i])};
            for (const long long key : bucketsOf(shown.points, shown.drawn.chip))
                m_buckets[key].push_back(i);
            update(shown.reach);
        }
        bounds |= shown.reach;
    }
    bounds.adjust(-kNameReach, -kReach, kNameReach, kReach);
    if (!m_bounds.contains(bounds)) { // seldom: a new size repaints everything
        prepareGeometryChange();
        m_bounds = bounds.adjusted(-kSlack, -kSlack, kSlack, kSlack);
    }
}

void LineLayer::setEmphasised(std::set<ElementId> ids, const ElementId& selected) {
    m_selected = selected;
    if (ids == m_emphasised)
        return;
    m_emphasised = std::move(ids);
    update();
}

void LineLayer::setFocus(std::set<ElementId> components) {
    if (components == m_focus)
        return;
    m_focus = std::move(components);
    update();
}

void LineLayer::setStandingOut(const std::optional<std::set<ElementId>>& ids) {
    if (ids == m_standingOut)
        return;
    m_standingOut = ids;
    update();
}

bool LineLayer::isDimmed(std::size_t line) const {
    const RoutedLine& drawn = m_content.routes().lines()[line];
    return m_standingOut && !drawn.isAmong(*m_standingOut) &&
           !m_standingOut->contains(m_content.drawn()[line].owner);
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

bool LineLayer::isOnName(QPointF point) const {
    const auto& lines = m_content.routes().lines();
    for (std::size_t i = 0; !m_selected.empty() && i < lines.size(); ++i) {
        const DrawnLine& drawn = m_content.drawn()[i];
        if (lines[i].id == m_selected && drawn.chip.isNull() && !drawn.name.isEmpty() &&
            m_content.nameSpot(i).contains(point))
            return true;
    }
    return false;
}

LineLayer::Hit LineLayer::hit(QPointF point, double distance) const {
    const QRectF around(point - QPointF(distance, distance), QSizeF(2 * distance, 2 * distance));
    Hit best;
    double nearest = distance;
    if (isOnName(point))
        return {m_selected, true};
    for (const std::size_t i : linesIn(around)) {
        const RoutedLine& line = m_content.routes().lines()[i];
        if (m_content.layout().shown().dressOf(line.id).untouchable)
            continue;
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
        if (m_content.layout().shown().dressOf(line.id).untouchable)
            continue;
        bool hit = band.contains(line.bounds);
        for (std::size_t p = 0; touching && !hit && p + 1 < line.points.size(); ++p)
            hit = band.intersects(
                QRectF(line.points[p], line.points[p + 1]).normalized().adjusted(0, 0, 0.1, 0.1));
        if (hit)
            result.insert(line.id);
        if (hit)
            result.insert(line.bundle.begin(), line.bundle.end());
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
            if (line.isAmong(m_emphasised) == emphasised &&
                reachOf(line, m_content.drawn()[i]).intersects(exposed)) {
                LineLook look = m_content.drawn()[i].look;
                if (line.isDistant && (m_focus.contains(line.from) || m_focus.contains(line.to)))
                    look.opacity = 1;
                if (isDimmed(i))
                    look.opacity *= kDimmedOpacity;
                paintLine(*painter, line, look, emphasised, theme, zoom);
            }
        }
    if (zoom < metrics::kChipZoom)
        return;
    for (const std::size_t i : visible)
        if (const DrawnLine& drawn = m_content.drawn()[i]; drawn.chip.intersects(exposed)) {
            const double opacity = painter->opacity();
            if (isDimmed(i))
                painter->setOpacity(opacity * kDimmedOpacity);
            paintChip(*painter, drawn.chip, drawn.look.chip, drawn.look.chipRole,
                      lines[i].isAmong(m_emphasised), theme);
            painter->setOpacity(opacity);
        }
    if (!m_emphasised.empty())
        paintNames(*painter, theme);
}

void LineLayer::paintNames(QPainter& painter, const Theme& theme) const {
    // Few enough to say what they are; all of them, whatever is exposed: a name reaches far out of its line.
    constexpr std::size_t kMostNames = 12;
    if (m_emphasised.size() > kMostNames)
        return;
    const auto& lines = m_content.routes().lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const DrawnLine& drawn = m_content.drawn()[i];
        if (!drawn.chip.isNull() || drawn.name.isEmpty() || !lines[i].isAmong(m_emphasised))
            continue;
        paintChip(painter, m_content.nameSpot(i), m_content.shortName(i), ColourRole::Accent, true, theme);
    }
}

} // namespace isthmus
