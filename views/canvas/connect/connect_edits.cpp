#include "views/canvas/connect/connect_edits.h"

#include "model/edit/apply_edit.h"
#include "model/edit/fresh_ids.h"
#include "views/canvas/words.h"
#include "views/text/names.h"

namespace isthmus {

namespace {

NamedEdit lineEdit(const Design& design, const Catalogue& catalogue, const ElementId& from,
                   const ElementId& to, LineType type) {
    const ElementId id = FreshIds(design).next(from.value + "-" + to.value);
    return type == LineType::Link ? connectEdit(design, catalogue, id, from, to)
                                  : flowEdit(design, catalogue, id, from, to);
}

/// `placed` and a line from `from` to what it creates, named `label`.
JoinedEdit joined(const Design& design, const Catalogue& catalogue, NamedEdit placed, const ElementId& from,
                  LineType type) {
    const NamedEdit line = lineEdit(withEdit(design, placed.edit), catalogue, from, placed.created, type);
    CompoundEdit both;
    both.edits = {std::move(placed.edit), line.edit};
    return {{std::move(both), placed.label, placed.created}, line.created};
}

} // namespace

Design withEdit(const Design& design, const Edit& edit) {
    Design after = design;
    (void)applyEdit(after, edit); // all or nothing: what is refused leaves it as it was
    return after;
}

NamedEdit placeEdit(const Design& design, const Offer& offer, const ElementId& id, QPointF at,
                    const ElementId& place) {
    NamedEdit placed = addEdit(design, *offer.kind, id, at, place);
    if (!offer.isProduct)
        return placed;
    const QString name = freshName(design, offer.name);
    auto& parts = std::get<CompoundEdit>(placed.edit).edits;
    auto& component = std::get<Component>(std::get<AddElement>(parts.front()).element);
    component.name = name.toStdString();
    component.failure = FailureData{};
    component.failure->reference = offer.reference;
    PricedItem price;
    price.price = offer.price;
    component.prices.push_back(std::move(price));
    placed.label = words(QT_TRANSLATE_NOOP("canvas", "Add %1")).arg(name);
    return placed;
}

JoinedEdit placeAndJoin(const Design& design, const Catalogue& catalogue, const Offer& offer,
                        const ElementId& from, LineType type, QPointF at, const ElementId& place) {
    const ElementId id = FreshIds(design).next(offer.id.toStdString());
    NamedEdit placed = placeEdit(design, offer, id, at, place);
    placed.label = words(QT_TRANSLATE_NOOP("canvas", "Add %1 and connect it to %2"))
                       .arg(offer.name, displayName(design, from));
    return joined(design, catalogue, std::move(placed), from, type);
}

JoinedEdit cloneAndJoin(const Design& design, const Catalogue& catalogue, const ElementId& from,
                        LineType type, QPointF at) {
    const Component* original = findById(design.components, from);
    if (!original)
        return {};
    Component copy = *original;
    copy.id = FreshIds(design).next(copy.kind);
    const Kind* kind = catalogue.kind(copy.kind);
    copy.name = freshName(design, kind ? kindName(*kind) : QString::fromStdString(copy.name)).toStdString();
    const ElementId id = copy.id;
    CompoundEdit placed;
    placed.edits.emplace_back(AddElement{std::move(copy)});
    placed.edits.push_back(positionEdit(design, id, Rect{at.x(), at.y(), 0, 0}));
    const QString label =
        words(QT_TRANSLATE_NOOP("canvas", "Copy %1 and connect it")).arg(displayName(design, from));
    return joined(design, catalogue, {std::move(placed), label, id}, from, type);
}

QString whyNotJoined(const Design& design, const ElementId& from, const ElementId& to, LineType type) {
    if (from == to)
        return type == LineType::Link
                   ? words(
                         QT_TRANSLATE_NOOP("canvas", "A link joins two things: this one is where it begins"))
                   : words(
                         QT_TRANSLATE_NOOP("canvas", "A flow goes to somebody else: this one is its source"));
    if (findById(design.components, to))
        return {};
    if (type == LineType::Flow && findById(design.groups, to))
        return {};
    if (findById(design.places, to))
        return words(QT_TRANSLATE_NOOP("canvas", "Links end at components: %1 is a place"))
            .arg(displayName(design, to));
    return words(QT_TRANSLATE_NOOP("canvas", "Links end at components"));
}

} // namespace isthmus
