#pragma once

#include "views/gantt/recovery_gantt.h"
#include "views/report/figure_links.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace isthmus {

/// A column of a table: its head, its share of the width in percent, and whether numbers stand in it.
/// The shares of a table add up to 100, so that rows laid out one by one stand under one another.
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
    QString opens{};    ///< id of the figure, which the appendix opens; may be empty
};

enum class Drawing { Nominal, WhatIf };

/// HTML that stands for a drawing; what it is depends on who lays the report out.
using DrawingHtml = std::function<QString(Drawing)>;

/// A part of a report that a page break must not run through, but for the rows of a table.
struct ReportBlock {
    enum class Kind { Heading, Text, Cards, Table, Drawing };
    Kind kind = Kind::Text;
    int level = 0; ///< of a heading, from 1
    /// The whole of it; of a table the part before its rows, head included; of a drawing what stands above.
    QString html;
    QStringList rows;          ///< of a table, a <tr> each
    bool keepWithNext = false; ///< no page may end with it
    Drawing drawing = Drawing::Nominal;
    QString below;                                ///< of a drawing, what stands under it; may be empty
    std::shared_ptr<const GanttPicture> figure{}; ///< in place of the text, where there is one
};

/// Puts together HTML that browsers and QTextDocument lay out alike.
class HtmlWriter {
public:
    HtmlWriter() = default;
    /// @param links  gets the figures that are shown; outlives the writer.
    explicit HtmlWriter(FigureLinks& links) : m_links(&links) {}

    void heading(int level, const QString& text);
    /// A heading that links lead to.
    void anchor(int level, const QString& name, const QString& text);
    /// A figure that the appendix opens: `html` as a link to it. Without an appendix `html` alone.
    [[nodiscard]] QString opens(const QString& figure, const QString& html);
    void paragraph(const QString& html, const QString& styleClass = {});
    /// Rows hold HTML, a cell each; heads repeat on every page.
    void table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows);
    void cards(const std::vector<FigureCard>& cards);
    /// A recovery in time.
    void figure(std::shared_ptr<const GanttPicture> picture);
    /// A drawing with its title, a line about it, which may be empty, and what stands under it.
    /// @pre no drawings in `below`.
    void drawing(Drawing drawing, const QString& title, const QString& lineHtml, const HtmlWriter& below);

    /// The part written last belongs to what follows; headings and cards do so anyway.
    void keepWithNext();

    [[nodiscard]] const std::vector<ReportBlock>& blocks() const { return m_blocks; }

private:
    std::vector<ReportBlock> m_blocks;
    FigureLinks* m_links = nullptr;
};

/// All blocks in a row.
[[nodiscard]] QString joined(const std::vector<ReportBlock>& blocks, const DrawingHtml& drawing);
/// A table again, of some of its rows.
[[nodiscard]] QString tableHtml(const QString& head, const QString& rows);

[[nodiscard]] QString escaped(const std::string& text);
/// Text in a span of a class of the report's style sheet; the text is plain.
[[nodiscard]] QString span(const QString& styleClass, const QString& text);

} // namespace isthmus
