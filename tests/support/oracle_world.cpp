#include "tests/support/oracle_world.h"

#include <algorithm>

namespace isthmus::oracle {

World::World(const Plan& plan, std::uint32_t bits)
    : m_plan(&plan), m_bits(bits), m_aliveComponent(plan.design.components.size()),
      m_aliveLink(plan.design.links.size()), m_linkKnown(plan.design.links.size(), -1),
      m_reach(plan.design.components.size() * plan.design.components.size(), -1) {
    for (std::size_t c = 0; c < m_aliveComponent.size(); ++c)
        m_aliveComponent[c] = alive(c);
    for (std::size_t l = 0; l < m_aliveLink.size(); ++l)
        m_aliveLink[l] = linkAlive(l);
}

bool World::x(std::size_t element) const {
    const OracleElement& e = m_plan->elements[element];
    return e.failsAtRandom ? (m_bits >> element & 1U) != 0 : !e.failedOnPurpose;
}

bool World::risksHold(const std::vector<std::size_t>& risks) const {
    return std::all_of(risks.begin(), risks.end(), [&](std::size_t r) { return x(m_plan->riskElement[r]); });
}

/// works(p) = X_p ∧ every shared risk on p holds ∧ works(parent).
bool World::works(int place) const {
    if (place < 0)
        return true;
    const auto p = static_cast<std::size_t>(place);
    return x(m_plan->placeElement[p]) && risksHold(m_plan->placeRisks[p]) && works(m_plan->placeParent[p]);
}

/// alive(c) = X_c ∧ its shared risks ∧ works(its place); X_c: `need` of the instances work.
bool World::alive(std::size_t c) const {
    int working = 0;
    for (const std::size_t instance : m_plan->componentElements[c])
        working += x(instance) ? 1 : 0;
    return working >= m_plan->design.components[c].need && risksHold(m_plan->componentRisks[c]) &&
           works(m_plan->componentPlace[c]);
}

/// alive(l) = X_l ∧ its shared risks ∧ both its end components alive ∧ its underlay.
bool World::linkAlive(std::size_t l) const {
    if (m_linkKnown[l] >= 0)
        return m_linkKnown[l] != 0;
    const auto underlayAlive = [&] {
        const Underlay& drawn = m_plan->design.links[l].underlay;
        if (drawn.empty())
            return true; // rides on itself
        if (drawn.routed && routedPath(l))
            return true;
        const auto& alternatives = m_plan->underlay[l];
        return std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& segments) {
            return std::all_of(segments.begin(), segments.end(), [&](std::size_t s) { return linkAlive(s); });
        });
    };
    const bool result = x(m_plan->linkElement[l]) && risksHold(m_plan->linkRisks[l]) &&
                        m_aliveComponent[m_plan->linkFrom[l]] && m_aliveComponent[m_plan->linkTo[l]] &&
                        underlayAlive();
    m_linkKnown[l] = result ? 1 : 0;
    return result;
}

/// Any path between the link's ends over links that are no overlays.
bool World::routedPath(std::size_t link) const {
    return pathExists(m_plan->linkFrom[link], m_plan->linkTo[link], [&](std::size_t a, std::size_t b) {
        for (std::size_t l = 0; l < m_aliveLink.size(); ++l) {
            const bool joins = (m_plan->linkFrom[l] == a && m_plan->linkTo[l] == b) ||
                               (m_plan->linkFrom[l] == b && m_plan->linkTo[l] == a);
            if (joins && m_plan->design.links[l].underlay.empty() && linkAlive(l))
                return true;
        }
        return false;
    });
}

bool World::reach(std::size_t c, std::size_t t) const {
    signed char& known = m_reach[c * m_aliveComponent.size() + t];
    if (known < 0)
        known = pathExists(c, t, [&](std::size_t a, std::size_t b) {
            for (std::size_t l = 0; l < m_aliveLink.size(); ++l)
                if (m_aliveLink[l] && ((m_plan->linkFrom[l] == a && m_plan->linkTo[l] == b) ||
                                       (m_plan->linkFrom[l] == b && m_plan->linkTo[l] == a)))
                    return true;
            return m_plan->fabricCarries(a, b, c, t);
        });
    return known != 0;
}

/// Both ends alive, and from the source step by step over `hop` to the target, through alive components
/// that forward.
template <class Hop>
bool World::pathExists(std::size_t source, std::size_t target, Hop hop) const {
    if (!m_aliveComponent[source] || !m_aliveComponent[target])
        return false;
    if (source == target)
        return true;
    std::vector<char> seen(m_aliveComponent.size());
    std::vector<std::size_t> open = {source};
    seen[source] = true;
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at != source && !m_plan->forwards(at))
            continue;
        for (std::size_t next = 0; next < seen.size(); ++next) {
            if (seen[next] || !m_aliveComponent[next] || !hop(at, next))
                continue;
            if (next == target)
                return true;
            seen[next] = true;
            open.push_back(next);
        }
    }
    return false;
}

} // namespace isthmus::oracle
