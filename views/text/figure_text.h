#pragma once

#include "model/base/units.h"

#include <QString>

namespace isthmus {

// How results look on screen, in the locale in force (QLocale()). Rounded for reading; fields that are
// typed into use quantity_field.h, which keeps every digit.

/// "99.982 %": as many digits as it takes to see the first two of what is missing; "100 %" only for 0.
[[nodiscard]] QString availabilityText(double unavailability);
/// "3.7": −log₁₀ of the unavailability; "∞" for 0.
[[nodiscard]] QString ninesText(double unavailability);
/// −log₁₀, at most 12.
[[nodiscard]] double nines(double unavailability);
/// "44 s", "4 min 10 s", "2 h 24 min", "18 d": two units at most.
[[nodiscard]] QString durationText(Seconds duration);
/// "1.09 h" down to a tenth of an hour, then minutes and seconds: for columns of hours a year.
[[nodiscard]] QString hoursText(Hours duration);
/// "51 ms", "0.42 ms", "1.2 s".
[[nodiscard]] QString latencyText(Milliseconds latency);
/// "$4,210", "$12.40".
[[nodiscard]] QString moneyText(Usd amount);
/// "$0.09": every digit that a rate has.
[[nodiscard]] QString rateText(double usd);
/// "60 GB", "1.5 TB" (1 TB = 1024 GB).
[[nodiscard]] QString volumeText(Gigabytes volume);
/// "10 Gbit/s".
[[nodiscard]] QString capacityText(MegabitsPerSecond capacity);
/// "4,300 km".
[[nodiscard]] QString lengthText(Kilometres length);
/// A plain number with at most `decimals` digits behind the point, none of them a trailing zero.
[[nodiscard]] QString numberText(double value, int decimals);
/// "1 element" …: an integer in the locale.
[[nodiscard]] QString countText(qint64 count);

} // namespace isthmus
