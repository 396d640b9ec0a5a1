#include "model/design/invariant_sink.h"
#include "model/design/pointer_step.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace isthmus {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Element>> kTypeNames = {
    "place", "component", "link", "cable", "shared risk", "group", "flow", "journey", "scenario"};

// Positions of the types in Element.
constexpr std::size_t kPlace = 0, kComponent = 1, kLink = 2, kCable = 3, kSharedRisk = 4, kGroup = 5,
                      kFlow = 6;

/// Types that a reference may lead to, as bits by their position in Element.
using TypeSet = unsigned;
constexpr TypeSet only(std::size_t type) {
    return 1U << type;
}

std::string namesOf(TypeSet types) {
    std::vector<std::string_view> names;
    for (std::size_t type = 0; type < kTypeNames.size(); ++type)
        if ((types & only(type)) != 0)
            names.push_back(kTypeNames[type]);
    std::string text = "the id of a ";
    for (std::size_t i = 0; i < names.size(); ++i)
        text += std::string(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
    return text;
}

class ReferenceChecks {
public:
    ReferenceChecks(const Design& design, InvariantSink& sink) : m_design(design), m_sink(sink) {}

    void run() {
        registerAll(m_design.places, m_design.components, m_design.links, m_design.cables,
                    m_design.sharedRisks, m_design.groups, m_design.flows, m_design.journeys,
                    m_design.scenarios);
        visit<kPlace>(m_design.places, [&](const Place& p) { reference("/parent", p.parent, only(kPlace)); });
        visit<kComponent>(m_design.components,
                          [&](const Component& c) { reference("/place", c.place, only(kPlace)); });
        visit<kLink>(m_design.links, [&](const Link& l) { link(l); });
        visit<kCable>(m_design.cables, [&](const Cable& c) { list("/segments", c.segments, only(kLink)); });
        visit<kSharedRisk>(m_design.sharedRisks, [&](const SharedRisk& r) {
            list("/members", r.members, only(kPlace) | only(kComponent) | only(kLink));
        });
        visit<kGroup>(m_design.groups, [&](const Group& g) { group(g); });
        visit<kFlow>(m_design.flows, [&](const Flow& f) {
            needed("/from", f.from, only(kComponent));
            needed("/to", f.to, only(kComponent) | only(kGroup));
        });
        visit<kFlow + 1>(m_design.journeys, [&](const Journey& j) {
            needed("/entry", j.entry, only(kComponent));
            list("/excluded_flows", j.excludedFlows, only(kFlow));
            for (std::size_t i = 0; i < j.populations.size(); ++i)
                check([&] { return "/populations/" + std::to_string(i) + "/component"; },
                      j.populations[i].component, only(kComponent));
        });
        visit<kFlow + 2>(m_design.scenarios, [&](const Scenario& s) { scenario(s); });
        visit<kViewList>(m_design.views, [&](const View& v) { view(v); });
    }

private:
    template <std::size_t list, class Range, class Check>
    void visit(const Range& range, const Check& check) {
        for (std::size_t i = 0; i < range.size(); ++i) {
            m_sink.enter(list, i, range[i].id);
            check(range[i]);
        }
    }

    bool wellFormed(const ElementId& id) const {
        const auto letterOrDigit = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        return !id.empty() && letterOrDigit(id.value.front()) &&
               std::all_of(id.value.begin(), id.value.end(),
                           [&](char c) { return letterOrDigit(c) || c == '.' || c == '_' || c == '-'; });
    }

    void checkId(const ElementId& id, bool unused, std::string_view owner) {
        if (!wellFormed(id))
            m_sink.error("DE-001", {id.value}, "/id",
                         "letters, digits, '.', '_' and '-', a letter or digit first: us-west-2.db_1");
        else if (!unused)
            m_sink.error("DE-002", {id.value, std::string(owner)}, "/id",
                         "an id that nothing else in the design has");
    }

    template <class... Ranges>
    void registerAll(const Ranges&... ranges) {
        m_types.reserve((ranges.size() + ...));
        std::size_t list = 0;
        const auto registerOne = [&](const auto& range) {
            for (std::size_t i = 0; i < range.size(); ++i) {
                m_sink.enter(list, i, range[i].id);
                const auto [entry, isNew] = m_types.try_emplace(range[i].id.value, list);
                checkId(range[i].id, isNew, kTypeNames[entry->second]);
            }
            ++list;
        };
        (registerOne(ranges), ...);
        std::unordered_set<std::string_view> viewIds; // views are no elements: their ids are their own
        for (std::size_t i = 0; i < m_design.views.size(); ++i) {
            m_sink.enter(kViewList, i, m_design.views[i].id);
            checkId(m_design.views[i].id, viewIds.insert(m_design.views[i].id.value).second, "view");
        }
    }

    // `pointer` is any callable or text that gives the field; it is asked for only when there is a problem.
    template <class Pointer>
    void check(const Pointer& pointer, const ElementId& id, TypeSet allowed) {
        const auto found = m_types.find(id.value);
        if (found != m_types.end() && (allowed & only(found->second)) != 0)
            return;
        if (found == m_types.end())
            m_sink.error("DE-003", {id.value}, pointer(), namesOf(allowed));
        else
            m_sink.error("DE-004", {id.value, std::string(kTypeNames[found->second])}, pointer(),
                         namesOf(allowed));
    }
    void reference(const char* pointer, const ElementId& id, TypeSet allowed) {
        if (!id.empty())
            check([&] { return std::string(pointer); }, id, allowed);
    }
    void needed(const char* pointer, const ElementId& id, TypeSet allowed) {
        check([&] { return std::string(pointer); }, id, allowed);
    }
    void list(const std::string& pointer, const std::vector<ElementId>& ids, TypeSet allowed) {
        m_seen.clear();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto entry = [&] { return pointer + "/" + std::to_string(i); };
            check(entry, ids[i], allowed);
            if (ids.size() > 1 && !m_seen.insert(ids[i].value).second)
                m_sink.error("DE-019", {ids[i].value}, entry(), "each id once in a list");
        }
    }

    void link(const Link& link) {
        needed("/from", link.from, only(kComponent));
        needed("/to", link.to, only(kComponent));
        for (std::size_t i = 0; i < link.underlay.alternatives.size(); ++i)
            list("/underlay/" + std::to_string(i), link.underlay.alternatives[i], only(kLink));
    }

    void group(const Group& group) {
        list("/members", group.members, only(kComponent) | only(kGroup));
        list("/witnesses", group.witnesses, only(kComponent));
        reference("/move_with", group.moveWith, only(kGroup));
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const auto [owner, isNew] = m_groupOf.try_emplace(group.members[i].value, group.id.value);
            if (!isNew && owner->second != group.id.value)
                m_sink.error("DE-009", {group.members[i].value, std::string(owner->second)},
                             "/members/" + std::to_string(i), "a member of no other group");
        }
        for (std::size_t i = 0; i < group.plan.size(); ++i) {
            const RecoveryStep& step = group.plan[i];
            const std::string prefix = "/plan/" + std::to_string(i);
            list(prefix + "/needs_groups", step.needsGroups, only(kGroup));
            list(prefix + "/needs_control_planes", step.needsControlPlanes, only(kComponent));
            list(prefix + "/needs_components", step.needsComponents, only(kComponent));
            list(prefix + "/vantages", step.vantages, only(kComponent));
        }
    }

    void scenario(const Scenario& scenario) {
        const TypeSet failing =
            only(kPlace) | only(kComponent) | only(kLink) | only(kCable) | only(kSharedRisk);
        for (std::size_t i = 0; i < scenario.events.size(); ++i) {
            const std::string prefix = "/events/" + std::to_string(i);
            list(prefix + "/fail", scenario.events[i].fail, failing);
            list(prefix + "/restore", scenario.events[i].restore, failing);
        }
    }

    void view(const View& view) {
        for (const auto& [id, rect] : view.positions)
            if (!m_types.contains(id.value))
                m_sink.warning("DE-028", {id.value}, "/positions/" + pointerStep(id.value),
                               "the id of an element of the design");
        std::unordered_set<std::string_view> layers;
        for (const Layer& layer : view.layers)
            layers.insert(layer.id.value);
        for (const auto& [id, appearance] : view.appearance) {
            const std::string prefix = "/appearance/" + pointerStep(id.value);
            if (!m_types.contains(id.value))
                m_sink.warning("DE-029", {id.value}, prefix, "the id of an element of the design");
            if (!appearance.layer.empty() && !layers.contains(appearance.layer))
                m_sink.warning("DE-023", {appearance.layer}, prefix + "/layer",
                               "the id of a layer of the view");
        }
    }

    const Design& m_design;
    InvariantSink& m_sink;
    std::unordered_map<std::string_view, std::size_t> m_types;
    std::unordered_map<std::string_view, std::string_view> m_groupOf;
    std::unordered_set<std::string_view> m_seen;
};

} // namespace

void checkReferences(const Design& design, InvariantSink& sink) {
    ReferenceChecks(design, sink).run();
}

} // namespace isthmus
