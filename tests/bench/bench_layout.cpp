// How long automatic layout takes: an estate of as many components as said, links and flows as they come.
#include "model/layout/auto_layout.h"
#include "tests/support/estate_design.h"

#include <benchmark/benchmark.h>

namespace {

using namespace isthmus;

LayoutRequest drawnAnywhere(const Design& design) {
    LayoutRequest request;
    for (const Place& place : design.places)
        request.drawn[place.id] = {.now = {0, 0, 136, 112}, .open = true};
    for (const Component& component : design.components)
        request.drawn[component.id] = {.now = {}, .reach = {44, 22, 44, 62}};
    return request;
}

void BM_everything(benchmark::State& state) {
    const Design design = testing::estateDesign(static_cast<std::size_t>(state.range(0)));
    const LayoutRequest request = drawnAnywhere(design);
    for (auto _ : state)
        benchmark::DoNotOptimize(automaticLayout(design, request));
    state.counters["components"] = static_cast<double>(design.components.size());
    state.counters["lines"] = static_cast<double>(design.links.size() + design.flows.size());
}
BENCHMARK(BM_everything)->Arg(4)->Arg(34)->Arg(122)->Unit(benchmark::kMillisecond);

} // namespace
