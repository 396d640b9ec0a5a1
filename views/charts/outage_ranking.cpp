#include "views/charts/outage_ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace isthmus {

namespace {

/// Differences below this are rounding.
constexpr double kRelative = 1e-9;

/// What lies directly around an element.
std::multimap<ElementId, ElementId> surroundings(const Design& design) {
    std::multimap<ElementId, ElementId> around;
    for (const Place& place : design.places)
        if (!place.parent.empty())
            around.emplace(place.id, place.parent);
    for (const Component& component : design.components)
        if (!component.place.empty())
            around.emplace(component.id, component.place);
    for (const Cable& cable : design.cables)
        for (const ElementId& segment : cable.segments)
            around.emplace(segment, cable.id);
    return around;
}

} // namespace

OutageRanking::OutageRanking(const SweptTable& table, const Design& design, OutageQuery query)
    : m_table(table), m_query(query) {
    const auto& journeys = table.frame.journeys;
    double sum = 0;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        if (m_query.journey && *m_query.journey != i)
            continue;
        const Journey* drawn = findById(design.journeys, journeys[i]);
        m_asked.push_back(i);
        m_weights.push_back(drawn == nullptr || m_query.journey ? 1 : drawn->weight);
        sum += m_weights.back();
    }
    for (double& weight : m_weights)
        weight = sum > 0 ? weight / sum : 1.0 / static_cast<double>(m_weights.size());
    findOtherNames(design);
}

void OutageRanking::findOtherNames(const Design& design) {
    const auto& candidates = m_table.frame.candidates;
    m_isOtherName.assign(candidates.size(), false);
    if (m_table.cases.size() < candidates.size())
        return; // not all singles are there yet
    std::map<ElementId, std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < candidates.size(); ++i)
        numbers.emplace(candidates[i].id, i);
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
        for (std::size_t j = 0; j < m_table.frame.journeys.size(); ++j) {
            const auto& one = m_table.journey(a, j);
            const auto& other = m_table.journey(b, j);
            const double size = std::max(one.unavailability, other.unavailability);
            if (one.state != other.state ||
                std::abs(one.unavailability - other.unavailability) > kRelative * size)
                return false;
        }
        return true;
    };
    const auto around = surroundings(design);
    for (std::uint32_t inner = 0; inner < candidates.size(); ++inner) {
        const auto [first, last] = around.equal_range(candidates[inner].id);
        for (auto it = first; it != last; ++it)
            if (const auto outer = numbers.find(it->second);
                outer != numbers.end() && same(inner, outer->second))
                m_isOtherName[inner] = true;
    }
}

double OutageRanking::unavailability(std::size_t number) const {
    double mean = 0;
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        mean += m_weights[i] * m_table.journey(number, m_asked[i]).unavailability;
    return mean;
}

double OutageRanking::nominalUnavailability() const {
    double mean = 0;
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        mean += m_weights[i] * m_table.frame.nominal.journeys[m_asked[i]].unavailability;
    return mean;
}

std::size_t OutageRanking::count(std::size_t number, JourneyState state) const {
    return static_cast<std::size_t>(std::count_if(m_asked.begin(), m_asked.end(), [&](std::size_t journey) {
        return m_table.journey(number, journey).state == state;
    }));
}

JourneyState OutageRanking::state(std::size_t number) const {
    return count(number, JourneyState::Down) > 0       ? JourneyState::Down
           : count(number, JourneyState::Degraded) > 0 ? JourneyState::Degraded
                                                       : JourneyState::Up;
}

std::optional<std::size_t> OutageRanking::slowest(std::size_t number) const {
    std::optional<std::size_t> found;
    double most = 0;
    for (const std::size_t journey : m_asked) {
        const auto& nominal = m_table.frame.nominal.routed;
        const double now = m_table.journey(number, journey).p99;
        if (!nominal || !nominal->latencies[journey].p99 || now < 0)
            continue;
        const double growth = now - nominal->latencies[journey].p99->value;
        if (!found || growth > most) {
            found = journey;
            most = growth;
        }
    }
    return found;
}

double OutageRanking::aloneAtWorst(std::size_t number, std::size_t journey) const {
    const SweptTable::Case& found = m_table.cases[number];
    return std::max(m_table.journey(found.first, journey).unavailability,
                    m_table.journey(found.second, journey).unavailability);
}

bool OutageRanking::isWorseTogether(std::size_t number) const {
    return std::any_of(m_asked.begin(), m_asked.end(), [&](std::size_t journey) {
        const double alone = aloneAtWorst(number, journey);
        return m_table.journey(number, journey).unavailability > alone * (1 + kRelative);
    });
}

OutageRanking::Key OutageRanking::keyOf(std::size_t number) const {
    const SweptTable::Case& found = m_table.cases[number];
    const bool pair = found.second != SweptTable::kNone && m_query.together;
    Key key;
    key.number = number;
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        const SweptTable::Journey& journey = m_table.journey(number, m_asked[i]);
        const double alone = pair ? aloneAtWorst(number, m_asked[i]) : 0;
        key.down += journey.state == JourneyState::Down && alone < 1 ? 1 : 0;
        key.unavailability += m_weights[i] * (journey.unavailability - alone);
    }
    if (m_query.by == RankBy::Latency) {
        const auto journey = slowest(number);
        key.figure = journey ? m_table.journey(number, *journey).p99 -
                                   m_table.frame.nominal.routed->latencies[*journey].p99->value
                             : -std::numeric_limits<double>::infinity();
    } else if (m_query.by == RankBy::Cost) {
        key.figure = found.monthly;
    } else if (m_query.by == RankBy::Load) {
        key.figure = found.utilisation;
    }
    return key;
}

std::vector<std::size_t> OutageRanking::worst() const {
    const std::size_t singles = m_table.frame.candidates.size();
    const bool pairs = m_table.frame.cases > singles;
    std::vector<Key> keys;
    for (std::size_t number = pairs ? singles : 0; number < m_table.cases.size(); ++number) {
        const SweptTable::Case& found = m_table.cases[number];
        if (m_isOtherName[found.first] || (pairs && m_isOtherName[found.second]))
            continue;
        if (pairs && m_query.together && !isWorseTogether(number))
            continue;
        keys.push_back(keyOf(number));
    }
    const auto worse = [](const Key& a, const Key& b) {
        return std::tuple(-a.figure, -a.down, -a.unavailability, a.number) <
               std::tuple(-b.figure, -b.down, -b.unavailability, b.number);
    };
    const auto end = keys.begin() + static_cast<std::ptrdiff_t>(std::min(m_query.most, keys.size()));
    std::partial_sort(keys.begin(), end, keys.end(), worse);
    std::vector<std::size_t> numbers;
    for (auto it = keys.begin(); it != end; ++it)
        numbers.push_back(it->number);
    return numbers;
}

std::vector<std::uint32_t> OutageRanking::candidates(const std::vector<std::size_t>& worst,
                                                     std::size_t most) const {
    std::vector<std::uint32_t> found;
    for (const std::size_t number : worst)
        for (const std::uint32_t candidate : {m_table.cases[number].first, m_table.cases[number].second}) {
            if (found.size() == most)
                return found;
            if (candidate != SweptTable::kNone &&
                std::find(found.begin(), found.end(), candidate) == found.end())
                found.push_back(candidate);
        }
    return found;
}

} // namespace isthmus
