#include "tests/support/oracle_world.h"

#include <algorithm>
#include <stdexcept>

namespace isthmus::oracle {

namespace {

template <class Range>
std::map<ElementId, std::size_t> indexOf(const Range& range) {
    std::map<ElementId, std::size_t> index;
    for (std::size_t i = 0; i < range.size(); ++i)
        index[range[i].id] = i;
    return index;
}

/// A = MTTF/(MTTF + MTTR), w = 1/(MTTF + MTTR); with an availability alone, MTTF follows from the MTTR,
/// which makes w = (1 − A)/MTTR.
OracleElement elementOf(const ElementId& owner, const std::optional<FailureData>& data) {
    OracleElement element;
    element.owner = owner;
    if (!data)
        throw std::logic_error("oracle: no failure data on " + owner.value);
    if (data->never)
        return element;
    if (!data->mttr || data->mttr->value <= 0)
        throw std::logic_error("oracle: no repair time on " + owner.value);
    element.mttr = data->mttr->value;
    if (data->availability) {
        element.up = *data->availability;
        element.down = 1.0L - element.up;
        element.frequency = element.down / element.mttr;
    } else if (data->mttf) {
        const long double cycle = static_cast<long double>(data->mttf->value) + element.mttr;
        element.up = data->mttf->value / cycle;
        element.down = element.mttr / cycle;
        element.frequency = 1.0L / cycle;
    } else {
        throw std::logic_error("oracle: failure data of another form on " + owner.value);
    }
    element.failsAtRandom = element.down > 0;
    return element;
}

} // namespace

Kinds kindsOf(const Catalogue& catalogue) {
    Kinds kinds;
    for (const Kind& kind : catalogue.kinds()) {
        if (kind.forwards)
            kinds.forwarding.insert(kind.id);
        if (kind.buffers)
            kinds.buffering.insert(kind.id);
    }
    return kinds;
}

Plan::Plan(const Design& drawn, const Kinds& facts, const std::vector<ElementId>& failed)
    : design(drawn), kinds(facts), m_components(indexOf(drawn.components)), m_links(indexOf(drawn.links)),
      m_places(indexOf(drawn.places)), m_groups(indexOf(drawn.groups)) {
    for (const Place& place : design.places)
        placeParent.push_back(place.parent.empty() ? -1 : static_cast<int>(m_places.at(place.parent)));
    for (const Component& c : design.components)
        componentPlace.push_back(c.place.empty() ? -1 : static_cast<int>(m_places.at(c.place)));
    for (const Link& link : design.links) {
        linkFrom.push_back(m_components.at(link.from));
        linkTo.push_back(m_components.at(link.to));
    }
    addElements(failed);
    addRisks();
    addUnderlays();
    addFabrics();
}

void Plan::addElements(const std::vector<ElementId>& failed) {
    std::set<ElementId> onPurpose(failed.begin(), failed.end());
    for (const Cable& cable : design.cables) // failing the cable fails all its segments
        if (onPurpose.count(cable.id))
            onPurpose.insert(cable.segments.begin(), cable.segments.end());

    std::vector<OracleElement> all;
    const auto add = [&](const ElementId& id, const std::optional<FailureData>& data, int instance) {
        OracleElement element = elementOf(id, data);
        element.instance = instance;
        element.failedOnPurpose = onPurpose.count(id) > 0;
        if (element.failedOnPurpose)
            element.failsAtRandom = false;
        all.push_back(element);
        return all.size() - 1;
    };
    for (const Place& place : design.places)
        placeElement.push_back(add(place.id, place.failure, 0));
    for (const Component& c : design.components) {
        componentElements.emplace_back();
        for (int k = 1; k <= c.count; ++k) // each instance is an element
            componentElements.back().push_back(add(c.id, c.failure, c.count == 1 ? 0 : k));
    }
    for (const Link& link : design.links)
        linkElement.push_back(add(link.id, link.failure, 0));
    for (const SharedRisk& risk : design.sharedRisks)
        riskElement.push_back(add(risk.id, risk.failure, 0));

    std::vector<std::size_t> newPlace(all.size());
    for (const bool random : {true, false})
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].failsAtRandom == random) {
                newPlace[i] = elements.size();
                elements.push_back(all[i]);
                randomElements += random ? 1 : 0;
            }
    for (auto* list : {&placeElement, &linkElement, &riskElement})
        for (std::size_t& e : *list)
            e = newPlace[e];
    for (auto& list : componentElements)
        for (std::size_t& e : list)
            e = newPlace[e];
}

void Plan::addRisks() {
    placeRisks.resize(design.places.size());
    componentRisks.resize(design.components.size());
    linkRisks.resize(design.links.size());
    for (std::size_t r = 0; r < design.sharedRisks.size(); ++r)
        for (const ElementId& member : design.sharedRisks[r].members) {
            if (m_places.count(member))
                placeRisks[m_places.at(member)].push_back(r);
            else if (m_components.count(member))
                componentRisks[m_components.at(member)].push_back(r);
            else
                linkRisks[m_links.at(member)].push_back(r);
        }
}

void Plan::addUnderlays() {
    underlay.resize(design.links.size());
    for (std::size_t l = 0; l < design.links.size(); ++l)
        for (const auto& alternative : design.links[l].underlay.alternatives) {
            underlay[l].emplace_back();
            for (const ElementId& segment : alternative)
                underlay[l].back().push_back(m_links.at(segment));
        }
}

std::optional<std::size_t> Plan::group(const ElementId& id) const {
    const auto found = m_groups.find(id);
    return found == m_groups.end() ? std::nullopt : std::optional(found->second);
}

bool Plan::forwards(std::size_t c) const {
    return kinds.forwarding.count(design.components[c].kind) > 0;
}
bool Plan::buffers(std::size_t c) const {
    return kinds.buffering.count(design.components[c].kind) > 0;
}

bool Plan::inside(std::size_t c, int outer) const {
    for (int p = componentPlace[c]; p >= 0; p = placeParent[static_cast<std::size_t>(p)])
        if (p == outer)
            return true;
    return false;
}

int Plan::placeAbove(int place, const std::string& kind) const {
    int p = place;
    while (p >= 0 && design.places[static_cast<std::size_t>(p)].kind != kind)
        p = placeParent[static_cast<std::size_t>(p)];
    return p;
}

/// Places whose fabric the component is on, innermost first: its zone and region, its region, its site.
std::vector<int> Plan::fabricPlaces(std::size_t c) const {
    const int place = componentPlace[c];
    if (place < 0)
        return {};
    const std::string& kind = design.places[static_cast<std::size_t>(place)].kind;
    std::vector<int> result;
    if (kind == "zone" || kind == "region") {
        if (kind == "zone")
            result.push_back(place);
        if (const int region = placeAbove(place, "region"); region >= 0)
            result.push_back(region);
    } else if (kind == "site" || kind == "data_hall") {
        if (const int site = placeAbove(place, "site"); site >= 0) // halls share their site's
            result.push_back(site);
    }
    return result;
}

Plan::Fabric Plan::fabricBetween(std::size_t a, std::size_t b) const {
    const std::vector<int> ofA = fabricPlaces(a), ofB = fabricPlaces(b);
    const auto common = std::find_first_of(ofA.begin(), ofA.end(), ofB.begin(), ofB.end());
    Fabric fabric;
    if (common != ofA.end()) {
        fabric.joined = true;
        fabric.places.assign(ofA.begin(), common + 1);
        fabric.places.insert(fabric.places.end(), ofB.begin(), std::find(ofB.begin(), ofB.end(), *common));
        return fabric;
    }
    if (ofA.empty() || ofB.empty() || placeAbove(ofA.back(), "region") < 0 ||
        placeAbove(ofB.back(), "region") < 0)
        return fabric;
    const int provider = placeAbove(ofA.back(), "provider");
    if (provider >= 0 && provider == placeAbove(ofB.back(), "provider")) {
        fabric.joined = true; // regions of one provider over its backbone
        fabric.places = {provider};
    }
    return fabric;
}

void Plan::addFabrics() {
    const std::size_t n = design.components.size();
    m_fabric.assign(n, std::vector<Fabric>(n));
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = 0; b < n; ++b)
            if (a != b)
                m_fabric[a][b] = fabricBetween(a, b);
}

bool Plan::fabricCarries(std::size_t a, std::size_t b, std::size_t source, std::size_t target) const {
    const Fabric& used = m_fabric[a][b];
    const auto transitIn = [&](std::size_t c, int place) {
        return design.components[c].transit && inside(c, place);
    };
    return used.joined && std::all_of(used.places.begin(), used.places.end(), [&](int place) {
               return inside(source, place) || inside(target, place) || transitIn(a, place) ||
                      transitIn(b, place);
           });
}

} // namespace isthmus::oracle
