#pragma once

#include "model/sweep/worst_cases.h"
#include "views/session/sweep_study.h"

namespace isthmus {

/// Which outages are looked for.
struct OutageQuery {
    std::optional<std::size_t> journey; ///< of the table's; none: all of them, by their weights
    RankBy by = RankBy::Availability;
    /// Only pairs that are worse than either of the two alone. A single point of failure with anything else
    /// beside it is no news.
    bool together = true;
    std::size_t most = 100;

    bool operator==(const OutageQuery&) const = default;
};

/// The outages of a table in the order of how much they hurt. What is but another name for a larger thing is
/// left out: a segment of a cable, or the only equipment of a place, that does just what the whole does.
class OutageRanking {
public:
    OutageRanking(const SweptTable& table, const Design& design, OutageQuery query);

    /// Numbers of cases, worst first. Of a sweep of pairs only pairs. O(cases).
    [[nodiscard]] std::vector<std::size_t> worst() const;
    /// The candidates that the worst cases are made of, in their order.
    [[nodiscard]] std::vector<std::uint32_t> candidates(const std::vector<std::size_t>& worst,
                                                        std::size_t most) const;

    /// Weighted mean over the journeys asked about of 1 − A.
    [[nodiscard]] double unavailability(std::size_t number) const;
    [[nodiscard]] double nominalUnavailability() const;
    /// How many of the journeys asked about are in this state.
    [[nodiscard]] std::size_t count(std::size_t number, JourneyState state) const;
    /// The worst of their states.
    [[nodiscard]] JourneyState state(std::size_t number) const;
    /// The journey asked about whose p99 grows most; none: no latency is known before and after.
    [[nodiscard]] std::optional<std::size_t> slowest(std::size_t number) const;
    [[nodiscard]] std::size_t journeys() const { return m_asked.size(); }
    [[nodiscard]] const std::vector<std::size_t>& asked() const { return m_asked; }

private:
    struct Key {
        double figure = 0;
        double down = 0;
        double unavailability = 0;
        std::size_t number = 0;
    };
    [[nodiscard]] Key keyOf(std::size_t number) const;
    [[nodiscard]] bool isWorseTogether(std::size_t number) const;
    [[nodiscard]] double aloneAtWorst(std::size_t number, std::size_t journey) const;
    void findOtherNames(const Design& design);

    const SweptTable& m_table;
    OutageQuery m_query;
    std::vector<std::size_t> m_asked;
    std::vector<double> m_weights; ///< of those asked about, their sum 1
    std::vector<bool> m_isOtherName;
};

} // namespace isthmus
