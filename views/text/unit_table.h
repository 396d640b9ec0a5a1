#pragma once

#include "views/text/quantity_field.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace isthmus {

/// One unit of a family: value in the family's own unit = number × numerator ÷ denominator.
struct UnitRow {
    QString name; ///< as shown, translated; empty for plain numbers
    double numerator;
    double denominator;
    QStringList alsoCalled; ///< lower case, without spaces

    [[nodiscard]] bool isOwn() const { return numerator == denominator; }
};

/// The units of a family, largest first.
[[nodiscard]] std::vector<UnitRow> unitsOf(UnitFamily family);

/// By how many places numerator ÷ denominator shifts the decimal point; nothing when it is no power of ten.
[[nodiscard]] std::optional<int> decimalShift(double numerator, double denominator);
/// A neutral number ("99.5", "1e-7") with its decimal point shifted; exact.
[[nodiscard]] QString shifted(const QString& neutral, int places);
/// The shortest neutral text that reads as `number`.
[[nodiscard]] QString neutralText(double number);
/// number × numerator ÷ denominator, the number as neutral text; decimal factors shift the decimal point, so
/// that 99.093229 % is the same double as 0.99093229.
[[nodiscard]] double scaled(const QString& neutral, double numerator, double denominator);
/// A neutral number as the locale in force writes it, digit for digit.
[[nodiscard]] QString localized(const QString& neutral);

} // namespace isthmus
