#pragma once

#include "model/base/probability.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <unordered_map>

namespace isthmus {

using Index = std::uint32_t;
inline constexpr Index kNone = std::numeric_limits<Index>::max();

/// One number for two indices, in this order; for hashing.
constexpr std::uint64_t keyOfPair(Index first, Index second) {
    return (std::uint64_t{first} << 32) | second;
}

enum class ElementRole { Place, Instance, Link, SharedRisk, Fabric };

/// Something that can fail on its own (semantics.md, preamble): one variable of the structure function.
struct SystemElement {
    ElementId id; ///< of the design's object; instances share their component's; fabrics "implied:…"
    ElementRole role = ElementRole::Instance;
    Probability availability; ///< of this element alone
    Hours mttf;               ///< 0 when it never fails
    Hours mttr;
    bool neverFails = true;
    Basis basis = Basis::Assumption;
    std::string source;            ///< where the figure comes from; empty when it never fails
    std::string problem;           ///< why no figure could be resolved (English); empty when all is well
    bool assumedFrequency = false; ///< the frequency follows from an availability: not measured

    /// Failures per hour, w = 1/(MTTF + MTTR); 0 when it never fails.
    [[nodiscard]] double failureFrequencyPerHour() const {
        const double cycle = mttf.value + mttr.value;
        return neverFails || cycle <= 0 ? 0.0 : 1.0 / cycle;
    }
};

/// How an implied hop is carried.
enum class FabricHopKind { SamePlace, BetweenPlaces, BetweenRegions };

/// One step of a path: from a component over a drawn link or an implied fabric to another component.
struct Hop {
    Index from = kNone;                              ///< component
    Index to = kNone;                                ///< component
    Index link = kNone;                              ///< drawn link, or kNone for an implied hop
    FabricHopKind fabric = FabricHopKind::SamePlace; ///< meaning only when link == kNone
    std::vector<Index> fabricElements;               ///< elements that must work, besides their places
    std::vector<Index> fabricPlaces;                 ///< places whose works() the hop needs
};

/// One journey's part of the design: what can matter to it.
struct JourneyScope {
    Index journey = kNone;
    Index entry = kNone;           ///< component
    std::vector<Index> components; ///< reached from the entry over its flows, in discovery order
    std::vector<Index> flows;      ///< request and event flows followed, in file order
    /// The components again, those that need each other in a circle of hard flows together in one part; a
    /// part comes after the parts it needs.
    std::vector<std::vector<Index>> parts;
    std::vector<Index> dataFlows; ///< replication and backup flows between stores it needs
    std::vector<bool> follows;    ///< by flow of the design: is it one of `flows`?
};

/// A design compiled against a catalogue: integer indices instead of ids, every default resolved, implied
/// fabrics made explicit. Immutable; safe to share between threads. Indices of places, components, links,
/// risks, groups, flows, journeys are those of the design's vectors.
class System {
public:
    /// Compiles a design that satisfies its invariants (invariants.h). O(elements + members).
    [[nodiscard]] static std::shared_ptr<const System> build(std::shared_ptr<const Design> design,
                                                             std::shared_ptr<const Catalogue> catalogue);

    [[nodiscard]] const Design& design() const { return *m_design; }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const std::shared_ptr<const Catalogue>& sharedCatalogue() const { return m_catalogue; }

    // The elements that can fail.
    std::vector<SystemElement> elements;
    std::vector<std::vector<Index>> componentInstances; ///< elements of each component
    std::vector<Index> linkElement, placeElement, riskElement;
    /// Components that can die of each element alone or with others: their own, of places around, of risks.
    std::vector<std::vector<Index>> componentsOn;

    // Structure, by index of the design's vectors.
    std::vector<Index> parentPlace;          ///< kNone for roots
    std::vector<Index> componentPlace;       ///< kNone: nowhere
    std::vector<Index> linkFrom, linkTo;     ///< components
    std::vector<std::vector<Index>> linksOf; ///< links at each component
    /// Where a path enters and leaves the network, by component: the same number for components that stand
    /// in one place, have no links and pass nothing on. Ways between two such differ in their ends alone.
    std::vector<Index> attachment;
    std::vector<std::vector<Index>> placeRisks, componentRisks, linkRisks;
    std::vector<std::vector<std::vector<Index>>> underlays; ///< alternatives of links; empty: rides on itself
    std::vector<bool> routedUnderlay;
    std::vector<const Kind*> placeKind, componentKind,
        linkKind;                              ///< never null: unknown kinds get a neutral one
    std::vector<std::vector<Index>> flowsFrom; ///< flows out of each component, in file order
    std::vector<std::vector<Index>> flowsTo; ///< flows to each component or a group around it, in file order
    std::vector<Index> flowSource;           ///< component
    std::vector<Index> flowTargetComponent;  ///< component, or kNone when the target is a group
    std::vector<Index> flowTargetGroup;      ///< group, or kNone
    std::vector<JourneyScope> journeys;

    struct GroupMember {
        Index component = kNone; ///< one of the two is set
        Index group = kNone;
    };
    std::vector<std::vector<GroupMember>> groupMembers;
    std::vector<std::vector<Index>> groupWitnesses; ///< components
    /// Recovery plans by group: those of the design, with references into the step library resolved to min,
    /// likely and max where the step gives no figures of its own.
    std::vector<std::vector<RecoveryStep>> plans;

    /// Fills scope.parts and scope.follows from its components and flows, which must lie among the
    /// components.
    void arrange(JourneyScope& scope) const;

    /// The component at the other end of a link.
    [[nodiscard]] Index otherEnd(Index link, Index component) const {
        return linkFrom[link] == component ? linkTo[link] : linkFrom[link];
    }
    /// Every component with a vote in a group: members (of nested groups too), then witnesses.
    [[nodiscard]] std::vector<Index> votersOf(Index group) const;

    [[nodiscard]] Index place(const ElementId& id) const { return find(m_places, id); }
    [[nodiscard]] Index component(const ElementId& id) const { return find(m_components, id); }
    [[nodiscard]] Index link(const ElementId& id) const { return find(m_links, id); }
    [[nodiscard]] Index risk(const ElementId& id) const { return find(m_risks, id); }
    [[nodiscard]] Index group(const ElementId& id) const { return find(m_groups, id); }
    [[nodiscard]] Index flow(const ElementId& id) const { return find(m_flows, id); }

    /// Elements that go down when `id` is failed: a component's instances, a place's, link's, risk's own
    /// element, a cable's segments, a fabric. Empty: no such thing can fail.
    [[nodiscard]] std::vector<Index> elementsOf(const ElementId& id) const;

    /// Is `inner` the same place as `outer` or inside it?
    [[nodiscard]] bool within(Index inner, Index outer) const;
    /// The nearest place around a component (itself included) whose kind is `kindId`; kNone if none.
    [[nodiscard]] Index enclosing(Index component, std::string_view kindId) const;
    /// Region code the component stands in, "" outside any region.
    [[nodiscard]] std::string_view regionCode(Index component) const;
    /// Where it is on earth: the nearest enclosing place with a position of its own or in the catalogue.
    [[nodiscard]] std::optional<GeoPoint> position(Index component) const;
    /// Of a link: as drawn, else the great circle between its ends times the kind's route factor; absent
    /// where an end is nowhere.
    [[nodiscard]] std::optional<Kilometres> length(Index link) const;

    /// Drawn regions with that code; none: the region is not drawn.
    [[nodiscard]] std::vector<Index> regionsOf(std::string_view code) const;

    /// All components in one place's subtree.
    [[nodiscard]] std::vector<Index> componentsWithin(Index place) const;

    /// The hops that a path from `source` to `target` may take out of `from`: drawn links, and implied
    /// fabric to the target or to forwarding components. Fabric between two ends that are both outside
    /// its place is offered only next to a `transit` component. Says nothing about what is alive.
    [[nodiscard]] std::vector<Hop> hops(Index from, Index source, Index target) const;

private:
    using IndexMap = std::unordered_map<ElementId, Index>;
    static Index find(const IndexMap& map, const ElementId& id) {
        const auto it = map.find(id);
        return it == map.end() ? kNone : it->second;
    }
    friend class SystemBuilder;
    std::shared_ptr<const Design> m_design;
    std::shared_ptr<const Catalogue> m_catalogue;
    IndexMap m_places, m_components, m_links, m_risks, m_groups, m_flows;
    [[nodiscard]] Index fabricPlace(Index place) const;
    [[nodiscard]] std::optional<Hop> fabricHop(Index from, Index to) const;
    [[nodiscard]] Index rootOf(Index place) const;

    std::unordered_map<ElementId, Index> m_fabrics;       ///< "implied:…" → element
    std::vector<Index> m_placeFabric;                     ///< element by place; kNone: it has no fabric
    std::unordered_map<std::uint64_t, Index> m_backbones; ///< element by two places (keyOfPair)
    std::unordered_map<Index, std::vector<Index>> m_forwardersByRoot; ///< forwarding components by root place
};

} // namespace isthmus
