#include "views/charts/recovery_timeline.h"

#include "views/text/recovery_text.h"

#include <QMouseEvent>
#include <QPen>

namespace isthmus {

RecoveryTimeline::RecoveryTimeline(QWidget* parent) : PlotCanvas(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecoveryTimeline::setResult(std::shared_ptr<const Design> design, std::optional<RecoveryResult> result) {
    m_design = std::move(design);
    m_result = std::move(result);
    updateGeometry();
    redraw();
    QStringList spoken;
    for (const GanttRow& row : m_picture.rows)
        if (!row.toolTip.isEmpty())
            spoken += QString(row.toolTip).replace(QLatin1Char('\n'), QStringLiteral(", "));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

GanttPicture RecoveryTimeline::layout() const {
    return m_design && m_result ? layoutGantt(*m_design, *m_result, std::max(200, width())) : GanttPicture{};
}

QSize RecoveryTimeline::sizeHint() const {
    return {420, std::max(40, static_cast<int>(layout().height))};
}

QSize RecoveryTimeline::minimumSizeHint() const {
    return {220, sizeHint().height()};
}

void RecoveryTimeline::draw() {
    m_picture = layout();
    const Theme& theme = Theme::current();
    for (const GanttLine& line : m_picture.lines)
        addLine(line.from, line.to,
                QPen(theme.colour(line.colour), theme.weight(line.width),
                     line.dashed ? Qt::DotLine : Qt::SolidLine));
    for (const GanttBar& bar : m_picture.bars)
        addRect(bar.rect, theme.colour(bar.fill), 2);
    for (const GanttText& text : m_picture.texts)
        addText(text.text, text.colour, text.alignment, text.at, ganttFont(text.font));
}

const GanttRow* RecoveryTimeline::rowAt(QPointF at) const {
    for (const GanttRow& row : m_picture.rows)
        if (row.rect.contains(at))
            return &row;
    return nullptr;
}

QString RecoveryTimeline::toolTipAt(QPoint at) const {
    const GanttRow* row = rowAt(at);
    return row ? row->toolTip : QString();
}

void RecoveryTimeline::mouseReleaseEvent(QMouseEvent* event) {
    const GanttRow* row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row != nullptr && !row->element.empty())
        emit elementClicked(row->element);
    PlotCanvas::mouseReleaseEvent(event);
}

NumberTable RecoveryTimeline::numbers() const {
    NumberTable table;
    table.headings = {tr("Step"),     tr("Plan"),      tr("ready [s]"), tr("start [s]"),    tr("end [s]"),
                      tr("best [s]"), tr("worst [s]"), tr("slack [s]"), tr("critical path")};
    if (!m_design || !m_result)
        return table;
    for (const TimelineEntry& entry : m_result->timeline) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(stepText(*m_design, *m_result, entry.step, entry.group));
        cells.push_back(QString::fromStdString(entry.group.value));
        for (const Seconds time :
             {entry.ready, entry.start, entry.end, entry.bestEnd, entry.worstEnd, entry.slack})
            cells.push_back(time.value);
        cells.push_back(entry.critical ? 1.0 : 0.0);
    }
    return table;
}

} // namespace isthmus
