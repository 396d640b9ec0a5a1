#include "views/charts/bar_chart.h"

#include "views/theme/fonts.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPen>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int kBarRowHeight = 28;
constexpr double kBarHeight = 11;
constexpr double kTickHeight = 20;
constexpr double kRadius = 3;
constexpr int kGap = 8;
constexpr int kRightGap = 10; ///< nothing touches a scroll bar

} // namespace

BarChart::BarChart(BarText textPlace, QWidget* parent) : PlotCanvas(parent), m_textPlace(textPlace) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setRows(std::vector<BarRow> rows, double longest) {
    m_rows = std::move(rows);
    m_longest = longest;
    m_current = std::min(m_current, static_cast<int>(m_rows.size()) - 1);
    QStringList spoken;
    for (const BarRow& row : m_rows)
        spoken += row.label + QStringLiteral(": ") + row.text;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    redraw();
}

NumberTable BarChart::numbers() const {
    NumberTable table;
    table.headings = QStringList{accessibleName()} + m_headings;
    for (const BarRow& row : m_rows) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(row.label);
        for (const double number : row.numbers)
            cells.push_back(number);
    }
    return table;
}

QSize BarChart::sizeHint() const {
    return {360, std::max(1, static_cast<int>(m_rows.size())) * kBarRowHeight};
}

QSize BarChart::minimumSizeHint() const {
    return {180, sizeHint().height()};
}

QFont BarChart::textFont() const {
    QFont font = labelFont();
    if (m_textPlace == BarText::InColumn)
        font.setWeight(QFont::DemiBold);
    return font;
}

/// How wide labels, bars and text are.
void BarChart::measure() {
    const QFontMetrics labels(bodyFont());
    const QFontMetrics texts(textFont());
    int label = 0;
    int text = 0;
    double longest = m_longest;
    for (const BarRow& row : m_rows) {
        label = std::max(label, labels.horizontalAdvance(row.label) + 1); // it is rounded, eliding is not
        text = std::max(text, texts.horizontalAdvance(row.text));
        if (m_longest <= 0)
            longest = std::max({longest, row.value, row.before.value_or(0)});
    }
    m_labelWidth = std::min(label, std::max(60, width() * 2 / 5));
    m_textWidth = std::min(text + kGap + kRightGap, std::max(0, width() - m_labelWidth - 60));
    m_scale = longest > 0 ? longest : 1;
}

double BarChart::xOf(double value) const {
    const double left = m_labelWidth + kGap + 4;
    const double room = std::max(1.0, width() - left - m_textWidth);
    return left + room * std::clamp(value / m_scale, 0.0, 1.0);
}

void BarChart::drawBar(std::size_t row, double from, double to, ColourRole role) {
    const double middle = (static_cast<double>(row) + 0.5) * kBarRowHeight;
    const double left = xOf(from);
    addRect({left, middle - kBarHeight / 2, xOf(to) - left, kBarHeight}, Theme::current().colour(role),
            kRadius);
}

void BarChart::drawRow(std::size_t number) {
    const BarRow& row = m_rows[number];
    if (hasFocus() && static_cast<int>(number) == m_current)
        addRect(QRectF(0, m_current * kBarRowHeight + 2, width(), kBarRowHeight - 4),
                Theme::current().colour(ColourRole::AccentSoft), kRadius);
    const double middle = (static_cast<double>(number) + 0.5) * kBarRowHeight;
    if (m_textPlace == BarText::InColumn)
        drawBar(number, 0, m_scale, ColourRole::Window);
    if (row.before)
        drawBar(number, 0, *row.before, ColourRole::Hairline);
    for (const BarRow::Part& part : row.parts)
        drawBar(number, part.from, part.to, part.colour);
    if (row.parts.empty())
        drawBar(number, 0, row.value, row.colour);
    if (row.target) {
        const QPen pen(Theme::current().colour(ColourRole::Text), Theme::current().weight(2));
        addLine({xOf(*row.target), middle - kTickHeight / 2}, {xOf(*row.target), middle + kTickHeight / 2},
                pen);
    }
    const Qt::Alignment leftAligned = Qt::AlignLeft | Qt::AlignVCenter;
    addText(QFontMetrics(bodyFont()).elidedText(row.label, Qt::ElideRight, m_labelWidth), ColourRole::Text,
            leftAligned, {0, middle}, bodyFont());
    const double textAt = xOf(m_textPlace == BarText::InColumn ? m_scale : row.value) + kGap;
    addText(row.text, row.textColour, leftAligned, {textAt, middle}, textFont());
}

void BarChart::draw() {
    measure();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        drawRow(row);
}

int BarChart::rowAt(double y) const {
    const int row = static_cast<int>(std::floor(y / kBarRowHeight));
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

QString BarChart::toolTipAt(QPoint at) const {
    const int row = rowAt(at.y());
    return row < 0 ? QString() : m_rows[static_cast<std::size_t>(row)].toolTip;
}

std::vector<ChartFigure> BarChart::figuresAt(QPoint at) const {
    const int row = rowAt(at.y());
    return row < 0 ? std::vector<ChartFigure>{} : m_rows[static_cast<std::size_t>(row)].figures;
}

QPoint BarChart::currentPoint() const {
    return {width() / 2, std::max(0, m_current) * kBarRowHeight + kBarRowHeight / 2};
}

void BarChart::choose(int row) {
    m_current = row;
    redraw();
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = mapTo(scroll->widget(), currentPoint());
            scroll->ensureVisible(at.x(), at.y(), 0, kBarRowHeight);
            break;
        }
    emit rowClicked(row);
}

void BarChart::mouseReleaseEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().y()); event->button() == Qt::LeftButton && row >= 0) {
        m_current = row;
        redraw();
        emit rowClicked(row);
    }
    PlotCanvas::mouseReleaseEvent(event);
}

void BarChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    int row = m_current;
    switch (event->key()) {
    case Qt::Key_Up:
        row = std::max(0, m_current - 1);
        break;
    case Qt::Key_Down:
        row = std::min(last, m_current + 1);
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = last;
        break;
    default:
        PlotCanvas::keyPressEvent(event);
        return;
    }
    if (row >= 0 && last >= 0 && row != m_current)
        choose(row);
    event->accept();
}

} // namespace isthmus
