#include "app/cli/quantity_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace isthmus {

std::string shortestNumber(double value) {
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string roundedNumber(double value, int decimals) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr;
    return {text.data(), end};
}

std::string briefNumber(double value) {
    std::array<char, 40> text{};
    (void)std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

std::string availabilityText(double unavailability) {
    const double missing = unavailability * 100.0;
    if (missing <= 0.0)
        return "100 %";
    constexpr int kMostDecimals = 15;
    const int decimals = std::clamp(static_cast<int>(std::ceil(1.0 - std::log10(missing))), 2, kMostDecimals);
    return roundedNumber(100.0 - missing, decimals) + " %";
}

std::string durationText(Seconds duration) {
    struct Unit {
        double seconds;
        const char* name;
    };
    static constexpr std::array<Unit, 4> kUnits{{{86400.0, "d"}, {3600.0, "h"}, {60.0, "min"}, {1.0, "s"}}};
    const double total = duration.value;
    if (total > 0.0 && total < 10.0)
        return briefNumber(total) + " s";
    const double rounded = total >= 86400.0  ? std::round(total / 3600.0) * 3600.0
                           : total >= 3600.0 ? std::round(total / 60.0) * 60.0
                                             : std::round(total);
    const auto first = std::find_if(kUnits.begin(), kUnits.end() - 1,
                                    [&](const Unit& unit) { return rounded >= unit.seconds; });
    const double whole = std::floor(rounded / first->seconds);
    std::string text = roundedNumber(whole, 0) + " " + first->name;
    const auto second = first + 1;
    if (second == kUnits.end())
        return text;
    const double rest = std::floor((rounded - whole * first->seconds) / second->seconds + 0.5);
    return rest > 0.0 ? text + " " + roundedNumber(rest, 0) + " " + second->name : text;
}

std::string hoursText(Hours duration) {
    const double seconds = duration.value * kSecondsPerHour;
    if (duration.value >= 0.1)
        return briefNumber(duration.value) + " h";
    return seconds >= 60.0 ? briefNumber(seconds / 60.0) + " min" : briefNumber(seconds) + " s";
}

namespace {

/// Commas between every three of the digits before `end`.
std::string grouped(std::string digits, std::size_t end) {
    for (auto at = static_cast<std::ptrdiff_t>(end) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

} // namespace

std::string moneyText(Usd amount) {
    const std::string digits = roundedNumber(std::abs(amount.value), 2);
    return (amount.value < 0.0 ? "-$" : "$") + grouped(digits, digits.find('.'));
}

std::string countText(double count) {
    constexpr double kWhole = 100, kLargest = 1e15;
    if (!(count >= kWhole && count < kLargest))
        return briefNumber(count);
    const std::string digits = roundedNumber(count, 0);
    return grouped(digits, digits.size());
}

std::size_t displayWidth(std::string_view text) {
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::string padRight(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, displayWidth(text)), ' ');
}

std::string padLeft(std::string_view text, std::size_t width) {
    return std::string(width - std::min(width, displayWidth(text)), ' ') + std::string(text);
}

} // namespace isthmus
