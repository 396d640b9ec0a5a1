#include "model/sweep/worst_cases.h"

#include <algorithm>
#include <utility>

namespace isthmus {

WorstCases::WorstCases(std::size_t most, std::vector<double> weights)
    : m_most(most), m_weights(std::move(weights)) {}

bool WorstCases::Rank::operator<(const Rank& other) const {
    if (down != other.down)
        return down > other.down;
    if (unavailability != other.unavailability)
        return unavailability > other.unavailability;
    return number < other.number;
}

WorstCases::Rank WorstCases::rankOf(const SweptCase& found) const {
    Rank rank;
    rank.number = found.number;
    double weights = 0;
    for (std::size_t i = 0; i < found.journeys.size(); ++i) {
        rank.down += found.journeys[i].state == JourneyState::Down ? 1 : 0;
        rank.unavailability += m_weights[i] * found.journeys[i].unavailability;
        weights += m_weights[i];
    }
    rank.unavailability /= weights > 0 ? weights : 1;
    return rank;
}

void WorstCases::add(const SweptCase& found) {
    const Rank rank = rankOf(found);
    if (m_most == 0 || (m_kept.size() == m_most && !(rank < m_kept.front().rank)))
        return;
    if (m_kept.size() == m_most) {
        std::pop_heap(m_kept.begin(), m_kept.end(), isWorse);
        m_kept.back() = {rank, found};
    } else {
        m_kept.push_back({rank, found});
    }
    std::push_heap(m_kept.begin(), m_kept.end(), isWorse);
}

std::vector<SweptCase> WorstCases::take() {
    std::sort(m_kept.begin(), m_kept.end(), isWorse);
    std::vector<SweptCase> cases;
    for (Kept& kept : m_kept)
        cases.push_back(std::move(kept.found));
    m_kept.clear();
    return cases;
}

} // namespace isthmus
