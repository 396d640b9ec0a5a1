#include "model/simulation/simulation.h"

#include "model/simulation/block_run.h"
#include "model/simulation/model_builder.h"
#include "model/simulation/rare_events.h"
#include "model/simulation/summary.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace isthmus {

namespace {

Error cancelled() {
    Error error;
    error.code = "AN-004";
    return error;
}

/// Deals the stretches out to threads and keeps their results by number.
class Workers {
public:
    Workers(const RunModel& model, const SimulationOptions& options, std::stop_token stop)
        : m_model(model), m_seed(options.seed), m_years(options.years), m_stop(std::move(stop)),
          m_yearsPerBlock((options.years + kBlocks - 1) / kBlocks),
          m_tallies((options.years + m_yearsPerBlock - 1) / m_yearsPerBlock), m_isDone(m_tallies.size()) {}

    /// @returns false when cancelled.
    bool run(unsigned threads, const SimulationProgress& progress) {
        const auto count = static_cast<unsigned>(std::min<std::size_t>(threads, m_tallies.size()));
        std::vector<std::jthread> pool;
        for (unsigned i = 0; i < count; ++i)
            pool.emplace_back([this] { work(); });
        std::unique_lock lock(m_mutex);
        std::size_t reported = 0;
        while (m_finished < m_tallies.size() && m_idle < count) {
            m_changed.wait(lock, [&] { return m_finished != reported || m_idle >= count; });
            reported = m_finished;
            if (!progress)
                continue;
            lock.unlock();
            progress(static_cast<double>(reported) / static_cast<double>(m_tallies.size()));
            lock.lock();
        }
        lock.unlock();
        pool.clear(); // joins
        if (m_fault)
            std::rethrow_exception(m_fault);
        return m_finished == m_tallies.size();
    }

    /// Sums of each stretch.
    [[nodiscard]] const std::vector<BlockTally>& tallies() const { return m_tallies; }
    /// All of them together, merged in their order.
    [[nodiscard]] const BlockTally& total() const { return m_total; }

private:
    void work() {
        try {
            runBlocks();
        } catch (...) { // no memory: the caller's thread says so
            const std::scoped_lock lock(m_mutex);
            m_fault = std::current_exception();
        }
        const std::scoped_lock lock(m_mutex);
        ++m_idle;
        m_changed.notify_one();
    }

    void runBlocks() {
        BlockRun run(m_model);
        for (;;) {
            const std::size_t block = m_next.fetch_add(1);
            if (block >= m_tallies.size())
                break;
            const std::uint64_t first = block * m_yearsPerBlock;
            auto tally = run.run(RandomStream(m_seed, block), first,
                                 std::min(m_yearsPerBlock, m_years - first), m_stop);
            if (!tally)
                break;
            const std::scoped_lock lock(m_mutex);
            m_tallies[block] = *std::move(tally);
            m_isDone[block] = true;
            mergeWhatIsNext();
            ++m_finished;
            m_changed.notify_one();
        }
    }

    /// In the order of the stretches, whoever finishes first; distributions are then kept in the total alone.
    void mergeWhatIsNext() {
        for (; m_merged < m_tallies.size() && m_isDone[m_merged]; ++m_merged) {
            m_total.merge(m_tallies[m_merged]);
            for (JourneyTally& journey : m_tallies[m_merged].journeys)
                journey.forgetDistributions();
            for (QueueTally& queue : m_tallies[m_merged].queues)
                queue.drains.forgetBins();
        }
    }

    const RunModel& m_model;
    std::uint64_t m_seed, m_years;
    std::stop_token m_stop;
    std::uint64_t m_yearsPerBlock;
    std::vector<BlockTally> m_tallies;
    std::vector<bool> m_isDone;
    BlockTally m_total;
    std::size_t m_merged = 0; ///< stretches in m_total
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_finished = 0;
    unsigned m_idle = 0; ///< threads that have left
    std::exception_ptr m_fault;
};

/// Adds the importance sampling that the options ask for.
Result<bool> addRareEvents(const RunModel& model, const SimulationOptions& options, std::stop_token stop,
                           SimulationResult& result) {
    constexpr std::uint64_t kStreamsOfAJourney = std::uint64_t{1} << 32U; // apart from those of the years
    const bool isMarkov =
        std::all_of(model.laws.begin(), model.laws.end(), [](const LifeLaw& law) { return law.isMarkov(); });
    if (!isMarkov || !model.pools.empty()) {
        Error error;
        error.code = "SI-006";
        return failure(std::move(error));
    }
    const auto system = model.functions.sharedSystem();
    RareEventQuestion question;
    question.cycles = options.rareCycles;
    question.seed = options.seed;
    question.diagramNodeBudget = options.diagramNodeBudget;
    for (const ElementId& id : options.failed)
        for (const Index element : system->elementsOf(id))
            question.failed.push_back(element);
    for (std::size_t i = 0; i < result.journeys.size(); ++i) {
        const Index journey = model.functions.layouts()[i].journey;
        const auto scope = std::find_if(system->journeys.begin(), system->journeys.end(),
                                        [&](const JourneyScope& other) { return other.journey == journey; });
        question.firstStream = kStreamsOfAJourney * (i + 1);
        auto rare = estimateRareEvents(system, *scope, question, stop);
        if (!rare)
            return failure(rare.error());
        result.journeys[i].rare = *rare;
    }
    return true;
}

} // namespace

Result<SimulationResult> simulate(std::shared_ptr<const Design> design,
                                  std::shared_ptr<const Catalogue> catalogue,
                                  const SimulationOptions& options, std::stop_token stop,
                                  const SimulationProgress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const auto system = System::build(std::move(design), std::move(catalogue));
    const auto model = buildRunModel(system, options, stop);
    if (!model)
        return failure(model.error());
    Workers workers(*model, options, stop);
    const unsigned threads =
        options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    if (!workers.run(threads, progress))
        return failure(cancelled());
    SimulationResult result = summarise(*model, options, workers.tallies(), workers.total());
    if (options.rareCycles > 0)
        if (const auto added = addRareEvents(*model, options, stop, result); !added)
            return failure(added.error());
    result.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return result;
}

} // namespace isthmus
