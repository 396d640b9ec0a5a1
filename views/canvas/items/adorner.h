#pragma once

#include <QGraphicsItem>
#include <QPolygonF>

namespace isthmus {

/// What lies over the drawing only while somebody works on it: handles, rubber lines and bands, the shape
/// of what is about to be dropped.
class Adorner : public QGraphicsItem {
public:
    struct Marks {
        QRectF connectTile;      ///< tile with handles to drag links from; null: none
        double connectBelow = 0; ///< from the tile down to its lower handle: the name is between
        QRectF resizeArea;       ///< place with handles to resize it
        QRectF band;             ///< rubber band
        QLineF rubberLine;       ///< link being drawn
        bool rubberLegal = true;
        QLineF lineEnds;          ///< of the selected link: what it is attached anew by; null: none
        QList<QPointF> lineBends; ///< points it is led through
        QList<QLineF> guides;     ///< what is dragged stands in line with something
        QList<QLineF> gaps;       ///< equal distances, shown with their length
        QList<QRectF> ghosts;     ///< where copies would stand
        QString note;             ///< numbers beside what is dragged
        QPointF noteAt;           ///< its lower right corner
        QRectF drop;              ///< where a dragged kind would go
        QString dropKind;
        bool dropLegal = true;

        bool operator==(const Marks&) const = default;
    };

    Adorner();
    void setMarks(const Marks& marks);
    [[nodiscard]] const Marks& marks() const { return m_marks; }
    void setZoom(double zoom);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void fitBounds();
    void paintDistances(QPainter& painter) const;
    void paintNote(QPainter& painter, const QString& text, QPointF centre) const;
    [[nodiscard]] QPointF noteCentre() const;

    Marks m_marks;
    double m_zoom = 1;
    QRectF m_bounds;
};

/// The eight points a place is resized by: corners and middles of sides, clockwise from the upper left.
[[nodiscard]] QPolygonF resizeHandles(const QRectF& area);
/// The points just outside a tile that links are dragged from: right, left, above, and below what stands
/// `below` units under it.
[[nodiscard]] QPolygonF connectHandles(const QRectF& tile, double below = 0);

} // namespace isthmus
