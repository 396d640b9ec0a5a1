#include "views/charts/distribution_chart.h"

#include "views/text/figure_text.h"

#include <QFontMetrics>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int kSide = 12;
constexpr int kScaleHeight = 18;
constexpr int kMarkHeight = 15;
constexpr int kFlag = 4; ///< between a mark's line and its words
constexpr double kLabelGap = 10;
constexpr double kLeastRatio = 1.2; ///< between the ends of the scale

} // namespace

DistributionChart::DistributionChart(QWidget* parent) : PlotCanvas(parent) {}

void DistributionChart::setDistribution(Distribution distribution) {
    m_shown = std::move(distribution);
    std::sort(m_shown.marks.begin(), m_shown.marks.end(),
              [](const auto& a, const auto& b) { return a.at < b.at; });
    setAccessibleDescription(m_shown.spoken);
    redraw();
}

NumberTable DistributionChart::numbers() const {
    NumberTable table;
    table.headings = QStringList{tr("from [h]"), tr("to [h]"), tr("count")};
    if (!m_shown.before.empty())
        table.headings += tr("count before");
    for (std::size_t i = 0; i < m_shown.bins.size(); ++i) {
        const Distribution::Bin& bin = m_shown.bins[i];
        table.rows.push_back({bin.from, bin.to, bin.count});
        if (i < m_shown.before.size())
            table.rows.back().push_back(m_shown.before[i].count);
    }
    return table;
}

/// Where the bars stand.
QRectF DistributionChart::area() const {
    return QRectF(rect()).adjusted(kSide, 2 + m_rows * kMarkHeight, -m_right, -kScaleHeight);
}

double DistributionChart::xOf(double hours) const {
    return area().left() + area().width() * std::log(hours / m_low) / std::log(m_high / m_low);
}

std::vector<double> DistributionChart::ticksBetween(double low, double high) {
    std::vector<double> ticks;
    const auto add = [&](double hours) {
        if (hours >= low && hours <= high)
            ticks.push_back(hours);
    };
    constexpr double kSecond = 1.0 / 3600;
    for (const double size : {1e-3, 1e-2, 1e-1, 1.0, 10.0})
        for (const double step : {1.0, 2.0, 5.0})
            if (size * step < 60)
                add(size * step * kSecond);
    for (const double minutes : {1.0, 2.0, 5.0, 10.0, 20.0, 30.0})
        add(minutes / 60);
    for (const double size : {1.0, 10.0, 100.0, 1000.0})
        for (const double step : {1.0, 2.0, 5.0})
            add(size * step);
    return ticks;
}

void DistributionChart::findScale() {
    m_low = m_shown.bins.front().from;
    m_high = m_shown.bins.back().to;
    for (const Distribution::Mark& mark : m_shown.marks) {
        m_low = std::min(m_low, mark.at / kLeastRatio);
        m_high = std::max(m_high, mark.at * kLeastRatio);
    }
    if (m_high < m_low * kLeastRatio) { // all the same
        m_high *= kLeastRatio;
        m_low /= kLeastRatio;
    }
}

void DistributionChart::draw() {
    if (m_shown.bins.empty())
        return;
    findScale();
    placeMarks();
    const QRectF bars = area();
    double most = 1;
    const bool shares = !m_shown.before.empty() || m_shown.isShare;
    if (shares)
        most = 0;
    for (const auto* list : {&m_shown.bins, &m_shown.before})
        for (const Distribution::Bin& bin : *list)
            most = std::max(most, bin.count);
    drawBins(m_shown.before, most, 0);
    drawBins(m_shown.bins, most, m_shown.before.empty() ? 0 : 2);
    addLine(bars.bottomLeft(), bars.bottomRight(),
            QPen(Theme::current().colour(ColourRole::Hairline), Theme::current().weight(1)));
    drawTicks();
    drawMarks();
}

/// @param inset  narrower on each side, so that what stands behind is seen.
void DistributionChart::drawBins(const std::vector<Distribution::Bin>& bins, double most, double inset) {
    const QRectF bars = area();
    for (const Distribution::Bin& bin : bins) {
        if (bin.count <= 0)
            continue;
        const double left = xOf(bin.from) + inset;
        const double width = std::max(2.0, xOf(bin.to) - left - 1 - inset);
        const double height = std::max(1.5, bars.height() * bin.count / most);
        addRect({left, bars.bottom() - height, width, height}, Theme::current().colour(bin.colour));
    }
}

void DistributionChart::drawTicks() {
    const QFontMetricsF metrics(labelFont());
    const QRectF bars = area();
    auto ticks = ticksBetween(m_low, m_high);
    if (ticks.size() < 2)
        ticks = {m_shown.bins.front().from, m_shown.bins.back().to};
    double free = 0;
    for (const double tick : ticks) {
        const QString text = tick < 1 ? durationText(toSeconds(Hours{tick})) : hoursText(Hours{tick});
        const double half = metrics.horizontalAdvance(text) / 2;
        const double x = std::clamp(xOf(tick), half, std::max(half, width() - half));
        if (x - half < free)
            continue;
        free = x + half + kLabelGap;
        addText(text, ColourRole::TextSecondary, Qt::AlignHCenter | Qt::AlignTop, {x, bars.bottom() + 3});
    }
}

/// Their words stand right of their lines, in rows above the bars: the further left, the higher, so that no
/// line runs through words.
void DistributionChart::placeMarks() {
    const QFontMetricsF metrics(labelFont());
    const auto& marks = m_shown.marks;
    const auto endOf = [&](std::size_t i) {
        return xOf(marks[i].at) + kFlag + metrics.horizontalAdvance(marks[i].text);
    };
    m_right = kSide;
    double over = 0;
    for (std::size_t i = 0; i < marks.size(); ++i)
        over = std::max(over, endOf(i) + 2 * kFlag - width());
    m_right += over;
    m_rowOf.assign(marks.size(), 0);
    m_rows = marks.empty() ? 0 : 1;
    for (std::size_t i = marks.size(); i-- > 0;) {
        for (std::size_t j = i + 1; j < marks.size(); ++j)
            if (endOf(i) + kFlag > xOf(marks[j].at))
                m_rowOf[i] = std::max(m_rowOf[i], m_rowOf[j] + 1);
        m_rows = std::max(m_rows, m_rowOf[i] + 1);
    }
}

void DistributionChart::drawMarks() {
    const QRectF bars = area();
    for (std::size_t i = 0; i < m_shown.marks.size(); ++i) {
        const Distribution::Mark& mark = m_shown.marks[i];
        const double top = bars.top() - (m_rowOf[i] + 1) * kMarkHeight;
        QPen pen(Theme::current().colour(mark.colour), Theme::current().weight(1.5));
        pen.setStyle(mark.dashed ? Qt::DashLine : Qt::SolidLine);
        addLine({xOf(mark.at), top + 2}, {xOf(mark.at), bars.bottom()}, pen);
        addText(mark.text, mark.colour, Qt::AlignLeft | Qt::AlignTop, {xOf(mark.at) + kFlag, top});
    }
}

bool DistributionChart::isAt(std::size_t mark, QPoint at) const {
    constexpr double kNear = 4;
    const double x = xOf(m_shown.marks[mark].at);
    const double top = area().top() - (m_rowOf[mark] + 1) * kMarkHeight;
    const double words = QFontMetricsF(labelFont()).horizontalAdvance(m_shown.marks[mark].text);
    const bool inWords =
        at.y() >= top && at.y() < top + kMarkHeight && at.x() >= x && at.x() <= x + kFlag + words;
    return inWords || (at.y() >= top && std::abs(at.x() - x) <= kNear);
}

std::vector<ChartFigure> DistributionChart::figuresAt(QPoint at) const {
    std::vector<ChartFigure> figures;
    if (m_rowOf.size() != m_shown.marks.size())
        return figures;
    for (std::size_t i = 0; i < m_shown.marks.size(); ++i) {
        if (m_shown.marks[i].figure.isEmpty())
            continue;
        const ChartFigure figure{m_shown.marks[i].figure, m_shown.marks[i].text};
        figures.insert(isAt(i, at) ? figures.begin() : figures.end(), figure);
    }
    return figures;
}

QString DistributionChart::toolTipAt(QPoint at) const {
    for (const Distribution::Bin& bin : m_shown.bins)
        if (at.x() >= xOf(bin.from) && at.x() < xOf(bin.to))
            return bin.toolTip;
    return {};
}

} // namespace isthmus
