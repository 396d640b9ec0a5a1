#include "model/query/query_numbers.h"

#include "model/query/query_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace isthmus {

namespace {

struct UnitRow {
    QueryUnit unit;
    std::string_view name; ///< case folded
    double factor;         ///< into the field's unit
};

constexpr double kSecond = 1.0;
constexpr double kMinute = 60.0;
constexpr double kHour = 3600.0;
constexpr double kDay = 24 * kHour;
constexpr double kWeek = 7 * kDay;

constexpr UnitRow kUnits[] = {
    {QueryUnit::Share, "%", 0.01},
    {QueryUnit::InSeconds, "ms", 0.001},
    {QueryUnit::InSeconds, "s", kSecond},
    {QueryUnit::InSeconds, "min", kMinute},
    {QueryUnit::InSeconds, "h", kHour},
    {QueryUnit::InSeconds, "d", kDay},
    {QueryUnit::InSeconds, "w", kWeek},
    {QueryUnit::InHours, "s", kSecond / kHour},
    {QueryUnit::InHours, "min", kMinute / kHour},
    {QueryUnit::InHours, "h", 1.0},
    {QueryUnit::InHours, "d", kDay / kHour},
    {QueryUnit::InHours, "w", kWeek / kHour},
    {QueryUnit::InHours, "y", 8766.0},
    {QueryUnit::InMilliseconds, "us", 0.001},
    {QueryUnit::InMilliseconds, "ms", 1.0},
    {QueryUnit::InMilliseconds, "s", 1000.0},
    {QueryUnit::InKilometres, "m", 0.001},
    {QueryUnit::InKilometres, "km", 1.0},
    {QueryUnit::InMegabitsPerSecond, "k", 0.001},
    {QueryUnit::InMegabitsPerSecond, "m", 1.0},
    {QueryUnit::InMegabitsPerSecond, "g", 1000.0},
    {QueryUnit::InMegabitsPerSecond, "t", 1e6},
    {QueryUnit::InGigabytes, "kb", 1.0 / (1024.0 * 1024.0)},
    {QueryUnit::InGigabytes, "mb", 1.0 / 1024.0},
    {QueryUnit::InGigabytes, "gb", 1.0},
    {QueryUnit::InGigabytes, "tb", 1024.0},
    {QueryUnit::InGigabytes, "pb", 1024.0 * 1024.0},
    {QueryUnit::InUsd, "$", 1.0},
    {QueryUnit::InUsd, "usd", 1.0},
    {QueryUnit::InUsd, "k", 1000.0},
};

/// Into the field's unit; nothing for what is none.
std::optional<double> factorOf(std::string_view text, QueryUnit unit) {
    std::string name = foldCase(text);
    if (unit == QueryUnit::InMegabitsPerSecond)
        for (const std::string_view tail : {"bit/s", "bps", "bits"})
            if (name.size() > tail.size() && name.ends_with(tail)) {
                name.resize(name.size() - tail.size());
                break;
            }
    for (const UnitRow& row : kUnits)
        if (row.unit == unit && row.name == name)
            return row.factor;
    return {};
}

} // namespace

bool isQueryUnit(std::string_view text, QueryUnit unit) {
    return factorOf(text, unit).has_value();
}

std::optional<QueryNumber> queryNumber(std::string_view text, QueryUnit unit) {
    std::string digits(text);
    double factor = 1;
    if (unit == QueryUnit::InUsd && digits.starts_with('$'))
        digits.erase(0, 1);
    const std::size_t end = std::min(digits.find_first_not_of("0123456789.,+-"), digits.size());
    std::size_t tail = end;
    // An exponent, unless the letter begins a unit.
    if (end + 1 < digits.size() && (digits[end] == 'e' || digits[end] == 'E') &&
        digits.find_first_of("0123456789", end) != std::string::npos)
        tail = std::min(digits.find_first_not_of("0123456789+-", end + 1), digits.size());
    if (tail < digits.size()) {
        std::string_view name = std::string_view(digits).substr(tail);
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        const auto known = factorOf(name, unit);
        if (!known)
            return {};
        factor = *known;
        digits.resize(tail);
    }
    if (digits.find('.') == std::string::npos)
        if (const std::size_t comma = digits.find(','); comma != std::string::npos)
            digits[comma] = '.';
    if (digits.starts_with('+'))
        digits.erase(0, 1);
    QueryNumber number;
    const auto [rest, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    if (problem != std::errc() || rest != digits.data() + digits.size() || !std::isfinite(number.value))
        return {};
    const std::size_t exponent = std::min(digits.find_first_of("eE"), digits.size());
    const std::size_t point = std::min(digits.find('.'), exponent);
    const double decimals = point < exponent ? static_cast<double>(exponent - point - 1) : 0.0;
    double power = 0;
    if (exponent < digits.size())
        std::from_chars(digits.data() + exponent + 1 + (digits[exponent + 1] == '+' ? 1 : 0),
                        digits.data() + digits.size(), power);
    number.tolerance = 0.5 * std::pow(10.0, power - decimals) * factor;
    number.value *= factor;
    return number;
}

std::string_view queryNumbersAccepted(QueryUnit unit) {
    switch (unit) {
    case QueryUnit::Share:
        return "0.999, 99.9%";
    case QueryUnit::InSeconds:
    case QueryUnit::InHours:
        return "30s, 15min, 2h, 3d";
    case QueryUnit::InMilliseconds:
        return "50ms, 0.2s";
    case QueryUnit::InKilometres:
        return "4200km, 800m";
    case QueryUnit::InMegabitsPerSecond:
        return "500Mbit/s, 10Gbit/s";
    case QueryUnit::InGigabytes:
        return "500GB, 2TB";
    case QueryUnit::InUsd:
        return "100, $100, 2k";
    case QueryUnit::Plain:
    case QueryUnit::None:
        break;
    }
    return "3, 0.5, 1..4";
}

} // namespace isthmus
