#include "views/charts/table_picture.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kMargin = 12;
constexpr int kPictureRowHeight = 22;
constexpr int kColumnGap = 20;

/// Figures stand at the right, names at the left.
bool isFigures(const NumberTable& texts, int column) {
    int figures = 0;
    for (const auto& row : texts.rows) {
        const QString text = row[static_cast<std::size_t>(column)].toString();
        figures += std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) ||
                           text == QStringLiteral("–")
                       ? 1
                       : 0;
    }
    return column > 0 && figures > 0 && figures == static_cast<int>(texts.rows.size());
}

} // namespace

QPicture tablePicture(const NumberTable& texts, const QString& title, QSize& size) {
    const QFontMetrics body(withTabularFigures(bodyFont()));
    const QFontMetrics head(secondaryFont());
    std::vector<int> widths;
    std::vector<bool> figures;
    const int width = QFontMetrics(headingFont()).horizontalAdvance(title) + 2 * kMargin;
    int sum = 2 * kMargin - kColumnGap;
    for (int column = 0; column < texts.headings.size(); ++column) {
        int widest = head.horizontalAdvance(texts.headings[column]);
        for (const auto& row : texts.rows)
            widest =
                std::max(widest, body.horizontalAdvance(row[static_cast<std::size_t>(column)].toString()));
        widths.push_back(widest);
        figures.push_back(isFigures(texts, column));
        sum += widest + kColumnGap;
    }
    size = {std::max(width, sum),
            2 * kMargin + kPictureRowHeight * (2 + static_cast<int>(texts.rows.size()))};
    const Theme& theme = Theme::current();
    QPicture picture;
    QPainter painter(&picture);
    painter.fillRect(QRect({}, size), theme.colour(ColourRole::Panel));
    int top = kMargin;
    painter.setFont(headingFont());
    painter.setPen(theme.colour(ColourRole::Text));
    painter.drawText(QRect(kMargin, top, size.width(), kPictureRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     title);
    top += kPictureRowHeight;
    const auto line = [&](const auto& cells, const QFont& font, ColourRole colour) {
        painter.setFont(font);
        painter.setPen(theme.colour(colour));
        int left = kMargin;
        for (int column = 0; column < texts.headings.size(); ++column) {
            const int wide = widths[static_cast<std::size_t>(column)];
            const Qt::Alignment side =
                figures[static_cast<std::size_t>(column)] ? Qt::AlignRight : Qt::AlignLeft;
            painter.drawText(QRect(left, top, wide + 2, kPictureRowHeight), int(side | Qt::AlignVCenter),
                             QVariant(cells[column]).toString());
            left += wide + kColumnGap;
        }
        top += kPictureRowHeight;
    };
    line(texts.headings, secondaryFont(), ColourRole::TextSecondary);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), 1));
    painter.drawLine(kMargin, top - 1, size.width() - kMargin, top - 1);
    for (const auto& row : texts.rows)
        line(QVariantList(row.begin(), row.end()), withTabularFigures(bodyFont()), ColourRole::Text);
    painter.end();
    return picture;
}

} // namespace isthmus
