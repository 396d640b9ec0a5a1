#include "views/report/report_pdf.h"

#include "views/canvas/render_diagram.h"
#include "views/report/page_layout.h"
#include "views/report/report_body.h"
#include "views/report/report_style.h"
#include "views/report/report_words.h"
#include "views/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace isthmus {

namespace {

constexpr int kResolution = 1200;
/// Figures of one kind that open in the appendix, for each journey: paper is turned page by page.
constexpr int kMostOpened = 3;

double perMillimetre(const QPaintDevice& device) {
    return device.logicalDpiX() / 25.4;
}

void paintFooter(QPainter& painter, const ReportPage& page, const QString& title, const QString& number) {
    const Theme& theme = Theme::of(ThemeId::Light);
    const double millimetre = perMillimetre(*painter.device());
    QFont font = bodyFont();
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), millimetre * 0.2));
    const double line = page.area.height() + 3 * millimetre;
    painter.drawLine(QPointF(0, line), QPointF(page.area.width(), line));
    const QRectF foot(0, line, page.area.width(), (kFooterMillimetres - 3) * millimetre);
    painter.setPen(theme.colour(ColourRole::TextSecondary));
    const double numberWidth = painter.fontMetrics().horizontalAdvance(number) + 4 * millimetre;
    const QString shown =
        painter.fontMetrics().elidedText(title, Qt::ElideRight, int(foot.width() - numberWidth));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, shown);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
}

void paintText(QPainter& painter, const PlacedText& placed) {
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Theme::of(ThemeId::Light).colour(ColourRole::Text));
    context.clip = QRectF(0, placed.from, placed.text->size().width(), placed.height);
    painter.save();
    painter.translate(placed.position - QPointF(0, placed.from));
    placed.text->documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintPages(QPdfWriter& writer, const std::vector<ReportPage>& pages, const ReportInput& input,
                const QString& title) {
    writer.setPageLayout(pages.front().paper);
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const ReportPage& page = pages[i];
        if (i > 0) {
            writer.setPageLayout(page.paper);
            writer.newPage();
        }
        for (const PlacedText& placed : page.texts)
            paintText(painter, placed);
        if (page.drawing)
            renderDiagram(painter, page.drawing->area, *input.design, *input.catalogue,
                          page.drawing->drawing == Drawing::WhatIf ? &input.whatIf->result.live : nullptr,
                          Theme::of(ThemeId::Light));
        paintFooter(painter, page, title, Report::tr("Page %1 of %2").arg(i + 1).arg(pages.size()));
    }
}

} // namespace

QByteArray reportPdf(const ReportInput& input) {
    const ReportContent content =
        reportContent(*input.design, *input.catalogue, *input.nominal, input.whatIf.get());
    const auto system = System::build(input.design, input.catalogue);
    const FigureSources sources{*system, *input.nominal};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setTitle(titleText(content));
        writer.setCreator(QStringLiteral("Isthmus"));
        PageLayout layout(writer, paperStyle(Theme::of(ThemeId::Light)),
                          diagramBounds(*input.design, *input.catalogue).size());
        paintPages(
            writer,
            layout.pages(reportBlocks(*input.design, content, &sources, input.remedies.get(), kMostOpened)),
            input, titleText(content));
    }
    return buffer.data();
}

} // namespace isthmus
