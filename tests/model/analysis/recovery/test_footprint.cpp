// What lies outside a footprint may fail: on random designs the same members serve over the same paths, state
// by state of the structure itself.
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/recovery/footprint.h"
#include "tests/support/random_design.h"

#include <QTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
    }();
    return loaded;
}

/// The hard flows of the components that serve, and who answers them; empty while the journey is down.
std::vector<std::vector<Index>> service(const System& system, const OperatingState& state) {
    const JourneyScope& scope = system.journeys.front();
    std::vector<std::vector<Index>> all;
    if (!state.journeyUp(scope))
        return all;
    for (const Index source : state.servingComponents(scope))
        for (const Index flow : system.flowsFrom[source]) {
            const bool counts = system.design().flows[flow].hard &&
                                std::find(scope.flows.begin(), scope.flows.end(), flow) != scope.flows.end();
            if (!counts)
                continue;
            for (const Index target : state.targetsOf(scope, flow))
                all.push_back({flow, source, target});
        }
    return all;
}

/// Hops that the router takes for these.
std::vector<Hop> hopsOf(Router& router, const std::vector<std::vector<Index>>& served) {
    std::vector<Hop> hops;
    for (const auto& entry : served)
        if (entry[1] != entry[2])
            for (const RoutedHop& step : router.route(entry[1], entry[2]).hops)
                hops.push_back(step.hop);
    return hops;
}

} // namespace

class TestFootprint : public QObject {
    Q_OBJECT
private slots:
    void outside_failed_changesNothing() {
        int outside = 0, inside = 0;
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            const RandomDesign random = randomDesign(seed);
            const auto system = System::build(std::make_shared<const Design>(random.design), catalogue());
            std::vector<Index> failed;
            for (const ElementId& id : random.failed)
                for (const Index element : system->elementsOf(id))
                    failed.push_back(element);
            const OperatingState before(*system, failed);
            Router router(before);
            if (!before.journeyUp(system->journeys.front()))
                continue;
            const Footprint footprint(router, system->journeys.front());
            const auto served = service(*system, before);
            const auto hops = hopsOf(router, served);
            for (Index element = 0; element < system->elements.size(); ++element) {
                if (footprint.holdsAny({element})) {
                    ++inside;
                    continue;
                }
                ++outside;
                std::vector<Index> down = failed;
                down.push_back(element);
                const OperatingState after(*system, down);
                const std::string where = std::to_string(seed) + ": " + system->elements[element].id.value;
                QVERIFY2(service(*system, after) == served, where.c_str());
                for (const Hop& hop : hops)
                    QVERIFY2(after.aliveHop(hop) && after.aliveComponent(hop.to), where.c_str());
            }
        }
        QVERIFY(outside > 500);
        QVERIFY(inside > 500);
    }
};

QTEST_GUILESS_MAIN(TestFootprint)
#include "test_footprint.moc"
