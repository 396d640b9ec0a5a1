#include "views/report/html_writer.h"

namespace isthmus {

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString span(const QString& styleClass, const QString& text) {
    return QStringLiteral("<span class=\"%1\">").arg(styleClass) + text.toHtmlEscaped() +
           QStringLiteral("</span>");
}

void HtmlWriter::heading(int level, const QString& text) {
    const QString number = QString::number(level);
    m_html += QStringLiteral("<h") + number + QLatin1Char('>') + text.toHtmlEscaped() +
              QStringLiteral("</h") + number + QStringLiteral(">\n");
}

void HtmlWriter::paragraph(const QString& html, const QString& styleClass) {
    m_html +=
        styleClass.isEmpty() ? QStringLiteral("<p>") : QStringLiteral("<p class=\"%1\">").arg(styleClass);
    m_html += html + QStringLiteral("</p>\n");
}

void HtmlWriter::table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows) {
    m_html += QStringLiteral(
        "<table class=\"rows\" width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">\n<thead><tr>");
    const auto align = [](const TableColumn& column) {
        return column.numbers ? QStringLiteral(" align=\"right\"") : QStringLiteral(" align=\"left\"");
    };
    for (const TableColumn& column : columns) {
        m_html += QStringLiteral("<th valign=\"bottom\"") + align(column);
        if (column.width > 0)
            m_html += QStringLiteral(" width=\"%1%\"").arg(column.width);
        m_html += QLatin1Char('>') + column.title.toHtmlEscaped() + QStringLiteral("</th>");
    }
    m_html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList& row : rows) {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            m_html += QStringLiteral("<td valign=\"top\"") + align(columns[static_cast<std::size_t>(i)]) +
                      QLatin1Char('>') + row.at(i) + QStringLiteral("</td>");
        m_html += QStringLiteral("</tr>\n");
    }
    m_html += QStringLiteral("</tbody></table>\n");
}

void HtmlWriter::cards(const std::vector<FigureCard>& cards) {
    if (cards.empty())
        return;
    const int width = 100 / static_cast<int>(cards.size());
    m_html +=
        QStringLiteral("<table class=\"cards\" width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><tr>");
    for (const FigureCard& card : cards) {
        m_html += QStringLiteral("<td valign=\"top\" width=\"%1%\">").arg(width);
        m_html += QStringLiteral("<p class=\"label\">") + card.label.toHtmlEscaped() + QStringLiteral("</p>");
        m_html +=
            QStringLiteral("<p class=\"figure\">") + card.figure.toHtmlEscaped() + QStringLiteral("</p>");
        if (!card.detail.isEmpty())
            m_html +=
                QStringLiteral("<p class=\"detail\">") + card.detail.toHtmlEscaped() + QStringLiteral("</p>");
        if (!card.targetHtml.isEmpty())
            m_html += QStringLiteral("<p class=\"detail\">") + card.targetHtml + QStringLiteral("</p>");
        m_html += QStringLiteral("</td>");
    }
    m_html += QStringLiteral("</tr></table>\n");
}

} // namespace isthmus
