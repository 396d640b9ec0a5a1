// A flow that loses a hop of its way is found by what was lost, on random designs.
#include "model/analysis/recovery/way_index.h"
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

/// A hop to somebody who lives is gone, on the way to one who answers before.
bool losesHop(Router& before, const OperatingState& after, const JourneyScope& scope, Index flow) {
    const Index source = after.system().flowSource[flow];
    for (const Index target : before.state().targetsOf(scope, flow)) {
        if (source == target || !after.aliveComponent(source) || !after.aliveComponent(target))
            continue;
        for (const RoutedHop& step : before.route(source, target).hops)
            if (!after.aliveHop(step.hop) || !after.aliveComponent(step.hop.to))
                return true;
    }
    return false;
}

} // namespace

class TestWayIndex : public QObject {
    Q_OBJECT
private slots:
    void flowsOn_anyElement_holdsEveryFlowThatLosesAHop() {
        int losing = 0, keeping = 0;
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            const RandomDesign random = randomDesign(seed);
            const auto system = System::build(std::make_shared<const Design>(random.design), catalogue());
            std::vector<Index> failed;
            for (const ElementId& id : random.failed)
                for (const Index element : system->elementsOf(id))
                    failed.push_back(element);
            const OperatingState before(*system, failed);
            Router router(before);
            const JourneyScope& scope = system->journeys.front();
            const WayIndex ways(router, scope);
            for (Index element = 0; element < system->elements.size(); ++element) {
                const OperatingState after(before, {element});
                const auto found = ways.flowsOn({element});
                QVERIFY(std::is_sorted(found.begin(), found.end()));
                for (const Index flow : scope.flows) {
                    const bool loses =
                        system->design().flows[flow].hard && losesHop(router, after, scope, flow);
                    const std::string where =
                        std::to_string(seed) + ": " + system->elements[element].id.value;
                    QVERIFY2(!loses || std::binary_search(found.begin(), found.end(), flow), where.c_str());
                    ++(loses ? losing : keeping);
                }
            }
        }
        QVERIFY(losing > 200);
        QVERIFY(keeping > 500);
    }
};

QTEST_GUILESS_MAIN(TestWayIndex)
#include "test_way_index.moc"
