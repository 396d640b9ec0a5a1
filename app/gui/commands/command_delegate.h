#pragma once

#include <QStyledItemDelegate>

namespace isthmus {

/// A row of the command palette: glyph, name with the typed letters in the accent, its menu, its keys. What
/// is off is grey and says why instead of where it stands.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// Paints key sequences ("Ctrl+S, F2") as caps, right-aligned in `rect`. @returns the width taken.
int paintKeyCaps(QPainter& painter, const QRect& rect, const QString& keys, bool enabled);

} // namespace isthmus
