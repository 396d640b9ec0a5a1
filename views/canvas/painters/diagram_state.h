#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

#include <map>
#include <set>

namespace isthmus {

enum class ElementState { Well, Rerouted, Dead, Failed };
enum class LinkUse { Unknown, Carrying, Idle };

/// Which elements of a drawing are failed, dead or carry traffic: the engine's live state, and what was
/// failed a moment ago and has not been computed yet.
class DiagramState {
public:
    void setLive(LiveState live, bool whatIfActive);
    void setFailed(std::set<ElementId> failed) { m_failed = std::move(failed); }
    /// Reads which cable each link belongs to.
    void readCables(const Design& design);

    [[nodiscard]] ElementState of(const ElementId& id) const;
    [[nodiscard]] LinkUse useOf(const ElementId& link) const;
    [[nodiscard]] bool isWhatIf() const { return m_whatIf; }
    [[nodiscard]] const Cable* cableOf(const Design& design, const ElementId& link) const;

private:
    LiveState m_live;
    std::set<ElementId> m_failed;
    bool m_whatIf = false;
    std::map<ElementId, std::size_t> m_cableIndex;
    std::map<ElementId, ElementId> m_cableId;
};

} // namespace isthmus
