#include "views/canvas/items/comment_layer.h"

#include "views/canvas/diagram_scene.h"
#include "views/session/design_session.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"
#include "views/theme/theme_service.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kHeight = 16, kLeastWidth = 20, kTail = 4;
constexpr double kAbove = 4500; ///< over boxes and lines, below what is only there while somebody works

} // namespace

CommentLayer::CommentLayer(const DesignSession& session, const DiagramScene& scene)
    : m_session(session), m_scene(scene) {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(kAbove);
    connect(&session, &DesignSession::changed, this, &CommentLayer::reread);
    connect(&session, &DesignSession::reset, this, &CommentLayer::reread);
    connect(&scene, &DiagramScene::contentChanged, this, &CommentLayer::reread);
    connect(&ThemeService::instance(), &ThemeService::changed, this, [this] { update(); });
    reread();
}

void CommentLayer::reread() {
    std::map<ElementId, int> open;
    const Design& design = m_session.design();
    if (!design.views.empty())
        for (const auto& [id, appearance] : design.views.front().appearance) {
            const auto count = std::count_if(appearance.comments.begin(), appearance.comments.end(),
                                             [](const Comment& comment) { return !comment.resolved; });
            if (count > 0)
                open[id] = static_cast<int>(count);
        }
    if (open.empty() && m_open.empty())
        return;
    m_open = std::move(open);
    QRectF bounds;
    for (const auto& [id, count] : m_open)
        bounds |= markOf(id);
    prepareGeometryChange();
    m_bounds = bounds.adjusted(-2, -2, 2, 2);
    update();
}

QPointF CommentLayer::middleOf(const ElementId& id, const QRectF& box) const {
    for (const RoutedLine& line : m_scene.content().routes().lines())
        if (line.id == id)
            return line.at(0.5);
    return box.center();
}

QRectF CommentLayer::markOf(const ElementId& id) const {
    const auto it = m_open.find(id);
    const QRectF box = it == m_open.end() ? QRectF() : m_scene.boundsOf(id);
    if (box.isNull())
        return {};
    const double wide = kLeastWidth + (it->second > 9 ? 6 : 0);
    const bool isBox = m_scene.layout().node(id) != nullptr || m_scene.layout().area(id) != nullptr;
    // At the upper right corner of what has a box, with its tail on the middle of a line.
    const QPointF corner = isBox ? box.topRight() + QPointF(-wide + 6, -kHeight / 2 - 2)
                                 : middleOf(id, box) - QPointF(5, kHeight + kTail);
    return {corner, QSizeF(wide, kHeight + kTail)};
}

void CommentLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = strongFont();
    font.setPixelSize(11);
    painter->setFont(font);
    const Theme& theme = Theme::current();
    for (const auto& [id, count] : m_open) {
        const QRectF mark = markOf(id);
        if (mark.isNull())
            continue;
        const QRectF bubble = mark.adjusted(0, 0, 0, -kTail);
        QPainterPath shape;
        shape.addRoundedRect(bubble, 5, 5);
        QPainterPath tail;
        tail.addPolygon(QPolygonF{{bubble.left() + 5, bubble.bottom() - 1},
                                  {bubble.left() + 12, bubble.bottom() - 1},
                                  {bubble.left() + 5, mark.bottom()}});
        painter->setPen(QPen(theme.colour(ColourRole::Canvas), 1.5));
        painter->setBrush(theme.colour(ColourRole::Accent));
        painter->drawPath(shape.united(tail));
        painter->setPen(theme.colour(ColourRole::OnAccent));
        painter->drawText(bubble, Qt::AlignCenter, QString::number(count));
    }
}

} // namespace isthmus
