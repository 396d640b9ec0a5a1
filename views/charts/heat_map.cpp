#include "views/charts/heat_map.h"

#include <QFontMetrics>
#include <QMouseEvent>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kGap = 8;
constexpr int kLeastCell = 13;
constexpr int kMostHeight = 26;
constexpr int kMostWidth = 44;
constexpr int kHeader = 16;    ///< the numbers of the columns
constexpr double kDark = 0.55; ///< shade from which a mark is written in the colour for dark grounds

QColor mixed(ColourRole from, ColourRole to, double part) {
    const QColor a = Theme::current().colour(from);
    const QColor b = Theme::current().colour(to);
    const auto mix = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

HeatMap::HeatMap(QWidget* parent) : PlotCanvas(parent) {
    setMouseTracking(true);
}

void HeatMap::setCells(Cells cells) {
    m_cells = std::move(cells);
    updateGeometry();
    redraw();
}

NumberTable HeatMap::numbers() const {
    NumberTable table;
    table.headings = QStringList{accessibleName(), {}, m_heading};
    for (qsizetype row = 0; row < m_cells.labels.size(); ++row)
        for (qsizetype column = 0; column <= row; ++column)
            if (const auto& cell =
                    m_cells
                        .cells[Cells::index(static_cast<std::size_t>(row), static_cast<std::size_t>(column))])
                table.rows.push_back({m_cells.labels[row], m_cells.labels[column], cell->value});
    return table;
}

QSize HeatMap::sizeHint() const {
    const int count = static_cast<int>(m_cells.labels.size());
    return {160 + count * 30, kHeader + count * 18};
}

QSize HeatMap::minimumSizeHint() const {
    return {220, kHeader + static_cast<int>(m_cells.labels.size()) * kLeastCell};
}

QRectF HeatMap::rectOf(std::size_t row, std::size_t column) const {
    return {m_labelWidth + static_cast<double>(column) * m_cell.width(),
            kHeader + static_cast<double>(row) * m_cell.height(), m_cell.width() - 1, m_cell.height() - 1};
}

void HeatMap::drawCell(const Cell& cell, const QRectF& rect) {
    addRect(rect, cell.down
                      ? Theme::current().colour(ColourRole::Failed)
                      : mixed(ColourRole::AccentSoft, ColourRole::Accent, std::clamp(cell.shade, 0.0, 1.0)));
    if (!cell.mark.isEmpty())
        addText(cell.mark, cell.down || cell.shade > kDark ? ColourRole::OnAccent : ColourRole::Text,
                Qt::AlignCenter, rect.center());
}

void HeatMap::draw() {
    const auto count = static_cast<std::size_t>(m_cells.labels.size());
    if (count == 0)
        return;
    const QFontMetrics metrics(labelFont());
    int longest = 0;
    for (const QString& label : m_cells.labels)
        longest = std::max(longest, metrics.horizontalAdvance(label));
    const int numberWidth = metrics.horizontalAdvance(QStringLiteral("00")) + kGap;
    m_labelWidth = std::min(longest + numberWidth + kGap, std::max(80, width() * 9 / 20));
    m_cell = {
        std::clamp<double>((width() - m_labelWidth) / static_cast<double>(count), kLeastCell, kMostWidth),
        std::clamp<double>((height() - kHeader) / static_cast<double>(count), kLeastCell, kMostHeight)};
    for (std::size_t row = 0; row < count; ++row) {
        const QRectF last = rectOf(row, row);
        const QString number = QString::number(row + 1);
        addText(number, ColourRole::TextSecondary, Qt::AlignHCenter | Qt::AlignBottom,
                {last.center().x(), rectOf(0, 0).top() - 1});
        addText(number, ColourRole::TextSecondary, Qt::AlignRight | Qt::AlignVCenter,
                {numberWidth - kGap * 1.0, last.center().y()});
        addText(metrics.elidedText(m_cells.labels[static_cast<qsizetype>(row)], Qt::ElideRight,
                                   m_labelWidth - numberWidth - kGap),
                ColourRole::Text, Qt::AlignLeft | Qt::AlignVCenter, {numberWidth * 1.0, last.center().y()});
        for (std::size_t column = 0; column <= row; ++column)
            if (const auto& cell = m_cells.cells[Cells::index(row, column)])
                drawCell(*cell, rectOf(row, column));
    }
}

std::optional<std::pair<int, int>> HeatMap::cellAt(QPointF at) const {
    if (m_cells.labels.isEmpty() || at.x() < m_labelWidth || at.y() < kHeader)
        return std::nullopt;
    const int column = static_cast<int>((at.x() - m_labelWidth) / m_cell.width());
    const int row = static_cast<int>((at.y() - kHeader) / m_cell.height());
    if (row >= m_cells.labels.size() || column > row)
        return std::nullopt;
    return std::pair(row, column);
}

QString HeatMap::toolTipAt(QPoint at) const {
    const auto where = cellAt(at);
    if (!where)
        return {};
    const auto& cell = m_cells.cells[Cells::index(static_cast<std::size_t>(where->first),
                                                  static_cast<std::size_t>(where->second))];
    return cell ? cell->toolTip : QString();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto at = cellAt(event->position()); at && event->button() == Qt::LeftButton)
        emit cellClicked(at->first, at->second);
    QWidget::mouseReleaseEvent(event);
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto at = cellAt(event->position()); at && event->button() == Qt::LeftButton)
        emit cellActivated(at->first, at->second);
    event->accept();
}

} // namespace isthmus
