#include "model/graph/operating_state.h"
#include "model/io/design_reader.h"
#include "model/simulation/block_run.h"
#include "model/simulation/model_builder.h"
#include "tests/support/design_builder.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto shared = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
    }();
    return shared;
}

std::shared_ptr<const System> systemOf(Design design) {
    return System::build(std::make_shared<const Design>(std::move(design)), catalogue());
}

/// Two regions of two zones; in each region routers, load balancers, applications, and a database pair by
/// plan; the regions ranked by a plan; two circuits to each. 50 elements fail.
Design fiftyElements() {
    DesignBuilder builder;
    const auto fails = [&](double mttf, double mttr) { builder.times(Hours{mttf}, Hours{mttr}); };
    builder.component("people", "clients").component("site", "router");
    fails(5000, 4);
    for (const std::string region : {"east", "west"}) {
        builder.component(region + "-edge1", "router");
        fails(8000, 4);
        builder.component(region + "-edge2", "router");
        fails(8000, 4);
        for (const std::string edge : {"-edge1", "-edge2"}) {
            builder.link("circuit-" + region + edge, "site", region + edge).failover(Seconds{1});
            fails(4000, 24);
            builder.link("direct-" + region + edge, "people", region + edge)
                .failover(Seconds{90})
                .priority(1);
            fails(2000, 12);
        }
        for (int zone = 1; zone <= 2; ++zone) {
            const std::string suffix = "-" + std::to_string(zone);
            builder.component(region + "-app" + suffix, "server").instances(3, 2);
            fails(2000, 2);
            builder.component(region + "-db" + suffix, "database");
            fails(3000, 3);
            for (const std::string edge : {"-edge1", "-edge2"}) {
                builder.link(region + edge + suffix, region + edge, region + "-app" + suffix);
                fails(9000, 6);
            }
        }
        for (const std::string zone : {"-1", "-2"})
            for (const std::string other : {"-1", "-2"})
                builder.link(region + zone + "-db" + other, region + "-app" + zone, region + "-db" + other)
                    .times(Hours{9000}, Hours{6});
    }
    builder.link("people-site", "people", "site");
    fails(8766, 1);
    for (const std::string region : {"east", "west"}) {
        builder.rankedGroup(region + "-db", {region + "-db-1", region + "-db-2"});
        builder.step("detect", StepKind::Detect, Seconds{30}).step("promote", StepKind::Promote, Seconds{60});
        builder.activeActiveGroup(region + "-apps", {region + "-app-1", region + "-app-2"});
        builder.takeover(Seconds{30}, Seconds{60});
    }
    builder.rankedGroup("regions", {"east-apps", "west-apps"});
    builder.step("detect", StepKind::Detect, Seconds{90}).step("redirect", StepKind::Redirect, Seconds{60});
    builder.flow("ask", "people", "regions");
    for (const std::string region : {"east", "west"})
        for (int zone = 1; zone <= 2; ++zone)
            builder.flow("read-" + region + std::to_string(zone), region + "-app-" + std::to_string(zone),
                         region + "-db");
    for (const std::string region : {"east", "west"})
        builder.sharedRisk(region + "-power", {region + "-edge1", region + "-app-1", region + "-db-1"})
            .times(Hours{20000}, Hours{8});
    for (int i = 1; i <= 2; ++i)
        builder
            .sharedRisk("duct" + std::to_string(i), {i == 1 ? "circuit-east-edge1" : "circuit-west-edge2",
                                                     i == 2 ? "circuit-east-edge2" : "circuit-west-edge1"})
            .times(Hours{30000}, Hours{48});
    return builder.journey("journey", "people").build();
}

Design fromTemplate(const std::string& name) {
    auto outcome = readDesignFile(resourceFolder() / "templates" / (name + ".isthmus"));
    return outcome.design ? *std::move(outcome.design) : Design{};
}

/// Events per second of one core, and years.
void measureRun(benchmark::State& state, Design design, std::uint64_t years) {
    const auto model = buildRunModel(systemOf(std::move(design)), {}, {});
    if (!model) {
        state.SkipWithError("no model");
        return;
    }
    BlockRun run(*model);
    std::uint64_t events = 0;
    std::uint64_t stream = 0;
    for (auto _ : state) {
        const auto tally = run.run(RandomStream(1, stream++), 0, years, {});
        events += tally->events;
        benchmark::DoNotOptimize(tally->journeys.front().lost);
    }
    state.counters["elements"] = static_cast<double>(model->units());
    state.counters["events/s"] = benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
    state.counters["years/s"] =
        benchmark::Counter(static_cast<double>(stream * years), benchmark::Counter::kIsRate);
}

void fiftyElementsWithPlans(benchmark::State& state) {
    measureRun(state, fiftyElements(), 2000);
}
BENCHMARK(fiftyElementsWithPlans)->Unit(benchmark::kMillisecond);

/// The same events, the journey's state found anew by the structure function after each.
void fiftyElementsSearchedEachEvent(benchmark::State& state) {
    const auto system = systemOf(fiftyElements());
    const JourneyScope& scope = system->journeys.front();
    RandomStream random(1, 0);
    std::vector<bool> down(system->elements.size(), false);
    std::uint64_t events = 0;
    EventQueue queue(static_cast<EventQueue::Slot>(system->elements.size()));
    for (Index element = 0; element < system->elements.size(); ++element)
        if (!system->elements[element].neverFails)
            queue.set(element, system->elements[element].mttf.value * random.exponential());
    double lost = 0;
    double last = 0;
    bool up = true;
    for (auto _ : state) {
        const EventQueue::Event event = queue.next();
        lost += up ? 0 : event.time - last;
        last = event.time;
        down[event.slot] = !down[event.slot];
        const SystemElement& element = system->elements[event.slot];
        queue.set(event.slot,
                  event.time + (down[event.slot] ? element.mttr : element.mttf).value * random.exponential());
        std::vector<Index> failed;
        for (Index i = 0; i < down.size(); ++i)
            if (down[i])
                failed.push_back(i);
        up = OperatingState(*system, failed).journeyUp(scope);
        ++events;
    }
    benchmark::DoNotOptimize(lost);
    state.counters["events/s"] = benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(fiftyElementsSearchedEachEvent)->Unit(benchmark::kMicrosecond);

void hawaiiAllSixPaths(benchmark::State& state) {
    measureRun(state, fromTemplate("hawaii_all_six_coast"), 1000);
}
BENCHMARK(hawaiiAllSixPaths)->Unit(benchmark::kMillisecond);

void hawaiiSingleCable(benchmark::State& state) {
    measureRun(state, fromTemplate("hawaii_single_cable_coast"), 1000);
}
BENCHMARK(hawaiiSingleCable)->Unit(benchmark::kMillisecond);

/// The queue and the generator alone: what an event costs at least.
void bareEvents(benchmark::State& state) {
    const auto units = static_cast<EventQueue::Slot>(state.range(0));
    RandomStream random(1, 0);
    EventQueue queue(units);
    for (EventQueue::Slot slot = 0; slot < units; ++slot)
        queue.set(slot, random.exponential());
    std::uint64_t events = 0;
    for (auto _ : state) {
        for (int i = 0; i < 1000; ++i) {
            const EventQueue::Event event = queue.next();
            queue.set(event.slot, event.time + random.exponential());
        }
        events += 1000;
    }
    state.counters["events/s"] = benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(bareEvents)->Arg(20)->Arg(50)->Arg(300)->Arg(3000);

} // namespace
