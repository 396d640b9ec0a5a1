#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/lognormal.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace isthmus {

namespace {

using TermKind = LatencyTerm::Kind;

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
        case TermKind::Constant:
            return {term.constant.value, 0, term.constant.value, 0};
        case TermKind::Lognormal:
            return {Lognormal(term.processing).mean(), Lognormal(term.processing).variance(), 0, 0};
        case TermKind::Sum:
            return summedBounds(parts);
        case TermKind::Repeated:
            return repeatedBounds(parts.front(), term.calls);
        case TermKind::Mixture:
            return mixtureBounds(parts, term.weights);
        case TermKind::Maximum:
            return rankedBounds(parts, parts.size());
        case TermKind::KthFastest:
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

} // namespace isthmus
