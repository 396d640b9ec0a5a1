#include "model/analysis/cost/price_scope.h"

namespace isthmus {

namespace {

bool isAtEdge(const System& system, Index component) {
    const std::string_view role = roleOf(system, component);
    return role == billing_role::kContentDelivery || role == billing_role::kAccelerator;
}

} // namespace

bool insideProvider(const System& system, Index component) {
    if (isAtEdge(system, component))
        return true;
    for (Index place = system.componentPlace[component]; place != kNone; place = system.parentPlace[place]) {
        const Fabric fabric = system.placeKind[place]->fabric;
        if (fabric == Fabric::None)
            return false;
        if (fabric == Fabric::Backbone || system.design().places[place].kind == "region")
            return true;
    }
    return false;
}

std::string_view billingRegion(const System& system, Index component) {
    return insideProvider(system, component) && !isAtEdge(system, component) ? system.regionCode(component)
                                                                             : std::string_view{};
}

Index directConnectLocation(const System& system, Index component) {
    return system.enclosing(component, "dx_location");
}

std::vector<std::string> directConnectScopes(const System& system, Index location) {
    const auto* row = system.catalogue().directConnect(system.design().places[location].code);
    if (!row)
        return {};
    std::vector<std::string> scopes{"dx:" + row->code};
    if (!row->transferArea.empty())
        scopes.push_back("dx-geo:" + row->transferArea);
    return scopes;
}

std::string priceScopeOfComponent(const System& system, Index component) {
    if (const Index location = directConnectLocation(system, component); location != kNone) {
        const auto scopes = directConnectScopes(system, location);
        return scopes.size() > 1 ? scopes.back() : std::string{};
    }
    return std::string(billingRegion(system, component));
}

std::string priceScopeOfLink(const System& system, Index link) {
    const std::string from = priceScopeOfComponent(system, system.linkFrom[link]);
    const std::string to = priceScopeOfComponent(system, system.linkTo[link]);
    // A port is paid at its Direct Connect location, whichever end of the link that is.
    const bool toLocation = directConnectLocation(system, system.linkTo[link]) != kNone;
    if (system.linkKind[link]->billing == "direct_connect" && toLocation)
        return to;
    return from.empty() ? to : from;
}

const std::string& accountOf(const System& system, Index component) {
    const Design& design = system.design();
    const std::string& own = design.components[component].account;
    if (!own.empty())
        return own;
    for (Index place = system.componentPlace[component]; place != kNone; place = system.parentPlace[place])
        if (!design.places[place].account.empty())
            return design.places[place].account;
    return own;
}

const std::string& accountOfLink(const System& system, Index link) {
    const std::string& from = accountOf(system, system.linkFrom[link]);
    return from.empty() ? accountOf(system, system.linkTo[link]) : from;
}

} // namespace isthmus
