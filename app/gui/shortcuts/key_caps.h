#pragma once

#include <QLabel>
#include <QStyledItemDelegate>

namespace isthmus {

/// Keys ("Ctrl+S, F2") as caps, at the right of its room.
class KeyCaps : public QLabel {
    Q_OBJECT
public:
    explicit KeyCaps(const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A cell whose text is keys, shown as caps.
class KeyCapsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace isthmus
