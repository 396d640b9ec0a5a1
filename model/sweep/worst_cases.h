#pragma once

#include "model/sweep/swept_case.h"

namespace isthmus {

/// What makes a case worse than another. Where a figure is the same or missing availability decides.
enum class RankBy {
    Availability, ///< most journeys down first, then the largest weighted mean unavailability
    Latency,      ///< largest growth of a journey's p99, among journeys that still have one
    Cost,         ///< largest monthly cost
    Load,         ///< fullest link
};

/// Keeps the worst of the cases it is shown; of equals the one that comes first.
class WorstCases {
public:
    struct Rule {
        RankBy by = RankBy::Availability;
        std::vector<double> weights; ///< of the journeys
        SweptCase nominal;           ///< what latencies grow from
    };
    WorstCases(std::size_t most, Rule rule);

    void add(const SweptCase& found);
    /// Worst first. The object is empty afterwards.
    [[nodiscard]] std::vector<SweptCase> take();

private:
    struct Rank {
        double figure = 0; ///< ranked by, 0 for availability
        std::size_t down = 0;
        double unavailability = 0;
        std::uint64_t number = 0;

        /// Is this worse?
        [[nodiscard]] bool operator<(const Rank& other) const;
    };
    struct Kept {
        Rank rank;
        SweptCase found;
    };
    [[nodiscard]] Rank rankOf(const SweptCase& found) const;
    [[nodiscard]] double figureOf(const SweptCase& found) const;
    [[nodiscard]] double growthOf(const RoutedFigures& routed) const;
    [[nodiscard]] static bool isWorse(const Kept& a, const Kept& b) { return a.rank < b.rank; }

    std::size_t m_most;
    Rule m_rule;
    std::vector<Kept> m_kept; ///< a heap, the least of them on top
};

} // namespace isthmus
