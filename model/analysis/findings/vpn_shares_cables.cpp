#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

class VpnCheck {
public:
    explicit VpnCheck(FindingContext& context) : m_context(context) {
        for (const Cable& cable : context.design().cables)
            for (const ElementId& segment : cable.segments)
                m_cableOf[context.system().link(segment)] = cable.id;
    }

    [[nodiscard]] std::vector<Observation> run() {
        for (const CustomerSites::Pair& pair : m_context.sites().pairs())
            for (const Index exit : pair.exits)
                if (m_context.sites().isVpn(exit))
                    look(pair, exit);
        return std::move(m_seen);
    }

private:
    void addCables(Index link, std::set<ElementId>& cables, int depth = 0) const {
        if (const auto it = m_cableOf.find(link); it != m_cableOf.end())
            cables.insert(it->second);
        if (depth > 8)
            return;
        for (const auto& alternative : m_context.system().underlays[link])
            for (const Index segment : alternative)
                addCables(segment, cables, depth + 1);
    }

    /// A loss of cables leaves the tunnel as the last way only if one of its ways survives the loss of all
    /// cables but its own, and what it backs up does not.
    void look(const CustomerSites::Pair& pair, Index tunnel) {
        std::vector<Index> others;
        for (const Index exit : pair.exits)
            if (!m_context.sites().isVpn(exit))
                others.push_back(exit);
        const auto& ways = m_context.system().underlays[tunnel];
        if (others.empty() || ways.empty())
            return;
        std::set<ElementId> shared;
        for (const auto& way : ways) {
            std::set<ElementId> own;
            for (const Index segment : way)
                addCables(segment, own);
            std::vector<ElementId> lost;
            for (const Cable& cable : m_context.design().cables)
                if (!own.count(cable.id))
                    lost.push_back(cable.id);
            const OperatingState& state = m_context.without(lost);
            const bool othersLive = std::any_of(others.begin(), others.end(), [&](Index exit) {
                return m_context.sites().leadsOut(pair, exit, state);
            });
            if (own.empty() || !othersLive)
                return;
            shared.merge(own);
        }
        const Link& object = m_context.design().links[tunnel];
        Observation observation{{object.id}, {}, {}};
        observation.elements.insert(observation.elements.end(), shared.begin(), shared.end());
        observation.evidence = "each of its ways (" + std::to_string(ways.size()) + ") rides " +
                               idWords({shared.begin(), shared.end()}) +
                               ", as do the connections it backs up (" + std::to_string(others.size()) +
                               "): no loss of cables leaves it as the last way";
        for (const ElementId& cable : shared)
            observation.hoursPerYear = std::max(observation.hoursPerYear, m_context.hoursOf(cable));
        m_seen.push_back(std::move(observation));
    }

    FindingContext& m_context;
    std::map<Index, ElementId> m_cableOf;
    std::vector<Observation> m_seen;
};

std::vector<Observation> observe(FindingContext& context) {
    return VpnCheck(context).run();
}

} // namespace

const FindingRule kVpnSharesCables{
    "vpn_shares_cables", Severity::Warning,
    "Give the tunnel an internet access over a cable that carries nothing else of yours, or a satellite.",
    &practices::kPrivateConnectivity, observe};

} // namespace isthmus
