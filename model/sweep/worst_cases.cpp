#include "model/sweep/worst_cases.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace isthmus {

WorstCases::WorstCases(std::size_t most, Rule rule) : m_most(most), m_rule(std::move(rule)) {}

bool WorstCases::Rank::operator<(const Rank& other) const {
    if (figure != other.figure)
        return figure > other.figure;
    if (down != other.down)
        return down > other.down;
    if (unavailability != other.unavailability)
        return unavailability > other.unavailability;
    return number < other.number;
}

double WorstCases::growthOf(const RoutedFigures& routed) const {
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < routed.latencies.size(); ++i) {
        const auto& before = m_rule.nominal.routed->latencies[i].p99;
        const auto& now = routed.latencies[i].p99;
        if (before && now)
            most = std::max(most, now->value - before->value);
    }
    return most;
}

double WorstCases::figureOf(const SweptCase& found) const {
    if (!found.routed || m_rule.by == RankBy::Availability)
        return 0;
    if (m_rule.by == RankBy::Latency)
        return growthOf(*found.routed);
    if (m_rule.by == RankBy::Cost)
        return found.routed->monthly.value;
    return found.routed->fullest ? found.routed->fullest->utilisation : 0;
}

WorstCases::Rank WorstCases::rankOf(const SweptCase& found) const {
    Rank rank;
    rank.number = found.number;
    rank.figure = figureOf(found);
    double weights = 0;
    for (std::size_t i = 0; i < found.journeys.size(); ++i) {
        rank.down += found.journeys[i].state == JourneyState::Down ? 1 : 0;
        rank.unavailability += m_rule.weights[i] * found.journeys[i].unavailability;
        weights += m_rule.weights[i];
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
