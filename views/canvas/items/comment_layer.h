#pragma once

#include "model/base/ids.h"

#include <QGraphicsItem>

#include <map>

namespace isthmus {

class DesignSession;
class DiagramScene;

/// Small marks at the elements that reviewers have open comments to, with their number. Over everything else,
/// transparent to the mouse.
class CommentLayer : public QGraphicsObject {
    Q_OBJECT
public:
    CommentLayer(const DesignSession& session, const DiagramScene& scene);

    /// Open comments of what is drawn.
    [[nodiscard]] const std::map<ElementId, int>& open() const { return m_open; }
    /// Where the mark of an element is; null when it has none.
    [[nodiscard]] QRectF markOf(const ElementId& id) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void reread();
    [[nodiscard]] QPointF middleOf(const ElementId& id, const QRectF& box) const;

    const DesignSession& m_session;
    const DiagramScene& m_scene;
    std::map<ElementId, int> m_open;
    QRectF m_bounds;
};

} // namespace isthmus
