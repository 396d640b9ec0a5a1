#include "app/gui/start/shelf.h"

#include "app/gui/start/card_delegate.h"

#include <QStyle>
#include <QWheelEvent>

#include <algorithm>

namespace isthmus {

Shelf::Shelf(QWidget* parent) : QListView(parent) {
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setGridSize(CardDelegate::kCell);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
        connect(this, &QListView::clicked, this, &QListView::activated);
}

void Shelf::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &Shelf::fitHeight);
    fitHeight();
}

QSize Shelf::sizeHint() const {
    const int columns = std::max(1, viewport()->width() / CardDelegate::kCell.width());
    const int cards = model() ? model()->rowCount() : 0;
    const int rows = (cards + columns - 1) / columns;
    return {CardDelegate::kCell.width() * 2, rows * CardDelegate::kCell.height() + 4};
}

QSize Shelf::minimumSizeHint() const {
    return {CardDelegate::kCell.width(), sizeHint().height()};
}

void Shelf::fitHeight() {
    setFixedHeight(sizeHint().height());
    updateGeometry();
}

void Shelf::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (height() != sizeHint().height())
        fitHeight();
}

/// The first click has opened it.
void Shelf::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();
}

void Shelf::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the page scrolls
}

void Shelf::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace isthmus
