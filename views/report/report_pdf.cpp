#include "views/report/report_pdf.h"

#include "views/canvas/render_diagram.h"
#include "views/report/recorded_drawing.h"
#include "views/report/report_body.h"
#include "views/report/report_style.h"
#include "views/report/report_words.h"
#include "views/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace isthmus {

namespace {

constexpr int kResolution = 1200;
constexpr double kFooterMillimetres = 10;
constexpr QChar kNominalMark(0xE000);
constexpr QChar kWhatIfMark(0xE001);

double perMillimetre(const QPaintDevice& device) {
    return device.logicalDpiX() / 25.4;
}

/// A page's text area, in the device's units; below it the footer.
QSizeF textArea(const QPdfWriter& writer) {
    return {double(writer.width()), writer.height() - kFooterMillimetres * perMillimetre(writer)};
}

QPicture recorded(const ReportInput& input, const LiveState* live, const QSizeF& sheet) {
    QPicture picture;
    QPainter painter(&picture);
    renderDiagram(painter, QRectF(QPointF(0, 0), sheet), *input.design, *input.catalogue, live,
                  Theme::of(ThemeId::Light));
    painter.end();
    picture.setBoundingRect(QRectF(QPointF(0, 0), sheet).toAlignedRect());
    return picture;
}

void insertDrawings(QTextDocument& document, RecordedDrawings& drawings, const ReportInput& input,
                    const QSizeF& area) {
    const QRectF bounds = diagramBounds(*input.design, *input.catalogue);
    if (bounds.isEmpty())
        return;
    // As wide as the page, but never so tall that it leaves no room for a line of text.
    const double scale = std::min(area.width() / bounds.width(), area.height() * 0.8 / bounds.height());
    const QSizeF size = bounds.size() * scale;
    drawings.insert(document, kNominalMark, recorded(input, nullptr, bounds.size()), size);
    if (input.whatIf)
        drawings.insert(document, kWhatIfMark, recorded(input, &input.whatIf->result.live, bounds.size()),
                        size);
}

/// A heading must not stand alone at the foot of a page: it takes a page break before it.
void keepHeadingsWithText(QTextDocument& document, double pageHeight) {
    constexpr double kRoom = 0.86;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const double top = document.documentLayout()->blockBoundingRect(block).top();
        if (std::fmod(top, pageHeight) < pageHeight * kRoom)
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.mergeBlockFormat(format);
    }
}

void paintFooter(QPainter& painter, const QPdfWriter& writer, const QString& title, int page, int pages) {
    const Theme& theme = Theme::of(ThemeId::Light);
    const QSizeF area = textArea(writer);
    QFont font = bodyFont();
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), perMillimetre(writer) * 0.2));
    const double line = area.height() + 3 * perMillimetre(writer);
    painter.drawLine(QPointF(0, line), QPointF(area.width(), line));
    const QRectF foot(0, line, area.width(), writer.height() - line);
    painter.setPen(theme.colour(ColourRole::TextSecondary));
    const QString number = Report::tr("Page %1 of %2").arg(page).arg(pages);
    const double numberWidth = painter.fontMetrics().horizontalAdvance(number) + 4 * perMillimetre(writer);
    const QString shown =
        painter.fontMetrics().elidedText(title, Qt::ElideRight, int(foot.width() - numberWidth));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, shown);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
}

void paintPages(QPdfWriter& writer, QTextDocument& document, const QString& title) {
    const QSizeF area = textArea(writer);
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Theme::of(ThemeId::Light).colour(ColourRole::Text));
        context.clip = QRectF(QPointF(0, page * area.height()), area);
        painter.save();
        painter.translate(0, -page * area.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFooter(painter, writer, title, page + 1, pages);
    }
}

} // namespace

QByteArray reportPdf(const ReportInput& input) {
    const ReportContent content =
        reportContent(*input.design, *input.catalogue, *input.nominal, input.whatIf.get());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(16, 16, 16, 10), QPageLayout::Millimeter);
        writer.setTitle(titleText(content));
        writer.setCreator(QStringLiteral("Isthmus"));
        RecordedDrawings drawings;
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.setDocumentMargin(0);
        QFont font = bodyFont();
        font.setPointSizeF(8.5);
        document.setDefaultFont(font);
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultStyleSheet(paperStyle(Theme::of(ThemeId::Light)));
        document.setHtml(reportBody(*input.design, content, [](Drawing drawing) {
            return QString(drawing == Drawing::WhatIf ? kWhatIfMark : kNominalMark);
        }));
        const QSizeF area = textArea(writer);
        document.setPageSize(area);
        insertDrawings(document, drawings, input, area);
        keepHeadingsWithText(document, area.height());
        document.setPageSize(area); // lays out anew: after edits alone, blocks between tables go missing
        paintPages(writer, document, titleText(content));
    }
    return buffer.data();
}

} // namespace isthmus
