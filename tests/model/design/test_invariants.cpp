#include "model/design/circles.h"
#include "model/design/invariants.h"
#include "tests/support/small_design.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace isthmus;

namespace {

std::string summary(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const auto& diagnostic : diagnostics)
        text += diagnostic.code + " " + diagnostic.element.value + diagnostic.location->pointer + "\n";
    return text;
}

/// Two routers at points `a` and `b`, joined by one link.
Design twoPoints(GeoPoint a, GeoPoint b) {
    Design design;
    design.places = {{.id = {"pa"}, .kind = "site"}, {.id = {"pb"}, .kind = "site"}};
    design.places[0].position = a;
    design.places[1].position = b;
    design.components = {{.id = {"a"}, .kind = "router", .place = {"pa"}},
                         {.id = {"b"}, .kind = "router", .place = {"pb"}}};
    design.links = {{.id = {"l"}, .kind = "terrestrial_fibre", .from = {"a"}, .to = {"b"}}};
    return design;
}

} // namespace

/// The corpus in tests/broken has an example of each rule; here is what a file cannot hold, and where the
/// borders lie.
class TestInvariants : public QObject {
    Q_OBJECT
private slots:
    void checkInvariants_soundDesign_isSilent();
    void checkElement_notFinite_isRefused_data();
    void checkElement_notFinite_isRefused();
    void checkElement_soundElement_isSilent();
    void findBrokenInvariants_secondOfTwins_isNamedByPlace();
    void findImpossibleDistances_quarterOfEquator_hasItsBorders_data();
    void findImpossibleDistances_quarterOfEquator_hasItsBorders();
    void findImpossibleDistances_nestedPlaces_useTheNearest();
    void findImpossibleDistances_circleOfPlaces_ends();
    void findCircles_knownGraphs_areFound();
    void findCircles_randomGraphs_agreeWithReachability();
};

void TestInvariants::checkInvariants_soundDesign_isSilent() {
    QCOMPARE(summary(checkInvariants(smallDesign())), std::string());
    QCOMPARE(summary(checkInvariants(Design{})), std::string());
}

void TestInvariants::checkElement_notFinite_isRefused_data() {
    QTest::addColumn<double>("number");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity();
}

void TestInvariants::checkElement_notFinite_isRefused() {
    QFETCH(double, number);
    Link link{.id = {"l"}, .kind = "lan", .from = {"a"}, .to = {"b"}};
    link.latency = Milliseconds{number};
    link.capacity = MegabitsPerSecond{number};
    link.failure = FailureData{.availability = number};
    QCOMPARE(summary(checkElement(link)),
             std::string("DE-005 l/latency_ms\nDE-005 l/capacity_mbit_s\nDE-005 l/failure/availability\n"));
    Group group{.id = {"g"}, .members = {{"a"}, {"b"}}};
    group.weights = {1, number};
    QCOMPARE(summary(checkElement(group)), std::string("DE-005 g/weights/1\n"));
    Design design;
    design.views = {{.id = {"v"}}};
    design.views[0].positions[{"a/b"}] = {number, 0, 0, number};
    QCOMPARE(
        summary(checkInvariants(design)),
        std::string("DE-005 v/positions/a~1b/x\nDE-005 v/positions/a~1b/height\nDE-028 v/positions/a~1b\n"));
}

void TestInvariants::checkElement_soundElement_isSilent() {
    // What it refers to is another matter.
    QCOMPARE(summary(checkElement(Flow{.id = {"f"}, .from = {"nobody"}, .to = {"nowhere"}})), std::string());
}

void TestInvariants::findBrokenInvariants_secondOfTwins_isNamedByPlace() {
    Design design = smallDesign();
    design.components.push_back(design.components[2]);
    const auto broken = findBrokenInvariants(design);
    QCOMPARE(broken.size(), std::size_t{1});
    QCOMPARE(broken[0].list, ElementList{1});
    QCOMPARE(broken[0].index, design.components.size() - 1);
    QCOMPARE(broken[0].diagnostic.code, std::string("DE-002"));
}

void TestInvariants::findImpossibleDistances_quarterOfEquator_hasItsBorders_data() {
    // A quarter of a circle of radius 6371.0088 km is 10007.5571 km; less 0.5 % and 1 km, 9956.5193 km, for
    // which light takes 48.7541 ms in fibre and 33.2114 ms in air.
    QTest::addColumn<QString>("kind");
    QTest::addColumn<double>("latency");
    QTest::addColumn<double>("length");
    QTest::addColumn<std::string>("codes");
    const auto fibre = QStringLiteral("terrestrial_fibre");
    const auto radio = QStringLiteral("radio");
    QTest::newRow("fibre, too fast") << fibre << 48.75 << -1.0 << std::string("DE-011 l/latency_ms\n");
    QTest::newRow("fibre, just so") << fibre << 48.76 << -1.0 << std::string();
    QTest::newRow("radio, too fast") << radio << 33.21 << -1.0 << std::string("DE-011 l/latency_ms\n");
    QTest::newRow("radio, just so") << radio << 33.22 << -1.0 << std::string();
    QTest::newRow("too short") << fibre << -1.0 << 9956.51 << std::string("DE-012 l/length_km\n");
    QTest::newRow("long enough") << fibre << -1.0 << 9956.53 << std::string();
    // Three times 10007.5571 km with 0.5 % and 1 km more: 30175.79 km, 147.7618 ms.
    QTest::newRow("slow") << fibre << 147.77 << -1.0 << std::string("DE-013 l/latency_ms\n");
    QTest::newRow("not that slow") << fibre << 147.76 << -1.0 << std::string();
    QTest::newRow("long") << fibre << -1.0 << 30175.8 << std::string("DE-013 l/length_km\n");
    QTest::newRow("not that long") << fibre << -1.0 << 30175.7 << std::string();
    QTest::newRow("both") << fibre << 1.0 << 1.0 << std::string("DE-011 l/latency_ms\nDE-012 l/length_km\n");
}

void TestInvariants::findImpossibleDistances_quarterOfEquator_hasItsBorders() {
    QFETCH(QString, kind);
    QFETCH(double, latency);
    QFETCH(double, length);
    QFETCH(std::string, codes);
    Design design = twoPoints({0, 0}, {0, 90});
    design.links[0].kind = kind.toStdString();
    if (latency >= 0)
        design.links[0].latency = Milliseconds{latency};
    if (length >= 0)
        design.links[0].length = Kilometres{length};
    const auto found = checkInvariants(design);
    QCOMPARE(summary(found), codes);
    for (const auto& diagnostic : found)
        QCOMPARE(diagnostic.severity == Severity::Warning, diagnostic.code == "DE-013");
}

void TestInvariants::findImpossibleDistances_nestedPlaces_useTheNearest() {
    Design design = twoPoints({0, 0}, {0, 90});
    design.places.push_back({.id = {"hall"}, .kind = "data_hall", .parent = {"room"}});
    design.places.push_back({.id = {"room"}, .kind = "site", .parent = {"pb"}});
    design.components[1].place = {"hall"};
    design.links[0].latency = Milliseconds{1};
    QCOMPARE(summary(checkInvariants(design)), std::string("DE-011 l/latency_ms\n"));
    design.places[3].position = GeoPoint{0, 0.1};
    QCOMPARE(summary(checkInvariants(design)), std::string());
    design.components[1].place = {};
    QCOMPARE(summary(checkInvariants(design)), std::string());
}

void TestInvariants::findImpossibleDistances_circleOfPlaces_ends() {
    Design design = twoPoints({0, 0}, {0, 90});
    design.places[1].position.reset();
    design.places[1].parent = {"round"};
    design.places.push_back({.id = {"round"}, .kind = "site", .parent = {"pb"}});
    design.links[0].latency = Milliseconds{1};
    QCOMPARE(summary(checkInvariants(design)), std::string("DE-006 pb/parent\n"));
}

void TestInvariants::findCircles_knownGraphs_areFound() {
    using Circles = std::vector<std::vector<std::size_t>>;
    QVERIFY(findCircles({}) == Circles{});
    QVERIFY(findCircles({{1}, {2}, {}}) == Circles{});
    QVERIFY(findCircles({{0}}) == Circles{{0}});
    QVERIFY((findCircles({{1}, {2}, {1}, {3, 0}}) == Circles{{1, 2}, {3}}));
}

void TestInvariants::findCircles_randomGraphs_agreeWithReachability() {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const std::size_t size = 1 + random() % 9;
        std::vector<std::vector<std::size_t>> successors(size);
        std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size, false));
        for (std::size_t edges = random() % (2 * size); edges > 0; --edges) {
            const std::size_t from = random() % size, to = random() % size;
            successors[from].push_back(to);
            reaches[from][to] = true;
        }
        for (std::size_t via = 0; via < size; ++via)
            for (std::size_t from = 0; from < size; ++from)
                for (std::size_t to = 0; to < size; ++to)
                    if (reaches[from][via] && reaches[via][to])
                        reaches[from][to] = true;
        // One circle per class of nodes that reach each other, and it follows the edges.
        std::size_t classes = 0;
        for (std::size_t node = 0; node < size; ++node) {
            bool lowest = reaches[node][node];
            for (std::size_t other = 0; other < node; ++other)
                lowest = lowest && !(reaches[node][other] && reaches[other][node]);
            classes += lowest ? 1U : 0U;
        }
        const auto circles = findCircles(successors);
        QCOMPARE(circles.size(), classes);
        for (const auto& circle : circles)
            for (std::size_t i = 0; i < circle.size(); ++i) {
                const auto& next = successors[circle[i]];
                QVERIFY(std::find(next.begin(), next.end(), circle[(i + 1) % circle.size()]) != next.end());
            }
    }
}

QTEST_GUILESS_MAIN(TestInvariants)
#include "test_invariants.moc"
