#include "model/graph/operating_state.h"

#include "model/graph/one_state.h"

namespace isthmus {

OperatingState::OperatingState(const System& system) : OperatingState(system, {}) {}

OperatingState::OperatingState(const System& system, const std::vector<Index>& down)
    : m_state(std::make_shared<OneState>(system, down)) {}

OperatingState::OperatingState(const OperatingState& base, const std::vector<Index>& down)
    : m_state(std::make_shared<OneState>(base.m_state, down)) {}

const System& OperatingState::system() const {
    return m_state->system();
}
bool OperatingState::elementUp(Index element) const {
    return m_state->elementUp(element);
}
bool OperatingState::works(Index place) const {
    return m_state->structure().works(place);
}
bool OperatingState::aliveComponent(Index component) const {
    return m_state->structure().aliveComponent(component);
}
bool OperatingState::aliveLink(Index link) const {
    return m_state->structure().aliveLink(link);
}
bool OperatingState::aliveHop(const Hop& hop) const {
    return m_state->structure().aliveHop(hop);
}
bool OperatingState::reach(Index source, Index target) const {
    return m_state->structure().reach(source, target);
}

bool OperatingState::up(const JourneyScope& scope, Index component) const {
    m_state->settle(scope);
    return m_state->structure().up(scope, component);
}

bool OperatingState::satisfied(const JourneyScope& scope, Index flow) const {
    m_state->settle(scope);
    return m_state->structure().satisfied(scope, flow);
}

bool OperatingState::journeyUp(const JourneyScope& scope) const {
    m_state->settle(scope);
    return m_state->structure().journeyUp(scope);
}

bool OperatingState::degraded(const JourneyScope& scope) const {
    if (!journeyUp(scope))
        return false;
    const auto& serving = servingComponents(scope);
    return std::any_of(scope.flows.begin(), scope.flows.end(), [&](Index flow) {
        return !system().design().flows[flow].hard && !satisfied(scope, flow) &&
               std::find(serving.begin(), serving.end(), system().flowSource[flow]) != serving.end();
    });
}

std::vector<Index> OperatingState::liveMembers(const JourneyScope& scope, Index flow) const {
    m_state->settle(scope);
    return m_state->membersOf(scope, flow, system().flowTargetGroup[flow], false);
}

std::vector<Index> OperatingState::servingMembers(const JourneyScope& scope, Index flow) const {
    m_state->settle(scope);
    return m_state->membersOf(scope, flow, system().flowTargetGroup[flow], true);
}

const std::vector<Index>& OperatingState::targetsOf(const JourneyScope& scope, Index flow) const {
    return m_state->targetsOf(scope, flow);
}

const std::vector<Index>& OperatingState::servingComponents(const JourneyScope& scope) const {
    return m_state->servingComponents(scope);
}

const std::vector<Index>& OperatingState::touchedFlows(const JourneyScope& scope) const {
    return m_state->touchedFlows(scope);
}

const std::vector<Index>& OperatingState::lostComponents() const {
    return m_state->lostComponents();
}

} // namespace isthmus
