// Availability of all journeys of an estate (tests/support/estate_design.h): how long a figure takes to
// follow an edit, beside computing it from nothing.
#include "model/analysis/availability/availability.h"
#include "model/analysis/availability/explain_journey.h"
#include "model/base/parallel.h"
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

Design estate(const benchmark::State& state) {
    return testing::estateDesign(static_cast<std::size_t>(state.range(0)));
}

std::size_t nodes = 0;

/// Journeys side by side, as analyse() takes them.
double answerAll(const System& system, JourneyCache& cache) {
    const auto shelf = cache.shelfFor(system);
    std::vector<AvailabilityResult> results(system.journeys.size());
    inParallel(results.size(), usefulThreads(), [&](std::size_t i) {
        results[i] =
            availabilityOf(system, system.journeys[i], {{}, shelf.get(), {}, false}, {}).availability;
    });
    double sum = 0;
    nodes = 0;
    for (const AvailabilityResult& result : results) {
        if (result.method != Method::Exact)
            return -1;
        sum += result.unavailability;
        nodes += result.diagramNodes;
    }
    return sum;
}

void note(benchmark::State& state, const System& system, double sum) {
    if (sum < 0)
        state.SkipWithError("no exact answer");
    state.counters["elements"] = static_cast<double>(system.elements.size());
    state.counters["nodes"] = static_cast<double>(nodes);
}

/// From the drawing to the figures with nothing kept.
void fromNothing(benchmark::State& state) {
    const Design design = estate(state);
    double sum = 0;
    std::shared_ptr<const System> system;
    for (auto _ : state) {
        system = System::build(std::make_shared<const Design>(design), catalogue());
        JourneyCache cache;
        sum = answerAll(*system, cache);
    }
    note(state, *system, sum);
}
BENCHMARK(fromNothing)
    ->Arg(4)
    ->Arg(8)
    ->Arg(16)
    ->Arg(35)
    ->Arg(372)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// One failure figure changes; everything after the edit is counted.
void oneFigureChanges(benchmark::State& state) {
    Design design = estate(state);
    JourneyCache cache;
    double sum = answerAll(*System::build(std::make_shared<const Design>(design), catalogue()), cache);
    std::shared_ptr<const System> system;
    for (auto _ : state) {
        state.PauseTiming();
        design.components.back().failure->mttf->value += 1;
        const auto snapshot = std::make_shared<const Design>(design);
        state.ResumeTiming();
        system = System::build(snapshot, catalogue());
        sum = answerAll(*system, cache);
    }
    note(state, *system, sum);
}
BENCHMARK(oneFigureChanges)
    ->Arg(4)
    ->Arg(8)
    ->Arg(16)
    ->Arg(35)
    ->Arg(372)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// The compiled journeys' part of it.
void passesOverTheTable(benchmark::State& state) {
    const auto system = System::build(std::make_shared<const Design>(estate(state)), catalogue());
    JourneyCache cache;
    const double sum = answerAll(*system, cache);
    const auto shelf = cache.shelfFor(*system);
    for (auto _ : state)
        for (const JourneyScope& scope : system->journeys)
            benchmark::DoNotOptimize(
                shelf->journey(*system, scope, DiagramLimits{}, {}).journey->answer(*system, false));
    note(state, *system, sum);
}
BENCHMARK(passesOverTheTable)
    ->Arg(4)
    ->Arg(8)
    ->Arg(16)
    ->Arg(35)
    ->Arg(372)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Why, for every journey, out of what is compiled: all cut and path sets counted, the likeliest listed, all
/// measures of importance.
void explainAll(benchmark::State& state) {
    const auto system = System::build(std::make_shared<const Design>(estate(state)), catalogue());
    std::vector<std::shared_ptr<const CompiledJourney>> compiled;
    std::vector<std::vector<Importance>> importance;
    for (const JourneyScope& scope : system->journeys) {
        compiled.emplace_back();
        importance.push_back(
            availabilityOf(*system, scope, {{}, nullptr, {}, true, &compiled.back()}, {}).importance);
        if (!compiled.back())
            state.SkipWithError("not compiled");
    }
    double cuts = 0;
    for (auto _ : state) {
        cuts = 0;
        for (std::size_t i = 0; i < compiled.size(); ++i) {
            const auto why =
                explainJourney(*compiled[i], *system, importance[i], {}, EngineBudget{}.memoryBytes, {});
            cuts += why.cuts.count.value_or(-1e300);
        }
    }
    state.counters["elements"] = static_cast<double>(system->elements.size());
    state.counters["cut_sets"] = cuts;
}
BENCHMARK(explainAll)->Arg(4)->Arg(8)->Arg(16)->Arg(35)->Arg(372)->Unit(benchmark::kMillisecond);

} // namespace
