#include "views/canvas/geometry/layout_builder.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/grid.h"
#include "views/icons/icon_provider.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

using namespace metrics;

namespace {

constexpr double kGap = 16;

QRectF cellOf(QPointF centre) {
    return {centre.x() - kCellWidth / 2, centre.y() - kTileSize / 2 - 8, kCellWidth, kCellHeight};
}

/// Sets boxes down in rows, left to right, no wider than `width`.
class Shelf {
public:
    Shelf(QPointF origin, double width) : m_at(origin), m_left(origin.x()), m_width(width) {}

    QPointF next(QSizeF size) {
        if (m_at.x() > m_left && m_at.x() + size.width() > m_left + m_width) {
            m_at = QPointF(m_left, m_at.y() + m_rowHeight + kGap);
            m_rowHeight = 0;
        }
        const QPointF corner = m_at;
        m_at.rx() += size.width() + kGap;
        m_rowHeight = std::max(m_rowHeight, size.height());
        return corner;
    }

private:
    QPointF m_at;
    double m_left;
    double m_width;
    double m_rowHeight = 0;
};

} // namespace

LayoutBuilder::LayoutBuilder(DiagramLayout& layout, const Design& design, const Catalogue* catalogue,
                             const std::map<ElementId, QRectF>& frozen)
    : m_layout(layout), m_design(design), m_catalogue(catalogue), m_frozen(frozen) {
    if (!design.views.empty())
        m_positions = &design.views.front().positions;
}

const Rect* LayoutBuilder::stored(const ElementId& id) const {
    if (!m_positions)
        return nullptr;
    const auto found = m_positions->find(id);
    return found == m_positions->end() ? nullptr : &found->second;
}

const LayoutBuilder::Container& LayoutBuilder::childrenOf(const ElementId& id) const {
    static const Container kEmpty;
    const auto found = m_layout.m_children.find(id);
    return found == m_layout.m_children.end() ? kEmpty : found->second;
}

void LayoutBuilder::build(const std::map<ElementId, QString>& secondary) {
    readElements();
    for (NodeBox& node : m_layout.m_nodes) {
        if (const auto found = secondary.find(node.id); found != secondary.end())
            node.secondary = found->second;
        const Label line = Label::cached(node.secondary, LabelFont::Secondary, kLabelWidth, 1);
        node.labelSize = QSizeF(std::max(node.name.size().width(), line.size().width()),
                                node.name.size().height() + kSecondaryFontPixels + 4);
    }
    const Container& top = childrenOf({});
    for (const std::size_t area : top.areas)
        settleArea(area);
    const QRectF placed = contentOf(top, true);
    const QPointF origin =
        placed.isNull() ? QPointF(48, 48) : QPointF(onGrid(placed.left()), onGrid(placed.bottom() + 48));
    double surface = 0;
    for (const std::size_t area : top.areas)
        surface += m_areaPlaced[area]
                       ? 0
                       : m_layout.m_areas[area].area.width() * m_layout.m_areas[area].area.height();
    surface += static_cast<double>(top.nodes.size()) * kCellWidth * kCellHeight;
    settleChildren(top, origin, std::max(placed.width(), std::sqrt(surface * 1.9)));
    if (!m_layout.shown().folded().empty())
        dropFolded();
}

void LayoutBuilder::readElements() {
    m_layout.m_nodes.clear();
    m_layout.m_areas.clear();
    m_layout.m_nodeIndex.clear();
    m_layout.m_areaIndex.clear();
    for (const Place& place : m_design.places)
        if (!m_layout.shown().isHidden(place.id))
            readArea(place);
    sortAreas();
    readRoles();
    for (const Component& component : m_design.components)
        if (!m_layout.shown().isHidden(component.id))
            readNode(component);
    if (!m_layout.shown().isPlain())
        std::stable_sort(
            m_layout.m_nodes.begin(), m_layout.m_nodes.end(),
            [](const NodeBox& a, const NodeBox& b) { return a.dress.stacking() < b.dress.stacking(); });
    m_nodePlaced.clear();
    for (const NodeBox& node : m_layout.m_nodes)
        m_nodePlaced.push_back(node.placedByHand);
    indexBoxes();
}

void LayoutBuilder::indexBoxes() {
    m_layout.m_nodeIndex.clear();
    m_layout.m_areaIndex.clear();
    m_layout.m_children.clear();
    for (std::size_t i = 0; i < m_layout.m_areas.size(); ++i)
        m_layout.m_areaIndex[m_layout.m_areas[i].id] = i;
    for (std::size_t i = 0; i < m_layout.m_nodes.size(); ++i)
        m_layout.m_nodeIndex[m_layout.m_nodes[i].id] = i;
    for (std::size_t i = 0; i < m_layout.m_areas.size(); ++i)
        m_layout.m_children[m_layout.m_areas[i].parent].areas.push_back(i);
    for (std::size_t i = 0; i < m_layout.m_nodes.size(); ++i)
        m_layout.m_children[m_layout.m_nodes[i].place].nodes.push_back(i);
}

void LayoutBuilder::dropFolded() {
    const auto isInside = [&](const auto& box) { return !m_layout.shown().isShown(box.id); };
    std::erase_if(m_layout.m_nodes, isInside);
    std::erase_if(m_layout.m_areas, isInside);
    indexBoxes();
}

void LayoutBuilder::readRoles() {
    for (const Group& group : m_design.groups) {
        for (std::size_t rank = 0; rank < group.members.size(); ++rank) {
            const char* role = QT_TRANSLATE_NOOP("canvas", "active");
            if (group.mode == GroupMode::Ranked)
                role = rank < static_cast<std::size_t>(group.need) ? QT_TRANSLATE_NOOP("canvas", "primary")
                                                                   : QT_TRANSLATE_NOOP("canvas", "standby");
            m_roles[group.members[rank]] = QCoreApplication::translate("canvas", role);
        }
        for (const ElementId& witness : group.witnesses)
            m_roles[witness] = QCoreApplication::translate("canvas", "witness");
    }
}

void LayoutBuilder::readNode(const Component& component) {
    NodeBox box;
    box.id = component.id;
    box.place = m_layout.m_areaIndex.contains(component.place) ? component.place : ElementId{};
    box.kind = QString::fromStdString(component.kind);
    const Kind* kind = m_catalogue ? m_catalogue->kind(component.kind) : nullptr;
    box.category = kind ? QString::fromStdString(kind->category) : categoryOfKind(box.kind);
    const std::string& name = component.name.empty() ? component.id.value : component.name;
    box.name = Label::cached(QString::fromStdString(name), LabelFont::Name, kLabelWidth, 2);
    box.count = component.count;
    QStringList facts;
    if (const auto role = m_roles.find(component.id); role != m_roles.end())
        facts << role->second;
    if (component.count > 1)
        facts << QCoreApplication::translate("canvas", "%1 of %2").arg(component.need).arg(component.count);
    box.secondary = facts.join(QStringLiteral(" · "));
    const Rect* rect = stored(component.id);
    box.placedByHand = rect != nullptr;
    if (rect)
        box.centre = QPointF(rect->x, rect->y);
    box.dress = m_layout.shown().dressOf(component.id);
    m_layout.m_nodes.push_back(std::move(box));
}

void LayoutBuilder::readArea(const Place& place) {
    AreaBox box;
    box.id = place.id;
    box.parent = place.parent;
    box.kind = QString::fromStdString(place.kind);
    const Rect* rect = stored(place.id);
    box.placedByHand = rect != nullptr;
    if (rect)
        box.stored = box.area = QRectF(rect->x, rect->y, rect->width, rect->height);
    box.titleText = QString::fromStdString(place.name.empty() ? place.id.value : place.name);
    box.captionText = placeCaption(place, m_catalogue);
    box.dress = m_layout.shown().dressOf(place.id);
    box.folded = m_layout.shown().isFolded(place.id);
    if (box.folded)
        box.captionText = QCoreApplication::translate(
            "canvas", "%n inside", nullptr, static_cast<int>(m_layout.shown().inside(place.id).size()));
    m_layout.m_areaIndex[box.id] = m_layout.m_areas.size();
    m_layout.m_areas.push_back(std::move(box));
}

void LayoutBuilder::sortAreas() {
    std::vector<AreaBox>& areas = m_layout.m_areas;
    for (AreaBox& box : areas) {
        const AreaBox* at = &box;
        // A circle of parents is no design, but must not hang a drawing.
        while (box.depth <= static_cast<int>(areas.size())) {
            at = m_layout.area(at->parent);
            if (!at)
                break;
            ++box.depth;
        }
        if (box.depth > static_cast<int>(areas.size()) || !m_layout.area(box.parent)) {
            box.parent = ElementId{};
            box.depth = 0;
        }
    }
    std::stable_sort(areas.begin(), areas.end(), [](const AreaBox& a, const AreaBox& b) {
        return std::pair(a.depth, a.dress.stacking()) < std::pair(b.depth, b.dress.stacking());
    });
    m_layout.m_areaIndex.clear();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        m_layout.m_areaIndex[areas[i].id] = i;
        m_areaPlaced.push_back(areas[i].placedByHand);
    }
}

void LayoutBuilder::settleArea(std::size_t index) {
    const ElementId id = m_layout.m_areas[index].id;
    const Container& children = childrenOf(id);
    for (const std::size_t child : children.areas)
        settleArea(child);
    AreaBox& box = m_layout.m_areas[index];
    const bool sized = box.area.width() > 0 && box.area.height() > 0;
    const QRectF content = contentOf(children, true);
    QPointF origin(box.area.x() + kPlacePadding, box.area.y() + kPlaceHeader);
    double width = sized ? box.area.width() - 2 * kPlacePadding : 0;
    if (!content.isNull()) {
        origin = QPointF(content.left(), content.bottom() + kGap);
        width = std::max(width, content.width());
    }
    const double count = static_cast<double>(children.nodes.size() + children.areas.size());
    settleChildren(children, origin, std::max(width, std::ceil(std::sqrt(count)) * (kCellWidth + kGap)));

    box.fitAround(contentOf(children, true));
    if (const auto found = m_frozen.find(id); found != m_frozen.end())
        box.setArea(found->second);
    // A place that nobody put anywhere stands where its placed children stand.
    if (!box.placedByHand && !content.isNull())
        m_areaPlaced[index] = true;
}

QRectF LayoutBuilder::contentOf(const Container& container, bool onlyPlaced) const {
    QRectF content;
    for (const std::size_t area : container.areas)
        if (!onlyPlaced || m_areaPlaced[area])
            content |= m_layout.m_areas[area].area;
    for (const std::size_t node : container.nodes)
        if (!onlyPlaced || m_nodePlaced[node])
            content |= m_layout.m_nodes[node].bounds();
    return content;
}

void LayoutBuilder::settleChildren(const Container& container, QPointF origin, double width) {
    Shelf shelf(origin, width);
    for (const std::size_t area : container.areas)
        if (!m_areaPlaced[area]) {
            const QRectF box = m_layout.m_areas[area].area;
            moveArea(area, shelf.next(box.size()) - box.topLeft());
        }
    for (const std::size_t node : container.nodes)
        if (!m_nodePlaced[node]) {
            const QPointF corner = shelf.next(QSizeF(kCellWidth, kCellHeight));
            const QPointF centre = corner - cellOf(QPointF(0, 0)).topLeft();
            m_layout.m_nodes[node].centre = QPointF(onGrid(centre.x()), onGrid(centre.y()));
            m_nodePlaced[node] = true;
        }
}

void LayoutBuilder::moveArea(std::size_t index, QPointF delta) {
    const QPointF step(onGrid(delta.x()), onGrid(delta.y()));
    AreaBox& box = m_layout.m_areas[index];
    box.area.translate(step);
    m_areaPlaced[index] = true;
    const Container& children = childrenOf(box.id);
    for (const std::size_t area : children.areas)
        moveArea(area, step);
    for (const std::size_t node : children.nodes)
        m_layout.m_nodes[node].centre += step;
}

} // namespace isthmus
