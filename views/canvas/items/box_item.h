#pragma once

#include "views/canvas/diagram_content.h"

#include <QGraphicsItem>

namespace isthmus {

/// A component or a place on the scene: a window onto one box of the content, in scene coordinates.
class BoxItem : public QGraphicsItem {
public:
    enum class Kind { Area, Node };
    BoxItem(Kind kind, const DiagramContent& content);

    /// The box's position in the layout changes with every update; its item stays.
    void show(std::size_t index);
    void setLook(const BoxLook& look);
    [[nodiscard]] const BoxLook& look() const { return m_look; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    Kind m_kind;
    const DiagramContent& m_content;
    std::size_t m_index = 0;
    QRectF m_bounds;
    NodeBox m_shownNode; ///< what was painted last: nothing is repainted for nothing
    AreaBox m_shownArea;
    BoxLook m_look;
};

} // namespace isthmus
