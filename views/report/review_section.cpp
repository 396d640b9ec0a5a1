// What reviewers still want to know: the open comments on the sheet.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/names.h"

namespace isthmus {

void writeReview(HtmlWriter& out, const Design& design) {
    std::vector<QStringList> rows;
    for (const View& view : design.views)
        for (const auto& [id, appearance] : view.appearance)
            for (const Comment& comment : appearance.comments) {
                if (comment.resolved)
                    continue;
                const QString who = QString::fromStdString(comment.author).toHtmlEscaped();
                const QString when = QString::fromStdString(comment.date).toHtmlEscaped();
                rows.push_back({distinctName(design, id).toHtmlEscaped(),
                                QString::fromStdString(comment.text)
                                    .toHtmlEscaped()
                                    .replace(QLatin1Char('\n'), QStringLiteral("<br/>")),
                                who.isEmpty() ? when : who + QStringLiteral("<br/>") + when});
            }
    if (rows.empty())
        return;
    out.heading(2, Report::tr("Open review comments"));
    out.table({{Report::tr("Element"), 28}, {Report::tr("Comment"), 52}, {Report::tr("By"), 20}}, rows);
}

} // namespace isthmus
