#pragma once

#include "views/text/unit_table.h"

namespace isthmus {

/// A typed quantity that was understood.
struct ReadExpression {
    double value = 0; ///< in the family's unit; a bare number of a share is not yet a percentage
    UnitRow unit;     ///< the last unit named, else the family's own
    bool hasUnit = false;
    int decimals = 0; ///< of a lone number, as typed
};

/// Reads sums, products and parentheses of numbers with units: "3*1.5", "(2+1) h", "2d 6h", "1 h - 5 min".
/// Beside a unit, a summand without one is in that unit: "10 + 5 ms". Decimal signs are those of the locale
/// in force where it leaves a choice ("1.234"), else whatever the number can only mean ("99,95", "1.234,5").
/// @returns nothing for what is none of these.
[[nodiscard]] std::optional<ReadExpression> readExpression(const QString& text, UnitFamily family);

/// "1.234,5" → "1234.5"; nothing when it is no number.
[[nodiscard]] std::optional<QString> neutralNumber(const QString& token);

} // namespace isthmus
