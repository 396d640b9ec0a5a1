#pragma once

#include <QTreeView>

namespace isthmus {

class LayersModel;

/// The rows of the layers: a click on a mark switches it, a drag of a name up or down moves the layer; F2
/// renames, Space switches the mark under the cursor (of a name: shown or not), Alt with an arrow moves the
/// layer.
class LayerList : public QTreeView {
    Q_OBJECT
public:
    explicit LayerList(LayersModel& model, QWidget* parent = nullptr);

    [[nodiscard]] int row() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    void setRow(int row);
    /// Moves the layer of the current row by that many rows, downwards.
    void moveBy(int rows);

signals:
    void removeRequested();

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void moveRow(int from, int to);
    /// Between which rows something let go there would stand: before this one.
    [[nodiscard]] int gapAt(int y) const;

    LayersModel& m_model;
    int m_dragged = -1; ///< row that was pressed
    int m_gap = -1;     ///< where it would go; −1: it is not dragged yet
    QPoint m_pressed;
};

} // namespace isthmus
