#include "model/edit/removal.h"

#include "model/edit/references.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Works out what goes, then what the rest looks like without it.
class Removal {
public:
    Removal(const Design& design, const std::set<ElementId>& ids, Children children)
        : m_design(design), m_children(children), m_gone(ids) {
        while (grow()) {
        }
    }

    CompoundEdit edit() const {
        CompoundEdit edit;
        visitElementRanges(m_design, [&](const auto& range) {
            for (const auto& element : range) {
                if (gone(element.id))
                    continue;
                auto rest = without(element);
                if (!(rest == element))
                    edit.edits.push_back(ReplaceElement{std::move(rest)});
            }
        });
        for (const View& view : m_design.views) {
            for (const auto& [id, rect] : view.positions)
                if (gone(id))
                    edit.edits.push_back(SetPosition{view.id, id, {}});
            for (const auto& [id, appearance] : view.appearance)
                if (gone(id))
                    edit.edits.push_back(SetAppearance{view.id, id});
        }
        visitElementRanges(m_design, [&](const auto& range) {
            for (const auto& element : range)
                if (gone(element.id))
                    edit.edits.push_back(RemoveElement{element.id});
        });
        return edit;
    }

    Design remainder() const {
        Design rest = m_design;
        visitElementRanges(rest, [&](auto& range) {
            std::erase_if(range, [&](const auto& element) { return gone(element.id); });
            for (auto& element : range)
                element = without(element);
        });
        for (View& view : rest.views) {
            std::erase_if(view.positions, [&](const auto& entry) { return gone(entry.first); });
            std::erase_if(view.appearance, [&](const auto& entry) { return gone(entry.first); });
        }
        return rest;
    }

private:
    bool gone(const ElementId& id) const { return m_gone.contains(id); }
    void drop(std::vector<ElementId>& ids) const {
        std::erase_if(ids, [&](const ElementId& id) { return gone(id); });
    }

    /// One round towards the fixpoint; false when nothing more goes.
    bool grow() {
        const std::size_t before = m_gone.size();
        const auto take = [&](const auto& range, auto goes) {
            for (const auto& element : range)
                if (!gone(element.id) && goes(element))
                    m_gone.insert(element.id);
        };
        if (m_children == Children::Remove) {
            take(m_design.places, [&](const Place& p) { return gone(p.parent); });
            take(m_design.components, [&](const Component& c) { return gone(c.place); });
        }
        take(m_design.links, [&](const Link& l) { return gone(l.from) || gone(l.to); });
        take(m_design.flows, [&](const Flow& f) { return gone(f.from) || gone(f.to); });
        take(m_design.journeys, [&](const Journey& j) { return gone(j.entry); });
        take(m_design.groups, [&](const Group& g) { return allGone(g.members); });
        take(m_design.cables, [&](const Cable& c) { return allGone(c.segments); });
        take(m_design.sharedRisks, [&](const SharedRisk& r) { return allGone(r.members); });
        take(m_design.scenarios,
             [&](const Scenario& s) { return !s.events.empty() && without(s).events.empty(); });
        return m_gone.size() != before;
    }

    bool allGone(const std::vector<ElementId>& ids) const {
        return !ids.empty() &&
               std::all_of(ids.begin(), ids.end(), [&](const ElementId& id) { return gone(id); });
    }

    /// The nearest place at or around `id` that stays; empty when none does.
    ElementId remaining(ElementId id) const {
        for (std::size_t depth = 0; gone(id) && depth <= m_design.places.size(); ++depth) {
            const Place* place = findById(m_design.places, id);
            id = place == nullptr ? ElementId{} : place->parent;
        }
        return gone(id) ? ElementId{} : id;
    }

    Place without(Place place) const {
        place.parent = remaining(place.parent);
        return place;
    }
    Component without(Component component) const {
        component.place = remaining(component.place);
        return component;
    }
    Link without(Link link) const {
        std::erase_if(link.underlay.alternatives, [&](const std::vector<ElementId>& alternative) {
            return std::any_of(alternative.begin(), alternative.end(),
                               [&](const ElementId& id) { return gone(id); });
        });
        return link;
    }
    Cable without(Cable cable) const {
        drop(cable.segments);
        return cable;
    }
    SharedRisk without(SharedRisk risk) const {
        drop(risk.members);
        return risk;
    }
    Group without(Group group) const {
        for (std::size_t i = group.members.size(); i-- > 0;) {
            if (!gone(group.members[i]))
                continue;
            group.members.erase(group.members.begin() + static_cast<std::ptrdiff_t>(i));
            if (i < group.weights.size())
                group.weights.erase(group.weights.begin() + static_cast<std::ptrdiff_t>(i));
        }
        drop(group.witnesses);
        for (RecoveryStep& step : group.plan) {
            drop(step.needsGroups);
            drop(step.needsControlPlanes);
            drop(step.needsComponents);
            drop(step.vantages);
            if (step.vantages.empty())
                step.vantagesNeeded.reset();
            else if (step.vantagesNeeded)
                step.vantagesNeeded = std::min(*step.vantagesNeeded, static_cast<int>(step.vantages.size()));
        }
        group.need = std::min(group.need, std::max(1, static_cast<int>(group.members.size())));
        if (group.quorum) {
            const auto votes = static_cast<int>(group.members.size() + group.witnesses.size());
            group.quorum = std::min(*group.quorum, std::max(1, votes));
        }
        if (gone(group.moveWith))
            group.moveWith = {};
        return group;
    }
    Flow without(Flow flow) const { return flow; }
    Journey without(Journey journey) const {
        drop(journey.excludedFlows);
        std::erase_if(journey.populations, [&](const Population& p) { return gone(p.component); });
        return journey;
    }
    Scenario without(Scenario scenario) const {
        std::erase_if(scenario.events, [&](ScenarioEvent& event) {
            const bool hadSome = !event.fail.empty() || !event.restore.empty();
            drop(event.fail);
            drop(event.restore);
            return hadSome && event.fail.empty() && event.restore.empty();
        });
        return scenario;
    }

    const Design& m_design;
    Children m_children;
    std::set<ElementId> m_gone;
};

} // namespace

CompoundEdit wholeRemoval(const Design& design, const std::set<ElementId>& ids, Children children) {
    return Removal(design, ids, children).edit();
}

Design remainder(const Design& design, const std::set<ElementId>& ids) {
    return Removal(design, ids, Children::Keep).remainder();
}

} // namespace isthmus
