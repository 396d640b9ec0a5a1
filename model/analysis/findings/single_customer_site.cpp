#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

/// People who reach the provider without the site do not hang on its building.
bool isBypassed(FindingContext& context, const CustomerSites::Pair& pair) {
    const System& system = context.system();
    for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
        const Index source = system.flowSource[flow];
        if (system.componentPlace[source] != kNone || system.componentKind[source]->forwards)
            continue;
        CustomerSites::Pair outside = pair;
        outside.inside[source] = true;
        for (const Index link : system.linksOf[source])
            if (!outside.inside[system.otherEnd(link, source)] &&
                context.sites().leadsOut(outside, link, context.nominal().state()))
                return true;
    }
    return false;
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    const auto& pairs = context.sites().pairs();
    for (const CustomerSites::Pair& pair : pairs) {
        const Index far = context.system().place(pair.far);
        if (far == kNone || context.system().placeKind[far]->fabric != Fabric::Backbone ||
            context.system().place(pair.site) == kNone || pair.exits.size() < 2)
            continue;
        const auto others = std::count_if(pairs.begin(), pairs.end(), [&](const CustomerSites::Pair& other) {
            return other.far == pair.far && other.site != pair.site && !other.exits.empty();
        });
        if (others > 0 || isBypassed(context, pair))
            continue;
        const Hours out = context.outageOf(pair.site);
        seen.push_back({{pair.site},
                        "all " + std::to_string(pair.exits.size()) + " ways to " + pair.far.value +
                            " leave from it; it is out " + figure(out.value) + " h a year",
                        out});
    }
    return seen;
}

} // namespace

const FindingRule kSingleCustomerSite{
    "single_customer_site", Severity::Warning,
    "Bring one of the connections in at a second building, with its own power and its own duct.",
    &practices::kPrivateConnectivity, observe};

} // namespace isthmus
