#include "model/graph/operating_state.h"

#include "model/graph/structure.h"

namespace isthmus {

namespace {

/// One state: truth values are plain bits.
struct BitAlgebra {
    using Value = bool;
    const std::vector<bool>& elementUp;

    [[nodiscard]] static bool zero() { return false; }
    [[nodiscard]] static bool one() { return true; }
    [[nodiscard]] bool element(Index index) const { return elementUp[index]; }
    [[nodiscard]] static bool conj(bool a, bool b) { return a && b; }
    [[nodiscard]] static bool disj(bool a, bool b) { return a || b; }
    [[nodiscard]] static bool neg(bool a) { return !a; }
    [[nodiscard]] static bool same(bool a, bool b) { return a == b; }
};

} // namespace

struct OperatingState::Memo {
    std::vector<bool> up;
    BitAlgebra algebra{up};
    Structure<BitAlgebra> structure;

    Memo(const System& system, std::vector<bool> state) : up(std::move(state)), structure(system, algebra) {}
    Memo(const Memo&) = delete;
    Memo& operator=(const Memo&) = delete;
};

OperatingState::OperatingState(const System& system) : OperatingState(system, {}) {}

OperatingState::OperatingState(const System& system, const std::vector<Index>& down)
    : m_system(&system), m_up(system.elements.size(), true) {
    for (const Index element : down)
        m_up[element] = false;
    m_memo = std::make_shared<Memo>(system, m_up);
}

bool OperatingState::works(Index place) const {
    return m_memo->structure.works(place);
}
bool OperatingState::aliveComponent(Index component) const {
    return m_memo->structure.aliveComponent(component);
}
bool OperatingState::aliveLink(Index link) const {
    return m_memo->structure.aliveLink(link);
}
bool OperatingState::aliveHop(const Hop& hop) const {
    return m_memo->structure.aliveHop(hop);
}
bool OperatingState::reach(Index source, Index target) const {
    return m_memo->structure.reach(source, target);
}

bool OperatingState::up(const JourneyScope& scope, Index component) const {
    return m_memo->structure.up(scope, component);
}

bool OperatingState::satisfied(const JourneyScope& scope, Index flow) const {
    return m_memo->structure.satisfied(scope, flow);
}

bool OperatingState::journeyUp(const JourneyScope& scope) const {
    return m_memo->structure.journeyUp(scope);
}

bool OperatingState::degraded(const JourneyScope& scope) const {
    if (!journeyUp(scope))
        return false;
    const auto serving = servingComponents(scope);
    return std::any_of(scope.flows.begin(), scope.flows.end(), [&](Index flow) {
        return !m_system->design().flows[flow].hard && !satisfied(scope, flow) &&
               std::find(serving.begin(), serving.end(), m_system->flowSource[flow]) != serving.end();
    });
}

std::vector<Index> OperatingState::membersOf(const JourneyScope& scope, Index flow, Index group,
                                             bool onlyServing) const {
    std::vector<Index> found;
    const auto& members = m_system->groupMembers[group];
    for (std::size_t member = 0; member < members.size(); ++member) {
        const bool counts = onlyServing ? m_memo->structure.memberServes(scope, flow, group, member)
                                        : m_memo->structure.memberLive(scope, flow, group, member);
        if (!counts)
            continue;
        if (members[member].component != kNone) {
            found.push_back(members[member].component);
            continue;
        }
        const auto nested = membersOf(scope, flow, members[member].group, onlyServing);
        found.insert(found.end(), nested.begin(), nested.end());
    }
    return found;
}

std::vector<Index> OperatingState::liveMembers(const JourneyScope& scope, Index flow) const {
    return membersOf(scope, flow, m_system->flowTargetGroup[flow], false);
}

std::vector<Index> OperatingState::servingMembers(const JourneyScope& scope, Index flow) const {
    return membersOf(scope, flow, m_system->flowTargetGroup[flow], true);
}

std::vector<Index> OperatingState::targetsOf(const JourneyScope& scope, Index flow) const {
    if (!satisfied(scope, flow))
        return {};
    if (const Index target = m_system->flowTargetComponent[flow]; target != kNone)
        return {target};
    return servingMembers(scope, flow);
}

std::vector<Index> OperatingState::servingComponents(const JourneyScope& scope) const {
    std::vector<bool> followed(m_system->flowSource.size()), found(m_system->componentPlace.size());
    for (const Index flow : scope.flows)
        followed[flow] = m_system->design().flows[flow].hard;
    std::vector<Index> serving{scope.entry};
    found[scope.entry] = true;
    for (std::size_t next = 0; next < serving.size(); ++next)
        for (const Index flow : m_system->flowsFrom[serving[next]]) {
            if (!followed[flow])
                continue;
            for (const Index target : targetsOf(scope, flow)) {
                if (found[target])
                    continue;
                found[target] = true;
                serving.push_back(target);
            }
        }
    return serving;
}

} // namespace isthmus
