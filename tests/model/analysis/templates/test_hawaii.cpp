#include "model/analysis/analyse.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace isthmus;

namespace {

std::filesystem::path templateFolder() {
    return std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/templates";
}

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Design load(const std::string& name) {
    auto outcome = readDesignFile(templateFolder() / (name + ".isthmus"));
    return outcome.complete ? *outcome.design : Design{};
}

std::vector<std::string> hawaiiTemplates() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(templateFolder()))
        if (entry.path().filename().string().starts_with("hawaii") && entry.path().extension() == ".isthmus")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The assumptions of the published table: 0.15 faults per 1000 km and year, 20 days of repair, stations
/// at the availability given, lengths of the table, everything else never failing.
struct TableAssumptions {
    double stationAvailability = 0.9999;
    bool coast = false;
};

const std::map<std::string, double> kTableLengthKm{{"sccn-f", 4540},  {"sccn-d", 4135}, {"sccn-i", 460},
                                                   {"hawaiki", 4300}, {"aag", 4150},    {"jus", 4140},
                                                   {"sea-us", 4330}};

FailureData never() {
    FailureData data;
    data.never = true;
    return data;
}

Design withTableAssumptions(Design design, const TableAssumptions& assumptions) {
    for (Place& place : design.places) {
        place.failure = never();
        if (place.kind != "landing_station")
            continue;
        FailureData station;
        station.availability = assumptions.stationAvailability;
        station.mttr = Hours{8};
        station.basis = Basis::Assumption;
        station.source = "Assumption of the published table";
        place.failure = station;
    }
    for (Component& component : design.components)
        component.failure = never();
    for (Link& link : design.links) {
        link.failure = never();
        const auto length = kTableLengthKm.find(link.id.value);
        if (length == kTableLengthKm.end())
            continue;
        link.length = Kilometres{length->second};
        FailureData cable;
        cable.faultsPer1000kmYear = 0.15;
        cable.mttr = Hours{480};
        cable.basis = Basis::Assumption;
        cable.source = "Assumption of the published table";
        link.failure = cable;
    }
    if (!assumptions.coast)
        design.sharedRisks.clear();
    return design;
}

/// Hours a year without connectivity when only these paths are used.
double downtime(const std::shared_ptr<const Catalogue>& catalogue, const std::vector<std::string>& paths,
                const TableAssumptions& assumptions) {
    Design design = withTableAssumptions(load("hawaii_all_six_coast"), assumptions);
    AnalysisOptions options;
    options.journey = ElementId{"connectivity"};
    options.recovery = options.cost = false;
    for (const Link& link : design.links) {
        const bool isPath = kTableLengthKm.contains(link.id.value) && link.id.value != "sccn-i";
        if (isPath && std::find(paths.begin(), paths.end(), link.id.value) == paths.end())
            options.failed.push_back(link.id);
    }
    const auto result = analyse(std::make_shared<const Design>(std::move(design)), catalogue, options);
    // The table is about structure: failover times are not in it.
    return result ? result->journeys.front().availability.structuralUnavailability * kHoursPerYear : -1;
}

/// Is this the table's figure, to two significant digits, or to the one digit that it prints? "~0" stands for
/// less than 0.005 h.
bool isPrintedAs(double hours, const QString& printed) {
    if (printed == QStringLiteral("~0"))
        return hours >= 0 && hours < 0.005;
    const double expected = printed.toDouble();
    const int significant = static_cast<int>(QString::number(expected, 'e', 10)
                                                 .section('e', 0, 0)
                                                 .remove('.')
                                                 .remove(QRegularExpression("0+$"))
                                                 .size());
    const double magnitude = std::floor(std::log10(expected));
    const double step = std::pow(10, magnitude - (significant == 1 ? 0 : 1));
    return std::round(hours / step) == std::round(expected / step);
}

} // namespace

class TestHawaii : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void files_areCanonical_data();
    void files_areCanonical();
    void analyse_everyVariant_isExactWithAllFourFigures_data();
    void analyse_everyVariant_isExactWithAllFourFigures();
    void connectivity_publishedTable_twoDigits_data();
    void connectivity_publishedTable_twoDigits();
    void analyse_anyOneCableLost_staysUp_data();
    void analyse_anyOneCableLost_staysUp();
    void analyse_eitherLocationLost_staysUp_data();
    void analyse_eitherLocationLost_staysUp();
    void analyse_vpn_addsNoPathAcrossThePacific();
    void explain_connectivityOverOneCable_hasTheCutsFoundByHand();
    void explain_connectivityOverTwoCables_countsAsByHand();

private:
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestHawaii::initTestCase() {
    auto outcome = loadCatalogue(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/catalogue");
    QVERIFY(outcome.catalogue.has_value());
    m_catalogue = std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
    QVERIFY(hawaiiTemplates().size() >= 11);
}

void TestHawaii::files_areCanonical_data() {
    QTest::addColumn<QString>("name");
    for (const std::string& name : hawaiiTemplates())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestHawaii::files_areCanonical() {
    QFETCH(QString, name);
    const auto path = templateFolder() / (name.toStdString() + ".isthmus");
    const auto outcome = readDesignFile(path);
    QVERIFY(outcome.diagnostics.empty());
    QCOMPARE(QString::fromStdString(writeDesign(*outcome.design)), QString::fromStdString(textOf(path)));
}

void TestHawaii::analyse_everyVariant_isExactWithAllFourFigures_data() {
    files_areCanonical_data();
}

void TestHawaii::analyse_everyVariant_isExactWithAllFourFigures() {
    QFETCH(QString, name);
    const auto result = analyse(std::make_shared<const Design>(load(name.toStdString())), m_catalogue);
    QVERIFY(result.has_value());
    QCOMPARE(result->journeys.size(), std::size_t{4});
    for (const JourneyResult& journey : result->journeys) {
        QCOMPARE(journey.state, JourneyState::Up);
        QCOMPARE(journey.availability.method, Method::Exact);
        QVERIFY(journey.availability.value > 0.9 && journey.availability.value < 1);
        QVERIFY2(journey.latency.p99.has_value(), journey.latency.reason.c_str());
        QVERIFY(!journey.recovery.empty());
    }
    QVERIFY(result->cost.monthly.value > 0);
    for (const CostLine& line : result->cost.lines)
        QVERIFY2(line.amount.has_value(), (line.rule + ": " + line.reason).c_str());
}

void TestHawaii::connectivity_publishedTable_twoDigits_data() {
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("independent");
    QTest::addColumn<QString>("withCoast");
    QTest::addColumn<QString>("weakStations");
    QTest::newRow("JUS only") << QStringList{"jus"} << "290"
                              << "297"
                              << "305";
    QTest::newRow("JUS + SEA-US") << QStringList{"jus", "sea-us"} << "10.8"
                                  << "18.0"
                                  << "19.2";
    QTest::newRow("Hawaiki + AAG") << QStringList{"hawaiki", "aag"} << "10.0"
                                   << "17.2"
                                   << "11.0";
    QTest::newRow("SCCN F + Hawaiki") << QStringList{"sccn-f", "hawaiki"} << "11.7"
                                      << "18.9"
                                      << "20.1";
    QTest::newRow("four cables") << QStringList{"sccn-f", "hawaiki", "aag", "sea-us"} << "0.013"
                                 << "7.2"
                                 << "0.03";
    QTest::newRow("all six") << QStringList{"sccn-f", "sccn-d", "hawaiki", "aag", "jus", "sea-us"} << "~0"
                             << "7.2"
                             << "~0";
}

void TestHawaii::connectivity_publishedTable_twoDigits() {
    QFETCH(QStringList, paths);
    QFETCH(QString, independent);
    QFETCH(QString, withCoast);
    QFETCH(QString, weakStations);
    std::vector<std::string> used;
    for (const QString& path : paths)
        used.push_back(path.toStdString());
    const auto check = [&](const TableAssumptions& assumptions, const QString& printed) {
        const double hours = downtime(m_catalogue, used, assumptions);
        QVERIFY2(isPrintedAs(hours, printed), qPrintable(QString::number(hours) + " against " + printed));
    };
    check({0.9999, false}, independent);
    check({0.9999, true}, withCoast);
    check({0.999, false}, weakStations);
}

void TestHawaii::analyse_anyOneCableLost_staysUp_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cable");
    for (const std::string& name : hawaiiTemplates()) {
        if (name.find("single") != std::string::npos)
            continue;
        for (const Cable& cable : load(name).cables)
            QTest::newRow((name + " without " + cable.id.value).c_str())
                << QString::fromStdString(name) << QString::fromStdString(cable.id.value);
    }
}

void TestHawaii::analyse_anyOneCableLost_staysUp() {
    QFETCH(QString, name);
    QFETCH(QString, cable);
    AnalysisOptions options;
    options.failed = {ElementId{cable.toStdString()}};
    options.recovery = options.cost = false;
    const auto result =
        analyse(std::make_shared<const Design>(load(name.toStdString())), m_catalogue, options);
    QVERIFY(result.has_value());
    for (const JourneyResult& journey : result->journeys)
        QVERIFY2(journey.state != JourneyState::Down, journey.name.c_str());
}

void TestHawaii::analyse_eitherLocationLost_staysUp_data() {
    QTest::addColumn<QString>("location");
    QTest::newRow("Oregon") << "oregon";
    QTest::newRow("California") << "california";
}

void TestHawaii::analyse_eitherLocationLost_staysUp() {
    QFETCH(QString, location);
    AnalysisOptions options;
    options.failed = {ElementId{location.toStdString()}};
    options.recovery = options.cost = false;
    const auto result =
        analyse(std::make_shared<const Design>(load("hawaii_maximum_resiliency")), m_catalogue, options);
    QVERIFY(result.has_value());
    for (const JourneyResult& journey : result->journeys)
        QVERIFY2(journey.state != JourneyState::Down, journey.name.c_str());
}

void TestHawaii::analyse_vpn_addsNoPathAcrossThePacific() {
    AnalysisOptions options;
    options.journey = ElementId{"connectivity"};
    options.failed = {ElementId{"cable-hawaiki"}, ElementId{"cable-aag"}};
    options.recovery = options.cost = false;
    const auto result = analyse(std::make_shared<const Design>(load("hawaii_minimum")), m_catalogue, options);
    QVERIFY(result.has_value());
    QCOMPARE(result->journeys.front().state, JourneyState::Down);
    QCOMPARE(result->journeys.front().availability.value, 0.0);
}

namespace {

Explanation connectivityOf(const std::string& name, const std::shared_ptr<const Catalogue>& catalogue) {
    AnalysisOptions options;
    options.journey = ElementId{"connectivity"};
    options.recovery = options.cost = false;
    options.explain.emplace();
    const auto result = analyse(std::make_shared<const Design>(load(name)), catalogue, options);
    return result ? result->journeys.front().explanation.value_or(Explanation{}) : Explanation{};
}

} // namespace

/// Along the way from the island's routers to the region's edge: both ends and all of the cable's way are
/// there once; from Morro Bay the traffic goes on by Direct Connect or by VPN, and either has two or three
/// parts that can fail; of the two border routers one is enough.
void TestHawaii::explain_connectivityOverOneCable_hasTheCutsFoundByHand() {
    const Explanation why = connectivityOf("hawaii_single_cable", m_catalogue);
    std::set<QString> expected{"1 border-isp-a",  "1 drfortress", "1 isp-a",      "1 jus",
                               "1 jus-access",    "1 makaha",     "1 makaha-jus", "1 morro-bay",
                               "1 morro-bay-jus", "1 tgw",        "1 us-west-2",  "2 border"};
    for (const char* direct : {"california", "california-2", "jus-backhaul"})
        for (const char* vpn : {"vpn", "vpn-tunnel"})
            expected.insert(QString("1 %1 + 1 %2").arg(QString(direct), QString(vpn)));
    std::set<QString> found;
    for (const MinimalSet& set : why.cuts.listed) {
        QStringList words;
        for (const MinimalSet::Part& part : set.parts)
            words << QString("%1 %2").arg(part.count).arg(QString::fromStdString(part.element.value));
        words.sort();
        found.insert(words.join(" + "));
    }
    QCOMPARE(found, expected);
    QVERIFY(why.cuts.complete);
    QCOMPARE(*why.cuts.count, 18.0);
    QVERIFY(std::fabs(why.cuts.coveredLow - why.unavailability) <= 1e-12 * why.unavailability);
    QVERIFY(*why.cuts.probabilitySum >= why.unavailability);
    QCOMPARE(*why.paths.count, 4.0); // either router, then Direct Connect or VPN
}

/// Three things that all ways share; two cables with eight parts each up to where they land, and the two
/// routers; then for each landing a Direct Connect of three parts, and a VPN of two that both can use.
void TestHawaii::explain_connectivityOverTwoCables_countsAsByHand() {
    const Explanation why = connectivityOf("hawaii_minimum", m_catalogue);
    const std::vector<double> byOrder{0, 3, 8 * 8 + 1, 8 * 3 * 2 + 3 * 8 * 2 + 3 * 3 * 2};
    QCOMPARE(why.cuts.countByOrder, byOrder);
    QCOMPARE(why.cuts.listed.front().parts.size(), std::size_t{2});
    QCOMPARE(why.cuts.listed.front().parts[0].element, ElementId{"hawaiki"});
    QCOMPARE(why.cuts.listed.front().parts[1].element, ElementId{"aag"});
    QVERIFY(!why.cuts.complete);
    QVERIFY(why.cuts.coveredLow < why.unavailability);
    QVERIFY(why.cuts.coveredLow + *why.cuts.omittedProbability >= why.unavailability);
    const auto importance = [&](const char* id) {
        return *std::find_if(why.importance.begin(), why.importance.end(),
                             [&](const ElementImportance& entry) { return entry.element.value == id; });
    };
    QVERIFY(std::isinf(importance("tgw").riskReductionWorth) == false);
    QVERIFY(std::fabs(importance("tgw").riskAchievementWorth * why.unavailability - 1) < 1e-12);
    QVERIFY(importance("hawaiki").fussellVeselyLow > 0.7);
}

QTEST_GUILESS_MAIN(TestHawaii)
#include "test_hawaii.moc"
