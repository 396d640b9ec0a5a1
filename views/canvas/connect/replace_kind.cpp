#include "views/canvas/connect/replace_kind.h"

#include "views/canvas/words.h"
#include "views/text/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace isthmus {

namespace {

/// "Router", "Router 2": said by the program, not by somebody.
bool isDefaultName(const QString& name, const QString& kind) {
    static const QRegularExpression number(QStringLiteral(" \\d+$"));
    return name == kind || (name.startsWith(kind + QLatin1Char(' ')) && QString(name).remove(number) == kind);
}

QString renamed(const Design& design, const Catalogue& catalogue, const std::string& name,
                const std::string& kind, const Offer& offer) {
    const QString now = QString::fromStdString(name);
    const std::vector<Offer> offers = offersOf(catalogue);
    const bool isDefault = std::any_of(offers.begin(), offers.end(), [&](const Offer& known) {
        return known.kind->id == kind && isDefaultName(now, known.name);
    });
    return isDefault ? freshName(design, offer.name) : now;
}

Component withOffer(const Design& design, const Catalogue& catalogue, Component component,
                    const Offer& offer) {
    component.name = renamed(design, catalogue, component.name, component.kind, offer).toStdString();
    component.kind = offer.kind->id;
    if (component.failure && !component.failure->reference.empty())
        component.failure.reset();
    if (offer.isProduct) {
        component.failure = FailureData{};
        component.failure->reference = offer.reference;
    }
    return component;
}

/// A place may not be given a kind that cannot stand where it stands, or hold what it holds.
QString whyNot(const Design& design, const Catalogue& catalogue, const Place& place, const Offer& offer) {
    const std::string parent = kindOf(design, place.parent);
    if (!parent.empty() && !mayHold(catalogue, parent, offer.kind->id))
        return words(QT_TRANSLATE_NOOP("canvas", "%1 cannot hold this: %2"))
            .arg(displayName(design, place.parent), offer.name);
    for (const Place& inner : design.places)
        if (inner.parent == place.id && !mayHold(catalogue, offer.kind->id, inner.kind))
            return words(QT_TRANSLATE_NOOP("canvas", "%1 cannot hold this: %2"))
                .arg(offer.name, displayName(design, inner.id));
    return {};
}

} // namespace

KindReplacement replaceKindEdit(const Design& design, const Catalogue& catalogue,
                                const std::set<ElementId>& ids, const Offer& offer) {
    CompoundEdit edit;
    const bool isPlace = offer.kind->kindClass == KindClass::Place;
    for (const ElementId& id : ids) {
        const Component* component = findById(design.components, id);
        const Place* place = findById(design.places, id);
        if (component && !isPlace) {
            edit.edits.emplace_back(ReplaceElement{withOffer(design, catalogue, *component, offer)});
        } else if (place && isPlace) {
            if (const QString why = whyNot(design, catalogue, *place, offer); !why.isEmpty())
                return {{}, why};
            Place other = *place;
            other.name = renamed(design, catalogue, place->name, place->kind, offer).toStdString();
            other.kind = offer.kind->id;
            edit.edits.emplace_back(ReplaceElement{std::move(other)});
        }
    }
    if (edit.edits.empty())
        return {{},
                isPlace ? words(QT_TRANSLATE_NOOP("canvas", "Select places first: this is a kind of place"))
                        : words(QT_TRANSLATE_NOOP("canvas",
                                                  "Select components first: this is a kind of component"))};
    const QString what =
        edit.edits.size() == 1
            ? displayName(design, idOf(std::get<ReplaceElement>(edit.edits.front()).element))
            : words(QT_TRANSLATE_N_NOOP("canvas", "%n item(s)"), static_cast<int>(edit.edits.size()));
    const QString label = words(QT_TRANSLATE_NOOP("canvas", "Make %1 a %2")).arg(what, offer.name);
    return {{std::move(edit), label, {}}, {}};
}

} // namespace isthmus
