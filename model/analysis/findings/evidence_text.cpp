#include "model/analysis/findings/evidence_text.h"

#include <cmath>
#include <cstdio>

namespace isthmus {

namespace {

std::string twoUnits(double whole, double perUnit, const char* large, const char* small) {
    const auto total = static_cast<long long>(std::llround(whole));
    const auto step = static_cast<long long>(perUnit);
    std::string text = std::to_string(total / step) + large;
    if (total % step != 0)
        text += " " + std::to_string(total % step) + small;
    return text;
}

} // namespace

std::string formatted(double value, const char* format) {
    char text[64];
    (void)std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string figure(double value) {
    const double size = std::fabs(value);
    if (size != 0 && size < 1e-3)
        return formatted(value, "%.2e");
    std::string text = formatted(value, size >= 100  ? "%.0f"
                                        : size >= 10 ? "%.1f"
                                        : size >= 1  ? "%.2f"
                                                     : "%.3g");
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string durationWords(Seconds duration) {
    const double seconds = duration.value;
    if (seconds < 10)
        return figure(seconds) + " s";
    if (seconds < 120)
        return formatted(seconds, "%.0f s");
    if (seconds < 7200)
        return twoUnits(seconds, 60, " min", " s");
    if (seconds < 3 * 86400.0)
        return twoUnits(seconds / 60, 60, " h", " min");
    return twoUnits(seconds / 3600, 24, " d", " h");
}

std::string idWords(const std::vector<ElementId>& ids) {
    std::string text;
    for (const ElementId& id : ids)
        text += (text.empty() ? "" : ", ") + id.value;
    return text;
}

} // namespace isthmus
