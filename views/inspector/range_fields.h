#pragma once

#include "views/inspector/field_builders.h"

namespace isthmus::fields {

/// What a person typed into a range, in the unit of the figure, or why it is none.
struct ReadRange {
    std::optional<FigureRange<double>> range;
    QString problem; ///< translated sentence
};

/// "500 h … 2000 h".
[[nodiscard]] QString rangeText(const FigureRange<double>& range, UnitFamily family);
/// Reads two quantities with "…", "..", "–" or " - " between them, the lower one first; they must hold
/// `figure` and lie above 0, those of a share below 1.
[[nodiscard]] ReadRange readRange(const QString& text, double figure, UnitFamily family);
/// Label and tool tip of a range, the same for every figure.
[[nodiscard]] QString rangeLabel(const QString& figure);
[[nodiscard]] QString rangeHint();
/// Why the figures of a form do not go with their ranges, translated, or an empty text.
[[nodiscard]] QString rangeProblem(const FailureData& data);

/// The 5 % and 95 % points of a figure that is set; an empty text takes them away.
/// @param figure  (Type&) → std::optional<Quantity<…>>& or std::optional<double>&
/// @param held    (Type&) → std::optional<FigureRange<…>>&, of the same
template <class Type, class Figure, class Held>
Field range(const Type& element, const char* id, const QString& label, UnitFamily family, Figure figure,
            Held held) {
    Type copy = element;
    Field field{.id = QLatin1String(id), .label = rangeLabel(label)};
    field.unitHint = rangeHint();
    if (auto& ends = held(copy)) {
        field.isSet = true;
        field.value = rangeText({numberIn(ends->low), numberIn(ends->high)}, family);
    }
    field.write = [figure, held, family](Element& target, const QString& typed) {
        Type& changed = std::get<Type>(target);
        auto& ends = held(changed);
        if (typed.trimmed().isEmpty() || !figure(changed)) {
            ends.reset();
            return QString();
        }
        const ReadRange read = readRange(typed, numberIn(*figure(changed)), family);
        if (!read.range)
            return read.problem;
        ends.emplace();
        numberIn(ends->low) = read.range->low;
        numberIn(ends->high) = read.range->high;
        return QString();
    };
    field.reset = [held](Element& target) { held(std::get<Type>(target)).reset(); };
    return field;
}

} // namespace isthmus::fields
