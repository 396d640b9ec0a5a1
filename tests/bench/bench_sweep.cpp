// Every pair of an estate's elements failed (tests/support/estate_design.h): availability of all four
// journeys by passes over the compiled journeys, beside compiling each case by itself and beside fixing
// variables in the compiled journey.
#include "model/analysis/availability/availability.h"
#include "model/sweep/sweep.h"
#include "tests/support/estate_design.h"

#include <benchmark/benchmark.h>

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
BENCHMARK(allPairs)->Arg(4)->Arg(16)->Arg(35)->Arg(59)->Unit(benchmark::kMillisecond);

/// Pairs far apart from each other in the list, one a round.
template <class Ask>
void samplePairs(benchmark::State& state, const Ask& ask) {
    const auto system = System::build(estate(state), catalogue());
    const auto candidates = *candidatesOf(*system, {});
    std::size_t next = 0;
    double sum = 0;
    for (auto _ : state) {
        const auto& a = candidates[next * 7919 % candidates.size()].elements;
        const auto& b = candidates[(next * 104729 + 1) % candidates.size()].elements;
        ++next;
        std::vector<Index> failed(a);
        failed.insert(failed.end(), b.begin(), b.end());
        for (const JourneyScope& scope : system->journeys)
            sum += ask(*system, scope, failed);
    }
    benchmark::DoNotOptimize(sum);
}

void onePairByItself(benchmark::State& state) {
    samplePairs(state, [](const System& system, const JourneyScope& scope, const std::vector<Index>& failed) {
        return availabilityOf(system, scope, {failed, nullptr, {}, false}, {}).availability.unavailability;
    });
}
BENCHMARK(onePairByItself)->Arg(4)->Arg(16)->Arg(35)->Arg(59)->Unit(benchmark::kMillisecond);

void onePairFixedInCompiled(benchmark::State& state) {
    JourneyCache cache;
    std::shared_ptr<JourneyCache::Shelf> shelf;
    samplePairs(state,
                [&](const System& system, const JourneyScope& scope, const std::vector<Index>& failed) {
                    if (!shelf)
                        shelf = cache.shelfFor(system);
                    return availabilityOf(system, scope, {failed, shelf.get(), {}, false}, {})
                        .availability.unavailability;
                });
}
BENCHMARK(onePairFixedInCompiled)->Arg(4)->Arg(16)->Arg(35)->Arg(59)->Unit(benchmark::kMillisecond);

} // namespace
