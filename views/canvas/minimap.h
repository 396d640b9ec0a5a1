#pragma once

#include <QPixmap>
#include <QWidget>

namespace isthmus {

class DiagramView;

/// The whole drawing in a corner of the sheet, with a frame around what is seen. Shown only while
/// something lies outside of the view; press or drag to go there.
class Minimap : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(DiagramView& view);

    /// The drawing or its states changed.
    void refresh();
    /// The view was scrolled, zoomed or resized.
    void follow();
    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QTransform toMap() const;
    [[nodiscard]] QRectF seen() const;
    void paintDrawing();

    DiagramView& m_view;
    QPixmap m_drawing; ///< null: to be painted anew
    bool m_wanted = true;
};

} // namespace isthmus
