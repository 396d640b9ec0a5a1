#include "model/improve/front_search.h"
#include "tests/model/improve/improve_fixture.h"

#include <QTest>

#include <cmath>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

const ElementId kConnectivity{"connectivity"};

ImproveOptions connectivityTo(double target) {
    ImproveOptions options;
    options.target = target;
    options.journey = kConnectivity;
    return options;
}

const Improvement& hawaiiTo9999() {
    static const Improvement result = *improve(hawaiiMinimum(), shippedCatalogue(), connectivityTo(0.9999));
    return result;
}

/// Few elements: all sets of remedies can be tried.
std::shared_ptr<const Design> smallOffice() {
    Design design = DesignBuilder()
                        .place("office", "site")
                        .component("staff", "clients", "office")
                        .component("switch", "load_balancer", "office")
                        .times(Hours{4000}, Hours{8})
                        .component("app", "instances", "office")
                        .times(Hours{2000}, Hours{4})
                        .component("mail", "instances", "office")
                        .times(Hours{8000}, Hours{4})
                        .flow("open", "staff", "switch")
                        .flow("work", "switch", "app")
                        .flow("send", "app", "mail")
                        .journey("work-day", "staff")
                        .build();
    design.journeys[0].targets.availability = 0.999;
    return std::make_shared<const Design>(std::move(design));
}

std::string labelsOf(const Improvement& improvement) {
    std::string text;
    for (const RatedRemedy& one : improvement.remedies)
        text += one.remedy.id + " ";
    return text;
}

} // namespace

class TestImprove : public QObject {
    Q_OBJECT

private slots:
    void improve_hawaiiMinimum_namesWhatAnArchitectWould();
    void improve_everyFigure_isThatOfApplyingTheRemedies();
    void improve_smallDesign_frontIsThatOfAllSets();
    void improve_hawaiiMinimum_frontHasNoDominatedPoint();
    void improve_saidPrices_makeSetsComparable();
    void improve_targetReached_needsNothing();
    void improve_ownTargets_areTakenWhereNoneIsGiven();
    void improve_anyThreads_givesTheSame();
    void improve_wrongQuestion_isRefused();
    void improve_stopped_isCancelled();
    void withRemedies_wrongIds_areRefused();
};

void TestImprove::improve_hawaiiMinimum_namesWhatAnArchitectWould() {
    const Improvement* result = &hawaiiTo9999();
    QVERIFY(!result->now.reachesTarget);
    // A third cable saves most; it lands elsewhere, and nobody has said what it costs.
    const RatedRemedy* cable = rated(*result, "another_cable:aag:sea-us");
    QVERIFY2(cable, labelsOf(*result).c_str());
    QVERIFY(cable->savedPerYear.value > 10);
    QVERIFY(!cable->figures.unpriced.empty());
    for (const RatedRemedy& other : result->remedies)
        if (other.remedy.rule != "another_cable")
            QVERIFY(other.savedPerYear < cable->savedPerYear);
    // What is retired or only planned is not offered.
    for (const char* id : {"another_cable:aag:jus", "another_cable:aag:chi"})
        QVERIFY(!rated(*result, id));
    for (const char* id : {"more_instances:tgw", "second_location:california", "parallel_link:aag-access"})
        QVERIFY2(rated(*result, id), id);
    // The port that a second device takes is in the price list.
    const RatedRemedy* device = rated(*result, "more_instances:oregon-2");
    QVERIFY(device);
    QVERIFY(std::abs(device->monthlyDifference.value - 2.25 * 730) < 1e-9);
    QVERIFY(device->figures.unpriced.empty());
}

void TestImprove::improve_everyFigure_isThatOfApplyingTheRemedies() {
    const auto design = hawaiiMinimum();
    const Improvement* result = &hawaiiTo9999();
    const auto compare = [&](const std::vector<std::string>& ids, const ImprovedFigures& figures) {
        const auto changed = withRemedies(design, shippedCatalogue(), ids);
        QVERIFY(changed);
        const auto analysis =
            analyse(std::make_shared<const Design>(*changed), shippedCatalogue(), AnalysisOptions{});
        QVERIFY(analysis);
        const auto journey = std::ranges::find(analysis->journeys, kConnectivity, &JourneyResult::id);
        QCOMPARE(figures.unavailability, journey->availability.unavailability);
        QCOMPARE(figures.downtimePerYear.value, journey->availability.downtimePerYear.value);
        QCOMPARE(figures.monthly.value, analysis->cost.monthly.value);
        QCOMPARE(figures.reachesTarget, journey->availability.value >= 0.9999);
    };
    compare({}, result->now);
    for (std::size_t i = 0; i < result->remedies.size(); i += 3)
        compare({result->remedies[i].remedy.id}, result->remedies[i].figures);
    for (std::size_t i = 0; i < result->front.size(); i += 5)
        compare(result->front[i].remedies, result->front[i].figures);
}

void TestImprove::improve_smallDesign_frontIsThatOfAllSets() {
    const auto design = smallOffice();
    const auto result = improve(design, shippedCatalogue(), {});
    QVERIFY(result);
    QVERIFY(result->exhaustive);
    const std::size_t count = result->remedies.size();
    QVERIFY(count >= 3 && count <= kExhaustive);
    QCOMPARE(result->evaluated, std::size_t{1} << count);
    // All sets once more, by applying them and analysing what comes out.
    struct Point {
        double monthly, unavailability;
        std::size_t unpriced;
    };
    std::vector<Point> all;
    for (std::size_t set = 0; set < std::size_t{1} << count; ++set) {
        std::vector<std::string> ids;
        std::size_t unpriced = 0;
        for (std::size_t i = 0; i < count; ++i)
            if ((set >> i & 1U) != 0) {
                ids.push_back(result->remedies[i].remedy.id);
                unpriced += result->remedies[i].figures.unpriced.size();
            }
        const auto changed = withRemedies(design, shippedCatalogue(), ids);
        QVERIFY(changed);
        const auto analysis = analyse(std::make_shared<const Design>(*changed), shippedCatalogue());
        all.push_back(
            {analysis->cost.monthly.value, analysis->journeys[0].availability.unavailability, unpriced});
    }
    const auto dominates = [](const Point& a, const Point& b) {
        return a.monthly <= b.monthly && a.unavailability <= b.unavailability && a.unpriced <= b.unpriced &&
               (a.monthly < b.monthly || a.unavailability < b.unavailability || a.unpriced < b.unpriced);
    };
    std::set<std::tuple<double, double, std::size_t>> expected;
    for (const Point& point : all)
        if (std::ranges::none_of(all, [&](const Point& other) { return dominates(other, point); }))
            expected.emplace(point.monthly, point.unavailability, point.unpriced);
    std::set<std::tuple<double, double, std::size_t>> found;
    for (const ImprovementChoice& choice : result->front)
        found.emplace(choice.figures.monthly.value, choice.figures.unavailability,
                      choice.figures.unpriced.size());
    QCOMPARE(found, expected);
}

void TestImprove::improve_hawaiiMinimum_frontHasNoDominatedPoint() {
    const Improvement* result = &hawaiiTo9999();
    QVERIFY(result->front.size() > 5);
    for (const ImprovementChoice& a : result->front)
        for (const ImprovementChoice& b : result->front)
            QVERIFY(&a == &b || !(a.figures.monthly <= b.figures.monthly &&
                                  a.figures.unavailability <= b.figures.unavailability &&
                                  a.figures.unpriced.size() <= b.figures.unpriced.size()));
}

void TestImprove::improve_saidPrices_makeSetsComparable() {
    ImproveOptions options = connectivityTo(0.9993);
    QVERIFY(!improve(hawaiiMinimum(), shippedCatalogue(), options)->cheapest);
    options.monthlyUsd = {{"another_cable", 9000.0}, {"another_cable:aag:sea-us", 6000.0}};
    const auto result = improve(hawaiiMinimum(), shippedCatalogue(), options);
    QVERIFY(result->cheapest);
    QCOMPARE(result->cheapest->remedies, std::vector<std::string>{"another_cable:aag:sea-us"});
    QVERIFY(std::abs(result->cheapest->figures.monthly.value - result->now.monthly.value - 6000) < 100);
    QVERIFY(rated(*result, "another_cable:aag:sea-us")->figures.unpriced.empty());
}

void TestImprove::improve_targetReached_needsNothing() {
    const auto result = improve(hawaiiMinimum(), shippedCatalogue(), connectivityTo(0.9));
    QVERIFY(result && result->now.reachesTarget && result->cheapest);
    QVERIFY(result->cheapest->remedies.empty());
}

void TestImprove::improve_ownTargets_areTakenWhereNoneIsGiven() {
    const auto result = improve(smallOffice(), shippedCatalogue(), {});
    QVERIFY(result);
    QCOMPARE(result->journeys, std::vector<ElementId>{ElementId{"work-day"}});
    QVERIFY(!result->now.reachesTarget);
    Design without = *smallOffice();
    without.journeys[0].targets.availability.reset();
    const auto refused = improve(std::make_shared<const Design>(without), shippedCatalogue(), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("AN-010"));
}

void TestImprove::improve_anyThreads_givesTheSame() {
    ImproveOptions options;
    options.threads = 1;
    const auto one = improve(smallOffice(), shippedCatalogue(), options);
    options.threads = 3;
    const auto three = improve(smallOffice(), shippedCatalogue(), options);
    QCOMPARE(labelsOf(*one), labelsOf(*three));
    QCOMPARE(one->front.size(), three->front.size());
    for (std::size_t i = 0; i < one->front.size(); ++i) {
        QCOMPARE(one->front[i].remedies, three->front[i].remedies);
        QCOMPARE(one->front[i].figures.unavailability, three->front[i].figures.unavailability);
    }
}

void TestImprove::improve_wrongQuestion_isRefused() {
    ImproveOptions options;
    options.journey = ElementId{"nobody"};
    const auto refused = improve(smallOffice(), shippedCatalogue(), options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("AN-003"));
}

void TestImprove::improve_stopped_isCancelled() {
    std::stop_source source;
    source.request_stop();
    const auto refused =
        improve(hawaiiMinimum(), shippedCatalogue(), connectivityTo(0.9999), source.get_token());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("AN-004"));
}

void TestImprove::withRemedies_wrongIds_areRefused() {
    const auto unknown = withRemedies(smallOffice(), shippedCatalogue(), {"more_instances:nothing"});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, std::string("AN-011"));
    const auto twice = withRemedies(hawaiiMinimum(), shippedCatalogue(),
                                    {"another_cable:aag:sea-us", "another_cable:hawaiki:sea-us"});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, std::string("AN-012"));
}

QTEST_GUILESS_MAIN(TestImprove)
#include "test_improve.moc"
