#include "model/analysis/availability/element_order.h"

#include <algorithm>
#include <deque>

namespace isthmus {

namespace {

/// Numbers the components from the entry along links and flows.
class ComponentNumbering {
public:
    ComponentNumbering(const System& system, OrderRule rule)
        : m_system(system), m_rule(rule), m_rank(system.componentPlace.size(), kUnseen) {}

    std::vector<std::size_t> run(Index entry) {
        from(entry);
        for (Index start = 0; start < m_rank.size(); ++start)
            from(start);
        return std::move(m_rank);
    }

private:
    static constexpr std::size_t kUnseen = static_cast<std::size_t>(-1);

    void from(Index start) {
        m_open.push_back(start);
        while (!m_open.empty()) {
            const bool deep = m_rule == OrderRule::DepthFirst;
            const Index component = deep ? m_open.back() : m_open.front();
            if (deep)
                m_open.pop_back();
            else
                m_open.pop_front();
            if (m_rank[component] != kUnseen)
                continue;
            m_rank[component] = m_next++;
            auto next = neighbours(component);
            if (deep) // the first neighbour is to be taken up first
                std::reverse(next.begin(), next.end());
            m_open.insert(m_open.end(), next.begin(), next.end());
        }
    }

    [[nodiscard]] std::vector<Index> neighbours(Index component) const {
        std::vector<Index> next;
        for (const Index link : m_system.linksOf[component])
            next.push_back(m_system.otherEnd(link, component));
        for (const Index flow : m_system.flowsFrom[component]) {
            if (m_system.flowTargetComponent[flow] != kNone) {
                next.push_back(m_system.flowTargetComponent[flow]);
                continue;
            }
            const auto members = m_system.votersOf(m_system.flowTargetGroup[flow]);
            next.insert(next.end(), members.begin(), members.end());
        }
        std::erase_if(next, [&](Index other) { return m_rank[other] != kUnseen; });
        return next;
    }

    const System& m_system;
    OrderRule m_rule;
    std::vector<std::size_t> m_rank;
    std::deque<Index> m_open;
    std::size_t m_next = 0;
};

/// Position of each element: that of its component, of a link's later end, of the first thing it affects.
std::vector<double> ranksOf(const System& system, const std::vector<std::size_t>& components) {
    std::vector<double> rank(system.elements.size(), static_cast<double>(components.size()));
    const auto lower = [&](Index element, double value) { rank[element] = std::min(rank[element], value); };
    constexpr double kBefore = 0.5;
    constexpr double kPlaceBefore = 0.75;
    for (Index c = 0; c < components.size(); ++c) {
        const auto position = static_cast<double>(components[c]);
        for (const Index element : system.componentInstances[c])
            rank[element] = position;
        for (const Index risk : system.componentRisks[c])
            lower(system.riskElement[risk], position - kBefore);
        for (Index place = system.componentPlace[c]; place != kNone; place = system.parentPlace[place]) {
            lower(system.placeElement[place], position - kPlaceBefore);
            for (const Index risk : system.placeRisks[place])
                lower(system.riskElement[risk], position - kPlaceBefore);
        }
    }
    for (Index link = 0; link < system.linkFrom.size(); ++link) {
        const auto last = std::max(components[system.linkFrom[link]], components[system.linkTo[link]]);
        rank[system.linkElement[link]] = static_cast<double>(last) + kBefore / 2;
        for (const Index risk : system.linkRisks[link])
            lower(system.riskElement[risk], static_cast<double>(last));
    }
    return rank;
}

} // namespace

std::vector<double> elementRanks(const System& system, const JourneyScope& scope, OrderRule rule) {
    return ranksOf(system, ComponentNumbering(system, rule).run(scope.entry));
}

} // namespace isthmus
