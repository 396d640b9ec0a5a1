// Ours beside BuDDy on n × n grids, edges 0.9; see README.md in this folder.
#include "model/analysis/network/network.h"

#include "tests/model/analysis/network/buddy_reliability.h"
#include "tests/model/analysis/network/networks.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <fstream>
#include <string>

#include <malloc.h>

using namespace isthmus;

namespace {

/// Forgets how much memory the process has had at once (Linux); what it has now counts again.
void resetPeakMemory() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << '5';
}

double peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0)
            return 1024.0 * std::stod(line.substr(6));
    return 0;
}

struct Question {
    Network network;
    NetworkQuery query;
};

Question corners(std::uint32_t n) {
    return {gridNetwork(n, .9), BetweenTwo{0, n * n - 1}};
}
Question cornersFailingNodes(std::uint32_t n) {
    return {gridNetwork(n, .9, .95), BetweenTwo{0, n * n - 1}};
}
Question everyNode(std::uint32_t n) {
    return {gridNetwork(n, .9), AmongAll{}};
}
Question cornersArcs(std::uint32_t n) {
    return {gridNetwork(n, .9, 1.0, true), BetweenTwo{0, n * n - 1}};
}

void ours(benchmark::State& state, Question (*asked)(std::uint32_t), unsigned threads = 0) {
    const Question question = asked(static_cast<std::uint32_t>(state.range(0)));
    NetworkOptions options;
    options.threads = threads;
    options.workBudget = 10'000'000'000;
    NetworkResult result;
    resetPeakMemory();
    for (auto _ : state) {
        const auto outcome = networkReliability(question.network, question.query, options);
        if (!outcome || outcome->method != Method::Exact) {
            state.SkipWithError("no exact answer");
            return;
        }
        result = *outcome;
        benchmark::DoNotOptimize(result);
    }
    state.counters["unreliability"] = result.unreliability;
    state.counters["states"] = static_cast<double>(result.peakStates);
    state.counters["work"] = static_cast<double>(result.work);
    state.counters["bytes"] = static_cast<double>(result.peakBytes);
    state.counters["process_bytes"] = peakMemory();
}

void buddy(benchmark::State& state, Question (*asked)(std::uint32_t)) {
    const Question question = asked(static_cast<std::uint32_t>(state.range(0)));
    const auto own = networkReliability(question.network, question.query);
    double unreliability = 0, nodes = 0, bytes = 0;
    resetPeakMemory();
    for (auto _ : state) {
        BuddyReliability diagrams(question.network);
        unreliability = diagrams.solve(question.query).second;
        nodes = static_cast<double>(diagrams.diagramNodes());
        bytes = BuddyReliability::tableBytes();
    }
    if (!own || std::abs(unreliability - own->unreliability) > 1e-11 * unreliability)
        state.SkipWithError("the two disagree");
    state.counters["unreliability"] = unreliability;
    state.counters["states"] = nodes;
    state.counters["bytes"] = bytes;
    state.counters["process_bytes"] = peakMemory();
}

BENCHMARK_CAPTURE(ours, corners, corners)
    ->DenseRange(3, 12)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(buddy, corners, corners)
    ->DenseRange(3, 7)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(ours, corners_failing_nodes, cornersFailingNodes)
    ->DenseRange(3, 11)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(buddy, corners_failing_nodes, cornersFailingNodes)
    ->DenseRange(3, 5)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(ours, all_terminal, everyNode)
    ->DenseRange(3, 12)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(buddy, all_terminal, everyNode)
    ->DenseRange(3, 5)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(ours, corners_one_thread, corners, 1)
    ->DenseRange(10, 11)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(ours, corners_arcs, cornersArcs)
    ->DenseRange(3, 7)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace
