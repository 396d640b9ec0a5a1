#include "views/charts/pareto_chart.h"

#include "views/text/figure_text.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int kLeft = 48;
constexpr int kRight = 20;
constexpr int kTop = 18;
constexpr int kBottom = 20;
constexpr double kRadius = 4;
constexpr double kReach = 9; ///< pixels within which a click means a point
constexpr double kLabelGap = 14;

/// A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `pieces`.
double roundStep(double span, double pieces) {
    const double rough = std::max(span / pieces, 1e-9);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

} // namespace

ParetoChart::ParetoChart(QWidget* parent) : PlotCanvas(parent) {}

void ParetoChart::setFront(Front front) {
    m_front = std::move(front);
    setAccessibleDescription(m_front.spoken);
    redraw();
}

NumberTable ParetoChart::numbers() const {
    NumberTable table;
    table.headings = QStringList{tr("monthly cost [USD]"), tr("price known"),
                                 m_front.isNines ? tr("unavailability") : m_front.measure,
                                 tr("reaches the target"), tr("remedies")};
    for (const Point& point : m_front.points)
        table.rows.push_back({point.monthly, point.priced ? 1.0 : 0.0, point.measure,
                              point.reachesTarget ? 1.0 : 0.0, point.toolTip});
    return table;
}

QRectF ParetoChart::area() const {
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

double ParetoChart::xOf(double monthly) const {
    return area().left() + area().width() * (monthly - m_least) / (m_most - m_least);
}

double ParetoChart::yOf(double height) const {
    return area().bottom() - area().height() * (height - m_low) / (m_high - m_low);
}

double ParetoChart::heightOf(double measure) const {
    return m_front.isNines ? nines(measure) : -measure;
}

QPointF ParetoChart::placeOf(std::size_t point) const {
    const Point& shown = m_front.points[point];
    return {xOf(shown.monthly), yOf(heightOf(shown.measure))};
}

void ParetoChart::findScale() {
    m_least = m_most = m_front.points.front().monthly;
    m_low = m_high = heightOf(m_front.points.front().measure);
    for (const Point& point : m_front.points) {
        m_least = std::min(m_least, point.monthly);
        m_most = std::max(m_most, point.monthly);
        m_low = std::min(m_low, heightOf(point.measure));
        m_high = std::max(m_high, heightOf(point.measure));
    }
    if (m_front.target) {
        m_low = std::min(m_low, heightOf(*m_front.target));
        m_high = std::max(m_high, heightOf(*m_front.target));
    }
    const double money = std::max({0.06 * (m_most - m_least), 0.01 * m_most, 1.0});
    m_least = std::max(0.0, m_least - money);
    m_most += money;
    const double room = std::max(0.08 * (m_high - m_low), 0.05);
    m_low -= room;
    m_high += room;
    if (m_front.isNines)
        m_low = std::max(0.0, m_low);
}

void ParetoChart::draw() {
    if (m_front.points.empty())
        return;
    findScale();
    drawScale();
    drawStair();
    for (std::size_t i = 0; i < m_front.points.size(); ++i)
        drawPoint(i);
    drawNames();
}

QString ParetoChart::levelText(double level) const {
    if (m_front.isNines)
        return numberText(level, 1);
    const double measure = std::max(0.0, -level);
    return numberText(measure, measure < 10 ? 1 : 0);
}

void ParetoChart::drawScale() {
    const QRectF inside = area();
    const Theme& theme = Theme::current();
    const QPen hairline(theme.colour(ColourRole::Hairline), theme.weight(1));
    addLine(inside.bottomLeft(), inside.bottomRight(), hairline);
    const QFontMetricsF metrics(labelFont());
    const double step = roundStep(m_most - m_least, std::max(2.0, inside.width() / 90));
    double free = -1e9;
    for (double money = std::ceil(m_least / step) * step; money <= m_most; money += step) {
        const QString text = moneyText(Usd{money});
        const double half = metrics.horizontalAdvance(text) / 2;
        if (xOf(money) - half < free || xOf(money) + half > width())
            continue;
        free = xOf(money) + half + kLabelGap;
        addText(text, ColourRole::TextSecondary, Qt::AlignHCenter | Qt::AlignTop,
                {xOf(money), inside.bottom() + 3});
    }
    const double rise = std::max(0.1, roundStep(m_high - m_low, std::max(2.0, inside.height() / 34)));
    for (double level = std::ceil(m_low / rise) * rise; level <= m_high; level += rise) {
        if (!m_front.isNines && level > rise / 1000) // less than nothing is not measured
            break;
        addLine({inside.left(), yOf(level)}, {inside.right(), yOf(level)}, hairline);
        addText(levelText(level), ColourRole::TextSecondary, Qt::AlignRight | Qt::AlignVCenter,
                {inside.left() - 8, yOf(level)});
    }
    addText(m_front.isNines ? tr("nines") : m_front.measure, ColourRole::TextSecondary,
            Qt::AlignLeft | Qt::AlignTop, {2, 0});
    if (!m_front.target)
        return;
    QPen line(theme.colour(ColourRole::Text), theme.weight(1.25));
    line.setStyle(Qt::DashLine);
    const double y = yOf(heightOf(*m_front.target));
    addLine({inside.left(), y}, {inside.right(), y}, line);
    addText(tr("target %1").arg(availabilityText(*m_front.target)), ColourRole::Text,
            Qt::AlignRight | Qt::AlignBottom, {inside.right(), y - 1});
}

/// Each point holds until the next dearer one: only points of known price take part.
void ParetoChart::drawStair() {
    const Theme& theme = Theme::current();
    QColor colour = theme.colour(ColourRole::Accent);
    colour.setAlphaF(0.45F);
    const QPen pen(colour, theme.weight(1.5));
    std::optional<QPointF> last;
    for (std::size_t i = 0; i < m_front.points.size(); ++i) {
        if (!m_front.points[i].priced)
            continue;
        const QPointF at = placeOf(i);
        if (last) {
            addLine(*last, {at.x(), last->y()}, pen);
            addLine({at.x(), last->y()}, at, pen);
        }
        last = at;
    }
    if (last)
        addLine(*last, {area().right(), last->y()}, pen);
}

void ParetoChart::drawPoint(std::size_t point) {
    const Point& shown = m_front.points[point];
    const Theme& theme = Theme::current();
    const QPointF at = placeOf(point);
    const QColor colour = theme.colour(shown.reachesTarget ? ColourRole::Up : ColourRole::Accent);
    const auto disc = [&](double radius, const QColor& fill) {
        addRect({at.x() - radius, at.y() - radius, 2 * radius, 2 * radius}, fill, radius);
    };
    if (m_front.chosen == point) {
        disc(kRadius + 4.5, theme.colour(ColourRole::Text));
        disc(kRadius + 3, theme.colour(ColourRole::Panel));
    }
    disc(kRadius, colour);
    if (!shown.priced)
        disc(kRadius - 1.75, theme.colour(ColourRole::Panel));
}

/// The design as it is, and the cheapest set that reaches the target, are named where they stand.
void ParetoChart::drawNames() {
    const QFontMetricsF metrics(labelFont());
    const auto name = [&](std::size_t point, const QString& text, ColourRole role, bool above) {
        const QPointF at = placeOf(point);
        const double length = metrics.horizontalAdvance(text);
        const bool leftwards = at.x() + 8 + length > width();
        const double y = at.y() + (above ? -10 : 10);
        addText(text, role,
                (leftwards ? Qt::AlignRight : Qt::AlignLeft) | (above ? Qt::AlignBottom : Qt::AlignTop),
                {at.x() + (leftwards ? -2 : 2), y + (above ? 4 : -4)});
    };
    if (m_front.now)
        name(*m_front.now, tr("now"), ColourRole::TextSecondary, false);
    if (m_front.cheapest && m_front.cheapest != m_front.now)
        name(*m_front.cheapest, tr("cheapest that reaches it"), ColourRole::Up, true);
}

std::optional<std::size_t> ParetoChart::pointAt(QPointF at) const {
    std::optional<std::size_t> best;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_front.points.size(); ++i) {
        const QPointF away = placeOf(i) - at;
        if (const double distance = std::hypot(away.x(), away.y()); distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

QString ParetoChart::toolTipAt(QPoint at) const {
    const auto point = pointAt(at);
    return point ? m_front.points[*point].toolTip : QString();
}

void ParetoChart::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto point = pointAt(event->position()); point && event->button() == Qt::LeftButton)
        emit pointClicked(static_cast<int>(*point));
    PlotCanvas::mouseReleaseEvent(event);
}

void ParetoChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_front.points.empty())
        return PlotCanvas::keyPressEvent(event);
    const int last = static_cast<int>(m_front.points.size()) - 1;
    const int from = m_front.chosen ? static_cast<int>(*m_front.chosen) : step > 0 ? -1 : last + 1;
    emit pointClicked(std::clamp(from + step, 0, last));
    event->accept();
}

} // namespace isthmus
