#pragma once

#include "model/analysis/latency/fourier.h"
#include "model/analysis/latency/term_numbers.h"

#include <stop_token>

namespace isthmus {

/// A distribution on the grid: `offset` exact, then mass at offset + k·h. Mass beyond the grid is left
/// out, so it counts as later than everything.
struct Gridded {
    using Mass = Convolutions::Sequence;
    double offset = 0;
    Mass mass;         ///< shared by what differs in its offset alone; none: a certain value
    double shifts = 0; ///< by how many steps a draw can have moved
};

/// Distributions of terms on one grid of `cells` steps (distribution.h says how well). Parts that are written
/// alike are computed once: instances of a service mostly are.
class GridEvaluation {
public:
    GridEvaluation(double step, std::size_t cells, std::stop_token stop)
        : m_step(step), m_cells(cells), m_stop(std::move(stop)), m_convolutions(cells) {}

    /// Valid as long as the object; without mass when cancelled.
    const Gridded& evaluate(const LatencyTerm& term);
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }

private:
    using Parts = std::vector<const Gridded*>;
    Gridded compute(const LatencyTerm& term);
    [[nodiscard]] Gridded mixtureOf(const LatencyTerm& term);
    [[nodiscard]] Gridded lognormal(const Processing& processing) const;
    [[nodiscard]] Gridded plus(const Gridded& a, const Gridded& b);
    [[nodiscard]] Gridded repeated(const Gridded& one, double calls);
    [[nodiscard]] Gridded mixture(const Parts& parts, const std::vector<double>& weights) const;
    [[nodiscard]] Gridded kthFastest(const Parts& parts, std::size_t rank) const;
    [[nodiscard]] std::vector<double> massFrom(const Gridded& part, double offset) const;

    double m_step;
    std::size_t m_cells;
    std::stop_token m_stop;
    Convolutions m_convolutions;
    TermNumbers m_numbers;
    TermNumbers::Seen m_seen;
    std::unordered_map<TermNumbers::Number, Gridded> m_done;
};

/// The value that a share `q` of the distribution does not exceed; the grid's end when it has not so much.
[[nodiscard]] double quantileOf(const Gridded& distribution, double q, double step);

} // namespace isthmus
