#pragma once

#include "model/base/units.h"

#include <string>
#include <string_view>

namespace isthmus {

// How figures look in the text output: English, rounded for reading. JSON has every digit.

/// The fewest digits that read back as the same double.
[[nodiscard]] std::string shortestNumber(double value);
/// With `decimals` digits behind the point.
[[nodiscard]] std::string roundedNumber(double value, int decimals);
/// With three digits that say something: "0.0123", "4.57", "123".
[[nodiscard]] std::string briefNumber(double value);
/// "0.0123", "4.57", "123", "2,030": of things one counts.
[[nodiscard]] std::string countText(double count);
/// "99.982 %": as many digits as it takes to see the first two of what is missing.
[[nodiscard]] std::string availabilityText(double unavailability);
/// "44 s", "4 min 10 s", "2 h 24 min", "18 d 2 h".
[[nodiscard]] std::string durationText(Seconds duration);
/// "1.09 h", "12.3 min", "4.5 s": a yearly sum.
[[nodiscard]] std::string hoursText(Hours duration);
/// "$4,210.33".
[[nodiscard]] std::string moneyText(Usd amount);
/// Characters, not bytes.
[[nodiscard]] std::size_t displayWidth(std::string_view text);
/// Blanks up to `width` behind (or before) the text.
[[nodiscard]] std::string padRight(std::string_view text, std::size_t width);
[[nodiscard]] std::string padLeft(std::string_view text, std::size_t width);

} // namespace isthmus
