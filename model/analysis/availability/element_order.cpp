#include "model/analysis/availability/element_order.h"

#include "model/graph/structure.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Notes every element that an evaluation asks for; all values are alike.
struct TouchAlgebra {
    using Value = bool;
    std::vector<bool>& touched;

    [[nodiscard]] static bool zero() { return false; }
    [[nodiscard]] static bool one() { return true; }
    [[nodiscard]] bool element(Index index) const {
        touched[index] = true;
        return true;
    }
    [[nodiscard]] static bool conj(bool a, bool b) { return a && b; }
    [[nodiscard]] static bool disj(bool a, bool b) { return a || b; }
    [[nodiscard]] static bool neg(bool a) { return !a; }
    [[nodiscard]] static bool same(bool a, bool b) { return a == b; }
};

/// Number of every component in breadth-first order.
std::vector<std::size_t> componentRanks(const System& system, Index entry) {
    const std::size_t count = system.componentPlace.size();
    std::vector<std::size_t> rank(count, count);
    std::vector<Index> queue;
    const auto visit = [&](Index component) {
        if (rank[component] != count)
            return;
        rank[component] = queue.size();
        queue.push_back(component);
    };
    const auto expand = [&](Index component) {
        for (const Index link : system.linksOf[component])
            visit(system.otherEnd(link, component));
        for (const Index flow : system.flowsFrom[component]) {
            if (system.flowTargetComponent[flow] != kNone)
                visit(system.flowTargetComponent[flow]);
            else
                for (const Index member : system.votersOf(system.flowTargetGroup[flow]))
                    visit(member);
        }
    };
    visit(entry);
    std::size_t next = 0;
    for (Index start = 0; start < count; ++start) {
        for (; next < queue.size(); ++next)
            expand(queue[next]);
        visit(start);
    }
    return rank;
}

/// Position of each element: that of its component, of a link's later end, of the first thing it affects.
std::vector<double> elementRanks(const System& system, const std::vector<std::size_t>& components) {
    std::vector<double> rank(system.elements.size(), static_cast<double>(components.size()));
    const auto lower = [&](Index element, double value) { rank[element] = std::min(rank[element], value); };
    constexpr double kBefore = 0.5;
    constexpr double kPlaceBefore = 0.75;
    for (Index c = 0; c < components.size(); ++c) {
        const auto position = static_cast<double>(components[c]);
        for (const Index element : system.componentInstances[c])
            rank[element] = position;
        for (const Index risk : system.componentRisks[c])
            lower(system.riskElement[risk], position - kBefore);
        for (Index place = system.componentPlace[c]; place != kNone; place = system.parentPlace[place]) {
            lower(system.placeElement[place], position - kPlaceBefore);
            for (const Index risk : system.placeRisks[place])
                lower(system.riskElement[risk], position - kPlaceBefore);
        }
    }
    for (Index link = 0; link < system.linkFrom.size(); ++link) {
        const auto last = std::max(components[system.linkFrom[link]], components[system.linkTo[link]]);
        rank[system.linkElement[link]] = static_cast<double>(last) + kBefore / 2;
        for (const Index risk : system.linkRisks[link])
            lower(system.riskElement[risk], static_cast<double>(last));
    }
    return rank;
}

} // namespace

std::vector<Index> elementOrder(const System& system, const JourneyScope& scope) {
    std::vector<bool> touched(system.elements.size(), false);
    TouchAlgebra algebra{touched};
    Structure<TouchAlgebra> structure(system, algebra);
    (void)structure.journeyUp(scope);
    for (const Index flow : scope.flows)
        (void)structure.satisfied(scope, flow);
    for (const Group& group : system.design().groups)
        for (const RecoveryStep& step : group.plan)
            for (const auto* needed : {&step.needsControlPlanes, &step.needsComponents})
                for (const ElementId& id : *needed)
                    (void)structure.aliveComponent(system.component(id));

    std::vector<Index> order;
    for (Index element = 0; element < system.elements.size(); ++element)
        if (touched[element] && !system.elements[element].neverFails)
            order.push_back(element);
    const auto rank = elementRanks(system, componentRanks(system, scope.entry));
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return rank[a] < rank[b]; });
    return order;
}

} // namespace isthmus
