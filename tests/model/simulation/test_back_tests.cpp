#include "model/simulation/timeline.h"
#include "tests/model/simulation/simulated.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

/// Four cables between two shores; each takes so many days to repair.
Design fourCables() {
    DesignBuilder builder;
    builder.component("south", "clients").component("north", "server");
    const std::vector<std::pair<const char*, double>> cables{
        {"sat-3", 25}, {"ace", 34}, {"wacs", 22}, {"mainone", 22}};
    for (const auto& [id, days] : cables)
        builder.link(id, "south", "north").times(Hours{50000}, Hours{24 * days});
    builder.flow("traffic", "south", "north").journey("journey", "south");
    Design design = builder.build();
    Scenario slide;
    slide.id = ElementId{"slide"};
    ScenarioEvent event;
    for (const auto& [id, days] : cables)
        event.fail.push_back(ElementId{id});
    slide.events = {event};
    design.scenarios = {slide};
    return design;
}

std::vector<double> daysOfReturn(const TimelineResult& timeline) {
    std::vector<double> days;
    for (const TimelineMoment& moment : timeline.moments)
        if (moment.kind == TimelineMoment::Kind::Back)
            days.push_back(moment.at.value / 24);
    return days;
}

TimelineResult afterSlide(const SimulationOptions& options) {
    auto result = playTimeline(std::make_shared<const Design>(fourCables()), shippedCatalogue(), options,
                               {ElementId{"slide"}, Hours{24 * 365}, true, false});
    return result ? *std::move(result) : TimelineResult{};
}

const std::vector<ElementId> kFourCables{{"sat-3"}, {"ace"}, {"wacs"}, {"mainone"}};

/// The paths of the Hawaii table: facts, 6.4. Ends are landing stations; "sccn-d" goes on over "sccn-i".
struct Row {
    std::vector<std::string> paths;
    double alone = 0, withCoast = 0, poorStations = 0; ///< hours a year; 0: printed as "~0"
};

Design hawaii(const std::vector<std::string>& paths, double station, bool coast) {
    struct Cable {
        const char* id;
        const char* island;
        const char* mainland;
        double length;
    };
    const std::vector<Cable> all{
        {"sccn-f", "kahe", "hillsboro", 4540},     {"sccn-d", "spencer", "morro", 4135},
        {"hawaiki", "kapolei", "hillsboro", 4300}, {"aag", "keawaula", "slo", 4150},
        {"jus", "makaha", "morro", 4140},          {"sea-us", "makaha", "hermosa", 4330}};
    DesignBuilder builder;
    builder.component("oahu", "clients").component("west", "server");
    std::vector<std::string> stations;
    const auto add = [&](const std::string& id) {
        if (std::find(stations.begin(), stations.end(), id) != stations.end())
            return;
        builder.component(id, "landing_equipment").availability(station, Hours{8});
        stations.push_back(id);
    };
    const auto cable = [&](const char* id, const char* from, const char* to, double length) {
        builder.link(id, from, to).times(Hours{kHoursPerYear / (0.15 * length / 1000)}, Hours{480});
    };
    for (const Cable& path : all) {
        if (std::find(paths.begin(), paths.end(), path.id) == paths.end())
            continue;
        add(path.island);
        add(path.mainland);
        cable(path.id, path.island, path.mainland, path.length);
    }
    const bool overSpencer = std::find(stations.begin(), stations.end(), "spencer") != stations.end();
    if (overSpencer) {
        add("kahe");
        cable("sccn-i", "spencer", "kahe", 460);
    }
    std::vector<std::string> leeward;
    for (const std::string& id : stations) {
        const bool isIsland = id == "kahe" || id == "kapolei" || id == "keawaula" || id == "makaha";
        if (isIsland) {
            leeward.push_back(id);
            builder.link("oahu-" + id, "oahu", id);
        } else if (id != "spencer") {
            builder.link(id + "-west", id, "west");
        }
    }
    if (coast)
        builder.sharedRisk("coast", leeward).times(Hours{100 * kHoursPerYear}, Hours{720});
    return builder.flow("traffic", "oahu", "west").journey("journey", "oahu").build();
}

} // namespace

Q_DECLARE_METATYPE(Row)

/// What happened, and what others computed, against what the simulation shows.
class TestBackTests : public QObject {
    Q_OBJECT

private slots:
    void westAfrica2024_twoShips_repairInTurn();
    void westAfrica2024_scatteredRepairs_areNeverFourAtOnce();
    void westAfrica2024_onlyAllFourCut_isAnOutage();
    void hawaii_publishedTable_liesInTheInterval_data();
    void hawaii_publishedTable_liesInTheInterval();
};

/// Facts, 6.5: back after about 25, 34, 47 and 56 days; the second pair waited for a ship.
void TestBackTests::westAfrica2024_twoShips_repairInTurn() {
    SimulationOptions options;
    options.shape.repair = RepairShape::Fixed;
    QCOMPARE(daysOfReturn(afterSlide(options)), (std::vector<double>{22, 22, 25, 34}));
    options.crews = {{2, kFourCables}};
    QCOMPARE(daysOfReturn(afterSlide(options)), (std::vector<double>{25, 34, 47, 56}));
    options.crews = {{1, kFourCables}};
    QCOMPARE(daysOfReturn(afterSlide(options)), (std::vector<double>{25, 59, 81, 103}));
}

/// Section 13, 13: staggered, never four equal, whatever the repairs take.
void TestBackTests::westAfrica2024_scatteredRepairs_areNeverFourAtOnce() {
    SimulationOptions options;
    options.shape.repair = RepairShape::Lognormal;
    options.shape.repairVariation = 0.5;
    options.crews = {{2, kFourCables}};
    for (options.seed = 1; options.seed <= 50; ++options.seed) {
        const TimelineResult timeline = afterSlide(options);
        const auto days = daysOfReturn(timeline);
        QCOMPARE(days.size(), std::size_t{4});
        QVERIFY(days[0] < days[1] && days[1] < days[2] && days[2] < days[3]);
        int working = 0;
        for (const TimelineMoment& moment : timeline.moments) {
            working += moment.kind == TimelineMoment::Kind::RepairBegins ? 1 : 0;
            working -= moment.kind == TimelineMoment::Kind::Back ? 1 : 0;
            QVERIFY(working <= 2 + 1); // who comes back is noted after the next repair begins
        }
    }
}

void TestBackTests::westAfrica2024_onlyAllFourCut_isAnOutage() {
    SimulationOptions options;
    options.shape.repair = RepairShape::Fixed;
    options.crews = {{2, kFourCables}};
    std::vector<double> outage;
    for (const TimelineMoment& moment : afterSlide(options).moments)
        if (moment.kind == TimelineMoment::Kind::JourneyDown ||
            moment.kind == TimelineMoment::Kind::JourneyUp)
            outage.push_back(moment.at.value / 24);
    QCOMPARE(outage, (std::vector<double>{0, 25}));
}

void TestBackTests::hawaii_publishedTable_liesInTheInterval_data() {
    QTest::addColumn<Row>("row");
    QTest::newRow("JUS") << Row{{"jus"}, 290, 297, 305};
    QTest::newRow("JUS, SEA-US") << Row{{"jus", "sea-us"}, 10.8, 18.0, 19.2};
    QTest::newRow("Hawaiki, AAG") << Row{{"hawaiki", "aag"}, 10.0, 17.2, 11.0};
    QTest::newRow("SCCN F, Hawaiki") << Row{{"sccn-f", "hawaiki"}, 11.7, 18.9, 20.1};
    QTest::newRow("four") << Row{{"sccn-f", "hawaiki", "aag", "sea-us"}, 0.013, 7.2, 0.03};
    QTest::newRow("six") << Row{{"sccn-f", "sccn-d", "hawaiki", "aag", "jus", "sea-us"}, 0, 7.2, 0};
}

void TestBackTests::hawaii_publishedTable_liesInTheInterval() {
    QFETCH(Row, row);
    const auto check = [&](double station, bool coast, double printed) {
        SimulationOptions options;
        options.years = row.paths.size() < 4 ? 300'000 : 3'000'000;
        options.switching = false;
        const auto result = simulated(hawaii(row.paths, station, coast), options);
        const Estimate hours = result.journeys.at(0).downtimePerYear;
        if (printed == 0)
            return hours.high99 < 0.005;
        // Half the last digit printed.
        const double digits = printed >= 100 ? 0.5 : printed >= 1 ? 0.05 : printed >= 0.02 ? 0.005 : 0.0005;
        const bool isWide = hours.high99 - hours.low99 > 0.5 * printed;
        return hours.low99 <= printed + digits && hours.high99 >= printed - digits && !isWide;
    };
    QVERIFY(check(0.9999, false, row.alone));
    QVERIFY(check(0.9999, true, row.withCoast));
    QVERIFY(check(0.999, false, row.poorStations));
}

QTEST_GUILESS_MAIN(TestBackTests)
#include "test_back_tests.moc"
