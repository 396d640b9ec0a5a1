#include "views/canvas/items/box_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace isthmus {

namespace {

constexpr double kBadgeReach = 12; ///< a badge stands this far out of its tile

} // namespace

BoxItem::BoxItem(Kind kind, const DiagramContent& content) : m_kind(kind), m_content(content) {
    setAcceptedMouseButtons(Qt::NoButton);
}

void BoxItem::show(std::size_t index) {
    m_index = index;
    QRectF bounds;
    if (m_kind == Kind::Area) {
        const AreaBox& box = m_content.layout().areas()[index];
        if (box == m_shownArea)
            return;
        m_shownArea = box;
        bounds = box.area.adjusted(-3, -kBadgeReach, kBadgeReach, 3);
        setZValue(box.depth);
    } else {
        const NodeBox& box = m_content.layout().nodes()[index];
        if (box == m_shownNode)
            return;
        m_shownNode = box;
        // Room for a word on the state, which may be wider than the name.
        const QRectF words = box.label().adjusted(-2, 0, 2, 4);
        bounds = box.tile().adjusted(-kBadgeReach, -kBadgeReach, kBadgeReach, 0) | words;
        const double least = 64;
        if (bounds.width() < least)
            bounds.adjust((bounds.width() - least) / 2, 0, (least - bounds.width()) / 2, 0);
    }
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    update();
}

void BoxItem::setLook(const BoxLook& look) {
    if (look == m_look)
        return;
    m_look = look;
    update();
}

void BoxItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const Theme& theme = Theme::current();
    if (m_kind == Kind::Area)
        paintArea(*painter, m_content.layout().areas()[m_index], m_look, theme, zoom);
    else
        paintNode(*painter, m_content.layout().nodes()[m_index], m_look, theme, zoom);
}

} // namespace isthmus
