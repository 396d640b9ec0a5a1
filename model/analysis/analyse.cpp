#include "model/analysis/analyse.h"

#include "model/analysis/availability/availability.h"
#include "model/analysis/availability/explain_journey.h"
#include "model/analysis/cost/cost.h"
#include "model/analysis/cost/failure_costs.h"
#include "model/analysis/findings/findings.h"
#include "model/analysis/latency/latency_detail.h"
#include "model/analysis/live/live.h"
#include "model/analysis/queueing/load_in_depth.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/recovery/recovery.h"
#include "model/analysis/recovery/strategy.h"
#include "model/analysis/scenario/scenario.h"
#include "model/analysis/uncertainty/uncertainty.h"
#include "model/base/parallel.h"
#include "model/graph/operating_state.h"

#include <algorithm>
#include <chrono>
#include <functional>

namespace isthmus {

namespace {

Error analysisError(std::string code, const ElementId& id, std::string accepted) {
    Error error;
    error.code = std::move(code);
    error.arguments = {id.value};
    error.element = id;
    error.accepted = std::move(accepted);
    return error;
}

/// Ids that a scenario leaves failed at its end.
std::set<ElementId> failedAtEnd(const Scenario& scenario) {
    std::set<ElementId> failed;
    for (const ScenarioEvent& event : scenario.events) {
        failed.insert(event.fail.begin(), event.fail.end());
        for (const ElementId& id : event.restore)
            failed.erase(id);
    }
    return failed;
}

/// One run: the question resolved to indices, then answered journey by journey.
class Analyser {
public:
    Analyser(std::shared_ptr<const System> system, const AnalysisOptions& options, std::stop_token stop)
        : m_system(std::move(system)), m_options(options), m_stop(std::move(stop)) {}

    Result<AnalysisResult> run() {
        const auto started = std::chrono::steady_clock::now();
        if (auto problem = resolve())
            return failure(std::move(*problem));
        m_shelf = m_options.cache ? m_options.cache->shelfFor(*m_system) : nullptr;
        m_threads = m_options.threads > 0 ? m_options.threads : usefulThreads();
        if (m_options.recovery || m_options.latency)
            m_disruptions = standardDisruptions(*m_system);
        AnalysisResult result;
        for (const JourneyScope& scope : m_system->journeys) {
            const Journey& journey = m_system->design().journeys[scope.journey];
            if (m_options.journey && journey.id != *m_options.journey)
                continue;
            m_scopes.push_back(&scope);
            JourneyResult& answer = result.journeys.emplace_back();
            answer.id = journey.id;
            answer.name = journey.name;
        }
        answerSideBySide(result);
        if (m_stop.stop_requested())
            return cancelled();
        if (m_options.cost && m_options.failureCosts)
            result.failureCosts = costsOfFailures(result);
        result.findings = findingsOf(*m_system, result);
        if (m_stop.stop_requested())
            return cancelled();
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - started;
        result.wallMilliseconds = elapsed.count();
        return result;
    }

private:
    static Result<AnalysisResult> cancelled() { return failure(analysisError("AN-004", {}, {})); }

    using Task = std::function<void()>;

    /// All that does not wait for anything else, in tasks that share nothing but the system; those that take
    /// longest first. The answers do not depend on how many run at once.
    void answerSideBySide(AnalysisResult& result) {
        std::vector<Task> tasks;
        EngineBudget part = m_options.budget;
        const auto atOnce = static_cast<unsigned>(std::clamp<std::size_t>(m_scopes.size(), 1, m_threads));
        part.memoryBytes /= atOnce;
        for (std::size_t i = 0; i < m_scopes.size(); ++i)
            tasks.push_back([&, i, part] { fillAvailability(result.journeys[i], *m_scopes[i], part); });
        Recoveries recoveries;
        if (m_options.recovery)
            addRecovery(recoveries, tasks);
        if (m_options.latency)
            m_variant.emplace(*m_system);
        for (std::size_t i = 0; i < m_scopes.size(); ++i)
            tasks.push_back([&, i] { fillState(result.journeys[i], *m_scopes[i]); });
        if (m_options.cost)
            tasks.push_back([&] {
                const OperatingState state(*m_system, m_failed);
                Router router(state);
                result.cost = costOf(router, m_stop);
            });
        if (m_options.load)
            tasks.push_back([&] { result.load = loadInDepth(*m_system, m_failed, m_stop); });
        if (m_options.recovery)
            tasks.push_back([&] { playScenarios(result); });
        tasks.push_back([&] { result.live = liveState(*m_system, m_failedIds); });
        inParallel(tasks.size(), m_threads, [&](std::size_t i) {
            if (!m_stop.stop_requested())
                tasks[i]();
        });
        // With all of the memory, one by one, those that a part of it was too little for.
        for (std::size_t i = 0; i < m_scopes.size() && atOnce > 1; ++i)
            if (result.journeys[i].availability.method != Method::Exact && !m_stop.stop_requested())
                fillAvailability(result.journeys[i], *m_scopes[i], m_options.budget);
        takeRecovery(recoveries, result);
    }

    /// How it stands, and how long it takes.
    void fillState(JourneyResult& answer, const JourneyScope& scope) const {
        const OperatingState state(*m_system, m_failed);
        Router router(state);
        answer.state = !state.journeyUp(scope) ? JourneyState::Down
                       : state.degraded(scope) ? JourneyState::Degraded
                                               : JourneyState::Up;
        answer.latency = journeyLatency(router, scope, m_stop);
        if (m_options.latency)
            answer.latencyDetail = latencyInDepth(scope);
        if (m_options.recovery)
            answer.strategy = strategyOf(*m_system, scope, state);
    }

    [[nodiscard]] LatencyDetail latencyInDepth(const JourneyScope& scope) const {
        const LatencyDepth& depth = *m_options.latency;
        const LatencyQuestion question{depth.options, m_failed};
        LatencyDetail detail = latencyDetail(*m_system, *m_variant, scope, question, m_stop);
        if (depth.disruptions) {
            std::vector<LostElements> losses;
            for (const Disruption& disruption : m_disruptions)
                losses.push_back({&disruption, lostElements(*m_system, disruption)});
            detail.disruptions = latencyAfter(*m_system, scope, losses, depth.options, m_stop);
        }
        if (depth.states)
            detail.states = latencyOverStates(*m_system, scope, question, *depth.states, m_stop);
        return detail;
    }

    /// Each from what is failed anyhow; what a scenario asked for leaves failed at its end is not.
    void playScenarios(AnalysisResult& result) const {
        std::vector<Index> failed;
        for (const ElementId& id : m_options.failed)
            for (const Index element : m_system->elementsOf(id))
                failed.push_back(element);
        for (const Scenario& scenario : m_system->design().scenarios)
            if (!m_options.scenario || scenario.id == *m_options.scenario)
                result.scenarios.push_back(playScenario(*m_system, scenario, failed, m_stop));
    }

    std::shared_ptr<const FailureCosts> costsOfFailures(const AnalysisResult& result) const {
        const auto disruptions = standardDisruptions(*m_system);
        const FailureCostQuestion question{m_failed, result.cost, disruptions, result.journeys, m_threads};
        return std::make_shared<const FailureCosts>(failureCosts(*m_system, question, m_stop));
    }

    struct Recoveries {
        std::vector<std::vector<RecoveryResult>> ofJourney; ///< and disruption
        std::vector<std::vector<PlanTrial>> trials;         ///< by disruption
    };

    /// Disruptions in as many parts as there are threads, each for all journeys and plans, so that what they
    /// share is found once and forgotten after it.
    void addRecovery(Recoveries& found, std::vector<Task>& tasks) const {
        found.ofJourney.assign(m_scopes.size(), std::vector<RecoveryResult>(m_disruptions.size()));
        found.trials.resize(m_disruptions.size());
        for (unsigned part = 0; part < m_threads; ++part)
            tasks.push_back([this, &found, part] {
                RecoveryAnalysis analysis(*m_system, m_failed);
                for (std::size_t d = part; d < m_disruptions.size() && !m_stop.stop_requested();
                     d += m_threads) {
                    for (std::size_t i = 0; i < m_scopes.size(); ++i)
                        found.ofJourney[i][d] = analysis.assess(*m_scopes[i], m_disruptions[d]);
                    found.trials[d] = analysis.trials(m_disruptions[d]);
                    analysis.forgetStates();
                }
            });
    }

    static void takeRecovery(Recoveries& found, AnalysisResult& result) {
        for (std::size_t i = 0; i < found.ofJourney.size(); ++i)
            result.journeys[i].recovery = std::move(found.ofJourney[i]);
        for (auto& ofOne : found.trials)
            std::move(ofOne.begin(), ofOne.end(), std::back_inserter(result.planTrials));
    }

    void fillAvailability(JourneyResult& answer, const JourneyScope& scope,
                          const EngineBudget& budget) const {
        std::shared_ptr<const CompiledJourney> compiled;
        const AvailabilityQuestion question{m_failed, m_shelf.get(), budget, true, &compiled};
        auto availability = availabilityOf(*m_system, scope, question, m_stop);
        answer.availability = std::move(availability.availability);
        answer.importance = std::move(availability.importance);
        answer.singlePointsOfFailure = std::move(availability.singlePointsOfFailure);
        if (m_options.uncertainty && !availability.cancelled)
            answer.uncertainty =
                uncertaintyOf(compiled.get(), *m_system, scope, *m_options.uncertainty, m_stop);
        if (!m_options.explain || availability.cancelled)
            return;
        if (compiled)
            answer.explanation = explainJourney(*compiled, *m_system, answer.importance, *m_options.explain,
                                                budget.memoryBytes, m_stop);
        else
            answer.explanation.emplace().problem = analysisError("AN-005", {}, {});
    }

    /// Fills m_failed from the options, or says what does not exist.
    std::optional<Error> resolve() {
        const Design& design = m_system->design();
        if (m_options.journey && !findById(design.journeys, *m_options.journey))
            return analysisError("AN-003", *m_options.journey, "the id of a journey of this design");
        std::set<ElementId> ids(m_options.failed.begin(), m_options.failed.end());
        if (m_options.scenario) {
            const Scenario* scenario = findById(design.scenarios, *m_options.scenario);
            if (!scenario)
                return analysisError("AN-002", *m_options.scenario, "the id of a scenario of this design");
            ids.merge(failedAtEnd(*scenario));
        }
        for (const ElementId& id : ids) {
            const auto elements = m_system->elementsOf(id);
            if (elements.empty())
                return analysisError("AN-001", id,
                                     "the id of a place, component, link, cable or shared risk");
            m_failed.insert(m_failed.end(), elements.begin(), elements.end());
            m_failedIds.push_back(id);
        }
        std::sort(m_failed.begin(), m_failed.end());
        m_failed.erase(std::unique(m_failed.begin(), m_failed.end()), m_failed.end());
        return std::nullopt;
    }

    std::shared_ptr<const System> m_system;
    const AnalysisOptions& m_options;
    std::stop_token m_stop;
    std::vector<Index> m_failed;
    std::vector<ElementId> m_failedIds;
    std::vector<const JourneyScope*> m_scopes; ///< of the journeys asked for
    std::vector<Disruption> m_disruptions;
    std::shared_ptr<JourneyCache::Shelf> m_shelf;
    std::optional<PopulationVariant> m_variant;
    unsigned m_threads = 1;
};

} // namespace

Result<AnalysisResult> analyse(std::shared_ptr<const Design> design,
                               std::shared_ptr<const Catalogue> catalogue, const AnalysisOptions& options,
                               std::stop_token stop) {
    return Analyser(System::build(std::move(design), std::move(catalogue)), options, std::move(stop)).run();
}

} // namespace isthmus
