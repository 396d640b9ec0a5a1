#include "views/gantt/time_axis.h"

#include <cmath>

namespace isthmus {

namespace {

constexpr double kMinute = 60, kHour = 3600, kDay = 86400;
constexpr double kSteps[] = {0.1,          0.2,          0.5,          1,          2,           5,
                             10,           20,           30,           kMinute,    2 * kMinute, 5 * kMinute,
                             10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,      2 * kHour,   3 * kHour,
                             6 * kHour,    12 * kHour,   kDay,         2 * kDay,   5 * kDay,    10 * kDay,
                             20 * kDay,    50 * kDay,    100 * kDay,   200 * kDay, 500 * kDay};

} // namespace

std::vector<Seconds> roundMoments(Seconds end, int most) {
    std::vector<Seconds> moments;
    if (end.value <= 0 || most < 1)
        return moments;
    double step = 0;
    for (const double candidate : kSteps)
        if (step <= 0 && std::floor(end.value / candidate) + 1 <= most)
            step = candidate;
    if (step <= 0)
        step = end.value;
    for (int i = 0; i * step <= end.value * (1 + 1e-9); ++i)
        moments.push_back(Seconds{i * step});
    return moments;
}

} // namespace isthmus
