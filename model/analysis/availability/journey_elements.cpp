#include "model/analysis/availability/journey_elements.h"

#include <algorithm>
#include <map>

namespace isthmus {

JourneyElements::JourneyElements(const CompiledJourney& journey, const System& system)
    : m_system(system), m_table(journey.table()), m_members(journey.variableCount()),
      m_setVariable(system.elements.size(), kNone), m_classVariable(system.elements.size(), kNone),
      m_ownerOf(system.elements.size(), 0) {
    m_support = m_table.support(0);
    std::vector<std::optional<bool>> works(journey.variableCount());
    bool anyPerfect = false;
    for (const Variable variable : m_support) {
        auto& members = m_members[variable];
        members = journey.membersOf(variable);
        std::erase_if(members, [&](Index element) { return system.elements[element].neverFails; });
        if (members.empty()) {
            works[variable] = true;
            anyPerfect = true;
        }
    }
    if (anyPerfect) {
        m_restricted = m_table.restricted(works);
        m_support = m_restricted->support(0);
    }
    m_probabilities = journey.probabilities(system);
    number();
    groupById();
}

void JourneyElements::number() {
    m_element.assign(m_members.size(), kNone);
    for (const Variable variable : m_support) {
        const auto& members = m_members[variable];
        for (const Index element : members) {
            m_classVariable[element] = variable;
            if (members.size() == 1) {
                m_setVariable[element] = variable;
                m_element[variable] = element;
                continue;
            }
            m_setVariable[element] = static_cast<Variable>(m_element.size());
            m_element.push_back(element);
            m_probabilities.push_back(m_system.elements[element].availability);
        }
    }
}

void JourneyElements::groupById() {
    std::map<ElementId, std::size_t> known;
    for (Variable variable = 0; variable < m_element.size(); ++variable) {
        const Index element = m_element[variable];
        if (element == kNone)
            continue;
        const auto [it, isNew] = known.try_emplace(m_system.elements[element].id, m_owners.size());
        if (isNew)
            m_owners.emplace_back();
        m_owners[it->second].push_back(element);
        m_ownerOf[element] = it->second;
    }
}

Probability JourneyElements::othersOf(Variable classVariable, std::span<const Index> aside) const {
    double up = 1;
    double down = 0;
    for (const Index element : m_members[classVariable]) {
        if (std::find(aside.begin(), aside.end(), element) != aside.end())
            continue;
        const Probability& p = m_system.elements[element].availability;
        down += up * p.down();
        up *= p.up();
    }
    return Probability::fromParts(up, down);
}

} // namespace isthmus
