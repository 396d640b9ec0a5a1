#include "model/analysis/scenario/scenario.h"

#include "model/analysis/recovery/recovery.h"
#include "model/analysis/scenario/backlog.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

class Player {
public:
    Player(const System& system, const Scenario& scenario, const std::vector<Index>& failed)
        : m_system(system), m_scenario(scenario), m_always(failed.begin(), failed.end()), m_down(m_always) {}

    ScenarioResult run(const std::stop_token& stop) {
        ScenarioResult result;
        result.scenario = m_scenario.id;
        const auto& events = m_scenario.events;
        for (std::size_t i = 0; i < events.size() && !stop.stop_requested(); ++i) {
            ScenarioStretch stretch;
            stretch.from = events[i].at;
            if (i + 1 < events.size())
                stretch.to = events[i + 1].at;
            stretch.failed = events[i].fail;
            stretch.restored = events[i].restore;
            for (const Index element : elementsOf(events[i].restore))
                if (!m_always.contains(element))
                    m_down.erase(element);
            assess(i, stretch);
            for (const Index element : elementsOf(events[i].fail))
                m_down.insert(element);
            describe(stretch);
            result.stretches.push_back(std::move(stretch));
        }
        return result;
    }

private:
    [[nodiscard]] std::set<Index> elementsOf(const std::vector<ElementId>& ids) const {
        std::set<Index> elements;
        for (const ElementId& id : ids)
            for (const Index element : m_system.elementsOf(id))
                elements.insert(element);
        return elements;
    }

    /// What later events restore, counted from event `number`.
    [[nodiscard]] std::map<Index, Seconds> returnsAfter(std::size_t number) const {
        std::map<Index, Seconds> returns;
        for (std::size_t i = number + 1; i < m_scenario.events.size(); ++i)
            for (const Index element : elementsOf(m_scenario.events[i].restore))
                returns.emplace(element, m_scenario.events[i].at - m_scenario.events[number].at);
        return returns;
    }

    void assess(std::size_t number, ScenarioStretch& stretch) {
        const ScenarioEvent& event = m_scenario.events[number];
        if (event.fail.empty())
            return;
        Disruption disruption;
        disruption.id = m_scenario.id.value + ":" + std::to_string(number + 1);
        disruption.type = "scenario";
        disruption.elements = event.fail;
        disruption.destroysData = true; // that of the stores among the elements
        RecoveryAnalysis analysis(m_system, {m_down.begin(), m_down.end()});
        analysis.setBacklogs(m_backlogs);
        analysis.setReturns(returnsAfter(number));
        const OperatingState before(m_system, {m_down.begin(), m_down.end()});
        for (const JourneyScope& scope : m_system.journeys) {
            if (!before.journeyUp(scope))
                continue;
            stretch.recovery.push_back(
                {m_system.design().journeys[scope.journey].id, analysis.assess(scope, disruption)});
        }
    }

    void describe(ScenarioStretch& stretch) {
        const OperatingState state(m_system, {m_down.begin(), m_down.end()});
        for (const JourneyScope& scope : m_system.journeys)
            stretch.journeys.emplace_back(m_system.design().journeys[scope.journey].id,
                                          !state.journeyUp(scope) ? JourneyState::Down
                                          : state.degraded(scope) ? JourneyState::Degraded
                                                                  : JourneyState::Up);
        Router router(state);
        stretch.flows = playBacklogs(router, m_backlogs,
                                     stretch.to ? std::optional(*stretch.to - stretch.from) : std::nullopt);
    }

    const System& m_system;
    const Scenario& m_scenario;
    std::set<Index> m_always, m_down;
    Backlogs m_backlogs;
};

} // namespace

ScenarioResult playScenario(const System& system, const Scenario& scenario, const std::vector<Index>& failed,
                            const std::stop_token& stop) {
    return Player(system, scenario, failed).run(stop);
}

} // namespace isthmus
