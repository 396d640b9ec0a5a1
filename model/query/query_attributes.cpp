// The texts and states of elements that queries ask for.
#include "model/catalogue/failure_resolution.h" // its names are taken later on

#include "model/query/query_scope.h"
#include "model/query/query_subject.h"
#include "model/query/query_text.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr int kDeepestPlace = 64; ///< of places, and of groups in groups

constexpr std::array<std::string_view, 9> kTypes = {"place", "component", "link",    "cable",   "risk",
                                                    "group", "flow",      "journey", "scenario"};

/// What people call kinds besides their names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kShortNames = {
    {{"direct_connect", "dx"},
     {"direct_connect_gateway", "dx_gateway"},
     {"load_balancer", "lb"},
     {"network_load_balancer", "nlb"},
     {"transit_gateway", "tgw"},
     {"database", "db"}}};

std::string_view flowWord(FlowKind kind) {
    return kind == FlowKind::Request       ? "request"
           : kind == FlowKind::Event       ? "event"
           : kind == FlowKind::Replication ? "replication"
                                           : "backup";
}

/// Words of a note that begin with "#", without it.
std::vector<std::string> tagsOf(const std::string& notes) {
    std::vector<std::string> tags;
    const std::string text = foldCase(notes);
    for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n#,;.()", at + 1), text.size());
        if (end > at + 1)
            tags.push_back(text.substr(at + 1, end - at - 1));
    }
    return tags;
}

std::vector<std::string> folded(std::initializer_list<std::string_view> texts) {
    std::vector<std::string> found;
    for (const std::string_view text : texts)
        if (!text.empty())
            found.push_back(foldCase(text));
    return found;
}

} // namespace

void QueryScope::addNames(const ElementId& id, std::vector<std::string>& found) const {
    if (id.empty())
        return;
    found.push_back(foldCase(id.value));
    if (const auto name = m_names.find(id); name != m_names.end() && !name->second.empty())
        found.push_back(foldCase(name->second));
}

void QueryScope::addPlacesOf(const ElementId& id, std::set<ElementId>& found, int depth) const {
    if (id.empty() || depth > kDeepestPlace)
        return;
    if (const auto place = m_places.find(id); place != m_places.end()) {
        if (found.insert(id).second)
            addPlacesOf(place->second->parent, found, depth + 1);
    } else if (const auto component = m_components.find(id); component != m_components.end()) {
        addPlacesOf(component->second->place, found, depth + 1);
    } else if (const auto link = m_links.find(id); link != m_links.end()) {
        addPlacesOf(link->second->from, found, depth + 1);
        addPlacesOf(link->second->to, found, depth + 1);
    } else if (const auto group = m_groups.find(id); group != m_groups.end()) {
        for (const ElementId& member : group->second->members)
            addPlacesOf(member, found, depth + 1);
    }
}

/// The places that it lies in, or its ends or members do; a place lies in itself.
std::set<ElementId> QueryScope::placesAround(const Subject& subject) const {
    std::set<ElementId> found;
    const auto all = [&](const std::vector<ElementId>& ids) {
        for (const ElementId& id : ids)
            addPlacesOf(id, found, 0);
    };
    if (const Flow* flow = subject.as<Flow>())
        all({flow->from, flow->to});
    else if (const Cable* cable = subject.as<Cable>())
        all(cable->segments);
    else if (const SharedRisk* risk = subject.as<SharedRisk>())
        all(risk->members);
    else if (const Journey* journey = subject.as<Journey>())
        all({journey->entry});
    else if (!subject.as<Scenario>())
        all({subject.id});
    return found;
}

std::vector<std::string> QueryScope::placeTexts(const Subject& subject, std::string_view kind) const {
    std::vector<std::string> found;
    for (const ElementId& id : placesAround(subject)) {
        const Place& place = *m_places.at(id);
        const bool wanted = kind.empty() ? !subject.as<Place>() || id != subject.id : place.kind == kind;
        if (!wanted)
            continue;
        addNames(id, found);
        if (!place.code.empty())
            found.push_back(foldCase(place.code));
    }
    return found;
}

std::vector<std::string> QueryScope::typeTexts(const Subject& subject) const {
    std::vector<std::string> found = {std::string(kTypes[subject.element.index()])};
    const auto addKind = [&](const std::string& id) {
        found.push_back(foldCase(id));
        if (const Kind* kind = m_catalogue.kind(id)) {
            found.push_back(foldCase(kind->name));
            found.push_back(foldCase(kind->category));
        }
        for (const auto& [kind, name] : kShortNames)
            if (id == kind)
                found.emplace_back(name);
    };
    if (const Place* place = subject.as<Place>())
        addKind(place->kind);
    else if (const Component* component = subject.as<Component>())
        addKind(component->kind);
    else if (const Link* link = subject.as<Link>())
        addKind(link->kind);
    else if (const SharedRisk* risk = subject.as<SharedRisk>())
        found.push_back(foldCase(risk->kind));
    else if (const Flow* flow = subject.as<Flow>())
        found.emplace_back(flowWord(flow->kind));
    else if (const Group* group = subject.as<Group>())
        found.emplace_back(group->mode == GroupMode::Ranked ? "ranked" : "active_active");
    return found;
}

std::vector<std::string> QueryScope::endTexts(const Subject& subject, bool from, bool to) const {
    std::vector<std::string> found;
    const auto ends = [&](const auto& line) {
        if (from)
            addNames(line.from, found);
        if (to)
            addNames(line.to, found);
    };
    if (const Link* link = subject.as<Link>())
        ends(*link);
    else if (const Flow* flow = subject.as<Flow>())
        ends(*flow);
    return found;
}

std::vector<std::string> QueryScope::ownerTexts(const std::map<ElementId, std::set<ElementId>>& owners,
                                                const ElementId& id) const {
    std::vector<std::string> found;
    if (const auto own = owners.find(id); own != owners.end())
        for (const ElementId& owner : own->second)
            addNames(owner, found);
    return found;
}

std::vector<std::string> QueryScope::texts(QueryField field, const Subject& subject) const {
    switch (field) {
    case QueryField::Any:
        return folded({subject.name, subject.id.value});
    case QueryField::Name:
        return folded({subject.name});
    case QueryField::Id:
        return folded({subject.id.value});
    case QueryField::Type:
        return typeTexts(subject);
    case QueryField::In:
        return placeTexts(subject, {});
    case QueryField::Region:
    case QueryField::Zone:
    case QueryField::Site:
    case QueryField::Provider:
        return placeTexts(subject, queryField(field)->name);
    case QueryField::From:
        return endTexts(subject, true, false);
    case QueryField::To:
        return endTexts(subject, false, true);
    case QueryField::End:
        return endTexts(subject, true, true);
    case QueryField::Group: {
        std::vector<std::string> found = ownerTexts(m_groupsOf, subject.id);
        const std::string path = foldCase(appearance(subject.id).group);
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t end = std::min(path.find('/', at), path.size());
            found.push_back(path.substr(at, end - at));
            at = end + 1;
        }
        return found;
    }
    case QueryField::Risk:
        return ownerTexts(m_risksOf, subject.id);
    case QueryField::Cable:
        return ownerTexts(m_cablesOf, subject.id);
    case QueryField::Layer:
        return layerTexts(subject);
    case QueryField::Account:
        return folded({subject.as<Place>()       ? subject.as<Place>()->account
                       : subject.as<Component>() ? subject.as<Component>()->account
                                                 : std::string()});
    case QueryField::Notes:
        return folded({subject.notes});
    case QueryField::Tag:
        return tagsOf(subject.notes);
    default:
        return {};
    }
}

std::vector<std::string> QueryScope::layerTexts(const Subject& subject) const {
    const bool drawn =
        subject.as<Place>() || subject.as<Component>() || subject.as<Link>() || subject.as<Flow>();
    if (!drawn || m_design.views.empty() || m_design.views.front().layers.empty())
        return {};
    const std::vector<Layer>& layers = m_design.views.front().layers;
    const std::string& wanted = appearance(subject.id).layer;
    const Layer* layer = wanted.empty() ? &layers.front() : findById(layers, ElementId{wanted});
    return layer ? folded({layer->name, layer->id.value}) : std::vector<std::string>{};
}

const Appearance& QueryScope::appearance(const ElementId& id) const {
    static const View none;
    return appearanceOf(m_design.views.empty() ? none : m_design.views.front(), id);
}

bool QueryScope::isState(const std::string& word, const Subject& subject) const {
    if (const auto type = std::find(kTypes.begin(), kTypes.end(), word); type != kTypes.end())
        return static_cast<std::size_t>(type - kTypes.begin()) == subject.element.index();
    const Flow* flow = subject.as<Flow>();
    const Link* link = subject.as<Link>();
    const Component* component = subject.as<Component>();
    if (word == "hard" || word == "soft")
        return flow && flow->hard == (word == "hard");
    if (word == "read" || word == "write")
        return flow && (flow->access == Access::Read) == (word == "read");
    if (word == "transit")
        return component && component->transit;
    if (word == "overlay")
        return link && !link->underlay.empty();
    if (word == "never") {
        const auto known = failureOf(subject);
        return known && known->neverFails;
    }
    const Appearance& look = appearance(subject.id);
    if (word == "locked")
        return look.locked;
    if (word == "hidden")
        return look.hidden;
    if (word == "faint")
        return look.faint;
    if (word == "folded")
        return look.folded;
    if (!m_figures)
        return false;
    const LiveState& live = m_figures->live;
    if (word == "failed")
        return live.failed.contains(subject.id);
    if (word == "dead")
        return live.dead.contains(subject.id);
    if (word == "carrying")
        return live.carrying.contains(subject.id);
    if (word == "rerouted")
        return live.rerouted.contains(subject.id);
    if (word == "idle")
        return (link || component) && !live.carrying.contains(subject.id) && !live.dead.contains(subject.id);
    if (word == "spof")
        return m_singlePoints.contains(subject.id);
    const auto cost = m_cost.find(subject.id); // "unpriced"
    return cost != m_cost.end() && !cost->second;
}

bool QueryScope::has(const std::string& word, const Subject& subject) const {
    const auto anyOf = [&](auto&& question) {
        return std::visit([&](const auto* element) { return question(*element); }, subject.element);
    };
    if (word == "notes")
        return !subject.notes.empty();
    if (word == "tags")
        return !tagsOf(subject.notes).empty();
    if (word == "comments")
        return !appearance(subject.id).comments.empty();
    if (word == "failure")
        return anyOf([](const auto& element) {
            if constexpr (requires { element.failure; })
                return element.failure.has_value();
            return false;
        });
    if (word == "prices")
        return anyOf([](const auto& element) {
            if constexpr (requires { element.prices; })
                return !element.prices.empty();
            return false;
        });
    if (word == "targets")
        return subject.as<Journey>() && subject.as<Journey>()->targets != Targets{};
    if (word == "plan")
        return subject.as<Group>() && !subject.as<Group>()->plan.empty();
    return subject.as<Place>() && subject.as<Place>()->position.has_value(); // "position"
}

} // namespace isthmus
