#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"
#include "views/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace isthmus {

struct GanttBar {
    QRectF rect;
    ColourRole fill = ColourRole::Accent;
};

struct GanttLine {
    QPointF from, to;
    ColourRole colour = ColourRole::Hairline;
    double width = 1;
    bool dashed = false;
};

enum class GanttFont { Label, Strong, Small };

struct GanttText {
    QString text;
    QPointF at; ///< on the middle of the line
    Qt::Alignment alignment = Qt::AlignLeft;
    ColourRole colour = ColourRole::Text;
    GanttFont font = GanttFont::Label;
};

/// Where something can be pointed at.
struct GanttRow {
    QRectF rect;
    QString toolTip;
    ElementId element; ///< that it is about; empty: none
};

/// How one recovery runs in time: the steps of each plan as bars, those of the critical path in the accent,
/// waiting before them, the span from best to worst as a line, repairs, and how the clients come back. Drawn
/// in pixels of its own.
struct GanttPicture {
    double width = 0, height = 0;
    std::vector<GanttBar> bars;
    std::vector<GanttLine> lines;
    std::vector<GanttText> texts;
    std::vector<GanttRow> rows;
};

[[nodiscard]] QFont ganttFont(GanttFont font);
[[nodiscard]] GanttPicture layoutGantt(const Design& design, const RecoveryResult& result, double width);
void paintGantt(QPainter& painter, const GanttPicture& picture, const Theme& theme);

} // namespace isthmus
