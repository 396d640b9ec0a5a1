#include "views/report/report_html.h"

#include "views/canvas/render_diagram.h"
#include "views/report/report_body.h"
#include "views/report/report_style.h"
#include "views/report/report_words.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace isthmus {

namespace {

/// A drawing as an svg element that fills the width it is given.
QString inlineSvg(const ReportInput& input, const LiveState* live, const Theme& theme) {
    const QRectF bounds = diagramBounds(*input.design, *input.catalogue);
    if (bounds.isNull())
        return {};
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // at any other, text shifts
    const QRectF sheet(QPointF(0, 0), bounds.size());
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(sheet);
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    renderDiagram(painter, sheet, *input.design, *input.catalogue, live, theme);
    painter.end();
    QString svg = QString::fromUtf8(buffer.data());
    svg.remove(0, std::max<qsizetype>(0, svg.indexOf(QLatin1String("<svg"))));
    static const QRegularExpression size(QStringLiteral("^<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    return svg.replace(size, QStringLiteral("<svg role=\"img\""));
}

} // namespace

QString reportHtml(const ReportInput& input) {
    const Theme& theme = Theme::of(ThemeId::Light);
    const ReportContent content =
        reportContent(*input.design, *input.catalogue, *input.nominal, input.whatIf.get());
    const auto system = System::build(input.design, input.catalogue);
    const FigureSources sources{*system, *input.nominal};
    const QString body =
        joined(reportBlocks(*input.design, content, &sources, input.remedies.get()), [&](Drawing drawing) {
            return inlineSvg(input, drawing == Drawing::WhatIf ? &input.whatIf->result.live : nullptr, theme);
        });
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + QLocale().bcp47Name() +
           QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>") +
           titleText(content).toHtmlEscaped() + QStringLiteral("</title>\n<style>") + browserStyle(theme) +
           QStringLiteral("</style>\n</head>\n<body>\n") + body + QStringLiteral("</body>\n</html>\n");
}

} // namespace isthmus
