#include "views/canvas/diagram_scene.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/items/box_item.h"
#include "views/canvas/items/comment_layer.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/theme/theme_service.h"

namespace isthmus {

namespace {

template <class Boxes>
void syncKind(std::map<ElementId, std::unique_ptr<BoxItem>>& items, const Boxes& boxes, BoxItem::Kind kind,
              const DiagramContent& content, QGraphicsScene& scene) {
    std::map<ElementId, std::unique_ptr<BoxItem>> kept;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        auto node = items.extract(boxes[i].id);
        if (node.empty()) {
            auto item = std::make_unique<BoxItem>(kind, content);
            if (kind == BoxItem::Kind::Node)
                item->setZValue(2000);
            item->show(i);
            scene.addItem(item.get());
            kept.emplace(boxes[i].id, std::move(item));
            continue;
        }
        node.mapped()->show(i);
        kept.insert(std::move(node));
    }
    items = std::move(kept); // an item leaves its scene when it is destroyed
}

} // namespace

DiagramScene::DiagramScene(DesignSession& session, Selection& selection, WhatIf& whatIf,
                           std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QGraphicsScene(parent), m_session(session), m_selection(selection), m_whatIf(whatIf),
      m_content(std::move(catalogue)), m_lines(new LineLayer(m_content)), m_adorner(new Adorner) {
    addItem(m_lines);
    addItem(m_adorner);
    connect(&session, &DesignSession::changed, this, &DiagramScene::onChanged);
    connect(&session, &DesignSession::reset, this, [this] { reread({}); });
    connect(&selection, &Selection::changed, this, &DiagramScene::syncLooks);
    const auto readFailed = [this] {
        m_content.state().setFailed(m_whatIf.isActive() ? m_whatIf.failed() : std::set<ElementId>{});
        m_content.restyle(m_session.design());
        m_lines->refresh();
        syncLooks();
    };
    connect(&whatIf, &WhatIf::failedChanged, this, readFailed);
    connect(&whatIf, &WhatIf::activeChanged, this, readFailed);
    connect(&ThemeService::instance(), &ThemeService::changed, this, [this] { update(); });
    reread({});
    m_comments = new CommentLayer(session, *this);
    addItem(m_comments);
}

DiagramScene::~DiagramScene() = default;

std::set<ElementId> DiagramScene::touchedBy(const ChangeSet& changes) const {
    std::set<ElementId> touched = changes.moved;
    for (const auto* ids : {&changes.added, &changes.removed, &changes.changed, &changes.dressed})
        touched.insert(ids->begin(), ids->end());
    const Design& design = m_session.design();
    const auto isPlace = [&](const ElementId& id) { return findById(design.places, id) != nullptr; };
    if (!changes.layers && std::none_of(changes.dressed.begin(), changes.dressed.end(), isPlace))
        return touched;
    // What is in a place is shown and hidden with it, and much may be on a layer.
    for (const Component& component : design.components)
        touched.insert(component.id);
    return touched;
}

void DiagramScene::onChanged(const ChangeSet& changes) {
    const std::set<ElementId> touched = touchedBy(changes);
    if (touched.empty())
        return;
    const bool onlyMoved = changes.added.empty() && changes.removed.empty() && changes.changed.empty() &&
                           onlyLedElsewhere(changes.dressed) && !changes.layers;
    // A place carries its title along, and grows with what is in it.
    std::set<ElementId> withAreas = touched;
    for (const AreaBox& area : layout().areas())
        withAreas.insert(area.id);
    if (!changes.dressed.empty() || changes.layers)
        for (const Place& place : m_session.design().places)
            withAreas.insert(place.id);
    if (!onlyMoved || !reposition(changes.moved, changes.dressed))
        reread(withAreas);
}

bool DiagramScene::onlyLedElsewhere(const std::set<ElementId>& dressed) const {
    const auto elsewhere = [](Appearance look) {
        look.bends.clear();
        look.labelAt.reset();
        return look;
    };
    return std::all_of(dressed.begin(), dressed.end(), [&](const ElementId& id) {
        const auto before = m_appearance.find(id);
        return elsewhere(before == m_appearance.end() ? Appearance{} : before->second) ==
               elsewhere(appearanceOf(m_session.design().views.front(), id));
    });
}

bool DiagramScene::reposition(const std::set<ElementId>& moved, const std::set<ElementId>& led) {
    std::set<ElementId> touched = moved;
    for (const ElementId& id : moved) {
        const NodeBox* node = layout().node(id);
        for (const AreaBox* at = layout().area(node ? node->place : id); at; at = layout().area(at->parent))
            touched.insert(at->id);
    }
    if (!m_content.reposition(m_session.design(), moved, touched, !led.empty()))
        return false;
    for (std::size_t i = 0; i < layout().areas().size(); ++i)
        if (touched.contains(layout().areas()[i].id))
            m_areas.at(layout().areas()[i].id)->show(i);
    for (const ElementId& id : moved)
        if (layout().node(id))
            m_nodes.at(id)->show(static_cast<std::size_t>(layout().node(id) - layout().nodes().data()));
    m_lines->refresh();
    growSceneRect();
    emit contentChanged();
    emit lookChanged();
    return true;
}

void DiagramScene::growSceneRect() {
    // Growing seldom: every new rectangle makes the scene sort its items anew.
    if (const QRectF bounds = contentBounds(); !sceneRect().contains(bounds) || !m_sized)
        setSceneRect(bounds.adjusted(-800, -800, 800, 800));
    m_sized = true;
}

void DiagramScene::reread(const std::set<ElementId>& moved) {
    m_content.update(m_session.design(), moved);
    const auto& views = m_session.design().views;
    m_appearance = views.empty() ? std::map<ElementId, Appearance>{} : views.front().appearance;
    syncItems();
    emit contentChanged();
}

void DiagramScene::syncItems() {
    syncKind(m_areas, layout().areas(), BoxItem::Kind::Area, m_content, *this);
    syncKind(m_nodes, layout().nodes(), BoxItem::Kind::Node, m_content, *this);
    m_lines->refresh();
    growSceneRect();
    syncLooks();
}

void DiagramScene::syncLooks() {
    const auto dress = [&](std::map<ElementId, std::unique_ptr<BoxItem>>& items) {
        for (auto& [id, item] : items) {
            BoxLook look = m_content.boxLook(id);
            look.foldable = true;
            look.selected = m_selection.contains(id);
            look.hovered = id == m_hovered;
            look.target = id == m_target;
            look.renaming = id == m_renaming;
            look.dimmed = m_standingOut && !m_standingOut->contains(id);
            item->setLook(look);
        }
    };
    dress(m_areas);
    dress(m_nodes);
    std::set<ElementId> emphasised = m_selection.ids();
    for (const ElementId& id : m_selection.ids())
        if (const Cable* cable = findById(m_session.design().cables, id))
            emphasised.insert(cable->segments.begin(), cable->segments.end());
    if (!m_hovered.empty())
        emphasised.insert(m_hovered);
    std::set<ElementId> focus = m_selection.ids();
    focus.insert(m_hovered);
    m_lines->setFocus(std::move(focus));
    m_lines->setEmphasised(std::move(emphasised), m_selection.single());
    emit lookChanged();
}

QRectF DiagramScene::boundsOf(const ElementId& id) const {
    const ElementId& standIn = layout().shown().standIn(id);
    if (const NodeBox* node = layout().node(standIn))
        return node->bounds();
    if (const AreaBox* area = layout().area(standIn))
        return area->area;
    QRectF bounds;
    std::set<ElementId> wanted{id};
    if (const Cable* cable = findById(m_session.design().cables, id))
        wanted.insert(cable->segments.begin(), cable->segments.end());
    for (const RoutedLine& line : m_content.routes().lines())
        if (line.isAmong(wanted))
            bounds |= line.bounds;
    return bounds;
}

DiagramHit DiagramScene::hit(QPointF point, double distance) const {
    using What = DiagramHit::What;
    for (auto node = layout().nodes().rbegin(); node != layout().nodes().rend(); ++node)
        if (!node->dress.untouchable && (node->tile().contains(point) || node->label().contains(point)))
            return {What::Node, node->id};
    const bool hasHandles = distance <= metrics::kHitDistance / metrics::kLabelZoom;
    for (auto area = layout().areas().rbegin(); hasHandles && area != layout().areas().rend(); ++area)
        if (area->foldHandle().adjusted(-4, -7, 3, 7).contains(point))
            return {What::FoldHandle, area->id};
    if (const AreaBox* folded = layout().foldedAt(point); folded && !folded->dress.untouchable)
        return {What::Area, folded->id};
    if (const LineLayer::Hit line = m_lines->hit(point, distance); !line.id.empty())
        return {line.onChip ? What::Chip : What::Line, line.id};
    const AreaBox* area = layout().areaAt(point);
    while (area && area->dress.untouchable)
        area = layout().area(area->parent);
    return area ? DiagramHit{What::Area, area->id} : DiagramHit{};
}

std::set<ElementId> DiagramScene::selectedBy(const DiagramHit& hit) const {
    if (hit.what == DiagramHit::What::Nothing)
        return {};
    std::set<ElementId> ids{hit.id};
    if (hit.what == DiagramHit::What::Line || hit.what == DiagramHit::What::Chip)
        for (const RoutedLine& line : m_content.routes().lines())
            if (line.id == hit.id)
                ids.insert(line.bundle.begin(), line.bundle.end());
    return ids;
}

std::set<ElementId> DiagramScene::inBand(const QRectF& band, bool touching) const {
    std::set<ElementId> result = m_lines->inBand(band, touching);
    for (const NodeBox& node : layout().nodes())
        if (!node.dress.untouchable && (touching ? band.intersects(node.tile()) : band.contains(node.tile())))
            result.insert(node.id);
    for (const AreaBox& box : layout().areas())
        if (!box.dress.untouchable && (touching ? band.intersects(box.titleBox()) : band.contains(box.area)))
            result.insert(box.id);
    return result;
}

QPointF DiagramScene::freeSpot(QPointF wish, QSizeF size, const ElementId& place) const {
    constexpr double kStep = 24;
    constexpr int kRings = 120;
    std::vector<QRectF> taken;
    for (const NodeBox& node : layout().nodes())
        taken.push_back(node.bounds());
    for (const AreaBox& area : layout().areas())
        taken.push_back(layout().isInside(place, area.id) || area.id == place ? area.titleBox() : area.area);
    const AreaBox* inside = layout().area(place);
    const auto isFree = [&](QPointF centre) {
        const QRectF box(centre.x() - size.width() / 2, centre.y() - metrics::kTileSize / 2 - 8, size.width(),
                         size.height());
        if (inside && !inside->area.adjusted(4, 4, -4, -4).contains(box))
            return false;
        return std::none_of(taken.begin(), taken.end(),
                            [&](const QRectF& other) { return other.intersects(box); });
    };
    for (int ring = 0; ring < kRings; ++ring)
        for (int x = -ring; x <= ring; ++x)
            for (int y = -ring; y <= ring; ++y) {
                if (std::max(std::abs(x), std::abs(y)) != ring)
                    continue;
                const QPointF centre = wish + QPointF(x, y) * kStep;
                if (isFree(centre))
                    return centre;
            }
    return wish;
}

void DiagramScene::setLiveState(LiveState live, bool whatIfActive) {
    m_content.state().setLive(std::move(live), whatIfActive);
    m_content.restyle(m_session.design());
    m_lines->refresh();
    syncLooks();
}

void DiagramScene::setOverlay(std::shared_ptr<const Overlay> overlay) {
    m_content.setOverlay(std::move(overlay));
    m_content.restyle(m_session.design());
    m_lines->refresh();
    syncLooks();
}

void DiagramScene::setSecondaryLines(std::map<ElementId, QString> lines) {
    m_content.setSecondaryLines(std::move(lines));
    reread({});
}

void DiagramScene::setFlowsShown(bool shown) {
    m_flowsShown = shown;
    m_content.setFlowsShown(shown);
    reread({});
}

void DiagramScene::setTarget(const ElementId& id) {
    if (m_target == id)
        return;
    m_target = id;
    syncLooks();
}

void DiagramScene::setHovered(const ElementId& id) {
    if (m_hovered == id)
        return;
    m_hovered = id;
    syncLooks();
}

void DiagramScene::setRenaming(const ElementId& id) {
    m_renaming = id;
    syncLooks();
}

void DiagramScene::setStandingOut(std::optional<std::set<ElementId>> ids) {
    if (m_standingOut == ids)
        return;
    m_standingOut = std::move(ids);
    m_lines->setStandingOut(m_standingOut);
    syncLooks();
}

void DiagramScene::freezeAreas(const std::optional<std::set<ElementId>>& without) {
    std::map<ElementId, QRectF> frozen;
    if (without)
        for (const AreaBox& area : layout().areas())
            if (!without->contains(area.id))
                frozen[area.id] = area.area;
    const bool thaws = !without;
    m_content.freezeAreas(std::move(frozen));
    if (thaws) {
        std::set<ElementId> areas;
        for (const AreaBox& area : layout().areas())
            areas.insert(area.id);
        reread(areas.empty() ? std::set<ElementId>{ElementId{"-"}} : areas);
    }
}

} // namespace isthmus
