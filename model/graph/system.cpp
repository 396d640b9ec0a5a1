#include "model/graph/system.h"

#include "model/design/circles.h"

#include <algorithm>

namespace isthmus {

std::vector<Index> System::elementsOf(const ElementId& id) const {
    if (const Index index = place(id); index != kNone)
        return {placeElement[index]};
    if (const Index index = component(id); index != kNone)
        return componentInstances[index];
    if (const Index index = link(id); index != kNone)
        return {linkElement[index]};
    if (const Index index = risk(id); index != kNone)
        return {riskElement[index]};
    if (const Index index = find(m_fabrics, id); index != kNone)
        return {index};
    std::vector<Index> segments;
    if (const Cable* cable = findById(design().cables, id))
        for (const ElementId& segment : cable->segments)
            segments.push_back(linkElement[link(segment)]);
    return segments;
}

void System::arrange(JourneyScope& scope) const {
    std::vector<std::size_t> position(componentPlace.size(), 0);
    for (std::size_t i = 0; i < scope.components.size(); ++i)
        position[scope.components[i]] = i;
    std::vector<std::vector<std::size_t>> needs(scope.components.size());
    const auto need = [&](auto&& self, std::vector<std::size_t>& list, Index group) -> void {
        for (const GroupMember& member : groupMembers[group]) {
            if (member.component != kNone)
                list.push_back(position[member.component]);
            else
                self(self, list, member.group);
        }
    };
    for (const Index flow : scope.flows) {
        if (!design().flows[flow].hard)
            continue;
        auto& list = needs[position[flowSource[flow]]];
        if (flowTargetComponent[flow] != kNone)
            list.push_back(position[flowTargetComponent[flow]]);
        else
            need(need, list, flowTargetGroup[flow]);
    }
    scope.follows.assign(flowSource.size(), false);
    for (const Index flow : scope.flows)
        scope.follows[flow] = true;
    const auto partOf = stronglyConnectedParts(needs);
    scope.parts.clear();
    for (std::size_t i = 0; i < partOf.size(); ++i) {
        scope.parts.resize(std::max(scope.parts.size(), partOf[i] + 1));
        scope.parts[partOf[i]].push_back(scope.components[i]);
    }
}

std::vector<Index> System::votersOf(Index group) const {
    std::vector<Index> voters;
    for (const GroupMember& member : groupMembers[group]) {
        if (member.component != kNone) {
            voters.push_back(member.component);
            continue;
        }
        const auto nested = votersOf(member.group);
        voters.insert(voters.end(), nested.begin(), nested.end());
    }
    voters.insert(voters.end(), groupWitnesses[group].begin(), groupWitnesses[group].end());
    return voters;
}

bool System::within(Index inner, Index outer) const {
    for (Index place = inner; place != kNone; place = parentPlace[place])
        if (place == outer)
            return true;
    return false;
}

Index System::enclosing(Index component, std::string_view kindId) const {
    for (Index place = componentPlace[component]; place != kNone; place = parentPlace[place])
        if (design().places[place].kind == kindId)
            return place;
    return kNone;
}

std::string_view System::regionCode(Index component) const {
    const Index region = enclosing(component, "region");
    return region == kNone ? std::string_view{} : std::string_view{design().places[region].code};
}

std::optional<GeoPoint> System::position(Index component) const {
    for (Index place = componentPlace[component]; place != kNone; place = parentPlace[place]) {
        const Place& object = design().places[place];
        if (object.position)
            return object.position;
        if (const auto* region = catalogue().region(object.code); region && object.kind == "region")
            return region->position;
        if (const auto* location = catalogue().directConnect(object.code);
            location && object.kind == "dx_location")
            return location->position;
        if (const auto* landing = catalogue().landingPoint(object.code);
            landing && object.kind == "landing_station")
            return landing->position;
    }
    return std::nullopt;
}

std::optional<Kilometres> System::length(Index link) const {
    const Link& object = design().links[link];
    if (object.length)
        return object.length;
    const auto a = position(linkFrom[link]);
    const auto b = position(linkTo[link]);
    if (!a || !b)
        return std::nullopt;
    return greatCircle(*a, *b) * linkKind[link]->routeFactor;
}

std::vector<Index> System::regionsOf(std::string_view code) const {
    std::vector<Index> regions;
    for (Index place = 0; place < m_design->places.size(); ++place)
        if (m_design->places[place].kind == "region" && m_design->places[place].code == code)
            regions.push_back(place);
    return regions;
}

std::vector<Index> System::componentsWithin(Index place) const {
    std::vector<Index> inside;
    for (Index component = 0; component < componentPlace.size(); ++component)
        if (componentPlace[component] != kNone && within(componentPlace[component], place))
            inside.push_back(component);
    return inside;
}

Index System::rootOf(Index place) const {
    while (parentPlace[place] != kNone)
        place = parentPlace[place];
    return place;
}

namespace {

/// The places from `place` up to but not including `ancestor`.
std::vector<Index> chainBelow(const System& system, Index place, Index ancestor) {
    std::vector<Index> chain;
    for (; place != ancestor; place = system.parentPlace[place])
        chain.push_back(place);
    return chain;
}

bool allInside(const System& system, const std::vector<Index>& chain) {
    return std::all_of(chain.begin(), chain.end(),
                       [&](Index place) { return system.placeKind[place]->fabric == Fabric::Inside; });
}

} // namespace

/// Halls share the fabric of their site (semantics.md 1).
Index System::fabricPlace(Index place) const {
    constexpr std::string_view kSharesParents = "data_hall";
    while (design().places[place].kind == kSharesParents && parentPlace[place] != kNone)
        place = parentPlace[place];
    return place;
}

/// The implied hop between two components, permission aside: the nearest common place with a fabric and
/// every fabric below it on either side (a landing station inside a region joins nothing); between two
/// regions the provider's backbone alone.
std::optional<Hop> System::fabricHop(Index from, Index to) const {
    if (componentPlace[from] == kNone || componentPlace[to] == kNone || from == to)
        return std::nullopt;
    const Index placeA = fabricPlace(componentPlace[from]);
    const Index placeB = fabricPlace(componentPlace[to]);
    Index common = placeA;
    while (common != kNone && !within(placeB, common))
        common = parentPlace[common];
    if (common == kNone || placeKind[common]->fabric == Fabric::None)
        return std::nullopt;
    const auto below = chainBelow(*this, placeA, common);
    const auto other = chainBelow(*this, placeB, common);
    if (!allInside(*this, below) || !allInside(*this, other))
        return std::nullopt;

    Hop hop;
    hop.from = from;
    hop.to = to;
    hop.fabricPlaces = {common};
    if (placeKind[common]->fabric == Fabric::Backbone) {
        if (below.empty() || other.empty())
            return std::nullopt; // stands in the provider, but in no region
        hop.fabric = FabricHopKind::BetweenRegions;
        const auto [first, second] = std::minmax(below.back(), other.back());
        hop.fabricElements = {m_backbones.at(keyOfPair(first, second))};
        return hop;
    }
    hop.fabric = placeA == placeB ? FabricHopKind::SamePlace : FabricHopKind::BetweenPlaces;
    for (const auto* chain : {&below, &other})
        hop.fabricPlaces.insert(hop.fabricPlaces.end(), chain->begin(), chain->end());
    for (const Index place : hop.fabricPlaces)
        hop.fabricElements.push_back(m_placeFabric[place]);
    return hop;
}

std::vector<Hop> System::hops(Index from, Index source, Index target) const {
    std::vector<Hop> result;
    for (const Index link : linksOf[from]) {
        Hop hop;
        hop.from = from;
        hop.to = otherEnd(link, from);
        hop.link = link;
        result.push_back(std::move(hop));
    }
    const Index place = componentPlace[from];
    if (place == kNone)
        return result;
    const auto isInside = [&](Index component, Index outer) {
        return componentPlace[component] != kNone && within(componentPlace[component], outer);
    };
    // Whether a fabric may carry a hop: an end of the traffic, or a transit component of the hop, is inside.
    const auto mayCarry = [&](Index fabric, Index to) {
        const auto passes = [&](Index end) {
            return design().components[end].transit && isInside(end, fabric);
        };
        return isInside(source, fabric) || isInside(target, fabric) || passes(from) || passes(to);
    };
    const auto offer = [&](Index to) {
        auto hop = fabricHop(from, to);
        if (hop && std::all_of(hop->fabricPlaces.begin(), hop->fabricPlaces.end(),
                               [&](Index fabric) { return mayCarry(fabric, to); }))
            result.push_back(std::move(*hop));
    };
    if (const auto it = m_forwardersByRoot.find(rootOf(place)); it != m_forwardersByRoot.end())
        for (const Index forwarder : it->second)
            if (forwarder != from && forwarder != target)
                offer(forwarder);
    if (target != from)
        offer(target);
    return result;
}

} // namespace isthmus
