#include "model/analysis/analyse.h"
#include "model/analysis/cost/failure_costs.h"
#include "model/analysis/recovery/disruptions.h"
#include "tests/model/analysis/cost/billed_world.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace isthmus;

namespace {

/// A caller, a member in the other zone and one in another region that stands in for it.
BilledWorld failover() {
    BilledWorld world;
    world.group("apps", {"other", "east-app"}, GroupMode::Ranked);
    Flow& flow = world.flow("call", "app", "apps");
    flow.access = Access::Write;
    flow.forwardPerMonth = Gigabytes{1000};
    Journey& journey = world.journey("work", "app");
    journey.lossUsdPerHour = 500;
    FailureData rarely;
    rarely.mttf = Hours{8766.0 / 4 - 10}; // four times a year
    rarely.mttr = Hours{10};
    findById(world.design.components, {"other"})->failure = rarely;
    return world;
}

AnalysisResult analysed(const BilledWorld& world) {
    AnalysisOptions options;
    options.failureCosts = true;
    return *analyse(std::make_shared<const Design>(world.design), shippedCatalogue(), options);
}

const FailureCost* mode(const AnalysisResult& result, const std::string& id) {
    const auto& modes = result.failureCosts->modes;
    const auto found = std::ranges::find(modes, id, &FailureCost::id);
    return found == modes.end() ? nullptr : &*found;
}

bool near(double a, double b, double relative = 1e-9) {
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class TestFailureCosts : public QObject {
    Q_OBJECT
private slots:
    void mode_componentLost_costsTheSurvivingPath() {
        const auto result = analysed(failover());
        const FailureCost* found = mode(result, "component:other");
        QVERIFY(found && found->duration && found->perYear && found->perYearExpected);
        // 20 USD a month between the zones, 20 USD between the regions: no difference; but in its own bill.
        QVERIFY(near(result.cost.transfer.value, 20));
        QVERIFY(near(found->difference->value, 0));
        QVERIFY(near(found->perYear.value(), 4));
    }

    void mode_dearerPath_isExpectedPerYear() {
        BilledWorld world = failover();
        world.design.groups[0].members[1] = {"sydney-app"};
        world.design.flows[0].returnPerMonth = Gigabytes{730};
        const auto result = analysed(world);
        const FailureCost* found = mode(result, "component:other");
        // There 1,000 GB at 0.02, back 730 GB at 0.098 from Sydney, instead of 1,730 GB at 2 × 0.01.
        const double difference = (1000 * 0.02 + 730 * 0.098 - 1730 * 0.02) * 10 / 730;
        QVERIFY(near(found->difference->value, difference));
        QVERIFY(near(found->perYearExpected->value, 4 * difference));
        double sum = 0;
        for (const FailureCost& one : result.failureCosts->modes)
            sum += one.perYearExpected.value_or(Usd{}).value;
        QVERIFY(near(result.failureCosts->perYearExpected.value, sum));
    }

    void mode_nothingCarries_saysWhatIsNotMoved() {
        const auto result = analysed(failover());
        const FailureCost* found = mode(result, "component:app");
        QVERIFY(found);
        QVERIFY(near(found->notCarried.value, 1000));
        QVERIFY(near(found->monthly.value, 0));
    }

    void mode_severalInstances_haveNoCommonFrequency() {
        BilledWorld world = failover();
        Component* several = findById(world.design.components, {"other"});
        several->count = 3;
        const auto result = analysed(world);
        const FailureCost* all = mode(result, "component:other");
        QVERIFY(all && !all->perYear && !all->perYearExpected && !all->reason.empty());
        QVERIFY(near(*mode(result, "instance:other")->perYear, 12));
    }

    void scenario_timeline_sumsItsStretches() {
        BilledWorld world = failover();
        world.design.groups[0].members[1] = {"sydney-app"};
        Scenario scenario;
        scenario.id = {"storm"};
        scenario.events = {{Seconds{0}, {{"other"}}, {}}, {Seconds{6 * 3600}, {{"sydney-app"}}, {}}};
        FailureData slow;
        slow.mttf = Hours{10000};
        slow.mttr = Hours{24};
        findById(world.design.components, {"sydney-app"})->failure = slow;
        world.design.scenarios.push_back(scenario);
        const auto result = analysed(world);
        const FailureCost* found = mode(result, "scenario:storm");
        QVERIFY(found && found->duration && !found->perYear);
        // Six hours at what Sydney costs (the same 20 USD), then 24 h in which nothing is moved.
        QCOMPARE(found->duration->value, 30.0);
        QVERIFY(near(found->difference->value, -20.0 * 24 / 730));
        QVERIFY(near(found->notCarried.value, 1000));
    }

    void loss_journey_isHoursTimesRate() {
        const auto result = analysed(failover());
        const auto& losses = result.failureCosts->losses;
        QCOMPARE(losses.size(), std::size_t{1});
        QCOMPARE(losses[0].perYear.value, 500 * result.journeys[0].availability.downtimePerYear.value);
        QVERIFY(losses[0].exact);
    }

    void floor_promise_isKeptApartFromTheExpectation() {
        BilledWorld world;
        world.component("balancer", "load_balancer", "west"); // designed for 0.9999, promised 0.9999
        Component& tunnel = world.component("gate", "vpn_endpoint", "west");
        tunnel.failure = FailureData{};
        tunnel.failure->reference = "vpn_connection.sla";
        Component& own = world.component("nat", "nat_gateway", "west-a");
        own.failure = FailureData{};
        own.failure->mttf = Hours{2000};
        own.failure->mttr = Hours{2};
        own.failure->reference.clear();
        const auto result = analysed(world);
        const auto& floors = result.failureCosts->floors;
        const auto of = [&](const char* id) {
            return std::ranges::find(floors, ElementId{id}, &ServiceFloor::element);
        };
        QVERIFY(of("balancer") != floors.end() && of("gate") != floors.end() && of("nat") != floors.end());
        QCOMPARE(of("balancer")->reference, std::string("elb.sla"));
        QVERIFY(!of("balancer")->chanceBelow); // its frequency is assumed
        QVERIFY(of("gate")->fromFloor && !of("gate")->chanceBelow);
        // The user's own times, against the promise of the kind's service.
        const ServiceFloor& measured = *of("nat");
        QVERIFY(measured.chanceBelow && measured.creditAtMost);
        QVERIFY(*measured.chanceBelow > 0.1 && *measured.chanceBelow < 0.4);
        QVERIFY(measured.creditAtMost->value <= measured.monthly.value);
        QVERIFY(measured.creditAtMost->value > 0.1 * *measured.chanceBelow * measured.monthly.value - 1e-9);
    }

    void chance_downtimeAbove_isThatOfCountedMonths_data() {
        QTest::addColumn<double>("perHour");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("limit");
        QTest::newRow("seldom") << 1.0 / 4000 << 2.0 << 0.73;
        QTest::newRow("often") << 1.0 / 50 << 0.5 << 7.3;
        QTest::newRow("long") << 1.0 / 2000 << 30.0 << 36.5;
    }

    void chance_downtimeAbove_isThatOfCountedMonths() {
        QFETCH(double, perHour);
        QFETCH(double, mean);
        QFETCH(double, limit);
        std::mt19937_64 dice(7);
        std::exponential_distribution<double> gap(perHour), length(1 / mean);
        constexpr int kMonths = 200000;
        int above = 0;
        for (int month = 0; month < kMonths; ++month) {
            double down = 0;
            for (double at = gap(dice); at < 730; at += gap(dice))
                down += length(dice);
            above += down > limit;
        }
        const double counted = double(above) / kMonths;
        const double found = chanceOfDowntimeAbove(Hours{limit}, perHour, Hours{mean});
        QVERIFY2(std::abs(found - counted) < 4 * std::sqrt(counted * (1 - counted) / kMonths) + 1e-6,
                 qPrintable(QString("%1 %2").arg(found).arg(counted)));
        QCOMPARE(chanceOfDowntimeAbove(Hours{0}, perHour, Hours{mean}), 1 - std::exp(-perHour * 730));
    }
};

QTEST_GUILESS_MAIN(TestFailureCosts)
#include "test_failure_costs.moc"
