#pragma once

#include "views/inspector/field.h"
#include "views/text/quantity_field.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace isthmus::fields {

/// Bounds of a number, in the member's own unit.
struct Range {
    double least = 0;
    double most = std::numeric_limits<double>::infinity();
};

[[nodiscard]] QString outsideText(const Range& range, UnitFamily family);
/// An element's name where no other has it, else its id: what id fields show and accept.
[[nodiscard]] QString referenceText(const Design& design, const ElementId& id);
/// The element that a text names by id or by a name that only it has; empty when there is none.
[[nodiscard]] ElementId referenceFrom(const Design& design, const QString& text);
[[nodiscard]] QString referencesText(const Design& design, const std::vector<ElementId>& ids);
/// Reads "Orders, Replica"; returns why it cannot, or an empty text.
[[nodiscard]] QString readReferences(const Design& design, const QString& text, std::vector<ElementId>& ids);

[[nodiscard]] Field heading(const QString& id, const QString& label);

inline double& numberIn(double& value) {
    return value;
}
template <class Unit>
double& numberIn(Quantity<Unit>& value) {
    return value.value;
}

/// A text member.
/// @param access  (Type&) → std::string&
template <class Type, class Access>
Field text(const Type& element, const char* id, const QString& label, Access access) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = label, .value = QString::fromStdString(access(copy))};
    field.write = [access](Element& target, const QString& typed) {
        access(std::get<Type>(target)) = typed.toStdString();
        return QString();
    };
    return field;
}

/// An optional quantity; an empty text brings the default back.
/// @param access  (Type&) → std::optional<Quantity<…>>& or std::optional<double>&
template <class Type, class Access>
Field quantity(const Type& element, const char* id, const QString& label, UnitFamily family, Access access,
               Range range = {}) {
    Type copy = element;
    auto& held = access(copy);
    Field field{.id = QLatin1String(id), .label = label, .unitHint = expectedText(family), .family = family};
    field.isSet = held.has_value();
    if (held)
        field.value = quantityText(numberIn(*held), family);
    field.write = [access, family, range](Element& target, const QString& typed) {
        auto& member = access(std::get<Type>(target));
        if (typed.trimmed().isEmpty()) {
            member.reset();
            return QString();
        }
        const ParsedQuantity parsed = parseQuantity(typed, family);
        if (!parsed.value)
            return parsed.problem;
        if (*parsed.value < range.least || *parsed.value > range.most)
            return outsideText(range, family);
        member.emplace();
        numberIn(*member) = *parsed.value;
        return QString();
    };
    field.reset = [access](Element& target) { access(std::get<Type>(target)).reset(); };
    return field;
}

/// A number that is always there; its default is that of a new element.
/// @param access  (Type&) → int& or double&
template <class Type, class Access>
Field number(const Type& element, const char* id, const QString& label, UnitFamily family, Access access,
             Range range = {}) {
    Type copy = element;
    using Held = std::decay_t<decltype(access(copy))>;
    Field field{.id = QLatin1String(id), .label = label, .unitHint = expectedText(family), .family = family};
    field.value = quantityText(static_cast<double>(access(copy)), family);
    Type fresh;
    const Held usual = access(fresh);
    field.isSet = access(copy) != usual;
    if (std::is_integral_v<Held>)
        range.most = std::min(range.most, 1'000'000'000.0);
    field.reset = [access, usual](Element& target) { access(std::get<Type>(target)) = usual; };
    field.write = [access, family, range, usual](Element& target, const QString& typed) {
        if (typed.trimmed().isEmpty()) {
            access(std::get<Type>(target)) = usual;
            return QString();
        }
        const ParsedQuantity parsed = parseQuantity(typed, family);
        if (!parsed.value)
            return parsed.problem;
        if (*parsed.value < range.least || *parsed.value > range.most)
            return outsideText(range, family);
        access(std::get<Type>(target)) = static_cast<Held>(*parsed.value);
        return QString();
    };
    return field;
}

/// Yes or no; the value is "1" or empty.
template <class Type, class Access>
Field check(const Type& element, const char* id, const QString& label, Access access) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = label, .kind = FieldKind::Check};
    field.value = access(copy) ? QStringLiteral("1") : QString();
    field.write = [access](Element& target, const QString& typed) {
        access(std::get<Type>(target)) = !typed.isEmpty();
        return QString();
    };
    return field;
}

/// One of an enumeration's values, each named by `name`.
template <class Type, class Access, class Name, class Enum>
Field choice(const Type& element, const char* id, const QString& label, Access access, Name name,
             std::initializer_list<Enum> values) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = label, .kind = FieldKind::Choice};
    field.value = QString::number(static_cast<int>(access(copy)));
    for (const Enum value : values)
        field.choices.push_back({QString::number(static_cast<int>(value)), name(value)});
    field.write = [access](Element& target, const QString& chosen) {
        access(std::get<Type>(target)) = static_cast<Enum>(chosen.toInt());
        return QString();
    };
    return field;
}

/// One id out of a list of elements, with an empty first choice when `none` is not empty.
template <class Type, class Access>
Field reference(const Type& element, const char* id, const QString& label, Access access,
                std::vector<FieldChoice> choices) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = label, .kind = FieldKind::Choice};
    field.value = QString::fromStdString(access(copy).value);
    field.choices = std::move(choices);
    field.write = [access](Element& target, const QString& chosen) {
        access(std::get<Type>(target)) = ElementId{chosen.toStdString()};
        return QString();
    };
    return field;
}

/// A list of ids, typed as names or ids with commas between.
template <class Type, class Access>
Field references(const Type& element, const char* id, const QString& label, Access access,
                 const Design& design) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = label, .value = referencesText(design, access(copy))};
    field.write = [access, &design](Element& target, const QString& typed) {
        std::vector<ElementId> ids;
        const QString problem = readReferences(design, typed, ids);
        if (problem.isEmpty())
            access(std::get<Type>(target)) = ids;
        return problem;
    };
    return field;
}

/// The kinds of a class as choices.
[[nodiscard]] std::vector<FieldChoice> kindChoices(const Catalogue& catalogue, KindClass kindClass);

/// The kind of a place, component or link.
template <class Type>
Field kindField(const Type& element, const QString& label, const FieldContext& context, KindClass kindClass) {
    Field field{.id = QStringLiteral("kind"), .label = label, .kind = FieldKind::Choice};
    field.value = QString::fromStdString(element.kind);
    if (context.choices)
        field.choices = kindChoices(context.catalogue, kindClass);
    field.write = [](Element& target, const QString& chosen) {
        std::get<Type>(target).kind = chosen.toStdString();
        return QString();
    };
    return field;
}

/// Elements of one vector as choices, by name; `none` names the empty choice where there is one.
template <class Range>
std::vector<FieldChoice> elementChoices(const Range& elements, const QString& none) {
    std::vector<FieldChoice> choices;
    for (const auto& element : elements)
        choices.push_back({QString::fromStdString(element.id.value),
                           QString::fromStdString(element.name.empty() ? element.id.value : element.name)});
    std::stable_sort(choices.begin(), choices.end(), [](const FieldChoice& a, const FieldChoice& b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    if (!none.isEmpty())
        choices.insert(choices.begin(), FieldChoice{{}, none});
    return choices;
}

} // namespace isthmus::fields
