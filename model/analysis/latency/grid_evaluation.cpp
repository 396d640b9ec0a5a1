#include "model/analysis/latency/grid_evaluation.h"

#include "model/analysis/latency/lognormal.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

using TermKind = LatencyTerm::Kind;

Gridded::Mass shared(std::vector<double> mass) {
    return std::make_shared<const std::vector<double>>(std::move(mass));
}

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

} // namespace

const Gridded& GridEvaluation::evaluate(const LatencyTerm& term) {
    static const Gridded nothing;
    if (cancelled())
        return nothing;
    const TermNumbers::Number number = m_numbers.of(term, m_seen);
    if (const auto found = m_done.find(number); found != m_done.end())
        return found->second;
    return m_done.emplace(number, compute(term)).first->second;
}

Gridded GridEvaluation::compute(const LatencyTerm& term) {
    if (term.kind == TermKind::Mixture)
        return mixtureOf(term);
    Parts parts;
    for (const auto& part : term.parts)
        parts.push_back(&evaluate(*part));
    switch (term.kind) {
    case TermKind::Constant:
        return {term.constant.value, {}, 0};
    case TermKind::Lognormal:
        return lognormal(term.processing);
    case TermKind::Sum: {
        Gridded sum;
        for (const Gridded* part : parts)
            sum = plus(sum, *part);
        return sum;
    }
    case TermKind::Maximum:
        return kthFastest(parts, parts.size());
    case TermKind::Repeated:
        return repeated(*parts.front(), term.calls);
    case TermKind::KthFastest:
        return kthFastest(parts, term.rank);
    case TermKind::Mixture:
        break;
    }
    return {};
}

/// Parts that are written alike count as one, so that nothing is moved on the grid for them.
Gridded GridEvaluation::mixtureOf(const LatencyTerm& term) {
    Parts parts;
    std::vector<double> weights;
    for (std::size_t i = 0; i < term.parts.size(); ++i) {
        const Gridded* part = &evaluate(*term.parts[i]);
        const auto same = std::find(parts.begin(), parts.end(), part);
        if (same != parts.end()) {
            weights[static_cast<std::size_t>(same - parts.begin())] += term.weights[i];
            continue;
        }
        parts.push_back(part);
        weights.push_back(term.weights[i]);
    }
    return parts.size() == 1 ? *parts.front() : mixture(parts, weights);
}

Gridded GridEvaluation::lognormal(const Processing& processing) const {
    const Lognormal law(processing);
    std::vector<double> mass(m_cells, 0.0);
    double lowCumulative = 0, lowMean = 0;
    for (std::size_t k = 0; k < m_cells; ++k) {
        const double left = static_cast<double>(k) * m_step, right = left + m_step;
        const double highCumulative = law.cumulative(right), highMean = law.partialMean(right);
        const double probability = highCumulative - lowCumulative;
        const double toRight =
            std::clamp((highMean - lowMean - left * probability) / m_step, 0.0, probability);
        mass[k] += probability - toRight;
        if (k + 1 < m_cells)
            mass[k + 1] += toRight;
        lowCumulative = highCumulative;
        lowMean = highMean;
    }
    return {0, shared(std::move(mass)), 1};
}

Gridded GridEvaluation::plus(const Gridded& a, const Gridded& b) {
    Gridded sum{a.offset + b.offset, {}, a.shifts + b.shifts};
    if (!a.mass || !b.mass)
        sum.mass = a.mass ? a.mass : b.mass;
    else if (!cancelled())
        sum.mass = m_convolutions.of(a.mass, b.mass);
    return sum;
}

Gridded GridEvaluation::repeated(const Gridded& one, double calls) {
    const double whole = std::floor(calls);
    if (!one.mass && calls == whole)
        return {one.offset * calls, {}, 0};
    const Gridded never; // not called: takes no time
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
        sum = plus(sum, mixture({&one, &never}, {extra, 1 - extra}));
    return sum;
}

/// Mass of a part counted from another offset; what lies before it is put at its beginning.
std::vector<double> GridEvaluation::massFrom(const Gridded& part, double offset) const {
    const std::vector<double> certain{1.0};
    const std::vector<double>& mass = part.mass ? *part.mass : certain;
    const double shift = (part.offset - offset) / m_step;
    const double whole = std::floor(shift);
    const double toNext = shift - whole;
    std::vector<double> moved(m_cells, 0.0);
    // The first point of the mass that lies on the grid, and where it does.
    const auto before = static_cast<std::size_t>(std::clamp(-whole, 0.0, static_cast<double>(mass.size())));
    const auto first = static_cast<std::size_t>(std::clamp(whole, 0.0, static_cast<double>(m_cells)));
    for (std::size_t k = 0; k < before; ++k)
        moved[0] += mass[k];
    const std::size_t room = m_cells - first;
    const std::size_t count = std::min(mass.size() - before, room);
    for (std::size_t k = 0; k < count; ++k)
        moved[first + k] += mass[before + k] * (1 - toNext);
    if (toNext > 0)
        for (std::size_t k = 0; k < std::min(count, std::max<std::size_t>(room, 1) - 1); ++k)
            moved[first + k + 1] += mass[before + k] * toNext;
    return moved;
}

Gridded GridEvaluation::mixture(const Parts& parts, const std::vector<double>& weights) const {
    Gridded result{parts.front()->offset, {}, parts.front()->shifts};
    for (const Gridded* part : parts) {
        result.offset = std::min(result.offset, part->offset);
        result.shifts = std::max(result.shifts, part->shifts);
    }
    result.shifts += 1;
    std::vector<double> sum(m_cells, 0.0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i]->mass) {
            const double shift = (parts[i]->offset - result.offset) / m_step;
            const double whole = std::floor(shift);
            for (const auto& [cell, part] :
                 {std::pair{whole, 1 - (shift - whole)}, {whole + 1, shift - whole}})
                if (cell < static_cast<double>(m_cells))
                    sum[static_cast<std::size_t>(cell)] += weights[i] * part;
            continue;
        }
        const std::vector<double> mass = massFrom(*parts[i], result.offset);
        for (std::size_t k = 0; k < m_cells; ++k)
            sum[k] += weights[i] * mass[k];
    }
    result.mass = shared(std::move(sum));
    return result;
}

/// P(at least `rank` parts ≤ x) at every grid point, from the chances of the single parts.
Gridded GridEvaluation::kthFastest(const Parts& parts, std::size_t rank) const {
    std::vector<double> offsets;
    Gridded result;
    bool certain = true;
    for (const Gridded* part : parts) {
        offsets.push_back(part->offset);
        result.shifts = std::max(result.shifts, part->shifts);
        certain = certain && !part->mass;
    }
    std::sort(offsets.begin(), offsets.end());
    result.offset = offsets[rank - 1];
    if (certain)
        return result;
    result.shifts += 1;
    std::vector<std::vector<double>> atLeast(rank + 1, std::vector<double>(m_cells, 0.0));
    atLeast[0].assign(m_cells, 1.0);
    for (const Gridded* part : parts) {
        const std::vector<double> chance = cumulated(massFrom(*part, result.offset));
        for (std::size_t count = rank; count >= 1; --count)
            for (std::size_t k = 0; k < m_cells; ++k)
                atLeast[count][k] += chance[k] * (atLeast[count - 1][k] - atLeast[count][k]);
    }
    result.mass = shared(differenced(std::move(atLeast[rank])));
    return result;
}

/// Each mass is spread evenly over the cell around its point; the quantile is where the sum reaches q.
double quantileOf(const Gridded& distribution, double q, double step) {
    if (!distribution.mass)
        return distribution.offset;
    double sum = 0;
    for (std::size_t k = 0; k < distribution.mass->size(); ++k) {
        const double mass = (*distribution.mass)[k];
        if (sum + mass >= q && mass > 0) {
            const double cell = static_cast<double>(k) - 0.5 + (q - sum) / mass;
            return distribution.offset + std::max(0.0, cell) * step;
        }
        sum += mass;
    }
    return distribution.offset + static_cast<double>(distribution.mass->size()) * step;
}

} // namespace isthmus
