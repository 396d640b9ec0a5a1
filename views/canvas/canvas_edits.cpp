#include "views/canvas/canvas_edits.h"

#include "model/edit/references.h"
#include "views/canvas/geometry/diagram_layout.h"
#include "views/canvas/words.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The nearest place of a kind around a component.
ElementId enclosing(const Design& design, const Component& component, std::string_view kind) {
    std::size_t steps = 0;
    for (const Place* place = findById(design.places, component.place);
         place && steps <= design.places.size(); place = findById(design.places, place->parent), ++steps)
        if (place->kind == kind)
            return place->id;
    return {};
}

bool sharePlace(const Design& design, const Component& a, const Component& b, std::string_view kind) {
    const ElementId place = enclosing(design, a, kind);
    return !place.empty() && place == enclosing(design, b, kind);
}

ReplaceElement replaced(Element element) {
    return ReplaceElement{std::move(element)};
}

} // namespace

std::string linkKindBetween(const Design& design, const Component& from, const Component& to) {
    const auto either = [&](std::string_view kind) { return from.kind == kind || to.kind == kind; };
    const auto both = [&](std::string_view kind) { return from.kind == kind && to.kind == kind; };
    if (either("internet"))
        return "internet_path";
    if (either("vpn_endpoint"))
        return "vpn_tunnel";
    if (both("landing_equipment"))
        return "subsea_segment";
    if (either("dx_device") && (either("transit_gateway") || either("direct_connect_gateway")))
        return "direct_connect";
    if (either("landing_equipment"))
        return "terrestrial_fibre";
    if (either("exchange_fabric"))
        return "peering";
    if (!from.place.empty() && from.place == to.place)
        return either("dx_device") ? "cross_connect" : "lan";
    for (const char* around : {"site", "region", "zone"})
        if (sharePlace(design, from, to, around))
            return "lan";
    for (const char* around : {"dx_location", "exchange", "landing_station"})
        if (sharePlace(design, from, to, around))
            return "cross_connect";
    if (sharePlace(design, from, to, "metro"))
        return "metro_fibre";
    return either("dx_device") ? "direct_connect" : "leased_circuit";
}

NamedEdit connectEdit(const Design& design, const Catalogue& catalogue, const ElementId& id,
                      const ElementId& from, const ElementId& to) {
    const Component* source = findById(design.components, from);
    const Component* target = findById(design.components, to);
    Link link;
    link.id = id;
    link.from = from;
    link.to = to;
    link.kind = source && target ? linkKindBetween(design, *source, *target) : "lan";
    link.name = kindName(catalogue, link.kind).toStdString();
    return {AddElement{std::move(link)},
            words(QT_TRANSLATE_NOOP("canvas", "Connect %1 and %2"))
                .arg(displayName(design, from), displayName(design, to)),
            id};
}

NamedEdit flowEdit(const Design& design, const Catalogue& catalogue, const ElementId& id,
                   const ElementId& from, const ElementId& to) {
    Flow flow;
    flow.id = id;
    flow.from = from;
    flow.to = to;
    flow.name = words(QT_TRANSLATE_NOOP("canvas", "%1 to %2"))
                    .arg(displayName(design, from), displayName(design, to))
                    .toStdString();
    const Kind* source = catalogue.kind(kindOf(design, from));
    const Kind* target = catalogue.kind(kindOf(design, to));
    if (target && target->buffers) {
        flow.kind = FlowKind::Event;
        flow.access = Access::Write;
    } else if (source && target && source->stores && target->stores) {
        flow.kind = FlowKind::Replication;
        flow.replication = Replication{};
    }
    return {AddElement{std::move(flow)},
            words(QT_TRANSLATE_NOOP("canvas", "Flow from %1 to %2"))
                .arg(displayName(design, from), displayName(design, to)),
            id};
}

bool mayHold(const Catalogue& catalogue, const std::string& parent, const std::string& child) {
    const Kind* kind = catalogue.kind(child);
    if (!kind || kind->kindClass != KindClass::Place)
        return kind && kind->kindClass == KindClass::Component;
    const auto among = [&](std::initializer_list<std::string_view> kinds) {
        return std::find(kinds.begin(), kinds.end(), parent) != kinds.end();
    };
    if (child == "zone")
        return parent == "region";
    if (child == "region")
        return parent == "provider";
    if (child == "data_hall")
        return among({"site", "dx_location", "exchange", "landing_station"});
    if (child == "metro")
        return parent == "island";
    if (child == "provider" || child == "island")
        return false;
    return among({"metro", "island"});
}

QString freshName(const Design& design, const QString& stem) {
    std::set<std::string> taken;
    for (const Place& place : design.places)
        taken.insert(place.name);
    for (const Component& component : design.components)
        taken.insert(component.name);
    QString name = stem;
    for (int number = 2; taken.contains(name.toStdString()); ++number)
        name = QStringLiteral("%1 %2").arg(stem).arg(number);
    return name;
}

NamedEdit addEdit(const Design& design, const Kind& kind, const ElementId& id, QPointF at,
                  const ElementId& place) {
    const QString name = freshName(design, kindName(kind));
    Rect rect{at.x(), at.y(), 0, 0};
    CompoundEdit edit;
    if (kind.kindClass == KindClass::Place) {
        Place added;
        added.id = id;
        added.name = name.toStdString();
        added.kind = kind.id;
        added.parent = place;
        const QSizeF size = defaultPlaceSize(QString::fromStdString(kind.id));
        rect = Rect{at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
        edit.edits.emplace_back(AddElement{std::move(added)});
    } else {
        Component added;
        added.id = id;
        added.name = name.toStdString();
        added.kind = kind.id;
        added.place = place;
        edit.edits.emplace_back(AddElement{std::move(added)});
    }
    edit.edits.push_back(positionEdit(design, id, rect));
    return {std::move(edit), words(QT_TRANSLATE_NOOP("canvas", "Add %1")).arg(name), id};
}

std::set<QString> namesBeside(const Design& design, const ElementId& id) {
    std::set<QString> names;
    visitElementRanges(design, [&](const auto& range) {
        if (findById(range, id) == nullptr)
            return;
        for (const auto& element : range)
            if (element.id != id)
                names.insert(QString::fromStdString(element.name));
    });
    return names;
}

NamedEdit renameEdit(const Design& design, const ElementId& id, const QString& name) {
    auto element = findElement(design, id);
    if (!element)
        return {CompoundEdit{}, {}, {}};
    const QString before = displayName(design, id);
    std::visit([&](auto& value) { value.name = name.toStdString(); }, *element);
    return {replaced(std::move(*element)),
            words(QT_TRANSLATE_NOOP("canvas", "Rename %1 to %2"))
                .arg(before, QString(name).replace(QLatin1Char('\n'), QLatin1Char(' '))),
            {}};
}

NamedEdit removalEdit(const Design& design, const std::set<ElementId>& ids, Children children) {
    CompoundEdit edit = wholeRemoval(design, ids, children);
    int items = 0, lines = 0;
    for (const Edit& part : edit.edits)
        if (const auto* remove = std::get_if<RemoveElement>(&part)) {
            const bool isLine = findById(design.links, remove->id) || findById(design.flows, remove->id);
            ++(isLine ? lines : items);
        }
    const QString boxes = words(QT_TRANSLATE_N_NOOP("canvas", "%n item(s)"), items);
    const QString ways = words(QT_TRANSLATE_N_NOOP("canvas", "%n link(s) and flow(s)"), lines);
    QString what = items > 0 && lines > 0 ? words(QT_TRANSLATE_NOOP("canvas", "%1 with %2")).arg(boxes, ways)
                                          : (items > 0 ? boxes : ways);
    if (items + lines == 1)
        what = displayName(design, *ids.begin());
    const QString label = words(QT_TRANSLATE_NOOP("canvas", "Delete %1")).arg(what);
    return {std::move(edit), label, {}};
}

Edit positionEdit(const Design& design, const ElementId& id, const Rect& rect) {
    return SetPosition{design.views.empty() ? ElementId{} : design.views.front().id, id, rect};
}

std::optional<Rect> storedPosition(const Design& design, const ElementId& id) {
    if (design.views.empty())
        return {};
    const auto found = design.views.front().positions.find(id);
    return found == design.views.front().positions.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Edit> reparentEdit(const Design& design, const ElementId& id, const ElementId& place) {
    if (placeOf(design, id) == place)
        return {};
    if (const Component* component = findById(design.components, id)) {
        Component moved = *component;
        moved.place = place;
        return replaced(std::move(moved));
    }
    if (const Place* inner = findById(design.places, id)) {
        Place moved = *inner;
        moved.parent = place;
        return replaced(std::move(moved));
    }
    return {};
}

ElementId placeOf(const Design& design, const ElementId& id) {
    if (const Component* component = findById(design.components, id))
        return component->place;
    const Place* place = findById(design.places, id);
    return place ? place->parent : ElementId{};
}

std::string kindOf(const Design& design, const ElementId& id) {
    if (const Component* component = findById(design.components, id))
        return component->kind;
    const Place* place = findById(design.places, id);
    return place ? place->kind : std::string{};
}

} // namespace isthmus
