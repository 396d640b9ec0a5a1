#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <set>

namespace isthmus {

namespace {

bool isPlace(const FindingContext& context, const ElementId& id) {
    return context.system().place(id) != kNone;
}

/// Ways out of one site that look like alternatives and end with one cable or one landing station. VPN
/// tunnels have a rule of their own.
std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    std::set<std::pair<std::vector<ElementId>, ElementId>> known; // from the other end
    for (const CustomerSites::Pair& pair : context.sites().pairs()) {
        std::vector<Index> ways;
        for (const Index exit : pair.exits)
            if (!context.sites().isVpn(exit))
                ways.push_back(exit);
        if (ways.size() < 2)
            continue;
        std::set<std::vector<ElementId>> said; // the stations of a cable that was named add nothing
        for (const ElementId& hazard : context.hiddenHazards()) {
            const OperatingState& state = context.without({hazard});
            std::vector<ElementId> lost;
            for (const Index way : ways)
                if (!context.sites().leadsOut(pair, way, state))
                    lost.push_back(context.design().links[way].id);
            if (lost.size() < 2 || (isPlace(context, hazard) && said.count(lost) > 0))
                continue;
            said.insert(lost);
            if (!known.emplace(lost, hazard).second)
                continue;
            const Hours hours = context.hoursOf(hazard);
            Observation observation{lost,
                                    idWords(lost) + ", drawn as " + std::to_string(ways.size()) +
                                        " ways to " + pair.far.value + ", all end with " + hazard.value +
                                        ", which costs " + figure(hours.value) + " h a year",
                                    hours};
            observation.elements.push_back(hazard);
            seen.push_back(std::move(observation));
        }
    }
    return seen;
}

} // namespace

const FindingRule kSharedFate{
    "shared_fate", Severity::Warning,
    "Order one of them over another cable and another landing station, and have it in writing.",
    &practices::kPrivateConnectivity, observe};

} // namespace isthmus
