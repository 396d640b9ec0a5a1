#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace isthmus {

/// A column of a table: its head, its share of the width in percent (0: what is left), and whether numbers
/// stand in it.
struct TableColumn {
    QString title;
    int width = 0;
    bool numbers = false;
};

/// A big figure with what it is and what it is held against.
struct FigureCard {
    QString label;
    QString figure;     ///< plain text
    QString detail;     ///< plain text; may be empty
    QString targetHtml; ///< may be empty
};

/// Puts together HTML that browsers and QTextDocument lay out alike.
class HtmlWriter {
public:
    void heading(int level, const QString& text);
    void paragraph(const QString& html, const QString& styleClass = {});
    /// Rows hold HTML, a cell each; heads repeat on every page.
    void table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows);
    void cards(const std::vector<FigureCard>& cards);

    [[nodiscard]] const QString& html() const { return m_html; }

private:
    QString m_html;
};

[[nodiscard]] QString escaped(const std::string& text);
/// Text in a span of a class of the report's style sheet; the text is plain.
[[nodiscard]] QString span(const QString& styleClass, const QString& text);

} // namespace isthmus
