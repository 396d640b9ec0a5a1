#pragma once

#include <QString>

#include <optional>

namespace isthmus {

/// What a field holds; its numbers are in the unit of the model's member.
enum class UnitFamily {
    Number,
    Integer,
    Share, ///< 0 … 1, shown in percent
    InSeconds,
    InHours,
    InMilliseconds,
    InKilometres,
    InGigabytes,
    InMegabitsPerSecond,
    InMegabytesPerSecond,
    InUsd,
    FaultRate, ///< faults per 1000 km and year
    HoursPerWeek,
};

/// What a person typed, as a number in the family's unit, or why it is none.
struct ParsedQuantity {
    std::optional<double> value;
    QString problem; ///< translated sentence
};

/// Reads "50ms", "10 Gbit/s", "99,95 %", "4 nines", "2d 6h", "3*1.5 h", "(2+1) h" (quantity_parser.h). A
/// number without a unit is in the family's own unit (a share: in percent above 1).
[[nodiscard]] ParsedQuantity parseQuantity(const QString& text, UnitFamily family);

/// What the arrow keys make of a typed quantity: `steps` more of the last place that was typed, in the same
/// unit ("99.95 %" → "99.96 %", "50 ms" → "51 ms"), never below 0 from above. Nothing for what cannot be
/// read.
[[nodiscard]] std::optional<QString> steppedQuantity(const QString& text, UnitFamily family, int steps);

/// The text that a field shows: in the unit that needs the fewest digits, exact: reading it back gives the
/// same double.
[[nodiscard]] QString quantityText(double value, UnitFamily family);

/// "a duration, e.g. 30 s or 2 h": what the family accepts.
[[nodiscard]] QString expectedText(UnitFamily family);

} // namespace isthmus
