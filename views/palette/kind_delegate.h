#pragma once

#include <QStyledItemDelegate>

namespace isthmus {

/// Paints a row of the palette: a heading, or a small tile with the kind's glyph and its name.
class KindDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace isthmus
