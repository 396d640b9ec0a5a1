#include "model/analysis/latency/distribution.h"

#include "model/analysis/latency/grid_evaluation.h"
#include "model/analysis/latency/lognormal.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

using TermKind = LatencyTerm::Kind;

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

/// By Cantelli's inequality the quantile lies below mean + this many standard deviations.
double deviationsUpTo(double level) {
    return std::sqrt(level / (1 - level));
}

std::vector<TermDistribution::Point> curveOf(const Gridded& total, double step) {
    constexpr std::size_t kMostPoints = 400;
    if (!total.mass)
        return {{{total.offset}, 0}, {{total.offset}, 1}};
    const std::vector<double>& mass = *total.mass;
    const std::size_t stride = std::max<std::size_t>(1, mass.size() / kMostPoints);
    std::vector<TermDistribution::Point> curve{{{total.offset}, 0}};
    double sum = 0, last = 0;
    for (std::size_t k = 0; k < mass.size(); ++k) {
        sum += mass[k];
        // Close together where much happens, however far the tail goes.
        const bool moved = sum - last >= 1.0 / kMostPoints;
        if (moved || (k + 1) % stride == 0 || k + 1 == mass.size()) {
            curve.push_back({{total.offset + (static_cast<double>(k) + 0.5) * step}, std::min(sum, 1.0)});
            last = sum;
        }
    }
    return curve;
}

class MeanEvaluation {
public:
    explicit MeanEvaluation(const std::stop_token& stop) : m_stop(stop) {}

    double of(const LatencyTerm& term) {
        if (const auto found = m_done.find(&term); found != m_done.end())
            return found->second;
        return m_done.emplace(&term, compute(term)).first->second;
    }

private:
    double compute(const LatencyTerm& term) {
        double sum = 0;
        switch (term.kind) {
        case TermKind::Constant:
            return term.constant.value;
        case TermKind::Lognormal:
            return Lognormal(term.processing).mean();
        case TermKind::Sum:
            for (const auto& part : term.parts)
                sum += of(*part);
            return sum;
        case TermKind::Mixture:
            for (std::size_t i = 0; i < term.parts.size(); ++i)
                sum += term.weights[i] * of(*term.parts[i]);
            return sum;
        case TermKind::Repeated:
            return term.calls * of(*term.parts.front());
        case TermKind::Maximum:
        case TermKind::KthFastest:
            return ranked(term);
        }
        return sum;
    }

    /// What lies beyond the grid counts with its end.
    [[nodiscard]] double ranked(const LatencyTerm& term) const {
        constexpr std::size_t kCells = 8192;
        constexpr double kDeviations = 32;
        const TermBounds bounds = boundsOf(term);
        const double range =
            bounds.mean + kDeviations * std::sqrt(bounds.variance) - bounds.low + bounds.slack;
        if (!std::isfinite(range))
            return range;
        const double step = std::max(range, 1e-9) / static_cast<double>(kCells - 2);
        const Gridded total = GridEvaluation(step, kCells, m_stop).evaluate(term);
        if (!total.mass)
            return total.offset;
        double mean = total.offset, sum = 0;
        for (std::size_t k = 0; k < total.mass->size(); ++k) {
            mean += (*total.mass)[k] * static_cast<double>(k) * step;
            sum += (*total.mass)[k];
        }
        return mean + std::max(0.0, 1 - sum) * range;
    }

    std::stop_token m_stop;
    std::map<const LatencyTerm*, double> m_done;
};

} // namespace

std::optional<TermDistribution> distributionOf(const LatencyTerm& term, const std::vector<double>& levels,
                                               std::stop_token stop, std::size_t cells) {
    const TermBounds bounds = boundsOf(term);
    const double highest = *std::max_element(levels.begin(), levels.end());
    const double farthest = bounds.mean + deviationsUpTo(highest) * std::sqrt(bounds.variance);
    if (!std::isfinite(farthest))
        return std::nullopt;
    double range = farthest - bounds.low;
    // With nothing random the grid is never used; any step will do.
    if (bounds.variance <= 0)
        range = std::max(range, 1.0);
    TermDistribution result;
    std::size_t size = cells / 4;
    for (int run = 0; run < 2; ++run) {
        const double step = (range + bounds.slack) / static_cast<double>(size - 2);
        GridEvaluation evaluation(step, size, stop);
        const Gridded total = evaluation.evaluate(term);
        if (evaluation.cancelled())
            return std::nullopt;
        result.quantiles.clear();
        for (const double level : levels)
            result.quantiles.push_back({quantileOf(total, level, step)});
        result.errorBound.value = total.mass ? (total.shifts + 1) * step : 0.0;
        result.curve = curveOf(total, step);
        if (!total.mass)
            return result;
        const double top = quantileOf(total, highest, step);
        range = std::min(range, top + result.errorBound.value - bounds.low);
        size = cellsFor(cells, range + bounds.slack, total.shifts, bounds.variance);
    }
    return result;
}

std::optional<Percentiles> percentilesOf(const LatencyTerm& term, std::stop_token stop, std::size_t cells) {
    const auto found = distributionOf(term, {0.5, 0.99}, std::move(stop), cells);
    if (!found)
        return std::nullopt;
    return Percentiles{found->quantiles[0], found->quantiles[1], found->errorBound};
}

std::optional<Milliseconds> meanOf(const LatencyTerm& term, const std::stop_token& stop) {
    const double mean = MeanEvaluation(stop).of(term);
    if (!std::isfinite(mean) || stop.stop_requested())
        return std::nullopt;
    return Milliseconds{mean};
}

} // namespace isthmus
