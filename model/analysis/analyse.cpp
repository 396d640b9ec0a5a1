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
        const OperatingState state(*m_system, m_failed);
        Router router(state);
        const auto disruptions = m_options.recovery || m_options.latency ? standardDisruptions(*m_system)
                                                                         : std::vector<Disruption>{};
        const auto shelf = m_options.cache ? m_options.cache->shelfFor(*m_system) : nullptr;
        AnalysisResult result;
        std::optional<PopulationVariant> variant;
        if (m_options.latency)
            variant.emplace(*m_system);
        std::vector<const JourneyScope*> scopes;
        for (const JourneyScope& scope : m_system->journeys)
            if (!m_options.journey || m_system->design().journeys[scope.journey].id == *m_options.journey)
                scopes.push_back(&scope);
        auto availabilities = availabilityOfAll(scopes, shelf.get());
        auto recoveries = recoveryOfAll(scopes, m_options.recovery ? disruptions : std::vector<Disruption>{});
        if (m_stop.stop_requested())
            return cancelled();
        for (std::size_t i = 0; i < scopes.size(); ++i) {
            const JourneyScope& scope = *scopes[i];
            const Journey& journey = m_system->design().journeys[scope.journey];
            JourneyResult answer = std::move(availabilities[i]);
            answer.id = journey.id;
            answer.name = journey.name;
            answer.state = !state.journeyUp(scope) ? JourneyState::Down
                           : state.degraded(scope) ? JourneyState::Degraded
                                                   : JourneyState::Up;
            answer.latency = journeyLatency(router, scope, m_stop);
            if (m_options.latency)
                answer.latencyDetail = latencyInDepth(*variant, scope, disruptions);
            if (m_options.recovery) {
                answer.recovery = std::move(recoveries.ofJourney[i]);
                answer.strategy = strategyOf(*m_system, scope, state);
            }
            result.journeys.push_back(std::move(answer));
        }
        if (m_options.recovery) {
            result.planTrials = std::move(recoveries.trials);
            playScenarios(result);
        }
        if (m_options.cost)
            result.cost = costOf(router, m_stop);
        if (m_options.load)
            result.load = loadInDepth(*m_system, m_failed, m_stop);
        if (m_options.cost && m_options.failureCosts)
            result.failureCosts = costsOfFailures(result);
        result.live = liveState(*m_system, m_failedIds);
        result.findings = findingsOf(*m_system, result);
        if (m_stop.stop_requested())
            return cancelled();
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - started;
        result.wallMilliseconds = elapsed.count();
        return result;
    }

private:
    static Result<AnalysisResult> cancelled() { return failure(analysisError("AN-004", {}, {})); }

    [[nodiscard]] LatencyDetail latencyInDepth(const PopulationVariant& variant, const JourneyScope& scope,
                                               const std::vector<Disruption>& disruptions) const {
        const LatencyDepth& depth = *m_options.latency;
        const LatencyQuestion question{depth.options, m_failed};
        LatencyDetail detail = latencyDetail(*m_system, variant, scope, question, m_stop);
        if (depth.disruptions) {
            std::vector<LostElements> losses;
            for (const Disruption& disruption : disruptions)
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
        const unsigned threads = m_options.threads > 0 ? m_options.threads : usefulThreads();
        const FailureCostQuestion question{m_failed, result.cost, disruptions, result.journeys, threads};
        return std::make_shared<const FailureCosts>(failureCosts(*m_system, question, m_stop));
    }

    /// Several journeys at once, each within its part of the memory; those that need more again, one by one
    /// with all of it.
    std::vector<JourneyResult> availabilityOfAll(const std::vector<const JourneyScope*>& scopes,
                                                 JourneyCache::Shelf* shelf) {
        std::vector<JourneyResult> answers(scopes.size());
        const unsigned most = m_options.threads > 0 ? m_options.threads : usefulThreads();
        const auto threads = static_cast<unsigned>(std::clamp<std::size_t>(scopes.size(), 1, most));
        EngineBudget part = m_options.budget;
        part.memoryBytes /= threads;
        inParallel(scopes.size(), threads,
                   [&](std::size_t i) { fillAvailability(answers[i], *scopes[i], shelf, part); });
        for (std::size_t i = 0; i < scopes.size() && threads > 1; ++i)
            if (answers[i].availability.method != Method::Exact && !m_stop.stop_requested()) {
                answers[i] = {};
                fillAvailability(answers[i], *scopes[i], shelf, m_options.budget);
            }
        return answers;
    }

    struct Recoveries {
        std::vector<std::vector<RecoveryResult>> ofJourney; ///< and disruption
        std::vector<PlanTrial> trials;
    };

    /// Several disruptions side by side, each for all journeys and plans, so that what they share is found
    /// once and forgotten after it.
    Recoveries recoveryOfAll(const std::vector<const JourneyScope*>& scopes,
                             const std::vector<Disruption>& disruptions) const {
        Recoveries found;
        found.ofJourney.assign(scopes.size(), std::vector<RecoveryResult>(disruptions.size()));
        std::vector<std::vector<PlanTrial>> trials(disruptions.size());
        const unsigned threads = m_options.threads > 0 ? m_options.threads : usefulThreads();
        inParallel(threads, threads, [&](std::size_t part) {
            RecoveryAnalysis analysis(*m_system, m_failed);
            for (std::size_t d = part; d < disruptions.size() && !m_stop.stop_requested(); d += threads) {
                for (std::size_t i = 0; i < scopes.size(); ++i)
                    found.ofJourney[i][d] = analysis.assess(*scopes[i], disruptions[d]);
                trials[d] = analysis.trials(disruptions[d]);
                analysis.forgetStates();
            }
        });
        for (auto& ofOne : trials)
            std::move(ofOne.begin(), ofOne.end(), std::back_inserter(found.trials));
        return found;
    }

    void fillAvailability(JourneyResult& answer, const JourneyScope& scope, JourneyCache::Shelf* shelf,
                          const EngineBudget& budget) const {
        std::shared_ptr<const CompiledJourney> compiled;
        const AvailabilityQuestion question{m_failed, shelf, budget, true, &compiled};
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
};

} // namespace

Result<AnalysisResult> analyse(std::shared_ptr<const Design> design,
                               std::shared_ptr<const Catalogue> catalogue, const AnalysisOptions& options,
                               std::stop_token stop) {
    return Analyser(System::build(std::move(design), std::move(catalogue)), options, std::move(stop)).run();
}

} // namespace isthmus
