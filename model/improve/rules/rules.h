#pragma once

#include "model/improve/remedy.h"

namespace isthmus {

// One for each rule of remedyRules(); see there.

/// One more instance of a component of which as many as there are must work, or nearly.
void findMoreInstances(const RemedyContext& context, std::vector<Remedy>& remedies);
/// A ranked standby in another zone, or in a region, for a component that others call and nothing replaces.
void findStandbys(const RemedyContext& context, std::vector<Remedy>& remedies);
/// The Direct Connect location nearest to one in use, connected as that one is.
void findSecondLocations(const RemedyContext& context, std::vector<Remedy>& remedies);
/// A leg over a cable in service that is not drawn yet, beside one that is.
void findOtherCables(const RemedyContext& context, std::vector<Remedy>& remedies);
/// A second link beside one that nothing replaces.
void findParallelLinks(const RemedyContext& context, std::vector<Remedy>& remedies);
/// Forwarding that notices a dead path within a second (BFD).
void findQuickerLinks(const RemedyContext& context, std::vector<Remedy>& remedies);
/// Recovery plans without waiting for a person, with faster checks, with shorter DNS answers.
void findQuickerPlans(const RemedyContext& context, std::vector<Remedy>& remedies);
/// A cache whose loss slows requests down instead of failing them.
void findSoftFlows(const RemedyContext& context, std::vector<Remedy>& remedies);

/// A backup as wide as what it stands behind: as many tunnels side by side, or a wider circuit.
void findLargerBackups(const RemedyContext& context, std::vector<Remedy>& remedies);
/// Copies of stores that go back to any moment: of those made seldom, and of stores without any.
void findFresherCopies(const RemedyContext& context, std::vector<Remedy>& remedies);

/// "Name (id)" or the id alone.
[[nodiscard]] std::string labelOf(const ElementId& id, const std::string& name);

/// Copies of prices for something that now stands there `after` times and stood `before`.
[[nodiscard]] std::vector<PricedItem> scaledPrices(std::vector<PricedItem> prices, int before, int after);

/// An edit that replaces some elements as `change` says; nothing when no element changes.
template <class Object, class Change>
[[nodiscard]] std::optional<CompoundEdit> replaced(const std::vector<Object>& objects, const Change& change) {
    CompoundEdit edit;
    for (const Object& object : objects) {
        Object next = object;
        change(next);
        if (next != object)
            edit.edits.emplace_back(ReplaceElement{std::move(next)});
    }
    if (edit.edits.empty())
        return std::nullopt;
    return edit;
}

} // namespace isthmus
