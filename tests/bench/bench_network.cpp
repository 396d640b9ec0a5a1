#include "model/analysis/network/network.h"

#include "tests/model/analysis/network/networks.h"

#include <benchmark/benchmark.h>

using namespace isthmus;

namespace {

void report(benchmark::State& state, const NetworkResult& result) {
    state.counters["states"] = static_cast<double>(result.peakStates);
    state.counters["bytes"] = static_cast<double>(result.peakBytes);
    state.counters["work"] = static_cast<double>(result.work);
}

void measure(benchmark::State& state, const Network& network, const NetworkQuery& query) {
    NetworkResult result;
    for (auto _ : state) {
        const auto outcome = networkReliability(network, query);
        if (!outcome || outcome->method != Method::Exact) {
            state.SkipWithError("no exact answer");
            return;
        }
        result = *outcome;
        benchmark::DoNotOptimize(result);
    }
    report(state, result);
}

std::uint32_t sizeOf(const benchmark::State& state) {
    return static_cast<std::uint32_t>(state.range(0));
}

void twoTerminalGrid(benchmark::State& state) {
    const std::uint32_t n = sizeOf(state);
    measure(state, gridNetwork(n, .9), BetweenTwo{0, n * n - 1});
}
BENCHMARK(twoTerminalGrid)->DenseRange(6, 11)->Unit(benchmark::kMillisecond);

void twoTerminalGridFailingNodes(benchmark::State& state) {
    const std::uint32_t n = sizeOf(state);
    measure(state, gridNetwork(n, .9, .95), BetweenTwo{0, n * n - 1});
}
BENCHMARK(twoTerminalGridFailingNodes)->DenseRange(6, 10)->Unit(benchmark::kMillisecond);

void twoTerminalGridOfArcs(benchmark::State& state) {
    const std::uint32_t n = sizeOf(state);
    measure(state, gridNetwork(n, .9, 1.0, true), BetweenTwo{0, n * n - 1});
}
BENCHMARK(twoTerminalGridOfArcs)->DenseRange(4, 7)->Unit(benchmark::kMillisecond);

void allTerminalGrid(benchmark::State& state) {
    measure(state, gridNetwork(sizeOf(state), .9), AmongAll{});
}
BENCHMARK(allTerminalGrid)->DenseRange(6, 11)->Unit(benchmark::kMillisecond);

} // namespace
