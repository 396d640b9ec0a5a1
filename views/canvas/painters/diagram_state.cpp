#include "views/canvas/painters/diagram_state.h"

namespace isthmus {

void DiagramState::setLive(LiveState live, bool whatIfActive) {
    m_live = std::move(live);
    m_whatIf = whatIfActive;
}

void DiagramState::readCables(const Design& design) {
    m_cableIndex.clear();
    m_cableId.clear();
    for (std::size_t i = 0; i < design.cables.size(); ++i)
        for (const ElementId& segment : design.cables[i].segments) {
            m_cableIndex.emplace(segment, i);
            m_cableId.emplace(segment, design.cables[i].id);
        }
}

const Cable* DiagramState::cableOf(const Design& design, const ElementId& link) const {
    const auto found = m_cableIndex.find(link);
    return found == m_cableIndex.end() || found->second >= design.cables.size()
               ? nullptr
               : &design.cables[found->second];
}

ElementState DiagramState::of(const ElementId& id) const {
    const auto isFailed = [&](const ElementId& which) {
        return m_failed.contains(which) || (m_whatIf && m_live.failed.contains(which));
    };
    if (isFailed(id))
        return ElementState::Failed;
    if (const auto cable = m_cableId.find(id); cable != m_cableId.end() && isFailed(cable->second))
        return ElementState::Failed;
    if (m_live.dead.contains(id))
        return ElementState::Dead;
    if (m_live.rerouted.contains(id))
        return ElementState::Rerouted;
    return ElementState::Well;
}

LinkUse DiagramState::useOf(const ElementId& link) const {
    if (m_live.carrying.empty())
        return LinkUse::Unknown;
    return m_live.carrying.contains(link) ? LinkUse::Carrying : LinkUse::Idle;
}

} // namespace isthmus
