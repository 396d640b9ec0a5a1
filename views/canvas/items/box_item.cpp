#include "views/canvas/items/box_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace isthmus {

namespace {

constexpr double kBadgeReach = 12; ///< a badge stands this far out of its tile
constexpr double kFoldedZ = 1900;  ///< over the lines, as components are
constexpr double kNodeZ = 2000;

/// Layers, and the order within one, as a share of one step of the scene's own order: below 0.5 either way.
double stackingShare(const Dress& dress) {
    const auto squeezed = [](double value) { return value / (1 + std::abs(value)); };
    return 0.4 * squeezed(dress.layer) * 0.99 + 0.4 * 0.001 * squeezed(dress.order);
}

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
        setZValue((box.folded ? kFoldedZ : box.depth) + stackingShare(box.dress));
    } else {
        const NodeBox& box = m_content.layout().nodes()[index];
        if (box == m_shownNode)
            return;
        m_shownNode = box;
        setZValue(kNodeZ + stackingShare(box.dress));
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
    const Dress& dress = m_kind == Kind::Area ? m_shownArea.dress : m_shownNode.dress;
    const FaintScope scope(*painter, dress.faint);
    const double opacity = painter->opacity(); // the view does not put it back
    if (m_look.dimmed)
        painter->setOpacity(opacity * kDimmedOpacity);
    if (m_kind == Kind::Area)
        paintArea(*painter, m_content.layout().areas()[m_index], m_look, theme, zoom);
    else
        paintNode(*painter, m_content.layout().nodes()[m_index], m_look, theme, zoom);
    painter->setOpacity(opacity);
}

} // namespace isthmus
