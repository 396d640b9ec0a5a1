#include "views/report/report_figure.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kFigureObject = QTextFormat::UserObject + 1;

} // namespace

QString figureSvg(const GanttPicture& picture) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // at any other, text shifts
    const QSizeF size(picture.width, picture.height);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    paintGantt(painter, picture, Theme::of(ThemeId::Light));
    painter.end();
    QString svg = QString::fromUtf8(buffer.data());
    svg.remove(0, std::max<qsizetype>(0, svg.indexOf(QLatin1String("<svg"))));
    static const QRegularExpression given(QStringLiteral("^<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    return svg.replace(given, QStringLiteral("<svg role=\"img\""));
}

ReportFigure::ReportFigure(std::shared_ptr<const GanttPicture> picture, double width, QObject* parent)
    : QObject(parent), m_picture(std::move(picture)), m_width(width) {}

void ReportFigure::fill(QTextDocument& document, std::shared_ptr<const GanttPicture> picture, double width) {
    document.documentLayout()->registerHandler(kFigureObject,
                                               new ReportFigure(std::move(picture), width, &document));
    QTextCharFormat format;
    format.setObjectType(kFigureObject);
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF ReportFigure::intrinsicSize(QTextDocument*, int, const QTextFormat&) {
    const double width = m_width * 0.995; // a line as wide as the page would break
    return {width, width * m_picture->height / std::max(1.0, m_picture->width)};
}

void ReportFigure::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                              const QTextFormat&) {
    painter->save();
    painter->translate(rect.topLeft());
    const double scale = rect.width() / std::max(1.0, m_picture->width);
    painter->scale(scale, scale);
    paintGantt(*painter, *m_picture, Theme::of(ThemeId::Light));
    painter->restore();
}

} // namespace isthmus
