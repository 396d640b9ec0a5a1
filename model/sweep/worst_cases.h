#pragma once

#include "model/sweep/swept_case.h"

namespace isthmus {

/// Keeps the worst of the cases it is shown: most journeys down first, then the largest weighted mean
/// unavailability; of equals the one that comes first.
class WorstCases {
public:
    /// @param weights  of the journeys.
    WorstCases(std::size_t most, std::vector<double> weights);

    void add(const SweptCase& found);
    /// Worst first. The object is empty afterwards.
    [[nodiscard]] std::vector<SweptCase> take();

private:
    struct Rank {
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
    [[nodiscard]] static bool isWorse(const Kept& a, const Kept& b) { return a.rank < b.rank; }

    std::size_t m_most;
    std::vector<double> m_weights;
    std::vector<Kept> m_kept; ///< a heap, the least of them on top
};

} // namespace isthmus
