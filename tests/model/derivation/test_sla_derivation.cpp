// Promises of providers are kept apart from what is expected, and their credit follows from its steps.
#include "model/analysis/cost/failure_costs.h"
#include "model/derivation/figure_options.h"
#include "tests/model/analysis/cost/billed_world.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// A gateway with times of its own, and a load balancer of which only a design figure is known.
const Analysed& promises() {
    static const Analysed analysed = [] {
        BilledWorld world;
        world.component("balancer", "load_balancer", "west");
        Component& own = world.component("nat", "nat_gateway", "west-a");
        own.failure = FailureData{};
        own.failure->mttf = Hours{2000};
        own.failure->mttr = Hours{2};
        const auto design = std::make_shared<const Design>(world.design);
        AnalysisOptions options;
        requireFor("sla_credit/nat", options);
        return Analysed{System::build(design, shippedCatalogue()),
                        *analyse(design, shippedCatalogue(), options)};
    }();
    return analysed;
}

std::vector<double> all(const FigureDerivation& d, const std::string& name) {
    std::vector<double> values;
    for (const FigureInput& input : d.inputs)
        if (input.name == name)
            values.push_back(valueOf(input));
    return values;
}

} // namespace

class TestSlaDerivation : public QObject {
    Q_OBJECT
private slots:
    void credit_ofItsSteps_isComputedAnew() {
        const FigureDerivation credit = promises().open("sla_credit/nat");
        const auto parts = all(credit, "credit then, of the bill");
        const auto chances = all(credit, "chance of such a month");
        QCOMPARE(parts.size(), std::size_t{3});
        double part = 0, before = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            part += (parts[i] - before) * chances[i];
            before = parts[i];
        }
        QVERIFY(*credit.value > 0);
        QVERIFY(isNear(*credit.value, part * all(credit, "its own monthly cost").front()));
        QCOMPARE(credit.unit, FigureUnit::DollarPerMonth);
    }

    void credit_chances_areThoseOfRandomOutages() {
        const FigureDerivation credit = promises().open("sla_credit/nat");
        const auto floors = all(credit, "a month below"), chances = all(credit, "chance of such a month");
        const double rate = all(credit, "failures").front(),
                     mean = all(credit, "mean time to repair").front();
        for (std::size_t i = 0; i < floors.size(); ++i)
            QVERIFY(
                isNear(chances[i], chanceOfDowntimeAbove(Hours{(1 - floors[i]) * 730}, rate, Hours{mean})));
    }

    void credit_assumedFrequency_isUnknown() {
        const FigureDerivation credit = promises().open("sla_credit/balancer");
        QVERIFY(!credit.value.has_value());
        QCOMPARE(credit.text, std::string("unknown"));
    }

    void floor_promise_hasItsSourceAndOpensWhatIsExpected() {
        const FigureDerivation floor = promises().open("sla_floor/balancer");
        QCOMPARE(*floor.value, 0.9999);
        QVERIFY(!floor.inputs.front().source.empty() && !floor.inputs.front().asOf.empty());
        QCOMPARE(floor.inputs.back().figure, std::string("element/balancer"));
        QVERIFY(!promises().open("element/balancer").name.empty());
    }

    void figure_withoutFailureCosts_isNotThere() {
        const Analysed plain{promises().system,
                             *analyse(std::make_shared<const Design>(promises().system->design()),
                                      promises().system->sharedCatalogue())};
        QVERIFY(!deriveFigure(plain.sources(), "sla_credit/nat"));
    }
};

QTEST_GUILESS_MAIN(TestSlaDerivation)
#include "test_sla_derivation.moc"
