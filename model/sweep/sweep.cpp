#include "model/sweep/sweep.h"

#include "model/sweep/availability_sweep.h"
#include "model/sweep/case_order.h"
#include "model/sweep/ordered_work.h"
#include "model/sweep/routed_states.h"

#include <algorithm>
#include <atomic>

namespace isthmus {

namespace {

/// How many cases a thread takes at a time. Routing takes long, and what a thread prepares for a run of
/// cases is small beside it.
constexpr std::uint32_t kCasesRouted = 8;
constexpr std::uint32_t kCasesUnrouted = 4096;
constexpr std::size_t kRoutedPart = 4; ///< a quarter of the memory

Error sweepError(std::string code, std::vector<std::string> arguments = {}) {
    Error error;
    error.code = std::move(code);
    error.arguments = std::move(arguments);
    return error;
}

unsigned threadsOf(const SweepOptions& options) {
    return std::max(options.threads > 0 ? options.threads : std::thread::hardware_concurrency(), 1U);
}

/// What all threads of a sweep read.
struct SweepGround {
    std::shared_ptr<const System> system;
    SweepOptions options;
    EngineBudget budget; ///< of one journey
    std::stop_token stop;
    std::vector<Candidate> candidates;
    std::vector<const JourneyScope*> scopes;
    std::vector<std::optional<SweptFormula>> formulas; ///< by journey
    std::unique_ptr<RoutedStates> routed;              ///< null: not asked for

    [[nodiscard]] bool isOurs(std::uint64_t number) const {
        return number % options.shards == options.shard - 1;
    }
};

/// Answers runs of cases on one thread.
class CaseWorker {
public:
    explicit CaseWorker(const SweepGround& ground) : m_ground(ground) {
        m_journeys.reserve(ground.scopes.size());
        for (std::size_t i = 0; i < ground.scopes.size(); ++i)
            m_journeys.emplace_back(*ground.system, *ground.scopes[i], ground.candidates, *ground.formulas[i],
                                    ground.budget);
    }

    /// Cases of this shard, as far as nobody asked to stop.
    std::vector<SweptCase> operator()(const CaseRun& run) {
        std::vector<SweptCase> cases;
        bool begun = false;
        std::uint64_t number = run.number;
        for (std::uint32_t last = run.first; last < run.end; ++last, ++number) {
            if (!m_ground.isOurs(number))
                continue;
            if (!begun)
                for (AvailabilitySweep& journey : m_journeys)
                    journey.begin(run.prefix);
            begun = true;
            SweptCase found;
            found.number = number;
            found.candidates = run.prefix;
            found.candidates.push_back(last);
            for (AvailabilitySweep& journey : m_journeys)
                found.journeys.push_back(journey.with(last, m_ground.stop));
            route(found);
            if (m_ground.stop.stop_requested()) // the case may not be whole
                break;
            cases.push_back(std::move(found));
        }
        return cases;
    }

    SweptCase nominal() {
        SweptCase found;
        for (AvailabilitySweep& journey : m_journeys) {
            journey.begin({});
            found.journeys.push_back(journey.alone(m_ground.stop));
        }
        route(found);
        return found;
    }

private:
    void route(SweptCase& found) {
        if (!m_ground.routed || m_ground.stop.stop_requested())
            return;
        m_failed.clear();
        for (const std::uint32_t candidate : found.candidates) {
            const auto& elements = m_ground.candidates[candidate].elements;
            m_failed.insert(m_failed.end(), elements.begin(), elements.end());
        }
        found.routed = m_ground.routed->with(m_failed, m_ground.stop);
        if (found.routed)
            for (std::size_t i = 0; i < found.journeys.size(); ++i)
                found.journeys[i].state = found.routed->states[i];
    }

    const SweepGround& m_ground;
    std::vector<AvailabilitySweep> m_journeys;
    std::vector<Index> m_failed;
};

class Sweeper {
public:
    Sweeper(std::shared_ptr<const System> system, const SweepOptions& options, const SweepListener& listener,
            std::stop_token stop)
        : m_listener(listener) {
        m_ground.system = std::move(system);
        m_ground.options = options;
        m_ground.stop = std::move(stop);
    }

    Result<SweepFrame> run() {
        if (auto problem = prepare())
            return failure(*std::move(problem));
        if (!compile())
            return failure(sweepError("AN-004"));
        std::vector<CaseWorker> workers;
        for (unsigned thread = 0; thread < threadsOf(m_ground.options); ++thread)
            workers.emplace_back(m_ground);
        m_frame.nominal = workers.front().nominal();
        if (m_ground.stop.stop_requested())
            return failure(sweepError("AN-004"));
        if (m_listener.begins)
            m_listener.begins(m_frame);
        doCases(workers);
        if (m_ground.stop.stop_requested())
            return failure(sweepError("AN-004"));
        if (m_listener.progress)
            m_listener.progress(1);
        return std::move(m_frame);
    }

private:
    std::optional<Error> prepare() {
        const SweepOptions& options = m_ground.options;
        if (options.order < 1 || options.order > kMostSwept)
            return sweepError("SW-002", {std::to_string(options.order), std::to_string(kMostSwept)});
        if (options.order == kMostSwept && options.candidates.targets.empty())
            return sweepError("SW-003", {std::to_string(kMostSwept)});
        if (options.shard < 1 || options.shard > options.shards)
            return sweepError("SW-004", {std::to_string(options.shard), std::to_string(options.shards)});
        auto candidates = candidatesOf(*m_ground.system, options.candidates);
        if (!candidates)
            return candidates.error();
        m_frame.candidates = m_ground.candidates = *std::move(candidates);
        const System& system = *m_ground.system;
        for (const JourneyScope& scope : system.journeys) {
            const ElementId& id = system.design().journeys[scope.journey].id;
            if (options.journey && id != *options.journey)
                continue;
            m_ground.scopes.push_back(&scope);
            m_frame.journeys.push_back(id);
        }
        if (options.journey && m_ground.scopes.empty()) {
            Error error = sweepError("AN-003", {options.journey->value});
            error.accepted = "the id of a journey of this design";
            return error;
        }
        const CaseOrder order = orderOfCases();
        m_frame.cases = order.count();
        m_frame.casesHere = order.countOf(options.shard, options.shards);
        return std::nullopt;
    }

    [[nodiscard]] CaseOrder orderOfCases() const {
        return {static_cast<std::uint32_t>(m_ground.candidates.size()), m_ground.options.order};
    }

    /// The journeys, several at a time; false when asked to stop.
    bool compile() {
        const std::size_t journeys = m_ground.scopes.size();
        std::size_t bytes = m_ground.options.budget.memoryBytes;
        if (m_ground.options.routed) {
            const std::size_t part = bytes / kRoutedPart;
            m_ground.routed = std::make_unique<RoutedStates>(*m_ground.system, m_ground.scopes, part);
            bytes -= part;
        }
        m_ground.budget = m_ground.options.budget;
        m_ground.budget.memoryBytes = bytes / std::max<std::size_t>(journeys, 1);
        m_ground.formulas.resize(journeys);
        std::atomic<std::size_t> next = 0;
        const auto compileSome = [&] {
            for (std::size_t i = next++; i < journeys; i = next++)
                m_ground.formulas[i].emplace(*m_ground.system, *m_ground.scopes[i], m_ground.candidates,
                                             m_ground.budget, m_ground.stop);
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 1; i < std::min<std::size_t>(threadsOf(m_ground.options), journeys); ++i)
                threads.emplace_back(compileSome);
            compileSome();
        }
        return std::none_of(m_ground.formulas.begin(), m_ground.formulas.end(),
                            [](const auto& formula) { return formula->cancelled(); });
    }

    void doCases(std::vector<CaseWorker>& workers) {
        CaseOrder order = orderOfCases();
        const std::uint32_t most = m_ground.routed ? kCasesRouted : kCasesUnrouted;
        OrderedWork<CaseRun, std::vector<SweptCase>> work;
        work.run([&] { return order.next(most); }, workers,
                 [&](const std::vector<SweptCase>& cases) {
                     tell(cases);
                     return !m_ground.stop.stop_requested();
                 });
    }

    void tell(const std::vector<SweptCase>& cases) {
        for (const SweptCase& found : cases) {
            if (m_ground.stop.stop_requested())
                return;
            if (m_listener.finds)
                m_listener.finds(found);
        }
        m_done += cases.size();
        if (m_listener.progress && !cases.empty())
            m_listener.progress(static_cast<double>(m_done) / static_cast<double>(m_frame.casesHere));
    }

    const SweepListener& m_listener;
    SweepGround m_ground;
    SweepFrame m_frame;
    std::uint64_t m_done = 0;
};

} // namespace

Result<SweepFrame> sweep(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue,
                         const SweepOptions& options, const SweepListener& listener, std::stop_token stop) {
    return Sweeper(System::build(std::move(design), std::move(catalogue)), options, listener, std::move(stop))
        .run();
}

} // namespace isthmus
