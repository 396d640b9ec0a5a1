// A full analysis of an estate (tests/support/estate_design.h), as the command line makes it: all figures of
// all four journeys, every standard disruption, cost, findings; then its parts one by one, where the time
// goes.
#include "model/analysis/analyse.h"
#include "model/analysis/availability/availability.h"
#include "model/analysis/cost/cost.h"
#include "model/analysis/findings/findings.h"
#include "model/analysis/latency/latency.h"
#include "model/analysis/live/live.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/recovery/recovery.h"
#include "model/base/kept_memory.h"
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

/// With a volume on every flow, and the stores of each pair replicated.
std::shared_ptr<const Design> estate(const benchmark::State& state) {
    const auto services = static_cast<std::size_t>(state.range(0));
    Design design = testing::estateDesign(services);
    for (Flow& flow : design.flows) {
        flow.forwardPerMonth = Gigabytes{20};
        flow.returnPerMonth = Gigabytes{200};
    }
    for (std::size_t service = 0; service < services; ++service) {
        const std::string store = "store" + std::to_string(service);
        Flow flow;
        flow.id = ElementId{"replicate" + std::to_string(service)};
        flow.from = ElementId{store + "a"};
        flow.to = ElementId{store + "b"};
        flow.kind = FlowKind::Replication;
        flow.forwardPerMonth = Gigabytes{500};
        flow.replication.emplace();
        flow.replication->lagTypical = Seconds{1};
        flow.replication->lagWorst = Seconds{30};
        design.flows.push_back(flow);
    }
    return std::make_shared<const Design>(std::move(design));
}

void note(benchmark::State& state, const Design& design) {
    state.counters["components"] = static_cast<double>(design.components.size());
}

void everything(benchmark::State& state) {
    const auto design = estate(state);
    for (auto _ : state) {
        const auto result = analyse(design, catalogue());
        if (!result)
            state.SkipWithError("no answer");
    }
    note(state, *design);
}

void building(benchmark::State& state) {
    const auto design = estate(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(System::build(design, catalogue()));
    note(state, *design);
}

void availability(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    for (auto _ : state)
        for (const JourneyScope& scope : system->journeys)
            benchmark::DoNotOptimize(availabilityOf(*system, scope, {}, {}));
    note(state, *design);
}

void recovery(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    const auto disruptions = standardDisruptions(*system);
    for (auto _ : state) {
        RecoveryAnalysis analysis(*system, {});
        for (const JourneyScope& scope : system->journeys)
            for (const Disruption& disruption : disruptions)
                benchmark::DoNotOptimize(analysis.assess(scope, disruption));
    }
    note(state, *design);
    state.counters["disruptions"] = static_cast<double>(disruptions.size());
}

void latency(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    for (auto _ : state) {
        const OperatingState working(*system);
        Router router(working);
        for (const JourneyScope& scope : system->journeys)
            benchmark::DoNotOptimize(journeyLatency(router, scope));
    }
    note(state, *design);
}

void cost(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    for (auto _ : state) {
        const OperatingState working(*system);
        Router router(working);
        benchmark::DoNotOptimize(costOf(router));
    }
    note(state, *design);
}

void findings(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    const auto result = analyse(design, catalogue());
    for (auto _ : state)
        benchmark::DoNotOptimize(findingsOf(*system, *result));
    note(state, *design);
}

void live(benchmark::State& state) {
    const auto design = estate(state);
    const auto system = System::build(design, catalogue());
    for (auto _ : state)
        benchmark::DoNotOptimize(liveState(*system, {}));
    note(state, *design);
}

#define ESTATE(part)                                                                                         \
    BENCHMARK(part)->Arg(35)->Arg(372)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime()

ESTATE(everything);
ESTATE(building);
ESTATE(availability);
ESTATE(recovery);
ESTATE(latency);
ESTATE(cost);
ESTATE(findings);
ESTATE(live);

} // namespace

int main(int argc, char** argv) {
    keepFreedMemory(); // as the programs do
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
