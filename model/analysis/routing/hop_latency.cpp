#include "model/analysis/routing/hop_latency.h"

#include <algorithm>
#include <queue>

namespace isthmus {

namespace {

constexpr std::string_view kInsideZone = "inside_zone";
constexpr std::string_view kBetweenZones = "between_zones";
constexpr std::string_view kInsideSite = "inside_site";

HopLatency known(double milliseconds, bool estimated = false) {
    return {Milliseconds{milliseconds}, estimated, {}};
}
HopLatency unknown(std::string reason) {
    return {std::nullopt, false, std::move(reason)};
}

/// Real length over great circle on the provider's backbone: the route factor of its kind.
double backboneRouteFactor(const System& system, Index component) {
    for (Index place = system.componentPlace[component]; place != kNone; place = system.parentPlace[place])
        if (system.placeKind[place]->fabric == Fabric::Backbone)
            return system.placeKind[place]->routeFactor;
    return 1.0;
}

} // namespace

HopLatencies::HopLatencies(const OperatingState& state)
    : m_state(&state), m_links(state.system().linkFrom.size()), m_carriers(m_links.size()),
      m_visiting(m_links.size(), false) {}

const HopLatency& HopLatencies::link(Index link) {
    if (!m_links[link])
        m_links[link] = measureLink(link);
    return *m_links[link];
}

const HopLatency& HopLatencies::hop(const Hop& hop) {
    if (hop.link != kNone)
        return link(hop.link);
    const auto key = std::pair{hop.from, hop.to};
    auto found = m_implied.find(key);
    if (found == m_implied.end())
        found = m_implied.emplace(key, implied(hop)).first;
    return found->second;
}

const std::vector<Index>& HopLatencies::carriers(Index link) {
    if (!m_carriers[link])
        m_carriers[link] = findCarriers(link);
    return *m_carriers[link];
}

HopLatency HopLatencies::measureLink(Index link) {
    const System& system = m_state->system();
    if (const auto& given = system.design().links[link].latency)
        return known(given->value);
    if (system.underlays[link].empty() && !system.routedUnderlay[link])
        return overLength(link);
    if (m_visiting[link])
        return unknown("its underlays form a circle");
    m_visiting[link] = true;
    HopLatency sum = overUnderlay(link);
    m_visiting[link] = false;
    return sum;
}

HopLatency HopLatencies::overUnderlay(Index link) {
    const auto under = carriers(link);
    if (under.empty())
        return unknown("nothing that link '" + m_state->system().design().links[link].id.value +
                       "' rides on is alive");
    HopLatency sum = known(0);
    for (const Index segment : under) {
        const HopLatency part = this->link(segment);
        if (!part.oneWay)
            return part;
        *sum.oneWay += *part.oneWay;
        sum.estimated = sum.estimated || part.estimated;
    }
    return sum;
}

HopLatency HopLatencies::overLength(Index link) const {
    const System& system = m_state->system();
    const Link& object = system.design().links[link];
    const double equipment = object.equipment ? object.equipment->value : 0.0;
    if (object.length)
        return known(object.length->value * kFibreMillisecondsPerKm + equipment);
    const auto from = system.position(system.linkFrom[link]);
    const auto to = system.position(system.linkTo[link]);
    if (!from || !to)
        return unknown("link '" + object.id.value +
                       "' has neither a latency nor a length, and its ends no position");
    const double length = greatCircle(*from, *to).value * system.linkKind[link]->routeFactor;
    return known(length * kFibreMillisecondsPerKm + equipment, true);
}

std::vector<Index> HopLatencies::findCarriers(Index link) {
    const System& system = m_state->system();
    for (const auto& alternative : system.underlays[link])
        if (std::all_of(alternative.begin(), alternative.end(),
                        [this](Index segment) { return m_state->aliveLink(segment); }))
            return alternative;
    return system.routedUnderlay[link] ? shortestRouted(link) : std::vector<Index>{};
}

/// Least latency between the link's ends over alive links that have no underlay; equal ones by index.
/// Links of unknown latency count as longer than any known one.
std::vector<Index> HopLatencies::shortestRouted(Index link) const {
    const System& system = m_state->system();
    using Distance = std::pair<std::size_t, double>; // unknown links, milliseconds
    using Entry = std::pair<Distance, Index>;
    const Index source = system.linkFrom[link], target = system.linkTo[link];
    std::map<Index, Distance> best{{source, {0, 0.0}}};
    std::map<Index, Index> over;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    open.push({{0, 0.0}, source});
    while (!open.empty()) {
        const auto [distance, component] = open.top();
        open.pop();
        if (component == target)
            break;
        if (distance > best.at(component))
            continue;
        for (const Index next : system.linksOf[component]) {
            const bool overlay = !system.underlays[next].empty() || system.routedUnderlay[next];
            const Index end = system.otherEnd(next, component);
            if (overlay || next == link || !m_state->aliveLink(next) ||
                (end != target && !system.componentKind[end]->forwards))
                continue;
            const auto& given = system.design().links[next].latency;
            const HopLatency latency = given ? known(given->value) : overLength(next);
            const Distance longer{distance.first + (latency.oneWay ? 0 : 1),
                                  distance.second + (latency.oneWay ? latency.oneWay->value : 0.0)};
            const auto seen = best.find(end);
            if (seen != best.end() && seen->second <= longer)
                continue;
            best[end] = longer;
            over[end] = next;
            open.push({longer, end});
        }
    }
    std::vector<Index> path;
    for (Index at = target; at != source; at = system.otherEnd(path.back(), at)) {
        const auto step = over.find(at);
        if (step == over.end())
            return {};
        path.push_back(step->second);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

HopLatency HopLatencies::implied(const Hop& hop) const {
    const System& system = m_state->system();
    if (hop.fabric == FabricHopKind::BetweenRegions)
        return betweenRegions(hop.from, hop.to);
    const auto same = [&](std::string_view kind) {
        const Index place = system.enclosing(hop.from, kind);
        return place != kNone && place == system.enclosing(hop.to, kind);
    };
    const std::string_view scope = same("zone") ? kInsideZone : same("region") ? kBetweenZones : kInsideSite;
    if (const auto* row = system.catalogue().impliedLatency(scope))
        return known(row->oneWay.value);
    return unknown("the catalogue has no latency '" + std::string(scope) + "'");
}

HopLatency HopLatencies::betweenRegions(Index from, Index to) const {
    const System& system = m_state->system();
    const std::string_view a = system.regionCode(from), b = system.regionCode(to);
    for (const auto& [first, second] : {std::pair{a, b}, std::pair{b, a}})
        if (const auto* row = system.catalogue().regionLatency(first, second))
            return known(row->roundTrip.value / 2);
    const auto start = system.position(from), end = system.position(to);
    if (!start || !end)
        return unknown("no latency is known between '" + system.design().components[from].id.value +
                       "' and '" + system.design().components[to].id.value +
                       "': one of them has no position");
    const double factor = backboneRouteFactor(system, from);
    return known(greatCircle(*start, *end).value * kFibreMillisecondsPerKm * factor, true);
}

} // namespace isthmus
