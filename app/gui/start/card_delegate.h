#pragma once

#include <QStyledItemDelegate>

namespace isthmus {

/// A card of the start page: the picture in a rounded frame, name and a second line below.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Size of a card with the room around it.
    static const QSize kCell;
    static const QSize kPicture;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace isthmus
