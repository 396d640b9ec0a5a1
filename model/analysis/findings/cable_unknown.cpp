#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace isthmus {

namespace {

/// Services that somebody else carries: a fibre or a cable segment rides on itself.
constexpr std::array<std::string_view, 5> kServices{"direct_connect", "leased_circuit", "vpn_tunnel",
                                                    "internet_path", "peering"};

/// Beyond this a circuit leaves most countries. It is a question, not a proof: no distance tells a cable
/// from a fibre (across the United States is as far as from Hawaii to them), so it is asked only where
/// cables are drawn, and naming the terrestrial fibre answers it as well.
constexpr double kLongKilometres = 1500;

/// A provider's own network between its Direct Connect location and its regions: its cables are not the
/// customer's to choose.
bool isOfProvider(const System& system, Index link) {
    const auto at = [&](Index component, Fabric fabric, std::string_view disruption) {
        for (Index place = system.componentPlace[component]; place != kNone;
             place = system.parentPlace[place])
            if (system.placeKind[place]->disruption == disruption ||
                (fabric != Fabric::None && system.placeKind[place]->fabric == fabric))
                return true;
        return false;
    };
    const Index a = system.linkFrom[link], b = system.linkTo[link];
    const auto provider = [&](Index c) { return at(c, Fabric::Backbone, "region"); };
    const auto location = [&](Index c) { return at(c, Fabric::None, "dx_location"); };
    return (provider(a) && (provider(b) || location(b))) || (location(a) && provider(b));
}

std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    std::vector<Observation> seen;
    for (Index link = 0; link < context.design().links.size(); ++link) {
        const Link& object = context.design().links[link];
        if (!object.underlay.empty() || isOfProvider(system, link) ||
            std::find(kServices.begin(), kServices.end(), object.kind) == kServices.end())
            continue;
        const Index from = system.enclosing(system.linkFrom[link], "landing_station");
        const Index to = system.enclosing(system.linkTo[link], "landing_station");
        const auto length = system.length(link);
        const std::string unnamed = ", and none of the " + std::to_string(context.design().cables.size()) +
                                    " cables is named as what it rides on";
        if (from != kNone && to != kNone && from != to)
            seen.push_back({{object.id},
                            "it joins the landing stations " + context.design().places[from].id.value +
                                " and " + context.design().places[to].id.value + unnamed,
                            context.hoursOf(object.id)});
        else if (!context.design().cables.empty() && length && length->value >= kLongKilometres)
            seen.push_back({{object.id},
                            "it is " + figure(length->value) + " km long" + unnamed,
                            context.hoursOf(object.id)});
    }
    return seen;
}

} // namespace

const FindingRule kCableUnknown{"cable_unknown", Severity::Warning,
                                "Ask the carrier which cable it rides on, and draw that as its underlay.",
                                &practices::kPrivateConnectivity, observe};

} // namespace isthmus
