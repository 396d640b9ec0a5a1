// Every pair of an estate's elements failed (tests/support/estate_design.h): availability of all four
// journeys by derivatives of the compiled journeys, beside one pass over the compiled journeys for each pair
// and beside compiling each pair by itself; routed figures; and how soon a sweep that is asked to stop does.
#include "model/analysis/availability/availability.h"
#include "model/analysis/availability/down_figures.h"
#include "model/sweep/sweep.h"
#include "tests/support/estate_design.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <set>
#include <thread>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(*outcome.catalogue);
    }();
    return loaded;
}

std::shared_ptr<const Design> estate(const benchmark::State& state) {
    return std::make_shared<const Design>(testing::estateDesign(static_cast<std::size_t>(state.range(0))));
}

/// Everything from the drawing on, compiling included; `compile_ms` says how much of it that is.
void allPairs(benchmark::State& state) {
    using Clock = std::chrono::steady_clock;
    const auto design = estate(state);
    SweepOptions options;
    options.order = 2;
    options.routed = false;
    std::uint64_t cases = 0;
    std::size_t candidates = 0;
    double down = 0;
    double compile = 0;
    for (auto _ : state) {
        const auto started = Clock::now();
        Clock::time_point compiled;
        cases = 0;
        SweepListener listener;
        listener.begins = [&](const SweepFrame&) { compiled = Clock::now(); };
        listener.finds = [&](const SweptCase& found) {
            ++cases;
            for (const SweptJourney& journey : found.journeys)
                down += journey.unavailability;
        };
        const auto frame = sweep(design, catalogue(), options, listener);
        candidates = frame->candidates.size();
        compile = std::chrono::duration<double, std::milli>(compiled - started).count();
    }
    benchmark::DoNotOptimize(down);
    state.counters["candidates"] = static_cast<double>(candidates);
    state.counters["cases"] = static_cast<double>(cases);
    state.counters["compile_ms"] = compile;
    state.counters["cases/s"] =
        benchmark::Counter(static_cast<double>(cases * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(allPairs)
    ->Arg(4)
    ->Arg(16)
    ->Arg(35)
    ->Arg(59)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Latency, cost and loads, too, with as many sizes of sets as the second argument says.
void routedCases(benchmark::State& state) {
    const auto design = estate(state);
    SweepOptions options;
    options.order = static_cast<unsigned>(state.range(1));
    std::uint64_t cases = 0;
    double sum = 0;
    for (auto _ : state) {
        cases = 0;
        SweepListener listener;
        listener.finds = [&](const SweptCase& found) {
            ++cases;
            sum += found.routed->monthly.value;
        };
        (void)sweep(design, catalogue(), options, listener);
    }
    benchmark::DoNotOptimize(sum);
    state.counters["cases"] = static_cast<double>(cases);
    state.counters["cases/s"] =
        benchmark::Counter(static_cast<double>(cases * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(routedCases)
    ->Args({4, 1})
    ->Args({4, 2})
    ->Args({16, 1})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// From the request to stop, so many milliseconds after the start, to the end. Compiling, convolutions and
/// cases: whatever goes on then.
void stopAfter(benchmark::State& state) {
    using Clock = std::chrono::steady_clock;
    const auto design = estate(state);
    SweepOptions options;
    options.order = 2;
    double longest = 0;
    for (auto _ : state) {
        std::stop_source stop;
        Clock::time_point asked;
        const std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(state.range(1)));
            asked = Clock::now();
            stop.request_stop();
        });
        (void)sweep(design, catalogue(), options, {}, stop.get_token());
        const std::chrono::duration<double> waited = Clock::now() - asked;
        state.SetIterationTime(waited.count());
        longest = std::max(longest, 1000 * waited.count());
    }
    state.counters["longest_ms"] = longest;
}
BENCHMARK(stopAfter)
    ->ArgsProduct({{59, 372}, {20, 60, 200, 600, 2000}})
    ->Iterations(5)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// Pairs far apart from each other in the list, one a round.
class PairSample {
public:
    explicit PairSample(const benchmark::State& state)
        : m_system(System::build(estate(state), catalogue())), m_candidates(*candidatesOf(*m_system, {})) {}

    [[nodiscard]] const System& system() const { return *m_system; }
    [[nodiscard]] std::vector<Index> next() {
        std::vector<Index> failed(m_candidates[m_next * 7919 % m_candidates.size()].elements);
        const auto& other = m_candidates[(m_next * 104729 + 1) % m_candidates.size()].elements;
        failed.insert(failed.end(), other.begin(), other.end());
        ++m_next;
        return failed;
    }

private:
    std::shared_ptr<const System> m_system;
    std::vector<Candidate> m_candidates;
    std::size_t m_next = 0;
};

void onePairCompiled(benchmark::State& state) {
    PairSample pairs(state);
    double sum = 0;
    for (auto _ : state) {
        const auto failed = pairs.next();
        for (const JourneyScope& scope : pairs.system().journeys)
            sum += availabilityOf(pairs.system(), scope, {failed, nullptr, {}, false}, {})
                       .availability.unavailability;
    }
    benchmark::DoNotOptimize(sum);
}
BENCHMARK(onePairCompiled)->Arg(4)->Arg(16)->Arg(35)->Arg(59)->Unit(benchmark::kMillisecond);

/// The pair's variables set to 0 in the journeys compiled beforehand, and one pass over their tables; a
/// journey that depends on neither keeps its figure.
void onePairByPass(benchmark::State& state) {
    PairSample pairs(state);
    std::vector<DownFigures> journeys;
    for (const JourneyScope& scope : pairs.system().journeys) {
        DiagramLimits limits;
        limits.bytes = std::size_t{1} << 30U;
        journeys.emplace_back(
            CompiledJourney::compile(pairs.system(), scope, {}, limits, FormulaAlgebra::Variables::Drawn)
                .journey,
            pairs.system());
    }
    std::vector<double> nominal;
    for (DownFigures& journey : journeys)
        nominal.push_back(journey.with({}).unavailability);
    double sum = 0;
    for (auto _ : state) {
        const auto failed = pairs.next();
        for (std::size_t i = 0; i < journeys.size(); ++i) {
            std::set<Diagram::Variable> down;
            for (const Index element : failed)
                if (const Index variable = journeys[i].journey().variableOf(element); variable != kNone)
                    down.insert(variable);
            const std::vector<Diagram::Variable> list(down.begin(), down.end());
            sum += list.empty() ? nominal[i] : journeys[i].with(list).unavailability;
        }
    }
    benchmark::DoNotOptimize(sum);
}
BENCHMARK(onePairByPass)->Arg(4)->Arg(16)->Arg(35)->Arg(59)->Unit(benchmark::kMillisecond);

} // namespace
