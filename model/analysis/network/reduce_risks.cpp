#include "model/analysis/network/reducer.h"

#include <algorithm>
#include <map>

namespace isthmus::network {

void Reducer::tidyRisks() {
    if (m_work.risks.empty())
        return;
    forgetPerfectRisks();
    foldSingleRisks();
    mergeEqualRisks();
}

void Reducer::forgetPerfectRisks() {
    const auto perfect = [&](std::uint32_t risk) { return m_work.risks[risk].down() <= 0.0; };
    const auto broken = [&](std::uint32_t risk) { return m_work.risks[risk].up() <= 0.0; };
    const auto tidy = [&](auto& element) {
        if (std::any_of(element.risks.begin(), element.risks.end(), broken))
            element.own = Probability::fromParts(0.0, 1.0);
        std::erase_if(element.risks, perfect);
    };
    std::for_each(m_work.nodes.begin(), m_work.nodes.end(), tidy);
    std::for_each(m_work.edges.begin(), m_work.edges.end(), tidy);
}

/// Living members of each risk: nodes by index, edges by index after the nodes.
std::vector<Risks> Reducer::membersOfRisks() const {
    std::vector<Risks> members(m_work.risks.size());
    for (std::uint32_t v = 0; v < m_work.nodes.size(); ++v)
        if (m_work.nodes[v].alive)
            for (const std::uint32_t risk : m_work.nodes[v].risks)
                members[risk].push_back(v);
    const auto offset = static_cast<std::uint32_t>(m_work.nodes.size());
    for (std::uint32_t e = 0; e < m_work.edges.size(); ++e)
        if (m_work.edges[e].alive)
            for (const std::uint32_t risk : m_work.edges[e].risks)
                members[risk].push_back(offset + e);
    return members;
}

/// A risk with one member left is part of that member's own failure.
void Reducer::foldSingleRisks() {
    const std::vector<Risks> members = membersOfRisks();
    const auto fold = [&](auto& element, std::uint32_t risk) {
        element.own = inSeries(element.own, m_work.risks[risk]);
        std::erase(element.risks, risk);
    };
    for (std::uint32_t risk = 0; risk < members.size(); ++risk) {
        if (members[risk].size() != 1)
            continue;
        const std::uint32_t member = members[risk].front();
        if (member < m_work.nodes.size())
            fold(m_work.nodes[member], risk);
        else
            fold(m_work.edges[member - m_work.nodes.size()], risk);
        m_work.risks[risk] = Probability{};
        m_changed = true;
    }
}

/// Risks that take exactly the same things down are one.
void Reducer::mergeEqualRisks() {
    const std::vector<Risks> members = membersOfRisks();
    std::map<Risks, std::uint32_t> firstWith;
    for (std::uint32_t risk = 0; risk < members.size(); ++risk) {
        if (members[risk].empty())
            continue;
        const auto [it, isNew] = firstWith.try_emplace(members[risk], risk);
        if (isNew)
            continue;
        m_work.risks[it->second] = inSeries(m_work.risks[it->second], m_work.risks[risk]);
        m_work.risks[risk] = Probability{};
        m_changed = true;
    }
    if (m_changed)
        forgetPerfectRisks();
}

} // namespace isthmus::network
