#include "model/analysis/capacity/largest_rate.h"
#include "model/analysis/capacity/routed_capacity.h"
#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

constexpr double kMegabitsPerGigabit = 1000;
/// Ends of one site and one far end differ in what they do, hardly in how they are joined.
constexpr std::size_t kMostEnds = 3;

struct Worst {
    ElementId lost;
    double before = 0; ///< Mbit/s
    double left = 0;
};

class BackupCheck {
public:
    BackupCheck(FindingContext& context, const CustomerSites::Pair& pair)
        : m_context(context), m_pair(pair) {}

    [[nodiscard]] std::optional<Worst> run() {
        const System& system = m_context.system();
        std::set<std::pair<Index, Index>> ends;
        for (Index flow = 0; flow < system.flowSource.size() && ends.size() < kMostEnds; ++flow) {
            const auto targets = system.flowTargetComponent[flow] != kNone
                                     ? std::vector<Index>{system.flowTargetComponent[flow]}
                                     : system.votersOf(system.flowTargetGroup[flow]);
            const Index source = system.flowSource[flow];
            for (const Index target : targets)
                if ((m_pair.inside[source] && m_pair.target[target]) ||
                    (m_pair.inside[target] && m_pair.target[source]))
                    ends.emplace(m_pair.inside[source] ? source : target,
                                 m_pair.inside[source] ? target : source);
        }
        for (const auto& [source, target] : ends)
            look(source, target);
        return m_worst;
    }

private:
    /// Losing any one thing on the chosen way: what do all other ways carry together?
    void look(Index source, Index target) {
        const System& system = m_context.system();
        Router& nominal = m_context.nominal();
        const auto before = widestChosenPath(nominal, source, target);
        if (!before || before->value <= 0)
            return;
        std::set<ElementId> onTheWay;
        for (const RoutedHop& step : nominal.route(source, target).hops) {
            if (step.hop.link != kNone && !m_pair.inside[step.hop.to])
                onTheWay.insert(m_context.design().links[step.hop.link].id);
            if (step.hop.to != target && system.componentKind[step.hop.to]->forwards)
                onTheWay.insert(m_context.design().components[step.hop.to].id);
        }
        for (const ElementId& id : onTheWay) {
            HopLatencies latencies(m_context.without({id}));
            const auto left = largestRate(latencies, source, target).atMost;
            if (!left || left->value <= 0 || left->value >= before->value * (1 - 1e-9))
                continue;
            if (!m_worst || left->value / before->value < m_worst->left / m_worst->before ||
                (left->value == m_worst->left && m_context.outageOf(id) > m_context.outageOf(m_worst->lost)))
                m_worst = Worst{id, before->value, left->value};
        }
    }

    FindingContext& m_context;
    const CustomerSites::Pair& m_pair;
    std::optional<Worst> m_worst;
};

/// What the drawn volumes put on the exits of a site, at most on one of them.
double drawnLoad(FindingContext& context, const CustomerSites::Pair& pair) {
    const auto loads = routedLoads(context.nominal());
    double most = 0;
    for (const Index exit : pair.exits)
        most = std::max(most, loads[exit]);
    return most / kMegabitsPerGigabit;
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const CustomerSites::Pair& pair : context.sites().pairs()) {
        if (pair.exits.size() < 2)
            continue;
        const auto worst = BackupCheck(context, pair).run();
        if (!worst)
            continue;
        Observation observation{{worst->lost}, {}, context.outageOf(worst->lost)};
        for (const Index exit : pair.exits)
            if (context.sites().leadsOut(pair, exit, context.without({worst->lost})))
                observation.elements.push_back(context.design().links[exit].id);
        const double before = worst->before / kMegabitsPerGigabit, left = worst->left / kMegabitsPerGigabit;
        observation.evidence = "after the loss of " + worst->lost.value + ", " + figure(left) + " of " +
                               figure(before) + " Gbit/s to " + pair.far.value + " are left (" +
                               figure(100 * left / before) + " %), " + figure(before - left) +
                               " Gbit/s short";
        if (const double load = drawnLoad(context, pair); load > 0)
            observation.evidence += "; the drawn volumes need " + figure(load) + " Gbit/s on average";
        seen.push_back(std::move(observation));
    }
    return seen;
}

} // namespace

const FindingRule kBackupTooSmall{"backup_too_small", Severity::Warning,
                                  "Size the backup for what it must carry: a second connection of the same "
                                  "speed, or enough tunnels side by side.",
                                  &practices::kPrivateConnectivity, observe};

} // namespace isthmus
