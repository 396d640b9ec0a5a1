#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

/// What one pair of stores is written by, and for which journey.
struct Writers {
    std::set<Index> components;
    ElementId journey;
};

class DualWrites {
public:
    explicit DualWrites(FindingContext& context) : m_context(context), m_system(context.system()) {}

    [[nodiscard]] std::vector<Observation> run() {
        for (const JourneyScope& scope : m_system.journeys)
            for (std::size_t a = 0; a < scope.flows.size(); ++a)
                for (std::size_t b = a + 1; b < scope.flows.size(); ++b)
                    look(scope, scope.flows[a], scope.flows[b]);
        std::vector<Observation> seen;
        for (const auto& [stores, writers] : m_writers)
            seen.push_back(observation(stores, writers));
        return seen;
    }

private:
    using Stores = std::pair<ElementId, ElementId>;

    [[nodiscard]] std::vector<Index> components(Index flow) const {
        if (m_system.flowTargetComponent[flow] != kNone)
            return {m_system.flowTargetComponent[flow]};
        return m_system.votersOf(m_system.flowTargetGroup[flow]);
    }

    /// A cache holds what can be fetched again.
    [[nodiscard]] bool keepsData(Index flow) const {
        if (m_context.design().flows[flow].access != Access::Write)
            return false;
        const auto targets = components(flow);
        return std::any_of(targets.begin(), targets.end(), [&](Index target) {
            const Kind& kind = *m_system.componentKind[target];
            return kind.stores && kind.id != "cache";
        });
    }

    /// Something carries changes from one store to the other, so that nothing is left apart for ever.
    [[nodiscard]] bool isFed(Index from, Index to) const {
        std::vector<Index> open = components(from);
        const std::vector<Index> goal = components(to);
        std::set<Index> passed(open.begin(), open.end());
        while (!open.empty()) {
            const Index at = open.back();
            open.pop_back();
            if (std::find(goal.begin(), goal.end(), at) != goal.end())
                return true;
            if (!m_system.componentKind[at]->stores && !m_system.componentKind[at]->buffers)
                continue;
            for (const Index flow : m_system.flowsFrom[at])
                if (m_context.design().flows[flow].kind != FlowKind::Backup)
                    for (const Index next : components(flow))
                        if (passed.insert(next).second)
                            open.push_back(next);
        }
        return false;
    }

    void look(const JourneyScope& scope, Index a, Index b) {
        const Design& design = m_context.design();
        if (m_system.flowSource[a] != m_system.flowSource[b] || design.flows[a].to == design.flows[b].to ||
            !keepsData(a) || !keepsData(b) || isFed(a, b) || isFed(b, a))
            return;
        Stores stores{design.flows[a].to, design.flows[b].to};
        if (stores.second < stores.first)
            std::swap(stores.first, stores.second);
        Writers& writers = m_writers[stores];
        writers.components.insert(m_system.flowSource[a]);
        writers.journey = design.journeys[scope.journey].id;
    }

    [[nodiscard]] Observation observation(const Stores& stores, const Writers& writers) const {
        Observation result;
        double failures = 0;
        for (const Index component : writers.components) {
            result.elements.push_back(m_context.design().components[component].id);
            for (const Index element : m_system.componentInstances[component])
                failures += m_system.elements[element].failureFrequencyPerHour() * kHoursPerYear;
        }
        result.evidence = idWords(result.elements) + ": two writes for one request of " +
                          writers.journey.value + ", to " + stores.first.value + " and to " +
                          stores.second.value + "; " + figure(failures) +
                          " failures a year can each leave one without the other";
        result.elements.push_back(stores.first);
        result.elements.push_back(stores.second);
        return result;
    }

    FindingContext& m_context;
    const System& m_system;
    std::map<Stores, Writers> m_writers;
};

std::vector<Observation> observe(FindingContext& context) {
    return DualWrites(context).run();
}

} // namespace

const FindingRule kDualWrite{"dual_write", Severity::Warning,
                             "Write to one store only, with an outbox in the same transaction, and feed the "
                             "other from it over a stream.",
                             &practices::kLooseCoupling, observe};

} // namespace isthmus
