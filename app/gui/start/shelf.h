#pragma once

#include <QListView>

namespace isthmus {

/// Cards side by side, in as many rows as they need: it is as high as its rows and never scrolls by itself. A
/// click opens a card, as Enter does.
class Shelf : public QListView {
    Q_OBJECT
public:
    explicit Shelf(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void fitHeight();
};

} // namespace isthmus
