#include "views/canvas/geometry/diagram_layout.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/layout_builder.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace isthmus {

using namespace metrics;

namespace {

/// Of the box that a folded place is drawn as: wide enough for most titles.
QSizeF foldedSize(const AreaBox& box) {
    const double words = std::max(textWidth(box.titleText, LabelFont::Title),
                                  textWidth(box.captionText, LabelFont::Secondary));
    const double width = std::clamp(words + 36, kFoldedMinWidth, kFoldedMaxWidth);
    return {std::ceil(width / kGrid) * kGrid, kFoldedHeight};
}

} // namespace

QRectF NodeBox::tile() const {
    return {centre.x() - kTileSize / 2, centre.y() - kTileSize / 2, kTileSize, kTileSize};
}

QRectF NodeBox::label() const {
    return {centre.x() - labelSize.width() / 2, centre.y() + kTileSize / 2 + kLabelGap, labelSize.width(),
            labelSize.height()};
}

QRectF AreaBox::titleBox() const {
    const double width = std::max(title.size().width(), kindLine.size().width());
    return {area.x() + 12, area.y() + 9, width, title.size().height() + kindLine.size().height()};
}

QRectF AreaBox::foldHandle() const {
    const double middle = area.y() + 9 + title.size().height() / 2;
    return {area.x() + 2, middle - 5, 9, 10};
}

void AreaBox::fitAround(const QRectF& content) {
    const bool sized = stored.width() > 0 && stored.height() > 0;
    QRectF rectangle = stored;
    if (!content.isNull() && sized)
        rectangle = stored.united(content.adjusted(-8, -kPlaceHeader + 8, 8, 8));
    else if (!content.isNull())
        rectangle = content.adjusted(-kPlacePadding, -kPlaceHeader, kPlacePadding, kPlacePadding);
    if (!sized)
        rectangle.setSize(rectangle.size().expandedTo(QSizeF(kPlaceMinWidth, kPlaceMinHeight)));
    if (folded) // its corner stays where it is when it is unfolded
        rectangle = QRectF(placedByHand ? stored.topLeft() : rectangle.topLeft(), foldedSize(*this));
    setArea(rectangle);
}

void AreaBox::setArea(const QRectF& rectangle) {
    area = rectangle;
    const double room = std::max(area.width() - 24, 40.0);
    title = Label::cached(titleText, LabelFont::Title, room, 1);
    kindLine = Label::cached(captionText, LabelFont::Secondary, room, 1);
}

bool DiagramLayout::reposition(const Design& design, const std::set<ElementId>& moved,
                               const std::map<ElementId, QRectF>& frozen) {
    if (design.views.empty())
        return false;
    const auto& positions = design.views.front().positions;
    for (const ElementId& id : moved) {
        const NodeBox* box = node(id);
        const AreaBox* place = area(id);
        if (!positions.contains(id) || (box && !box->placedByHand) || (place && !place->placedByHand))
            return false;
    }
    std::set<std::size_t, std::greater<>> resized; // children have larger indices than their parents
    for (const ElementId& id : moved) {
        const Rect& rect = positions.at(id);
        ElementId around;
        if (const auto at = m_nodeIndex.find(id); at != m_nodeIndex.end()) {
            m_nodes[at->second].centre = QPointF(rect.x, rect.y);
            around = m_nodes[at->second].place;
        } else if (const auto place = m_areaIndex.find(id); place != m_areaIndex.end()) {
            m_areas[place->second].stored = QRectF(rect.x, rect.y, rect.width, rect.height);
            around = id;
        }
        for (const AreaBox* at = area(around); at; at = area(at->parent))
            resized.insert(m_areaIndex.at(at->id));
    }
    for (const std::size_t index : resized) {
        AreaBox& box = m_areas[index];
        QRectF content;
        if (const auto children = m_children.find(box.id); children != m_children.end()) {
            for (const std::size_t inner : children->second.areas)
                content |= m_areas[inner].area;
            for (const std::size_t inner : children->second.nodes)
                content |= m_nodes[inner].bounds();
        }
        if (const auto kept = frozen.find(box.id); kept != frozen.end())
            box.setArea(kept->second);
        else
            box.fitAround(content);
    }
    return true;
}

void DiagramLayout::rebuild(const Design& design, const Catalogue* catalogue,
                            const std::map<ElementId, QRectF>& frozen,
                            const std::map<ElementId, QString>& secondary, ShownDesign::Purpose purpose) {
    m_shown = ShownDesign(design, purpose);
    LayoutBuilder(*this, design, catalogue, frozen).build(secondary);
}

const NodeBox* DiagramLayout::node(const ElementId& id) const {
    const auto found = m_nodeIndex.find(id);
    return found == m_nodeIndex.end() ? nullptr : &m_nodes[found->second];
}

const AreaBox* DiagramLayout::area(const ElementId& id) const {
    const auto found = m_areaIndex.find(id);
    return found == m_areaIndex.end() ? nullptr : &m_areas[found->second];
}

QRectF DiagramLayout::endBox(const ElementId& id) const {
    if (const NodeBox* box = node(id))
        return box->tile();
    const AreaBox* place = area(id);
    return place && place->folded ? place->area : QRectF();
}

const AreaBox* DiagramLayout::foldedAt(QPointF point) const {
    const AreaBox* best = nullptr;
    for (const auto& [id, inside] : m_shown.folded())
        if (const AreaBox* box = area(id); box && box->area.contains(point) && (!best || best < box))
            best = box;
    return best;
}

ElementId DiagramLayout::rootOf(const ElementId& id) const {
    const NodeBox* box = node(id);
    ElementId root;
    for (const AreaBox* at = area(box ? box->place : id); at; at = area(at->parent))
        root = at->id;
    return root;
}

bool DiagramLayout::isInside(const ElementId& place, const ElementId& around) const {
    for (const AreaBox* at = area(place); at; at = area(at->parent))
        if (at->parent == around)
            return true;
    return false;
}

const AreaBox* DiagramLayout::areaAt(QPointF point, const std::set<ElementId>& without) const {
    const AreaBox* best = nullptr;
    for (const AreaBox& candidate : m_areas) {
        if (candidate.folded || !candidate.area.contains(point) || (best && candidate.depth < best->depth))
            continue;
        bool passedOver = false;
        for (const AreaBox* at = &candidate; at && !passedOver; at = area(at->parent))
            passedOver = without.contains(at->id);
        if (!passedOver)
            best = &candidate;
    }
    return best;
}

std::set<ElementId> DiagramLayout::contents(const ElementId& place) const {
    std::set<ElementId> places{place};
    std::set<ElementId> result;
    for (const AreaBox& candidate : m_areas) // parents come first
        if (places.contains(candidate.parent)) {
            places.insert(candidate.id);
            result.insert(candidate.id);
        }
    for (const NodeBox& candidate : m_nodes)
        if (places.contains(candidate.place))
            result.insert(candidate.id);
    if (m_shown.isPlain())
        return result;
    std::vector<ElementId> open(places.begin(), places.end());
    while (!open.empty()) {
        const ElementId id = std::move(open.back());
        open.pop_back();
        for (const auto* more : {&m_shown.inside(id), &m_shown.hiddenIn(id)})
            for (const ElementId& inner : *more)
                if (result.insert(inner).second)
                    open.push_back(inner);
    }
    return result;
}

QRectF DiagramLayout::bounds() const {
    QRectF all;
    for (const AreaBox& box : m_areas)
        all |= box.area;
    for (const NodeBox& box : m_nodes)
        all |= box.bounds();
    return all;
}

QString placeCaption(const Place& place, const Catalogue* catalogue) {
    if (place.kind == "landing_station")
        return QCoreApplication::translate("canvas", "landing station");
    if (place.kind == "dx_location")
        return QCoreApplication::translate("canvas", "Direct Connect");
    QString words = catalogue ? kindName(*catalogue, place.kind) : QString::fromStdString(place.kind);
    // Only the first letter: proper names inside stay as they are. German writes nouns with a capital.
    if (words.size() > 1 && words[1].isLower() && QLocale().language() == QLocale::English)
        words[0] = words[0].toLower();
    const QString code = QString::fromStdString(place.code);
    if (!code.isEmpty() && code != QString::fromStdString(place.name))
        words += QStringLiteral(", ") + code;
    return words;
}

QSizeF defaultPlaceSize(const QString& kind) {
    if (kind == QLatin1String("provider"))
        return {640, 480};
    if (kind == QLatin1String("region") || kind == QLatin1String("metro") || kind == QLatin1String("island"))
        return {400, 320};
    if (kind == QLatin1String("zone") || kind == QLatin1String("site"))
        return {176, 240};
    if (kind == QLatin1String("dx_location"))
        return {168, 144};
    return {152, 144};
}

} // namespace isthmus
