// Figures that were known before the program: closed forms, published prices and reports, each as a drawn
// design that is analysed as a whole. The numbers in the names are those of the collection they were gathered
// in.
//
// Tested elsewhere, not again here: 1 to 3 (series, k of n, common cause, Direct Connect) as rows of
// tests/support/oracle_examples.cpp in test_worked_examples and test_oracle; 4 (waiting times) and 5 (drain)
// in capacity/test_queue_maths and test_worked_examples; 7 (distances and round trips around Hawaii) in
// templates/test_hawaii; 11 (DNS failover) in recovery/test_plan; 13 (repair ships) in
// simulation/test_back_tests.
#include "model/analysis/analyse.h"
#include "tests/model/analysis/cost/billed_world.h"
#include "tests/support/design_builder.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace isthmus;

using Measure = std::function<double()>;
Q_DECLARE_METATYPE(Measure)

namespace {

AnalysisResult analysed(const Design& design) {
    return *analyse(std::make_shared<const Design>(design), shippedCatalogue());
}

/// What leaves one of the world's regions for the internet costs.
double egress(const char* source, double gigabytes) {
    BilledWorld world;
    world.component("net", "internet");
    world.link("way", source, "net", 1.0, 0, "internet_path");
    world.moves(source, "net", gigabytes);
    return analysed(world.design).cost.transfer.value;
}

double moved(const char* from, const char* to, double gigabytes) {
    BilledWorld world;
    world.moves(from, to, gigabytes);
    return analysed(world.design).cost.transfer.value;
}

/// Of the line with that remark.
double side(const char* remark) {
    BilledWorld world;
    world.moves("app", "other", 2000);
    for (const CostLine& line : analysed(world.design).cost.lines)
        if (line.reason == remark)
            return line.amount->value;
    return -1;
}

/// Two ends over one cable of so many faults, repaired in 20 days.
AnalysisResult overCable() {
    DesignBuilder builder;
    builder.component("here", "clients").component("there", "clients").link("cable", "here", "there");
    builder.length(Kilometres{4400}).flow("call", "here", "there").journey("journey", "here");
    Design design = builder.build();
    FailureData faults;
    faults.faultsPer1000kmYear = 0.15;
    faults.mttr = Hours{480};
    design.links[0].failure = faults;
    return analysed(design);
}

/// Percent of the load that each of n zones must be able to take for the loss of one, as the headroom finding
/// says what is left without it.
double zoneSizing(int zones) {
    DesignBuilder builder;
    builder.component("caller", "clients");
    DesignBuilder::Ids members;
    for (int i = 0; i < zones; ++i) {
        members.push_back("zone-" + std::to_string(i));
        builder.component(members.back(), "instances").availability(0.999);
    }
    builder.activeActiveGroup("service", members).need(zones).flow("call", "caller", "service");
    builder.journey("journey", "caller");
    for (const Finding& finding : analysed(builder.build()).findings)
        if (finding.id == "no_headroom") {
            const auto at = finding.evidence.find("leaves ");
            return 100.0 * 100.0 / std::stod(finding.evidence.substr(at + 7));
        }
    return -1;
}

double scheduleSaving() {
    BilledWorld world;
    PricedItem item;
    item.price = "EC2/m5.large Linux on-demand";
    world.component("batch", "server", "east-a").prices = {item};
    const double always = analysed(world.design).cost.monthly.value;
    world.design.components.back().prices[0].hoursPerWeek = 50;
    return 100 * (1 - analysed(world.design).cost.monthly.value / always);
}

double chainHours() {
    DesignBuilder builder;
    builder.component("a", "clients").availability(0.9999);
    builder.component("b", "server").availability(0.9999).component("c", "server").availability(0.9999);
    builder.link("l", "a", "b").link("m", "b", "c").flow("ab", "a", "b").flow("bc", "b", "c");
    builder.journey("journey", "a");
    constexpr double kCalendarYear = 8760; // the collection counts 365 days
    return analysed(builder.build()).journeys[0].availability.unavailability * kCalendarYear;
}

} // namespace

class TestFactOracles : public QObject {
    Q_OBJECT
private slots:
    void oracle_drawn_givesTheKnownFigure_data() {
        QTest::addColumn<Measure>("measure");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("tolerance"); // half of the last digit that is known
        const auto row = [](const char* name, Measure measure, double expected, double tolerance) {
            QTest::newRow(name) << measure << expected << tolerance;
        };
        row("1 three of 99.99 %: hours of 365 days", chainHours, 2.6277, 5e-5);
        row(
            "8 cable: availability", [] { return overCable().journeys[0].availability.value; }, 0.9651, 5e-5);
        row(
            "8 cable: faults a year in service",
            [] {
                const auto availability = overCable().journeys[0].availability;
                return availability.outagesPerYear / availability.value;
            },
            0.66, 5e-3);
        row(
            "9 egress of 200 TB from us-east-1", [] { return egress("east-app", 204800); }, 14131.20, 5e-3);
        row(
            "9 the first 10 TB", [] { return egress("east-app", 10240); }, 921.60, 5e-3);
        row(
            "9 the next 40 TB", [] { return egress("east-app", 51200) - egress("east-app", 10240); }, 3481.60,
            5e-3);
        row(
            "9 750 GB from Sydney to a region", [] { return moved("sydney-app", "app", 750); }, 73.50, 5e-3);
        row(
            "9 750 GB from Oregon to a region", [] { return moved("app", "sydney-app", 750); }, 15.00, 5e-3);
        row(
            "10 between zones, sending side", [] { return side("sending side"); }, 20, 5e-3);
        row(
            "10 between zones, receiving side", [] { return side("receiving side"); }, 20, 5e-3);
        row(
            "12 two zones", [] { return zoneSizing(2); }, 200, 0.5);
        row(
            "12 three zones", [] { return zoneSizing(3); }, 150, 0.5);
        row(
            "12 four zones", [] { return zoneSizing(4); }, 133, 0.5);
        row("14 50 of 168 hours", scheduleSaving, 70.2, 5e-2);
    }

    void oracle_drawn_givesTheKnownFigure() {
        QFETCH(Measure, measure);
        QFETCH(double, expected);
        QFETCH(double, tolerance);
        const double found = measure();
        QVERIFY2(std::abs(found - expected) <= tolerance, qPrintable(QString::number(found, 'g', 12)));
    }
};

QTEST_GUILESS_MAIN(TestFactOracles)
#include "test_fact_oracles.moc"
