#include "model/analysis/latency/distribution.h"

#include "model/analysis/latency/fourier.h"
#include "model/analysis/latency/lognormal.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace isthmus {

namespace {

using Kind = LatencyTerm::Kind;

/// A distribution on the grid: `offset` exact, then mass at offset + k·h. Mass beyond the grid is left
/// out, so it counts as later than everything. An empty mass is a certain value.
struct Gridded {
    double offset = 0;
    std::vector<double> mass;
    double shifts = 0; ///< by how many steps a draw can have moved
};

std::vector<double> cumulated(std::vector<double> mass) {
    for (std::size_t k = 1; k < mass.size(); ++k)
        mass[k] += mass[k - 1];
    return mass;
}

std::vector<double> differenced(std::vector<double> cumulative) {
    for (std::size_t k = cumulative.size(); k-- > 1;)
        cumulative[k] -= cumulative[k - 1];
    return cumulative;
}

class GridEvaluation {
public:
    GridEvaluation(double step, std::size_t cells, std::stop_token stop)
        : m_step(step), m_cells(cells), m_stop(std::move(stop)) {}

    Gridded evaluate(const LatencyTerm& term);
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }

private:
    Gridded compute(const LatencyTerm& term);
    [[nodiscard]] Gridded lognormal(const Processing& processing) const;
    [[nodiscard]] Gridded plus(const Gridded& a, const Gridded& b) const;
    [[nodiscard]] Gridded repeated(const Gridded& one, double calls) const;
    [[nodiscard]] Gridded mixture(const std::vector<Gridded>& parts,
                                  const std::vector<double>& weights) const;
    [[nodiscard]] Gridded kthFastest(const std::vector<Gridded>& parts, std::size_t rank) const;
    [[nodiscard]] std::vector<double> massFrom(const Gridded& part, double offset) const;

    double m_step;
    std::size_t m_cells;
    std::stop_token m_stop;
    std::map<const LatencyTerm*, Gridded> m_done;
};

Gridded GridEvaluation::evaluate(const LatencyTerm& term) {
    if (cancelled())
        return {};
    if (const auto found = m_done.find(&term); found != m_done.end())
        return found->second;
    return m_done.emplace(&term, compute(term)).first->second;
}

Gridded GridEvaluation::compute(const LatencyTerm& term) {
    std::vector<Gridded> parts;
    for (const auto& part : term.parts)
        parts.push_back(evaluate(*part));
    switch (term.kind) {
    case Kind::Constant:
        return {term.constant.value, {}, 0};
    case Kind::Lognormal:
        return lognormal(term.processing);
    case Kind::Sum: {
        Gridded sum;
        for (const Gridded& part : parts)
            sum = plus(sum, part);
        return sum;
    }
    case Kind::Maximum:
        return kthFastest(parts, parts.size());
    case Kind::Mixture:
        return mixture(parts, term.weights);
    case Kind::Repeated:
        return repeated(parts.front(), term.calls);
    case Kind::KthFastest:
        return kthFastest(parts, term.rank);
    }
    return {};
}

Gridded GridEvaluation::lognormal(const Processing& processing) const {
    const Lognormal law(processing);
    Gridded result{0, std::vector<double>(m_cells, 0.0), 1};
    double lowCumulative = 0, lowMean = 0;
    for (std::size_t k = 0; k < m_cells; ++k) {
        const double left = static_cast<double>(k) * m_step, right = left + m_step;
        const double highCumulative = law.cumulative(right), highMean = law.partialMean(right);
        const double probability = highCumulative - lowCumulative;
        const double toRight =
            std::clamp((highMean - lowMean - left * probability) / m_step, 0.0, probability);
        result.mass[k] += probability - toRight;
        if (k + 1 < m_cells)
            result.mass[k + 1] += toRight;
        lowCumulative = highCumulative;
        lowMean = highMean;
    }
    return result;
}

Gridded GridEvaluation::plus(const Gridded& a, const Gridded& b) const {
    Gridded sum{a.offset + b.offset, {}, a.shifts + b.shifts};
    if (a.mass.empty() || b.mass.empty())
        sum.mass = a.mass.empty() ? b.mass : a.mass;
    else if (!cancelled())
        sum.mass = convolve(a.mass, b.mass, m_cells);
    return sum;
}

Gridded GridEvaluation::repeated(const Gridded& one, double calls) const {
    const double whole = std::floor(calls);
    if (one.mass.empty() && calls == whole)
        return {one.offset * calls, {}, 0};
    Gridded sum, power = one;
    // Beyond 2^53 draws the last ones no longer count in a double.
    for (auto left = static_cast<std::uint64_t>(std::min(whole, 9e15)); left != 0 && !cancelled();
         left >>= 1) {
        if (left & 1)
            sum = plus(sum, power);
        if (left > 1)
            power = plus(power, power);
    }
    const double extra = calls - whole;
    if (extra > 0)
        sum = plus(sum, mixture({one, Gridded{}}, {extra, 1 - extra}));
    return sum;
}

/// Mass of a part counted from another offset; what lies before it is put at its beginning.
std::vector<double> GridEvaluation::massFrom(const Gridded& part, double offset) const {
    const std::vector<double> certain{1.0};
    const std::vector<double>& mass = part.mass.empty() ? certain : part.mass;
    const double shift = (part.offset - offset) / m_step;
    const double whole = std::floor(shift);
    const double toNext = shift - whole;
    std::vector<double> moved(m_cells, 0.0);
    const auto put = [&](double cell, double amount) {
        if (cell < static_cast<double>(m_cells))
            moved[static_cast<std::size_t>(std::max(cell, 0.0))] += amount;
    };
    for (std::size_t k = 0; k < mass.size(); ++k) {
        const double cell = static_cast<double>(k) + whole;
        put(cell, mass[k] * (1 - toNext));
        if (toNext > 0)
            put(cell + 1, mass[k] * toNext);
    }
    return moved;
}

Gridded GridEvaluation::mixture(const std::vector<Gridded>& parts, const std::vector<double>& weights) const {
    Gridded result = parts.front();
    for (const Gridded& part : parts) {
        result.offset = std::min(result.offset, part.offset);
        result.shifts = std::max(result.shifts, part.shifts);
    }
    result.shifts += 1;
    result.mass.assign(m_cells, 0.0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<double> mass = massFrom(parts[i], result.offset);
        for (std::size_t k = 0; k < m_cells; ++k)
            result.mass[k] += weights[i] * mass[k];
    }
    return result;
}

/// P(at least `rank` parts ≤ x) at every grid point, from the chances of the single parts.
Gridded GridEvaluation::kthFastest(const std::vector<Gridded>& parts, std::size_t rank) const {
    std::vector<double> offsets;
    Gridded result;
    bool certain = true;
    for (const Gridded& part : parts) {
        offsets.push_back(part.offset);
        result.shifts = std::max(result.shifts, part.shifts);
        certain = certain && part.mass.empty();
    }
    std::sort(offsets.begin(), offsets.end());
    result.offset = offsets[rank - 1];
    if (certain)
        return result;
    result.shifts += 1;
    std::vector<std::vector<double>> atLeast(rank + 1, std::vector<double>(m_cells, 0.0));
    atLeast[0].assign(m_cells, 1.0);
    for (const Gridded& part : parts) {
        const std::vector<double> chance = cumulated(massFrom(part, result.offset));
        for (std::size_t count = rank; count >= 1; --count)
            for (std::size_t k = 0; k < m_cells; ++k)
                atLeast[count][k] += chance[k] * (atLeast[count - 1][k] - atLeast[count][k]);
    }
    result.mass = differenced(std::move(atLeast[rank]));
    return result;
}

/// Each mass is spread evenly over the cell around its point; the quantile is where the sum reaches q.
double quantile(const Gridded& distribution, double q, double step) {
    double sum = 0;
    for (std::size_t k = 0; k < distribution.mass.size(); ++k) {
        const double mass = distribution.mass[k];
        if (sum + mass >= q && mass > 0) {
            const double cell = static_cast<double>(k) - 0.5 + (q - sum) / mass;
            return distribution.offset + std::max(0.0, cell) * step;
        }
        sum += mass;
    }
    return distribution.offset + static_cast<double>(distribution.mass.size()) * step;
}

} // namespace

namespace {

TermBounds mixtureBounds(const std::vector<TermBounds>& parts, const std::vector<double>& weights) {
    TermBounds result{0, 0, parts.front().low, 0};
    double square = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result.mean += weights[i] * parts[i].mean;
        square += weights[i] * (parts[i].variance + parts[i].mean * parts[i].mean);
        result.low = std::min(result.low, parts[i].low);
        result.slack = std::max(result.slack, parts[i].slack);
    }
    result.variance = std::max(0.0, square - result.mean * result.mean);
    return result;
}

TermBounds repeatedBounds(const TermBounds& one, double calls) {
    const double whole = std::floor(calls), extra = calls - whole;
    return {one.mean * calls, one.variance * calls + extra * (1 - extra) * one.mean * one.mean,
            one.low * whole, one.slack * std::ceil(calls)};
}

TermBounds summedBounds(const std::vector<TermBounds>& parts) {
    TermBounds sum;
    for (const TermBounds& part : parts) {
        sum.mean += part.mean;
        sum.variance += part.variance;
        sum.low += part.low;
        sum.slack += part.slack;
    }
    return sum;
}

TermBounds rankedBounds(const std::vector<TermBounds>& parts, std::size_t rank) {
    std::vector<double> lows;
    for (const TermBounds& part : parts)
        lows.push_back(part.low);
    std::sort(lows.begin(), lows.end());
    TermBounds result = summedBounds(parts); // never smaller than any one of them
    result.low = lows[rank - 1];
    result.slack = 0;
    for (const TermBounds& part : parts)
        result.slack = std::max(result.slack, part.slack + std::max(0.0, result.low - part.low));
    return result;
}

class BoundsEvaluation {
public:
    TermBounds of(const LatencyTerm& term) {
        if (const auto found = m_done.find(&term); found != m_done.end())
            return found->second;
        std::vector<TermBounds> parts;
        for (const auto& part : term.parts)
            parts.push_back(of(*part));
        return m_done.emplace(&term, compute(term, parts)).first->second;
    }

private:
    static TermBounds compute(const LatencyTerm& term, const std::vector<TermBounds>& parts) {
        switch (term.kind) {
        case Kind::Constant:
            return {term.constant.value, 0, term.constant.value, 0};
        case Kind::Lognormal:
            return {Lognormal(term.processing).mean(), Lognormal(term.processing).variance(), 0, 0};
        case Kind::Sum:
            return summedBounds(parts);
        case Kind::Repeated:
            return repeatedBounds(parts.front(), term.calls);
        case Kind::Mixture:
            return mixtureBounds(parts, term.weights);
        case Kind::Maximum:
            return rankedBounds(parts, parts.size());
        case Kind::KthFastest:
            return rankedBounds(parts, term.rank);
        }
        return {};
    }

    std::map<const LatencyTerm*, TermBounds> m_done;
};

} // namespace

TermBounds boundsOf(const LatencyTerm& term) {
    return BoundsEvaluation().of(term);
}

namespace {

/// Splitting a draw between two points adds up to h²/4 to its variance. As many cells as keep the sum of
/// that over all draws below a thousandth of the whole variance, within bounds of work.
std::size_t cellsFor(std::size_t least, double range, double draws, double variance) {
    constexpr double kTolerated = 1e-3;
    constexpr std::size_t kMost = 65536;
    const double step = 2 * std::sqrt(kTolerated * variance / draws);
    const double wanted = step > 0 ? range / step : 0.0;
    return wanted < static_cast<double>(kMost) ? std::max(least, static_cast<std::size_t>(wanted))
                                               : std::max(least, kMost);
}

} // namespace

std::optional<Percentiles> percentilesOf(const LatencyTerm& term, std::stop_token stop, std::size_t cells) {
    const TermBounds bounds = boundsOf(term);
    const double farthest = bounds.mean + 10 * std::sqrt(bounds.variance);
    if (!std::isfinite(farthest))
        return std::nullopt;
    const double low = bounds.low;
    double range = farthest - low;
    // With nothing random the grid is never used; any step will do.
    if (bounds.variance <= 0)
        range = std::max(range, 1.0);
    std::optional<Percentiles> result;
    std::size_t size = cells / 4;
    for (int run = 0; run < 2; ++run) {
        const double step = (range + bounds.slack) / static_cast<double>(size - 2);
        GridEvaluation evaluation(step, size, stop);
        const Gridded total = evaluation.evaluate(term);
        if (evaluation.cancelled())
            return std::nullopt;
        const double error = total.mass.empty() ? 0.0 : (total.shifts + 1) * step;
        result = Percentiles{{quantile(total, 0.5, step)}, {quantile(total, 0.99, step)}, {error}};
        if (total.mass.empty())
            return result;
        range = std::min(range, result->p99.value + error - low);
        size = cellsFor(cells, range + bounds.slack, total.shifts, bounds.variance);
    }
    return result;
}

} // namespace isthmus
