#include "model/analysis/analyse.h"
#include "model/report/report_content.h"
#include "tests/support/design_builder.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

const std::shared_ptr<const Catalogue>& catalogue() {
    static const auto loaded =
        std::make_shared<const Catalogue>(loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
    return loaded;
}

/// Clients, a shop with a mean time to failure of 999 h and 1 h of repair, and two wires of 0.99 to it.
Design shop() {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("shop", "server")
                        .times(Hours{999}, Hours{1})
                        .link("wire", "people", "shop")
                        .availability(0.99)
                        .link("spare", "people", "shop")
                        .availability(0.99)
                        .flow("ask", "people", "shop")
                        .journey("buy", "people")
                        .build();
    design.name = "Corner shop";
    design.journeys.front().targets.availability = 0.999;
    return design;
}

AnalysisResult analysed(const Design& design, std::vector<ElementId> failed = {}) {
    AnalysisOptions options;
    options.failed = std::move(failed);
    return analyse(std::make_shared<const Design>(design), catalogue(), options).value();
}

Journey withTargets() {
    Journey journey{.id = {"buy"}, .name = "Buys"};
    journey.targets.availability = 0.99;
    journey.targets.latencyP99 = Milliseconds{100};
    journey.targets.recovery = {.rto = Seconds{60}, .rpo = Seconds{10}};
    journey.targets.recoveryByDisruption["region"] = {.rto = Seconds{600}};
    return journey;
}

RecoveryResult recovered(const std::string& type, std::optional<Seconds> rto, RpoState state,
                         std::optional<Seconds> rpo) {
    RecoveryResult result;
    result.disruption.id = type + ":thing";
    result.disruption.type = type;
    result.rto = rto;
    result.rtoState = rto ? RtoState::Recovers : RtoState::Never;
    result.rpoState = state;
    result.rpo = rpo;
    return result;
}

bool near(double actual, double expected) {
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

class TestReportContent : public QObject {
    Q_OBJECT

private slots:
    void reportContent_shop_hasTheHandKnownFigures() {
        const Design design = shop();
        const ReportContent content = reportContent(design, *catalogue(), analysed(design));
        QCOMPARE(content.title, std::string("Corner shop"));
        QCOMPARE(content.journeys.size(), std::size_t(1));
        const JourneyReport& buy = content.journeys.front();
        // 0.999 for the shop, 1 − 0.01² for the pair of wires.
        const double available = 0.999 * 0.9999;
        QVERIFY(near(buy.availability.figures.value, available));
        QVERIFY(near(buy.availability.nines, -std::log10(1 - available)));
        QVERIFY(near(buy.availability.allowedPerYear.value, 8.766));
        QVERIFY(near(buy.availability.marginPerYear.value, 8.766 - (1 - available) * 8766));
        QCOMPARE(buy.availability.verdict, Verdict::Missed);
        QCOMPARE(buy.singlePointsOfFailure, std::vector<ElementId>{{"shop"}});
        QCOMPARE(buy.ranking.front().element, ElementId{"shop"});
        QVERIFY(near(buy.ranking.front().savedPerYear.value, 8766 * (0.9999 - available)));
        QVERIFY(!content.whatIf);
    }

    void reportContent_explained_ranksWithMeasures() {
        const Design design = shop();
        AnalysisOptions options;
        options.explain = reportExplanation();
        const auto result = analyse(std::make_shared<const Design>(design), catalogue(), options).value();
        const JourneyReport buy = reportContent(design, *catalogue(), result).journeys.front();
        QVERIFY(buy.explanation);
        QCOMPARE(buy.explanation->cuts.listed.size(), std::size_t(2));
        QVERIFY(!buy.explanation->paths.count); // none were asked for
        const double down = 1 - 0.999 * 0.9999;
        QVERIFY(near(buy.ranking.front().measures->riskAchievementWorth, 1 / down));
        QVERIFY(near(buy.ranking.front().measures->fussellVeselyLow, 0.001 / down));
        QVERIFY(
            !reportContent(design, *catalogue(), analysed(design)).journeys.front().ranking.front().measures);
    }

    void reportContent_wireCut_showsBeforeAndAfter() {
        const Design design = shop();
        const WhatIfCase cut{analysed(design, {{"wire"}}), {{"wire"}}, {}};
        const ReportContent content = reportContent(design, *catalogue(), analysed(design), &cut);
        QVERIFY(content.whatIf);
        QCOMPARE(content.whatIf->failed, std::vector<ElementId>{{"wire"}});
        QCOMPARE(content.whatIf->journeys.size(), std::size_t(1));
        const JourneyChange& buy = content.whatIf->journeys.front();
        QVERIFY(near(buy.before.availability.figures.value, 0.999 * 0.9999));
        QVERIFY(near(buy.after.availability.figures.value, 0.999 * 0.99));
        QCOMPARE(buy.before.singlePointsOfFailure.size() + 1, buy.after.singlePointsOfFailure.size());
    }

    void journeyReport_targets_areJudged_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("verdict");
        QTest::newRow("above") << 0.995 << 0.995 << 0.995 << int(Verdict::Met);
        QTest::newRow("on it") << 0.99 << 0.99 << 0.99 << int(Verdict::Met);
        QTest::newRow("below") << 0.98 << 0.98 << 0.98 << int(Verdict::Missed);
        QTest::newRow("bounds above") << 0.991 << 0.995 << 0.999 << int(Verdict::Met);
        QTest::newRow("bounds across") << 0.98 << 0.995 << 0.999 << int(Verdict::Unproven);
        QTest::newRow("bounds below") << 0.97 << 0.98 << 0.985 << int(Verdict::Missed);
    }
    void journeyReport_targets_areJudged() {
        QFETCH(double, low);
        QFETCH(double, value);
        QFETCH(double, high);
        QFETCH(int, verdict);
        JourneyResult result;
        result.availability.value = result.availability.structural = value;
        result.availability.unavailability = 1 - value;
        result.availability.low = low;
        result.availability.high = high;
        result.availability.method = low < high ? Method::Bounds : Method::Exact;
        QCOMPARE(int(journeyReport(withTargets(), result).availability.verdict), verdict);
    }

    void journeyReport_recovery_takesTheTargetsOfItsType() {
        JourneyResult result;
        result.recovery = {recovered("zone", Seconds{120}, RpoState::Known, Seconds{5}),
                           recovered("region", Seconds{120}, RpoState::Lost, {}),
                           recovered("cable", {}, RpoState::Unknown, {}),
                           recovered("component", Seconds{60}, RpoState::Lost, {})};
        const JourneyReport report = journeyReport(withTargets(), result);
        const auto verdicts = [&](std::size_t i) {
            return std::pair(report.recovery.at(i).rto, report.recovery.at(i).rpo);
        };
        QCOMPARE(verdicts(0), std::pair(Verdict::Missed, Verdict::Met));
        QCOMPARE(verdicts(1), std::pair(Verdict::Met, Verdict::NoTarget));
        QCOMPARE(verdicts(2), std::pair(Verdict::Missed, Verdict::Unproven));
        QCOMPARE(verdicts(3), std::pair(Verdict::Met, Verdict::Missed));
        const VerdictCount rto = countVerdicts(report.recovery, &RecoveryRow::rto);
        QCOMPARE(std::tuple(rto.met, rto.missed, rto.unproven), std::tuple(2, 2, 0));
        const VerdictCount rpo = countVerdicts(report.recovery, &RecoveryRow::rpo);
        QCOMPARE(std::tuple(rpo.met, rpo.missed, rpo.unproven), std::tuple(1, 1, 1));
        QCOMPARE(rpo.worst(), Verdict::Missed);
        QCOMPARE(report.verdicts().all(), rto.all() + rpo.all() + 2); // availability and latency
    }

    void journeyReport_latency_unknownIsNotShownToBeMet() {
        JourneyResult result;
        QCOMPARE(journeyReport(withTargets(), result).latency.verdict, Verdict::Unproven);
        result.latency = {Milliseconds{50}, Milliseconds{100}, {}};
        QCOMPARE(journeyReport(withTargets(), result).latency.verdict, Verdict::Met);
        result.latency.p99 = Milliseconds{100.5};
        QCOMPARE(journeyReport(withTargets(), result).latency.verdict, Verdict::Missed);
    }

    void reportContent_costLines_unknownFirstThenByAmount() {
        AnalysisResult result;
        for (const auto amount :
             {std::optional<double>(3), std::optional<double>(9), std::optional<double>()}) {
            CostLine line;
            if (amount)
                line.amount = Usd{*amount};
            result.cost.lines.push_back(line);
        }
        const ReportContent content = reportContent(Design{}, *catalogue(), result);
        QVERIFY(!content.cost.lines[0].amount);
        QCOMPARE(content.cost.lines[1].amount, std::optional(Usd{9}));
        QCOMPARE(content.cost.lines[2].amount, std::optional(Usd{3}));
    }

    void reportContent_prices_areDatedByTheBill() {
        AnalysisResult result;
        for (const char* date : {"2025-03", "", "2024-07-01", "2026"}) {
            CostLine line;
            line.asOf = date;
            result.cost.lines.push_back(line);
        }
        const ReportContent content = reportContent(Design{}, *catalogue(), result);
        QCOMPARE(content.provenance.oldestPrice, std::string("2024-07-01"));
        QCOMPARE(content.provenance.newestPrice, std::string("2026"));
        QVERIFY(reportContent(Design{}, *catalogue(), AnalysisResult{}).provenance.newestPrice.empty());
    }

    void failureFigures_rateWithoutLength_takesTheEnginesLength() {
        Design design = DesignBuilder()
                            .place("east", "site")
                            .place("west", "site")
                            .component("a", "router", "east")
                            .component("b", "router", "west")
                            .build();
        design.links.push_back({.id = {"fibre"}, .kind = "terrestrial_fibre", .from = {"a"}, .to = {"b"}});
        // Nobody knows how long it is: there is no figure, and none is shown.
        QCOMPARE(failureFiguresInForce(design, *catalogue()).withoutFigure,
                 std::vector<ElementId>{{"fibre"}});
        design.places[0].position = GeoPoint{21.3, -157.9};
        design.places[1].position = GeoPoint{45.5, -122.7};
        const FailureFigures figures = failureFiguresInForce(design, *catalogue());
        QCOMPARE(figures.defaults.size(), std::size_t(1));
        const ReliabilityRow* row = catalogue()->reliability(figures.defaults[0].reference);
        QVERIFY(row && row->mttr);
        QCOMPARE(figures.defaults[0].mttr, *row->mttr);
        QVERIFY(figures.defaults[0].mttf.value > 0);
    }

    void failureFigures_kinds_groupsByWhatTheyRestOn() {
        Design design = shop();
        design.components.push_back({.id = {"database"}, .name = "Database", .kind = "database"});
        design.components.push_back({.id = {"replica"}, .name = "Replica", .kind = "database"});
        const FailureFigures figures = failureFiguresInForce(design, *catalogue());
        QCOMPARE(figures.defaults.size(), std::size_t(1));
        QCOMPARE(figures.defaults[0].elements, (std::vector<ElementId>{{"database"}, {"replica"}}));
        QVERIFY(!figures.defaults[0].source.empty());
        QVERIFY(!figures.defaults[0].name.empty());
        QCOMPARE(figures.own.size(), std::size_t(2)); // the shop's, and the one of both wires
        QCOMPARE(figures.own[1].elements, (std::vector<ElementId>{{"wire"}, {"spare"}}));
        QCOMPARE(figures.never, std::vector<ElementId>{{"people"}});
    }
};

QTEST_GUILESS_MAIN(TestReportContent)
#include "test_report_content.moc"
