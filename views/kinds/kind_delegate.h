#pragma once

#include <QStyledItemDelegate>

namespace isthmus {

/// Paints a row of a list of kinds: a heading, or a small tile with the kind's glyph and its name, and a
/// star for favourites.
class KindDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the star of a row is; a click there marks the offer.
    [[nodiscard]] static QRect starOf(const QRect& row);
};

} // namespace isthmus
