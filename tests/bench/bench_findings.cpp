// The rules over an estate (tests/support/estate_design.h) whose figures are known: what findings add to an
// analysis, all of them and each rule by itself.
#include "model/analysis/analyse.h"
#include "model/analysis/findings/findings.h"
#include "model/analysis/findings/rules.h"
#include "tests/support/estate_design.h"

#include <benchmark/benchmark.h>

using namespace isthmus;

namespace {

struct Answered {
    std::shared_ptr<const System> system;
    AnalysisResult result;
};

const Answered& answered(std::size_t services) {
    static std::map<std::size_t, Answered> kept;
    const auto [it, isNew] = kept.try_emplace(services);
    if (isNew) {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        const auto catalogue = std::make_shared<const Catalogue>(*outcome.catalogue);
        const auto design = std::make_shared<const Design>(testing::estateDesign(services));
        it->second = {System::build(design, catalogue), analyse(design, catalogue).value()};
    }
    return it->second;
}

void allRules(benchmark::State& state) {
    const Answered& estate = answered(static_cast<std::size_t>(state.range(0)));
    std::size_t count = 0;
    for (auto _ : state)
        count = findingsOf(*estate.system, estate.result).size();
    state.counters["elements"] = static_cast<double>(estate.system->elements.size());
    state.counters["findings"] = static_cast<double>(count);
}
BENCHMARK(allRules)->Arg(35)->Arg(372)->Unit(benchmark::kMillisecond);

/// Each with a context of its own, so that what rules share is counted with every one that uses it.
void oneRule(benchmark::State& state) {
    const Answered& estate = answered(35);
    const FindingRule& rule = *findingRules()[static_cast<std::size_t>(state.range(0))];
    for (auto _ : state) {
        FindingContext context(*estate.system, estate.result);
        benchmark::DoNotOptimize(rule.observe(context));
    }
    state.SetLabel(rule.id);
}
BENCHMARK(oneRule)->DenseRange(0, static_cast<int>(findingRules().size()) - 1)->Unit(benchmark::kMillisecond);

} // namespace
