#include "model/design/number_checks.h"

#include <array>
#include <charconv>
#include <cmath>

namespace isthmus {

namespace {

std::string decimal(double value) {
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

} // namespace

void NumberChecks::refuse(std::string_view key, double value, std::string accepted) const {
    m_sink.error("DE-005", {std::string(key), decimal(value)}, "/" + std::string(key), std::move(accepted));
}

void NumberChecks::notNegative(std::string_view key, double value) const {
    if (!std::isfinite(value) || value < 0)
        refuse(key, value, "a number of 0 or more");
}

void NumberChecks::positive(std::string_view key, double value) const {
    if (!std::isfinite(value) || value <= 0)
        refuse(key, value, "a number above 0");
}

void NumberChecks::fraction(std::string_view key, double value) const {
    between(key, value, 0, 1);
}

void NumberChecks::belowOne(std::string_view key, double value) const {
    if (!std::isfinite(value) || value < 0 || value >= 1)
        refuse(key, value, "a number of 0 or more and below 1");
}

void NumberChecks::between(std::string_view key, double value, double low, double high) const {
    if (!std::isfinite(value) || value < low || value > high)
        refuse(key, value, "a number from " + decimal(low) + " to " + decimal(high));
}

void NumberChecks::finite(std::string_view key, double value) const {
    if (!std::isfinite(value))
        refuse(key, value, "a finite number");
}

} // namespace isthmus
