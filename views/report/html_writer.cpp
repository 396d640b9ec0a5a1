#include "views/report/html_writer.h"

#include "views/report/report_figure.h"

namespace isthmus {

namespace {

QString headingHtml(int level, const QString& text, const QString& name = {}) {
    const QString number = QString::number(level);
    return QStringLiteral("<h") + number +
           (name.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(name)) + QLatin1Char('>') +
           text.toHtmlEscaped() + QStringLiteral("</h") + number + QStringLiteral(">\n");
}

QString paragraphHtml(const QString& html, const QString& styleClass) {
    return (styleClass.isEmpty() ? QStringLiteral("<p>")
                                 : QStringLiteral("<p class=\"%1\">").arg(styleClass)) +
           html + QStringLiteral("</p>\n");
}

/// Words that follow a column of numbers keep off them, as those end where these begin: a narrow column
/// stands between. (A padding of its own would cost QTextDocument the cell's border.)
constexpr int kGapShare = 3;

bool followsNumbers(const std::vector<TableColumn>& columns, std::size_t index) {
    return index > 0 && columns[index - 1].numbers && !columns[index].numbers;
}

/// A cell of a row, with the gap before it where there is one.
QString cellHtml(const std::vector<TableColumn>& columns, std::size_t index, const QString& tag,
                 const QString& html) {
    const TableColumn& column = columns[index];
    const bool gap = followsNumbers(columns, index);
    const auto cell = [&](int width, const QString& align, const QString& content) {
        return QStringLiteral("<%1 valign=\"%2\" align=\"%3\" width=\"%4%\">")
                   .arg(tag, tag == QLatin1String("th") ? QStringLiteral("bottom") : QStringLiteral("top"),
                        align)
                   .arg(width) +
               content + QStringLiteral("</%1>").arg(tag);
    };
    const QString left = QStringLiteral("left");
    return (gap ? cell(kGapShare, left, QString()) : QString()) +
           cell(column.width - (gap ? kGapShare : 0), column.numbers ? QStringLiteral("right") : left, html);
}

} // namespace

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString span(const QString& styleClass, const QString& text) {
    return QStringLiteral("<span class=\"%1\">").arg(styleClass) + text.toHtmlEscaped() +
           QStringLiteral("</span>");
}

QString tableHtml(const QString& head, const QString& rows) {
    return head + QStringLiteral("<tbody>\n") + rows + QStringLiteral("</tbody></table>\n");
}

QString joined(const std::vector<ReportBlock>& blocks, const DrawingHtml& drawing) {
    QString html;
    for (const ReportBlock& block : blocks) {
        if (block.figure)
            html += QStringLiteral("<div class=\"figure\">") + figureSvg(*block.figure) +
                    QStringLiteral("</div>\n");
        else if (block.kind == ReportBlock::Kind::Table)
            html += tableHtml(block.html, block.rows.join(QString()));
        else
            html += block.html;
        if (block.kind == ReportBlock::Kind::Drawing)
            html += QStringLiteral("<div class=\"drawing\">") + drawing(block.drawing) +
                    QStringLiteral("</div>\n") + block.below;
    }
    return html;
}

void HtmlWriter::figure(std::shared_ptr<const GanttPicture> picture) {
    m_blocks.push_back(
        {.kind = ReportBlock::Kind::Text, .html = {}, .rows = {}, .below = {}, .figure = std::move(picture)});
}

QString HtmlWriter::opens(const QString& figure, const QString& html) {
    return m_links ? m_links->link(figure, html) : html;
}

void HtmlWriter::heading(int level, const QString& text) {
    anchor(level, {}, text);
}

void HtmlWriter::anchor(int level, const QString& name, const QString& text) {
    m_blocks.push_back({.kind = ReportBlock::Kind::Heading,
                        .level = level,
                        .html = headingHtml(level, text, name),
                        .rows = {},
                        .keepWithNext = true,
                        .below = {}});
}

void HtmlWriter::paragraph(const QString& html, const QString& styleClass) {
    m_blocks.push_back({.html = paragraphHtml(html, styleClass), .rows = {}, .below = {}});
}

void HtmlWriter::table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows) {
    ReportBlock block{.kind = ReportBlock::Kind::Table, .html = {}, .rows = {}, .below = {}};
    block.html = QStringLiteral(
        "<table class=\"rows\" width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">\n<thead><tr>");
    const QString head = QStringLiteral("th");
    for (std::size_t i = 0; i < columns.size(); ++i)
        block.html += cellHtml(columns, i, head, columns[i].title.toHtmlEscaped());
    block.html += QStringLiteral("</tr></thead>\n");
    for (const QStringList& row : rows) {
        QString html = QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            html += cellHtml(columns, static_cast<std::size_t>(i), QStringLiteral("td"), row.at(i));
        block.rows += html + QStringLiteral("</tr>\n");
    }
    m_blocks.push_back(std::move(block));
}

void HtmlWriter::cards(const std::vector<FigureCard>& cards) {
    if (cards.empty())
        return;
    const std::size_t count = cards.size();
    QString html =
        QStringLiteral("<table class=\"cards\" width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><tr>");
    for (std::size_t i = 0; i < count; ++i) {
        const FigureCard& card = cards[i];
        const auto width = 100 * (i + 1) / count - 100 * i / count;
        html += QStringLiteral("<td valign=\"top\" width=\"%1%\">").arg(width);
        html += paragraphHtml(card.label.toHtmlEscaped(), QStringLiteral("label"));
        html += paragraphHtml(opens(card.opens, card.figure.toHtmlEscaped()), QStringLiteral("figure"));
        if (!card.detail.isEmpty())
            html += paragraphHtml(card.detail.toHtmlEscaped(), QStringLiteral("detail"));
        if (!card.targetHtml.isEmpty())
            html += paragraphHtml(card.targetHtml, QStringLiteral("detail"));
        html += QStringLiteral("</td>");
    }
    html += QStringLiteral("</tr></table>\n");
    m_blocks.push_back(
        {.kind = ReportBlock::Kind::Cards, .html = html, .rows = {}, .keepWithNext = true, .below = {}});
}

void HtmlWriter::keepWithNext() {
    if (!m_blocks.empty())
        m_blocks.back().keepWithNext = true;
}

void HtmlWriter::drawing(Drawing drawing, const QString& title, const QString& lineHtml,
                         const HtmlWriter& below) {
    QString html = headingHtml(2, title);
    if (!lineHtml.isEmpty())
        html += paragraphHtml(lineHtml, {});
    m_blocks.push_back({.kind = ReportBlock::Kind::Drawing,
                        .html = html,
                        .rows = {},
                        .drawing = drawing,
                        .below = joined(below.blocks(), {})});
}

} // namespace isthmus
