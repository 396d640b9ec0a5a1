#include "tests/app/cli/run_command.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace isthmus;
using testing::Run;

namespace {

using Json = nlohmann::json;

Run run(const QStringList& words) {
    return testing::run(QStringList{QStringLiteral("simulate")} + words);
}

/// Two cables to one server, a queue beside it, and a scenario that cuts both.
const QByteArray kDesign = R"({"format": "isthmus-design", "version": 1, "name": "Two cables",
"components": [
 {"id": "people", "name": "People", "kind": "clients", "failure": {"never": true}},
 {"id": "shop", "name": "Shop", "kind": "server", "failure": {"mttf_h": 1000, "mttr_h": 1}},
 {"id": "queue", "name": "Queue", "kind": "queue", "failure": {"never": true}}],
"links": [
 {"id": "north", "name": "North", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 30, "failure": {"mttf_h": 4000, "mttr_h": 200}},
 {"id": "south", "name": "South", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 30, "failure": {"mttf_h": 4000, "mttr_h": 200}}],
"flows": [{"id": "ask", "name": "Ask", "from": "people", "to": "shop", "kind": "request"}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people"}],
"scenarios": [{"id": "cut", "name": "Cut", "events": [{"at_s": 0, "fail": ["north", "south"]}]}]})";

} // namespace

class TestSimulateCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void simulate_json_hasTheDocumentedKeys();
    void simulate_anyThreads_givesTheSameBytes();
    void simulate_otherSeed_givesOtherYears();
    void simulate_rare_addsImportanceSampling();
    void simulate_text_showsIntervalAndCauses();
    void simulate_oneShipForTwoCables_isDownMore();
    void simulate_queue_losesWhatOutlastsRetention();
    void simulate_batchServers_serveAtTheirRate();
    void simulate_scenario_repairsInTurn();
    void simulate_wrongCall_exits2_data();
    void simulate_wrongCall_exits2();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void TestSimulateCommand::initTestCase() {
    m_file = m_folder.filePath(QStringLiteral("two cables.isthmus"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(kDesign), kDesign.size());
}

void TestSimulateCommand::simulate_json_hasTheDocumentedKeys() {
    const Run result = run({m_file, "--years", "500", "--json"});
    QCOMPARE(QString::fromStdString(result.err), QString());
    QCOMPARE(result.code, 0);
    const Json json = Json::parse(result.out);
    QCOMPARE(json.at("format"), "isthmus-simulation");
    QCOMPARE(json.at("version"), 1);
    QCOMPARE(json.at("years"), 500);
    QVERIFY(json.at("events").get<double>() > 500);
    const Json journey = json.at("journeys").at(0);
    for (const char* estimate :
         {"availability", "structural", "downtime_h_per_year", "outages_per_year", "mean_outage_h"})
        for (const char* key : {"value", "low95", "high95", "low99", "high99"})
            QVERIFY2(journey.at(estimate).at(key).is_number(), key);
    for (const char* distribution : {"outage_h", "yearly_downtime_h"})
        for (const char* key : {"count", "mean", "min", "p50", "p90", "p95", "p99", "max"})
            QVERIFY2(journey.at(distribution).at(key).is_number(), key);
    QVERIFY(journey.at("outage_h").at("histogram").size() > 1);
    QVERIFY(journey.at("yearly_downtime_h").at("exceedance").at(0).at("chance").at("value").is_number());
    QVERIFY(journey.at("yearly_downtime_h").at("worst").at(0).at("hours").get<double>() > 0);
    QVERIFY(journey.at("causes").at(0).at("element").is_string());
    QVERIFY(journey.at("data").at("rpo_s").at("count").is_number());
    QVERIFY(!result.out.empty() && result.out.find("wall") == std::string::npos);
}

void TestSimulateCommand::simulate_anyThreads_givesTheSameBytes() {
    const QStringList call{m_file, "--years", "900", "--seed", "7", "--json", "--crews", "1:north,south"};
    const Run one = run(call + QStringList{"--threads", "1"});
    QCOMPARE(one.code, 0);
    QVERIFY(one.out.size() > 1000);
    QCOMPARE(run(call + QStringList{"--threads", "2"}).out, one.out);
    QCOMPARE(run(call + QStringList{"--threads", "3"}).out, one.out);
}

void TestSimulateCommand::simulate_otherSeed_givesOtherYears() {
    const Json one = Json::parse(run({m_file, "--seed", "1", "--json"}).out);
    const Json two = Json::parse(run({m_file, "--seed", "2", "--json"}).out);
    QVERIFY(one.at("events") != two.at("events"));
    QVERIFY(one.at("journeys").at(0).at("availability") != two.at("journeys").at(0).at("availability"));
}

void TestSimulateCommand::simulate_rare_addsImportanceSampling() {
    const QStringList call{m_file, "--years", "10", "--rare", "20000"};
    const Json rare = Json::parse(run(call + QStringList{"--json"}).out).at("journeys").at(0).at("rare");
    QCOMPARE(rare.at("method"), "balanced failure biasing");
    QCOMPARE(rare.at("cycles"), 20000);
    const double exact = 1.0 / 1001 + std::pow(200.0 / 4200, 2) * 1000 / 1001;
    QVERIFY(rare.at("structural_unavailability").at("low99").get<double>() <= exact);
    QVERIFY(rare.at("structural_unavailability").at("high99").get<double>() >= exact);
    QVERIFY(run(call).out.find("importance sampling over 20000 cycles") != std::string::npos);
}

void TestSimulateCommand::simulate_text_showsIntervalAndCauses() {
    const Run result = run({m_file});
    QCOMPARE(result.code, 0);
    for (const char* part : {"1000 years of 8766 h", "Buys [buy]", "availability", "95 %:", "outages last",
                             "without downtime", "opened by", "Shop [shop]: "})
        QVERIFY2(result.out.find(part) != std::string::npos, (part + ("\n" + result.out)).c_str());
}

void TestSimulateCommand::simulate_oneShipForTwoCables_isDownMore() {
    const auto downtime = [&](const QStringList& more) {
        const Run result = run(QStringList{m_file, "--years", "5000", "--json"} + more);
        return Json::parse(result.out).at("journeys").at(0).at("downtime_h_per_year");
    };
    const Json free = downtime({});
    const Json shared = downtime({"--crews", "1:north,south"});
    QVERIFY(shared.at("low99").get<double>() > free.at("high99").get<double>());
}

/// Messages come always and are fetched while the shop is up; they last a minute.
void TestSimulateCommand::simulate_queue_losesWhatOutlastsRetention() {
    const Run result = run({m_file, "--json", "--queue", "queue:in=10,out=1e9,retention=60,consumers=buy"});
    QCOMPARE(QString::fromStdString(result.err), QString());
    const Json json = Json::parse(result.out);
    const Json queue = json.at("queues").at(0);
    const Json journey = json.at("journeys").at(0);
    QCOMPARE(queue.at("id"), "queue");
    // Of an outage all but its last minute.
    const double seconds = 3600 * journey.at("downtime_h_per_year").at("value").get<double>() -
                           60 * journey.at("outages_per_year").at("value").get<double>();
    const double lost = queue.at("lost_per_year").at("value").get<double>();
    QVERIFY2(std::abs(lost - 10 * seconds) < 0.01 * lost, qPrintable(QString::number(lost)));
}

/// Four servers, batches of 10 in 9 s and 1 s of set-up: 4 messages a second; a ceiling of 3 loses one of 4.
void TestSimulateCommand::simulate_batchServers_serveAtTheirRate() {
    const auto lostPerSecond = [&](const QString& ceiling) {
        const Run result =
            run({m_file, "--json", "--queue",
                 "queue:in=4,retention=1,servers=4,batch=10,batch_s=9,batch_setup=1,out=" + ceiling});
        const Json queue = Json::parse(result.out).at("queues").at(0);
        return queue.at("lost_per_year").at("value").get<double>() / (8766.0 * 3600);
    };
    QVERIFY(std::abs(lostPerSecond("1e9")) < 1e-6);
    QVERIFY(std::abs(lostPerSecond("3") - 1) < 1e-6);
}

void TestSimulateCommand::simulate_scenario_repairsInTurn() {
    const QStringList call{m_file,     "--scenario", "cut",   "--hours", "500",
                           "--repair", "--law",      "fixed", "--json"};
    const auto returns = [](const std::string& out) {
        std::vector<double> hours;
        const Json json = Json::parse(out);
        for (const Json& moment : json.at("moments"))
            if (moment.at("what") == "back")
                hours.push_back(moment.at("at_s").get<double>() / 3600);
        return hours;
    };
    const Run together = run(call);
    QCOMPARE(QString::fromStdString(together.err), QString());
    QCOMPARE(returns(together.out), (std::vector<double>{200, 200}));
    QCOMPARE(returns(run(call + QStringList{"--crews", "1:north,south"}).out),
             (std::vector<double>{200, 400}));
    const Run text = run({m_file, "--scenario", "cut"});
    QVERIFY(text.out.find("DOWN  Buys [buy]") != std::string::npos);
    QVERIFY(text.out.find("UP ") == std::string::npos);
}

void TestSimulateCommand::simulate_wrongCall_exits2_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const QStringList& words, const char* complaint) {
        QTest::newRow(name) << words << QString::fromUtf8(complaint);
    };
    row("no years", {"--years", "0"}, "SI-001");
    row("too many years", {"--years", "100000001"}, "SI-001");
    row("years below nothing", {"--years", "-3"}, "years");
    row("no such journey", {"--journey", "nothing"}, "AN-003");
    row("no such element", {"--fail", "nothing"}, "AN-001");
    row("crews without number", {"--crews", "north,south"}, "AR-001");
    row("no crew", {"--crews", "0:north"}, "AR-001");
    row("crews for nothing", {"--crews", "2:"}, "AR-001");
    row("crews for what is not there", {"--crews", "2:nothing"}, "AN-001");
    row("element in two crews", {"--crews", "2:north", "--crews", "1:north,south"}, "SI-002");
    row("no such law", {"--law", "gamma:2"}, "AR-001");
    row("law without number", {"--law", "weibull"}, "AR-001");
    row("law out of range", {"--law", "north=weibull:1000"}, "SI-003");
    row("law for what is not there", {"--law", "nothing=fixed"}, "AN-001");
    row("queue without rate", {"--queue", "queue:in=1"}, "AR-001");
    row("queue that is none", {"--queue", "nothing:in=1,out=1"}, "SI-004");
    row("queue with a rate below 0", {"--queue", "queue:in=-1,out=1"}, "SI-004");
    row("batch servers without time", {"--queue", "queue:in=1,out=1,servers=2"}, "AR-001");
    row("queue of no journey", {"--queue", "queue:in=1,out=1,consumers=nothing"}, "AN-003");
    row("rare cycles with shared crews", {"--rare", "10", "--crews", "1:north"}, "SI-006");
    row("no such scenario", {"--scenario", "nothing"}, "AN-002");
    row("no time for it", {"--scenario", "cut", "--hours", "0"}, "hours");
}

void TestSimulateCommand::simulate_wrongCall_exits2() {
    QFETCH(QStringList, words);
    QFETCH(QString, complaint);
    const Run result = run(QStringList{m_file} + words);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, std::string());
    QVERIFY2(QString::fromStdString(result.err).contains(complaint), result.err.c_str());
}

QTEST_GUILESS_MAIN(TestSimulateCommand)
#include "test_simulate_command.moc"
