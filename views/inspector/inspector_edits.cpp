#include "views/inspector/inspector_edits.h"

#include "views/inspector/normalise.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

const Field* fieldOf(const std::vector<Field>& fields, const QString& id) {
    const auto it =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.id == id; });
    return it == fields.end() ? nullptr : &*it;
}

QString joined(const QString& what, const QString& where) {
    return where.isEmpty() ? what : what + QStringLiteral(" · ") + where;
}

/// What every one of several elements may be given.
void keepCommonChoices(std::vector<FieldChoice>& choices, const std::vector<FieldChoice>& other) {
    std::set<QString> known;
    for (const FieldChoice& choice : other)
        known.insert(choice.value);
    std::erase_if(choices, [&](const FieldChoice& choice) { return !known.contains(choice.value); });
}

/// A heading under which nothing is left goes, too.
void dropEmptyHeadings(std::vector<Field>& fields) {
    std::vector<Field> kept;
    for (Field& field : fields) {
        if (field.kind == FieldKind::Heading && !kept.empty() && kept.back().kind == FieldKind::Heading)
            kept.pop_back();
        kept.push_back(std::move(field));
    }
    if (!kept.empty() && kept.back().kind == FieldKind::Heading)
        kept.pop_back();
    fields = std::move(kept);
}

} // namespace

void keepCommon(std::vector<Field>& common, const std::vector<Field>& other) {
    std::erase_if(common, [&](Field& field) {
        const Field* same = fieldOf(other, field.id);
        if (same == nullptr || same->kind != field.kind)
            return true;
        field.isSet = field.isSet || same->isSet;
        if (same->caption != field.caption) {
            field.caption.clear();
            field.captionDetail.clear();
        }
        if (same->value != field.value || same->placeholder != field.placeholder) {
            field.mixed = true;
            field.value.clear();
            field.placeholder.clear();
        }
        if (field.kind == FieldKind::Choice && !same->choices.empty())
            keepCommonChoices(field.choices, same->choices);
        return field.kind == FieldKind::Choice && field.choices.empty();
    });
    dropEmptyHeadings(common);
}

std::vector<Element> segmentsOf(const Element& element, const Design& design) {
    std::vector<Element> segments;
    if (const auto* cable = std::get_if<Cable>(&element))
        for (const ElementId& id : cable->segments)
            if (const Link* link = findById(design.links, id))
                segments.push_back(*link);
    return segments;
}

std::vector<Field> segmentFields(const std::vector<Element>& segments, const FieldContext& context) {
    if (segments.empty())
        return {};
    std::vector<Field> common = fieldsOf(segments.front(), context);
    for (std::size_t i = 1; i < segments.size(); ++i)
        keepCommon(common, fieldsOf(segments[i], context));
    std::erase_if(common, [](const Field& field) {
        return field.id == QLatin1String("name") || field.id == QLatin1String("notes");
    });
    for (Field& field : common)
        field.id.prepend(QLatin1String(kSegmentPrefix));
    Field heading{.id = QStringLiteral("segmentsHeading"), .kind = FieldKind::Heading};
    heading.label = segments.size() == 1 ? Inspector::tr("Its segment") : Inspector::tr("All its segments");
    common.insert(common.begin(), heading);
    return common;
}

WrittenField writeField(const std::vector<Element>& elements, const QString& fieldId,
                        const std::optional<QString>& text, const FieldContext& context) {
    CompoundEdit compound;
    for (const Element& element : elements) {
        const auto fields = fieldsOf(element, context);
        const Field* field = fieldOf(fields, fieldId);
        if (field == nullptr || (text ? !field->write : !field->reset))
            continue;
        Element changed = element;
        if (text) {
            const QString problem = field->write(changed, *text);
            if (!problem.isEmpty()) // which of them says no
                return {CompoundEdit{}, elements.size() == 1
                                            ? problem
                                            : Inspector::tr("%1: %2", "name of an element, what is wrong")
                                                  .arg(displayName(element), problem)};
        } else {
            field->reset(changed);
        }
        normalise(changed);
        compound.edits.push_back(ReplaceElement{std::move(changed)});
    }
    if (compound.edits.size() == 1)
        return {compound.edits.front(), {}};
    return {std::move(compound), {}};
}

QString subtitleOf(const Element& element, const Design& design, const Catalogue& catalogue) {
    if (const auto* place = std::get_if<Place>(&element))
        return joined(kindName(catalogue, place->kind),
                      place->parent.empty() ? QString() : displayName(design, place->parent));
    if (const auto* component = std::get_if<Component>(&element))
        return joined(kindName(catalogue, component->kind),
                      component->place.empty() ? QString() : displayName(design, component->place));
    const auto ends = [&](const ElementId& from, const ElementId& to, const QString& arrow) {
        const QString near = displayName(design, from), far = displayName(design, to);
        const Component* first = findById(design.components, from);
        const Component* last = findById(design.components, to);
        // Both ends of a cable are often called the same: then their places tell them apart.
        if (near == far && first && last && !first->place.empty() && !last->place.empty())
            return displayName(design, first->place) + arrow + displayName(design, last->place);
        return near + arrow + far;
    };
    if (const auto* link = std::get_if<Link>(&element))
        return joined(kindName(catalogue, link->kind), ends(link->from, link->to, QStringLiteral(" – ")));
    if (const auto* flow = std::get_if<Flow>(&element))
        return joined(flowKindName(flow->kind), ends(flow->from, flow->to, QStringLiteral(" → ")));
    return elementTypeName(element);
}

} // namespace isthmus
