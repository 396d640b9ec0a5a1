#include "views/canvas/accessible/element_words.h"

#include "model/catalogue/failure_resolution.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/words.h"
#include "views/session/design_session.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

namespace isthmus {

namespace {

QString kindWords(const CanvasContext& context, const ElementId& id, const Element& element) {
    const Design& design = context.session.design();
    const Catalogue* catalogue = context.scene.content().catalogue();
    const Link* link = findById(design.links, id);
    const std::string kind = link ? link->kind : kindOf(design, id);
    if (kind.empty() || !catalogue)
        return elementTypeName(element);
    return kindName(*catalogue, kind);
}

const RoutedLine* bundleOf(const CanvasContext& context, const ElementId& id) {
    for (const RoutedLine& line : context.scene.content().routes().lines())
        if (line.id == id)
            return line.bundle.size() > 1 ? &line : nullptr;
    return nullptr;
}

struct Failing {
    const std::optional<FailureData>* data = nullptr;
    const Kind* kind = nullptr;
    std::optional<Kilometres> length;
};

Failing failingOf(const Design& design, const Catalogue& catalogue, const ElementId& id) {
    if (const Component* component = findById(design.components, id))
        return {&component->failure, catalogue.kind(component->kind), {}};
    if (const Place* place = findById(design.places, id))
        return {&place->failure, catalogue.kind(place->kind), {}};
    if (const Link* link = findById(design.links, id))
        return {&link->failure, catalogue.kind(link->kind), link->length};
    return {};
}

} // namespace

QString elementWords(const CanvasContext& context, const ElementId& id) {
    const Design& design = context.session.design();
    const auto element = findElement(design, id);
    if (!element)
        return {};
    if (const RoutedLine* line = bundleOf(context, id))
        return words(QT_TRANSLATE_N_NOOP("canvas", "%n line(s) between %1 and %2"),
                     static_cast<int>(line->bundle.size()))
            .arg(displayName(design, line->from), displayName(design, line->to));
    const QString text = words(QT_TRANSLATE_NOOP("canvas", "%1, %2"))
                             .arg(displayName(design, id), kindWords(context, id, *element));
    if (const Link* link = findById(design.links, id))
        return words(QT_TRANSLATE_NOOP("canvas", "%1, between %2 and %3"))
            .arg(text, displayName(design, link->from), displayName(design, link->to));
    if (const Flow* flow = findById(design.flows, id))
        return words(QT_TRANSLATE_NOOP("canvas", "%1, from %2 to %3"))
            .arg(text, displayName(design, flow->from), displayName(design, flow->to));
    if (const ElementId place = placeOf(design, id); !place.empty())
        return words(QT_TRANSLATE_NOOP("canvas", "%1, in %2")).arg(text, displayName(design, place));
    return text;
}

QString failureWords(const CanvasContext& context, const ElementId& id) {
    const Catalogue* catalogue = context.scene.content().catalogue();
    if (!catalogue)
        return {};
    const Failing failing = failingOf(context.session.design(), *catalogue, id);
    if (!failing.kind)
        return {};
    const ResolvedFailure resolved = resolveFailure(*failing.data, *failing.kind, failing.length, *catalogue);
    if (resolved.neverFails || resolved.problem)
        return {};
    return words(QT_TRANSLATE_NOOP("canvas", "fails %1 a year"))
        .arg(hoursText(Hours{resolved.availability.down() * kHoursPerYear}));
}

QString stateWords(const CanvasContext& context, const ElementId& id) {
    switch (context.scene.content().state().of(id)) {
    case ElementState::Failed:
        return words(QT_TRANSLATE_NOOP("canvas", "failed"));
    case ElementState::Dead:
        return words(QT_TRANSLATE_NOOP("canvas", "down"));
    case ElementState::Rerouted:
        return words(QT_TRANSLATE_NOOP("canvas", "rerouted"));
    case ElementState::Well:
        break;
    }
    return words(QT_TRANSLATE_NOOP("canvas", "up"));
}

} // namespace isthmus
