#include "views/inspector/sheet_fields.h"

#include "views/inspector/field_builders.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace isthmus {

namespace {

struct SheetFields {
    Q_DECLARE_TR_FUNCTIONS(SheetFields)
};

constexpr double kFarthest = 90000; ///< the sheet goes on for 100,000 units
constexpr fields::Range kSizes{48, kFarthest};

struct Member {
    const char* id;
    double Rect::*value;
    fields::Range range;
};
const Member kMembers[] = {{"sheet.x", &Rect::x, {-kFarthest, kFarthest}},
                           {"sheet.y", &Rect::y, {-kFarthest, kFarthest}},
                           {"sheet.width", &Rect::width, kSizes},
                           {"sheet.height", &Rect::height, kSizes}};

QString labelOf(const Member& member) {
    if (member.value == &Rect::x)
        return SheetFields::tr("X");
    if (member.value == &Rect::y)
        return SheetFields::tr("Y");
    return member.value == &Rect::width ? SheetFields::tr("Width") : SheetFields::tr("Height");
}

bool isSize(const Member& member) {
    return member.value == &Rect::width || member.value == &Rect::height;
}

const Rect* rectOf(const Design& design, const ElementId& id) {
    if (design.views.empty())
        return nullptr;
    const auto found = design.views.front().positions.find(id);
    return found == design.views.front().positions.end() ? nullptr : &found->second;
}

/// All that stands inside a place, at any depth.
std::set<ElementId> contentOf(const Design& design, const ElementId& place) {
    std::set<ElementId> around{place};
    for (std::size_t before = 0; before != around.size();) {
        before = around.size();
        for (const Place& inner : design.places)
            if (around.contains(inner.parent))
                around.insert(inner.id);
    }
    std::set<ElementId> content = around;
    for (const Component& component : design.components)
        if (around.contains(component.place))
            content.insert(component.id);
    content.erase(place);
    return content;
}

std::vector<Field> fieldsOfOne(const Element& element, const Rect& rect) {
    std::vector<Field> list{
        fields::heading(QStringLiteral("sheet.heading"), SheetFields::tr("On the sheet"))};
    for (const Member& member : kMembers) {
        if (isSize(member) && !std::holds_alternative<Place>(element))
            continue;
        Field field{.id = QLatin1String(member.id),
                    .label = labelOf(member),
                    .unitHint = expectedText(UnitFamily::Number),
                    .family = UnitFamily::Number};
        const double value = rect.*member.value;
        if (!isSize(member) || value > 0)
            field.value = quantityText(value, UnitFamily::Number);
        if (isSize(member)) {
            field.isSet = value > 0;
            field.placeholder = field.isSet ? QString() : SheetFields::tr("as its content needs");
            field.reset = [](Element&) {};
        }
        list.push_back(std::move(field));
    }
    return list;
}

} // namespace

std::vector<Field> sheetFields(const std::vector<Element>& elements, const Design& design) {
    std::vector<Field> common;
    for (const Element& element : elements) {
        const Rect* rect = rectOf(design, idOf(element));
        if (rect == nullptr)
            return {};
        auto own = fieldsOfOne(element, *rect);
        if (common.empty())
            common = std::move(own);
        else
            keepCommon(common, own);
    }
    return common;
}

WrittenField writeSheetField(const std::vector<Element>& elements, const QString& fieldId,
                             const std::optional<QString>& text, const Design& design) {
    const auto* member = std::find_if(std::begin(kMembers), std::end(kMembers),
                                      [&](const Member& one) { return fieldId == QLatin1String(one.id); });
    if (member == std::end(kMembers) || design.views.empty())
        return {CompoundEdit{}, {}};
    double value = 0;
    if (text && !text->trimmed().isEmpty()) {
        const ParsedQuantity parsed = parseQuantity(*text, UnitFamily::Number);
        if (!parsed.value)
            return {CompoundEdit{}, parsed.problem};
        value = *parsed.value;
        if (value < member->range.least || value > member->range.most)
            return {CompoundEdit{}, fields::outsideText(member->range, UnitFamily::Number)};
    } else if (!isSize(*member)) {
        return {CompoundEdit{}, SheetFields::tr("Expected %1.").arg(expectedText(UnitFamily::Number))};
    }
    std::map<ElementId, Rect> after;
    for (const Element& element : elements)
        if (const Rect* rect = rectOf(design, idOf(element)))
            (after[idOf(element)] = *rect).*member->value = value;
    if (!isSize(*member))
        for (const Element& element : elements) {
            const Rect* rect = rectOf(design, idOf(element));
            if (rect == nullptr || !std::holds_alternative<Place>(element))
                continue;
            for (const ElementId& inner : contentOf(design, idOf(element)))
                if (const Rect* held = rectOf(design, inner); held && !after.contains(inner))
                    (after[inner] = *held).*member->value += value - rect->*member->value;
        }
    CompoundEdit compound;
    for (const auto& [id, rect] : after)
        compound.edits.push_back(SetPosition{design.views.front().id, id, rect});
    return {std::move(compound), {}};
}

} // namespace isthmus
