// A state made from another answers as one that is made from the whole system: on random designs, whatever is
// lost, every question that can be put to it.
#include "model/graph/operating_state.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <random>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
    }();
    return loaded;
}

/// All that a state says, in one list.
std::vector<Index> answersOf(const System& system, const OperatingState& state) {
    std::vector<Index> all;
    const JourneyScope& scope = system.journeys.front();
    for (Index place = 0; place < system.placeElement.size(); ++place)
        all.push_back(state.works(place));
    for (Index link = 0; link < system.linkFrom.size(); ++link)
        all.push_back(state.aliveLink(link));
    for (Index from = 0; from < system.componentPlace.size(); ++from) {
        all.push_back(state.aliveComponent(from));
        for (Index to = 0; to < system.componentPlace.size(); ++to)
            all.push_back(state.reach(from, to));
    }
    for (const Index component : scope.components)
        all.push_back(state.up(scope, component));
    for (const Index flow : scope.flows) {
        all.push_back(state.satisfied(scope, flow));
        for (const Index target : state.targetsOf(scope, flow))
            all.push_back(target);
        if (system.flowTargetGroup[flow] != kNone)
            for (const Index target : state.liveMembers(scope, flow))
                all.push_back(target);
    }
    for (const Index component : state.servingComponents(scope))
        all.push_back(component);
    all.push_back(state.journeyUp(scope));
    all.push_back(state.degraded(scope));
    return all;
}

std::vector<Index> elementsOf(const System& system, const std::vector<ElementId>& ids) {
    std::vector<Index> elements;
    for (const ElementId& id : ids)
        for (const Index element : system.elementsOf(id))
            elements.push_back(element);
    return elements;
}

} // namespace

class TestDerivedStates : public QObject {
    Q_OBJECT
private slots:
    void derived_anyLoss_answersAsAStateOfItsOwn() {
        std::mt19937 random(7);
        int changed = 0, unchanged = 0;
        for (std::uint64_t seed = 1; seed <= 1200; ++seed) {
            const RandomDesign drawn = randomDesign(seed);
            const auto system = System::build(std::make_shared<const Design>(drawn.design), catalogue());
            const std::vector<Index> failed = elementsOf(*system, drawn.failed);
            const OperatingState base(*system, failed);
            const auto before = answersOf(*system, base);
            for (Index element = 0; element < system->elements.size(); ++element) {
                std::vector<Index> lost{element};
                for (std::size_t more = random() % 3; more > 0; --more)
                    lost.push_back(static_cast<Index>(random() % system->elements.size()));
                std::vector<Index> down = failed;
                down.insert(down.end(), lost.begin(), lost.end());
                const auto expected = answersOf(*system, OperatingState(*system, down));
                const std::string where = std::to_string(seed) + ": " + system->elements[element].id.value;
                QVERIFY2(answersOf(*system, OperatingState(base, lost)) == expected, where.c_str());
                ++(expected == before ? unchanged : changed);
            }
        }
        QVERIFY(changed > 500);
        QVERIFY(unchanged > 500);
    }

    void derived_anyLoss_saysWhatItTouches() {
        int same = 0, other = 0;
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            const RandomDesign drawn = randomDesign(seed);
            const auto system = System::build(std::make_shared<const Design>(drawn.design), catalogue());
            const JourneyScope& scope = system->journeys.front();
            const OperatingState base(*system, elementsOf(*system, drawn.failed));
            QVERIFY(base.touchedFlows(scope).empty());
            for (Index element = 0; element < system->elements.size(); ++element) {
                const OperatingState after(base, {element});
                std::vector<Index> dead;
                for (Index component = 0; component < system->componentPlace.size(); ++component)
                    if (base.aliveComponent(component) && !after.aliveComponent(component))
                        dead.push_back(component);
                QVERIFY(after.lostComponents() == dead);
                const auto& touched = after.touchedFlows(scope);
                for (const Index flow : scope.flows) {
                    const bool isSame = after.targetsOf(scope, flow) == base.targetsOf(scope, flow);
                    QVERIFY(isSame || std::binary_search(touched.begin(), touched.end(), flow));
                    ++(isSame ? same : other);
                }
            }
        }
        QVERIFY(same > 500);
        QVERIFY(other > 500);
    }
};

QTEST_GUILESS_MAIN(TestDerivedStates)
#include "test_derived_states.moc"
