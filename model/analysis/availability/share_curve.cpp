#include "model/analysis/availability/share_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

double valueAt(const SharePiece& piece, double t) {
    if (t < piece.until.value)
        return piece.share;
    const double after = t - piece.until.value;
    if (after < piece.drain.value)
        return piece.share + (piece.residual - piece.share) * after / piece.drain.value;
    return piece.residual;
}

double valueAt(const ShareCause& cause, double t) {
    double sum = 0;
    for (const SharePiece& piece : cause)
        sum += valueAt(piece, t);
    return std::min(sum, 1.0);
}

double largestAt(const std::vector<ShareCause>& causes, double t) {
    double largest = 0;
    for (const ShareCause& cause : causes)
        largest = std::max(largest, valueAt(cause, t));
    return largest;
}

/// Times at which some curve bends.
std::vector<double> bends(const std::vector<ShareCause>& causes) {
    std::vector<double> times{0};
    for (const ShareCause& cause : causes)
        for (const SharePiece& piece : cause) {
            if (!std::isfinite(piece.until.value))
                continue;
            times.push_back(piece.until.value);
            times.push_back(piece.until.value + piece.drain.value);
        }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

/// Adds the times inside (from, to) at which straight pieces cross each other or the cap of 1.
void addCrossings(const std::vector<ShareCause>& causes, double from, double to, std::vector<double>& times) {
    struct Line {
        double start, slope;
    };
    const double third = (to - from) / 3;
    std::vector<Line> lines{{1.0, 0.0}};
    for (const ShareCause& cause : causes) {
        double a = 0;
        double b = 0;
        for (const SharePiece& piece : cause) {
            a += valueAt(piece, from + third);
            b += valueAt(piece, from + 2 * third);
        }
        const double slope = (b - a) / third;
        lines.push_back({a - slope * third, slope});
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            const double difference = lines[i].slope - lines[j].slope;
            if (difference == 0)
                continue;
            const double t = from + (lines[j].start - lines[i].start) / difference;
            if (t > from && t < to)
                times.push_back(t);
        }
}

/// ∫ over [0, 1] of v e^(−xv), x ≥ 0. Its closed form loses all digits where x is small: 0.9 s of drain
/// beside 20 days of repair.
double firstMoment(double x) {
    constexpr double kSeriesUpTo = 0.5;
    if (x > kSeriesUpTo)
        return (1 - std::exp(-x) * (1 + x)) / (x * x);
    double sum = 0, power = 1; // (−x)ⁿ/n!
    for (int n = 0; n < 20; ++n) {
        sum += power / (n + 2);
        power *= -x / (n + 1);
    }
    return sum;
}

/// ∫ over [from, to] of the straight line through (from, a) and (to, b), times e^(−t/m).
double straightPart(double from, double to, double a, double b, double m) {
    const double width = to - from;
    const double slope = (b - a) / width;
    const double decay = -std::expm1(-width / m); // 1 − e^(−width/m)
    const double flat = a * m * decay;
    const double rising = slope * width * width * firstMoment(width / m);
    return std::exp(-from / m) * (flat + rising);
}

} // namespace

Hours lostTime(const std::vector<ShareCause>& causes, Hours meanRepair) {
    const double m = toSeconds(meanRepair).value;
    if (m <= 0)
        return {};
    std::vector<double> times = bends(causes);
    for (std::size_t i = times.size(); i-- > 1;)
        addCrossings(causes, times[i - 1], times[i], times);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    double seconds = 0;
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        const double third = (times[i + 1] - times[i]) / 3;
        if (third <= 0)
            continue;
        const double near = largestAt(causes, times[i] + third);
        const double far = largestAt(causes, times[i] + 2 * third);
        const double slope = (far - near) / third;
        seconds += straightPart(times[i], times[i + 1], near - slope * third, far + slope * third, m);
    }
    const double last = times.back();
    seconds += largestAt(causes, last) * m * std::exp(-last / m);
    return toHours(Seconds{seconds});
}

bool covers(const ShareCause& a, const ShareCause& b) {
    const auto sum = [](const ShareCause& cause, double t, auto value) {
        double total = 0;
        for (const SharePiece& piece : cause)
            total += value(piece, t);
        return total;
    };
    const auto after = [](const SharePiece& piece, double t) { return valueAt(piece, t); };
    const auto before = [](const SharePiece& piece, double t) {
        return t <= piece.until.value ? piece.share : valueAt(piece, t);
    };
    bool above = true; // between bends both are straight: it is enough to look at both ends of each stretch
    bool atCap = true;
    const auto look = [&](double ofA, double ofB) {
        above = above && ofA >= ofB;
        atCap = atCap && ofA >= 1;
        return above || atCap;
    };
    const auto times = bends({a, b});
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!look(sum(a, times[i], after), sum(b, times[i], after)))
            return false;
        if (i + 1 < times.size() && !look(sum(a, times[i + 1], before), sum(b, times[i + 1], before)))
            return false;
        above = atCap = true; // the next stretch may be either
    }
    return true;
}

double shareAtOnce(const std::vector<ShareCause>& causes) {
    return largestAt(causes, 0);
}

} // namespace isthmus
