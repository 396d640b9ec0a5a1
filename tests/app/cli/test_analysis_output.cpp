#include "app/cli/analysis_json.h"
#include "app/cli/analysis_text.h"
#include "app/cli/graph_network.h"
#include "app/cli/target_check.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <sstream>

using namespace isthmus;

namespace {

RecoveryResult recovery(const std::string& type, std::optional<Seconds> rto, std::optional<Seconds> rpo) {
    RecoveryResult result;
    result.disruption.id = type + ":thing";
    result.disruption.type = type;
    result.rtoState = rto ? RtoState::Recovers : RtoState::Never;
    result.rto = rto;
    result.rpo = rpo;
    result.rpoState = rpo ? RpoState::Known : RpoState::Lost;
    result.reason = rto && rpo ? "" : "nothing survives";
    return result;
}

AnalysisResult sampleResult() {
    JourneyResult journey;
    journey.id = {"buy"};
    journey.name = "Buys";
    journey.availability.value = 0.999;
    journey.availability.unavailability = 0.001;
    journey.availability.structural = journey.availability.low = journey.availability.high = 0.9995;
    journey.availability.elements = 7;
    journey.latency = {Milliseconds{20}, Milliseconds{90}, ""};
    journey.recovery = {recovery("zone", Seconds{150}, Seconds{0}), recovery("region", {}, {})};
    journey.singlePointsOfFailure = {{"shop"}};
    AnalysisResult result;
    result.journeys = {journey};
    CostLine known;
    known.flow = {"read"};
    known.rule = "internet_egress";
    known.quantity = 100;
    known.unit = "GB";
    known.rate = 0.09;
    known.amount = Usd{9};
    CostLine unknown;
    unknown.element = {"shop"};
    unknown.rule = "fixed";
    unknown.reason = "no price is known";
    result.cost.monthly = Usd{9};
    result.cost.complete = false;
    result.cost.lines = {known, unknown};
    result.findings = {{"price_missing",
                        Severity::Warning,
                        {{"shop"}},
                        "fixed: no price is known",
                        "Give it a price.",
                        BestPractice{"COST06-BP01", "Cost models", "2026-05-20 framework"}}};
    return result;
}

/// The pair of shops, the wire, and more that is left out.
AnalysisResult explainedResult() {
    AnalysisResult result = sampleResult();
    Explanation& why = result.journeys[0].explanation.emplace();
    why.unavailability = 5e-4;
    why.cuts.count = 7;
    why.cuts.countByOrder = {0, 1, 6};
    why.cuts.order = 2;
    why.cuts.complete = false;
    why.cuts.probabilitySum = 6e-4;
    why.cuts.omittedProbability = 1e-5;
    why.cuts.coveredLow = 4.9e-4;
    why.cuts.coveredHigh = 5e-4;
    why.cuts.listedCount = 4;
    MinimalSet wire;
    wire.parts = {{{"wire"}, 1, 1}};
    wire.order = 1;
    wire.probability = 4e-4;
    MinimalSet shops;
    shops.parts = {{{"shop"}, 2, 3}};
    shops.order = 2;
    shops.alike = 3;
    shops.probability = 3e-5;
    why.cuts.listed = {wire, shops};
    why.paths.problem.emplace().code = "AN-006";
    ElementImportance entry;
    entry.element = {"wire"};
    entry.birnbaum = 0.9;
    entry.fussellVeselyLow = 0.7;
    entry.fussellVeselyHigh = 0.8;
    entry.riskReductionWorth = std::numeric_limits<double>::infinity();
    why.importance = {entry};
    why.joint = {{{"wire"}, {"shop"}, 0.5}};
    return result;
}

Design sampleDesign(const Targets& targets) {
    Design design;
    Journey journey;
    journey.id = {"buy"};
    journey.targets = targets;
    design.journeys = {journey};
    return design;
}

QStringList missed(const Targets& targets, const AnalysisResult& result = sampleResult()) {
    QStringList sentences;
    for (const MissedTarget& target : missedTargets(sampleDesign(targets), result))
        sentences << QString::fromStdString(target.sentence);
    return sentences;
}

QString keysOf(const Json& object) {
    QStringList list;
    for (const auto& item : object.items())
        list << QString::fromStdString(item.key());
    return list.join(' ');
}

} // namespace

class TestAnalysisOutput : public QObject {
    Q_OBJECT
private slots:
    void analysisJson_result_hasTheDocumentedKeysInOrder();
    void analysisJson_unknown_isNullWithAReason();
    void analysisJson_notANumber_isNull();
    void analysisJson_explanation_hasTheDocumentedKeysInOrder();
    void printAnalysis_explanation_saysWhatIsListedAndLeftOut();
    void printAnalysis_result_showsTheFigures();
    void missedTargets_none_withoutTargets();
    void missedTargets_availability_comparesValueAndBounds();
    void missedTargets_latency_unknownCountsAsMissed();
    void missedTargets_recovery_takesTheTypesOwnTargets();
    void networkOf_mixedGraph_turnsEdgesIntoPairsOfArcs();
};

void TestAnalysisOutput::analysisJson_result_hasTheDocumentedKeysInOrder() {
    const Json json = analysisJson(sampleDesign({}), sampleResult());
    QCOMPARE(keysOf(json), QStringLiteral("format version journeys cost plan_trials scenarios findings"));
    const Json& journey = json["journeys"][0];
    QCOMPARE(keysOf(journey),
             QStringLiteral("id name state availability recovery recovery_policy dr_strategy latency_ms "
                            "single_points_of_failure"));
    QCOMPARE(keysOf(journey["availability"]),
             QStringLiteral("value structural method low high downtime_h_per_year outages_per_year elements "
                            "switching_known switching_at_most"));
    QCOMPARE(keysOf(journey["recovery"][0]),
             QStringLiteral("disruption rto_s rto_best_s rto_worst_s rto_half_of_clients_s rto_state rpo_s "
                            "rpo_expected_s rpo_p99_s rpo_state deciding_step deciding_group deciding_store "
                            "skew_s timeline share_back stores"));
    QCOMPARE(keysOf(journey["recovery_policy"][0]), QStringLiteral("type disruptions own_target rto rpo"));
    QCOMPARE(keysOf(journey["recovery_policy"][0]["rto"]),
             QStringLiteral("target_s worst_s margin_s verdict missed disruption step only_no_change"));
    QCOMPARE(keysOf(journey["dr_strategy"]), QStringLiteral("strategy hot_standby reason parts"));
    QCOMPARE(keysOf(journey["latency_ms"]), QStringLiteral("p50 p99"));
    QCOMPARE(keysOf(json["cost"]),
             QStringLiteral("monthly_usd discounted_monthly_usd complete transfer_monthly_usd "
                            "accounts lines"));
    QCOMPARE(
        keysOf(json["cost"]["lines"][0]),
        QStringLiteral("flow element rule quantity unit rate usd discounted_usd discount reason source as_of "
                       "payer price_key region"));
    QCOMPARE(keysOf(json["findings"][0]),
             QStringLiteral("id severity elements evidence remedy best_practice"));
    QCOMPARE(keysOf(json["findings"][0]["best_practice"]), QStringLiteral("id title edition"));
    QCOMPARE(journey["availability"]["structural"].get<double>(), 0.9995);
    QCOMPARE(journey["recovery"][0]["rto_s"].get<double>(), 150.0);
    QCOMPARE(json["cost"]["lines"][0]["usd"].get<double>(), 9.0);
}

void TestAnalysisOutput::analysisJson_unknown_isNullWithAReason() {
    AnalysisResult result = sampleResult();
    result.journeys[0].latency = {};
    result.findings[0].bestPractice.reset();
    const Json json = analysisJson(sampleDesign({}), result);
    QVERIFY(json["findings"][0]["best_practice"].is_null());
    const Json& lost = json["journeys"][0]["recovery"][1];
    QVERIFY(lost["rto_s"].is_null() && lost["rpo_s"].is_null());
    QCOMPARE(lost["reason"].get<std::string>(), std::string("nothing survives"));
    QCOMPARE(lost["rpo_state"].get<std::string>(), std::string("lost"));
    const Json& line = json["cost"]["lines"][1];
    QVERIFY(line["usd"].is_null() && line["flow"].is_null() && line["rate"].is_null());
    QCOMPARE(line["reason"].get<std::string>(), std::string("no price is known"));
    QVERIFY(json["journeys"][0]["latency_ms"]["p50"].is_null());
    QVERIFY(!json["journeys"][0]["latency_ms"]["reason"].get<std::string>().empty());
    QVERIFY(!json["cost"]["complete"].get<bool>());
}

void TestAnalysisOutput::analysisJson_notANumber_isNull() {
    QVERIFY(jsonNumber(std::numeric_limits<double>::infinity()).is_null());
    QVERIFY(jsonNumber(std::numeric_limits<double>::quiet_NaN()).is_null());
    QCOMPARE(std::stod(jsonNumber(2.0000400002817994e-10).dump()), 2.0000400002817994e-10);
}

void TestAnalysisOutput::analysisJson_explanation_hasTheDocumentedKeysInOrder() {
    AnalysisResult result = explainedResult();
    const Json journey = analysisJson(sampleDesign({}), result)["journeys"][0];
    QVERIFY(keysOf(journey).endsWith(QStringLiteral("single_points_of_failure explanation")));
    const Json& why = journey["explanation"];
    QCOMPARE(keysOf(why), QStringLiteral("reason structural_unavailability cut_sets path_sets importance "
                                         "joint_importance"));
    QCOMPARE(keysOf(why["cut_sets"]),
             QStringLiteral("reason count by_order order complete listed_count rare_event_sum "
                            "omitted_probability covered_low covered_high listed"));
    QCOMPARE(
        keysOf(why["path_sets"]),
        QStringLiteral("reason count by_order order complete listed_count covered_low covered_high listed"));
    QVERIFY(why["path_sets"]["count"].is_null() && why["path_sets"]["reason"].is_string());
    const Json& row = why["cut_sets"]["listed"][1];
    QCOMPARE(keysOf(row), QStringLiteral("probability order alike elements"));
    QCOMPARE(row["elements"].dump(), std::string(R"([{"id":"shop","count":2,"of":3}])"));
    const Json& entry = why["importance"][0];
    QCOMPARE(keysOf(entry),
             QStringLiteral("element instances unavailability birnbaum criticality fussell_vesely "
                            "fussell_vesely_low fussell_vesely_high risk_achievement_worth "
                            "risk_reduction_worth hours_saved_per_year"));
    QVERIFY(entry["fussell_vesely"].is_null() && entry["risk_reduction_worth"].is_null());
    QCOMPARE(why["joint_importance"].dump(), std::string(R"([{"elements":["wire","shop"],"value":0.5}])"));
    result.journeys[0].explanation->problem.emplace().code = "AN-005";
    QCOMPARE(keysOf(analysisJson(sampleDesign({}), result)["journeys"][0]["explanation"]),
             QStringLiteral("reason"));
}

void TestAnalysisOutput::printAnalysis_explanation_saysWhatIsListedAndLeftOut() {
    std::ostringstream out;
    printAnalysis(sampleDesign({}), explainedResult(), out);
    const QString text = QString::fromStdString(out.str());
    for (const char* wanted :
         {"what takes it down: 7 minimal cut sets: 1 of order 1, 6 of order 2", "0.0004  wire",
          "3e-05  2 of 3 shop, any of 3 choices",
          "listed: the likeliest 4 of order 2 and below; the chance that one of these fails is from "
          "0.00049 to 0.0005, that "
          "one of the others does at most 1e-05",
          "what keeps it up: there are too many sets to be found", "0.7-0.8",
          "wire and shop: need each other"})
        QVERIFY2(text.contains(QString::fromLatin1(wanted)), qPrintable(text));
}

void TestAnalysisOutput::printAnalysis_result_showsTheFigures() {
    std::ostringstream out;
    printAnalysis(sampleDesign({}), sampleResult(), out);
    const QString text = QString::fromStdString(out.str());
    for (const char* wanted :
         {"99.90 %, exact over 7 elements", "worst RTO     never up again, after region:thing",
          "worst RPO     data is lost, after region:thing: nothing survives", "p50 20 ms, p99 90 ms",
          "single points shop", "$9.00 and 1 line of unknown amount", "100 GB at $0.09", "unknown  fixed",
          "price_missing: shop"})
        QVERIFY2(text.contains(QString::fromLatin1(wanted)), qPrintable(text));
}

void TestAnalysisOutput::missedTargets_none_withoutTargets() {
    QCOMPARE(missed({}), QStringList());
}

void TestAnalysisOutput::missedTargets_availability_comparesValueAndBounds() {
    Targets targets;
    targets.availability = 0.999;
    QCOMPARE(missed(targets), QStringList());
    targets.availability = 0.9991;
    QCOMPARE(missed(targets).size(), 1);
    AnalysisResult bounded = sampleResult();
    bounded.journeys[0].availability.method = Method::Bounds;
    bounded.journeys[0].availability.low = 0.999; // 0.0005 below the structural value
    targets.availability = 0.9986;
    QCOMPARE(missed(targets, bounded).size(), 1);
    targets.availability = 0.9984;
    QCOMPARE(missed(targets, bounded).size(), 0);
}

void TestAnalysisOutput::missedTargets_latency_unknownCountsAsMissed() {
    Targets targets;
    targets.latencyP99 = Milliseconds{90};
    QCOMPARE(missed(targets), QStringList());
    AnalysisResult unknown = sampleResult();
    unknown.journeys[0].latency = {{}, {}, "no path"};
    QVERIFY(missed(targets, unknown).value(0).contains(QStringLiteral("no path")));
    targets.latencyP99 = Milliseconds{89};
    QCOMPARE(missed(targets).size(), 1);
}

void TestAnalysisOutput::missedTargets_recovery_takesTheTypesOwnTargets() {
    Targets targets;
    targets.recovery = {Seconds{150}, Seconds{0}};
    QCOMPARE(missed(targets).size(), 2); // region: never up again, data lost
    targets.recovery = {Seconds{149}, Seconds{0}};
    QCOMPARE(missed(targets).size(), 3);
    targets.recoveryByDisruption["zone"] = {Seconds{200}, {}};
    targets.recoveryByDisruption["region"] = {};
    QCOMPARE(missed(targets), QStringList());
}

void TestAnalysisOutput::networkOf_mixedGraph_turnsEdgesIntoPairsOfArcs() {
    GraphmlGraph graph;
    graph.directed = true;
    graph.risks = {{"duct", 0.9}};
    graph.nodes = {{"a", 0.99, {0}}, {"b", 1.0, {}}};
    graph.edges = {{0, 1, true, 0.8, {}}, {1, 0, false, 0.7, {0}}};
    const Network network = networkOf(graph);
    QVERIFY(network.directed);
    QCOMPARE(network.edges.size(), std::size_t{3});
    QCOMPARE(network.edges[2].from, 0U);
    QCOMPARE(network.risks[0].nodes, (std::vector<std::uint32_t>{0}));
    QCOMPARE(network.risks[0].edges, (std::vector<std::uint32_t>{1, 2}));
    const auto result = networkReliability(network, BetweenTwo{1, 0});
    QVERIFY(result && std::abs(result->reliability - 0.99 * 0.9 * 0.7) < 1e-15);
}

QTEST_GUILESS_MAIN(TestAnalysisOutput)
#include "test_analysis_output.moc"
