#pragma once

#include "model/catalogue/failure_resolution.h"
#include "views/inspector/range_fields.h"
#include "views/text/names.h"

namespace isthmus::fields {

/// What a failure figure is resolved against.
struct FailureSetting {
    const Kind* kind = nullptr;       ///< null: no defaults, as for shared risks
    std::optional<Kilometres> length; ///< of links, for rates per length
    bool perLength = false;           ///< a rate per 1000 km makes sense
};

/// Labels and captions of the failure fields, the same for every element type.
struct FailureTexts {
    QString heading, never, availability, mttf, mttr, rate, row, source;
    QString kindsDefault; ///< the choice that names no row
};
[[nodiscard]] FailureTexts failureTexts();
[[nodiscard]] ResolvedFailure resolved(const std::optional<FailureData>& data, const FailureSetting& setting,
                                       const Catalogue& catalogue);
/// "default of the kind · measured · SOURCE · 2026-11": what is in force and why; a long source is cut
/// short unless `whole`.
[[nodiscard]] QString originText(const ResolvedFailure& failure, bool whole);
/// The same in a few words, for the fields that follow.
[[nodiscard]] QString shortOrigin(FailureOrigin origin);
[[nodiscard]] std::vector<FieldChoice> rowChoices(const Catalogue& catalogue, const QString& none);
/// Puts the figures in force into the placeholders of the fields that are not set.
void showInForce(std::vector<Field>& fields, std::size_t first, const ResolvedFailure& failure);
/// Keeps one form only: what was set last wins over the others.
void keepForm(FailureData& data, const QString& fieldId);
/// A repair time alone changes the repair of the kind's default row; without such a row it says nothing.
/// @returns what is missing, translated, or an empty text.
[[nodiscard]] QString completeForm(FailureData& data, const Kind* kind);

/// Appends the failure figures of an element: what is set, what is in force and where that comes from.
/// @param access  (Type&) → std::optional<FailureData>&
template <class Type, class Access>
void addFailure(std::vector<Field>& fields, const Type& element, Access access, const FailureSetting& setting,
                const FieldContext& context) {
    const FailureTexts texts = failureTexts();
    const std::size_t first = fields.size();
    const auto data = [access](Type& target) -> FailureData& {
        auto& held = access(target);
        return held ? *held : held.emplace();
    };
    fields.push_back(heading(QStringLiteral("failureHeading"), texts.heading));
    fields.push_back(
        check(element, "never", texts.never, [data](Type& t) -> bool& { return data(t).never; }));
    fields.push_back(quantity(element, "availability", texts.availability,
                              UnitFamily::Share, [data](Type & t) -> auto& { return data(t).availability; },
                              {0, 1}));
    const auto addRange = [&](const char* id, const QString& label, UnitFamily family, auto figure,
                              auto ends) {
        Type held = element;
        if (figure(held))
            fields.push_back(range(element, id, label, family, figure, ends));
    };
    addRange(
        "availabilityRange", texts.availability,
        UnitFamily::Share, [data](Type & t) -> auto& { return data(t).availability; },
        [data](Type & t) -> auto& { return data(t).availabilityRange; });
    fields.push_back(quantity(element, "mttf", texts.mttf,
                              UnitFamily::InHours, [data](Type & t) -> auto& { return data(t).mttf; },
                              {1e-9}));
    addRange(
        "mttfRange", texts.mttf, UnitFamily::InHours, [data](Type & t) -> auto& { return data(t).mttf; },
        [data](Type & t) -> auto& { return data(t).mttfRange; });
    if (setting.perLength)
        fields.push_back(quantity(
            element, "faultRate", texts.rate,
            UnitFamily::FaultRate, [data](Type & t) -> auto& { return data(t).faultsPer1000kmYear; }));
    addRange(
        "faultRange", texts.rate,
        UnitFamily::FaultRate, [data](Type & t) -> auto& { return data(t).faultsPer1000kmYear; },
        [data](Type & t) -> auto& { return data(t).faultsRange; });
    fields.push_back(quantity(
        element, "mttr", texts.mttr,
        UnitFamily::InHours, [data](Type & t) -> auto& { return data(t).mttr; }));
    addRange(
        "mttrRange", texts.mttr, UnitFamily::InHours, [data](Type & t) -> auto& { return data(t).mttr; },
        [data](Type & t) -> auto& { return data(t).mttrRange; });
    Field row{.id = QStringLiteral("reference"), .label = texts.row, .kind = FieldKind::Choice};
    Type copy = element;
    row.value = QString::fromStdString(data(copy).reference);
    if (context.choices)
        row.choices = rowChoices(context.catalogue, texts.kindsDefault);
    row.write = [data](Element& target, const QString& chosen) {
        FailureData& held = data(std::get<Type>(target));
        if (chosen.isEmpty())
            held = FailureData{}; // back to the default, a repair time of its own included
        held.reference = chosen.toStdString();
        return QString();
    };
    fields.push_back(std::move(row));
    if (access(copy) != std::nullopt && *access(copy) != FailureData{})
        fields.push_back(text(element, "failureSource", texts.source,
                              [data](Type& t) -> std::string& { return data(t).source; }));
    for (std::size_t i = first; i < fields.size(); ++i) {
        Field& field = fields[i];
        if (!field.write || field.id == QLatin1String("failureSource"))
            continue;
        field.write = [inner = std::move(field.write), data, id = field.id,
                       kind = setting.kind](Element& target, const QString& typed) {
            const QString problem = inner(target, typed);
            if (!problem.isEmpty())
                return problem;
            FailureData& held = data(std::get<Type>(target));
            if (!typed.trimmed().isEmpty())
                keepForm(held, id);
            if (const QString outside = rangeProblem(held); !outside.isEmpty())
                return outside;
            return completeForm(held, kind);
        };
        if (field.reset)
            field.reset = [inner = std::move(field.reset), data, kind = setting.kind](Element& target) {
                inner(target);
                FailureData& held = data(std::get<Type>(target));
                if (!completeForm(held, kind).isEmpty())
                    held.mttr.reset();
            };
    }
    Type original = element;
    showInForce(fields, first, resolved(access(original), setting, context.catalogue));
}

} // namespace isthmus::fields
