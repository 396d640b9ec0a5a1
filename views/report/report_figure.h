#pragma once

#include <QObject>
#include <QTextObjectInterface>

#include "views/gantt/recovery_gantt.h"

#include <memory>

namespace isthmus {

/// A figure as an svg element that fills the width it is given.
[[nodiscard]] QString figureSvg(const GanttPicture& picture);

/// Paints a figure where a document holds one, as vectors.
class ReportFigure : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    ReportFigure(std::shared_ptr<const GanttPicture> picture, double width, QObject* parent);

    /// Puts the figure at the end of an otherwise empty document, as wide as `width`.
    static void fill(QTextDocument& document, std::shared_ptr<const GanttPicture> picture, double width);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    std::shared_ptr<const GanttPicture> m_picture;
    double m_width;
};

} // namespace isthmus
