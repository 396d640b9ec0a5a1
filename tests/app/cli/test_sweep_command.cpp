#include "tests/app/cli/run_command.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <signal.h>

#include <cmath>
#include <sstream>

using namespace isthmus;
using testing::Run;

namespace {

using Json = nlohmann::json;

Run run(const QStringList& words) {
    return testing::run(QStringList{QStringLiteral("sweep")} + words);
}

std::vector<Json> lines(const std::string& out) {
    std::vector<Json> found;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);)
        found.push_back(Json::parse(line));
    return found;
}

std::vector<std::string> failedIn(const Json& line) {
    std::vector<std::string> ids;
    for (const Json& entry : line.at("failed"))
        ids.push_back(entry.at("id").get<std::string>());
    return ids;
}

/// Two cables to one server.
const QByteArray kDesign = R"({"format": "isthmus-design", "version": 1, "name": "Two cables",
"components": [
 {"id": "people", "name": "People", "kind": "clients", "failure": {"never": true},
  "processing": {"p50_ms": 1, "p99_ms": 1}},
 {"id": "shop", "name": "Shop", "kind": "server", "failure": {"mttf_h": 1000, "mttr_h": 1},
  "processing": {"p50_ms": 3, "p99_ms": 3}, "prices": [{"usd": 50, "unit": "month", "quantity": 1}]}],
"links": [
 {"id": "north", "name": "North", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 30, "capacity_mbit_s": 100, "failure": {"mttf_h": 4000, "mttr_h": 200}},
 {"id": "south", "name": "South", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 40, "failure": {"mttf_h": 4000, "mttr_h": 200}}],
"cables": [{"id": "both", "name": "Both", "segments": ["north", "south"]}],
"flows": [{"id": "ask", "name": "Ask", "from": "people", "to": "shop", "kind": "request"},
 {"id": "copy", "name": "Copy", "from": "people", "to": "shop", "kind": "replication",
  "replication": {"mode": "asynchronous", "change_rate_mb_s": 10}}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people"}]})";

} // namespace

class TestSweepCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sweep_json_isOneObjectALine();
    void sweep_availabilityOnly_hasNoRoutedFigures();
    void sweep_rankByLatency_longestFirst();
    void sweep_interrupted_saysThatItIsPartial();
    void sweep_jsonOfShards_addsUpToTheWhole();
    void sweep_jsonWithTop_ranks();
    void sweep_text_ranksAndCounts();
    void sweep_kindsAndTargets_choose();
    void sweep_wrongCall_exits2_data();
    void sweep_wrongCall_exits2();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void TestSweepCommand::initTestCase() {
    m_file = m_folder.filePath(QStringLiteral("two cables.isthmus"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(kDesign), kDesign.size());
}

void TestSweepCommand::sweep_json_isOneObjectALine() {
    const Run result = run({m_file, "--order", "2", "--json"});
    QCOMPARE(QString::fromStdString(result.err), QString());
    QCOMPARE(result.code, 0);
    const auto found = lines(result.out);
    QCOMPARE(found.size(), std::size_t{1 + 5 + 10});
    const Json& head = found.front();
    QCOMPARE(head.at("format"), "isthmus-sweep");
    QCOMPARE(head.at("version"), 1);
    QCOMPARE(head.at("cases"), 15);
    QCOMPARE(head.at("cases_here"), 15);
    const double nominal = head.at("nominal").at("journeys").at(0).at("unavailability").get<double>();
    const double cable = 200.0 / 4200;
    const double shop = 1.0 / 1001;
    QVERIFY(std::abs(nominal - (1 - (1 - shop) * (1 - cable * cable))) < 1e-15);
    for (std::size_t i = 1; i < found.size(); ++i) {
        const auto failed = failedIn(found[i]);
        const Json& journey = found[i].at("journeys").at(0);
        QCOMPARE(found[i].at("case"), i - 1);
        QCOMPARE(journey.at("id"), "buy");
        QCOMPARE(journey.at("method"), "exact");
        const bool oneCable =
            failed == std::vector<std::string>{"north"} || failed == std::vector<std::string>{"south"};
        QCOMPARE(journey.at("state"), oneCable ? "up" : "down");
        const double expected = oneCable ? 1 - (1 - shop) * (1 - cable) : 1;
        QVERIFY(std::abs(journey.at("unavailability").get<double>() - expected) < 1e-15);
        const bool north = failed == std::vector<std::string>{"north"};
        const Json latency = oneCable ? Json(north ? 84.0 : 64.0) : Json(nullptr);
        QCOMPARE(journey.at("latency_ms").at("p99"), latency);
        QCOMPARE(journey.at("latency_ms").contains("reason"), !oneCable);
        QCOMPARE(found[i].at("cost").at("monthly_usd"), 50.0);
        QCOMPARE(found[i].at("fullest_link").is_null(), !oneCable || north);
    }
    QCOMPARE(head.at("nominal").at("fullest_link").at("id"), "north");
    QCOMPARE(head.at("nominal").at("fullest_link").at("utilisation"), 0.8);
}

void TestSweepCommand::sweep_availabilityOnly_hasNoRoutedFigures() {
    for (const Json& line : lines(run({m_file, "--json", "--availability-only"}).out)) {
        const Json& figures = line.contains("nominal") ? line.at("nominal") : line;
        QVERIFY(!figures.contains("cost"));
        QVERIFY(!figures.at("journeys").at(0).contains("latency_ms"));
    }
}

void TestSweepCommand::sweep_rankByLatency_longestFirst() {
    const auto found = lines(run({m_file, "--json", "--top", "1", "--rank-by", "latency"}).out);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(failedIn(found[1]), std::vector<std::string>{"north"});
}

/// Nobody empties the pipe before the signal is sent, and all the cases do not fit into it.
void TestSweepCommand::sweep_interrupted_saysThatItIsPartial() {
    QProcess program;
    const QString file =
        QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_all_six_coast.isthmus");
    program.start(QStringLiteral(ISTHMUS_CLI), {"sweep", file, "--order", "2", "--json"});
    QVERIFY(program.waitForReadyRead());
    QCOMPARE(kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 130);
    const auto found = lines(program.readAllStandardOutput().toStdString());
    QVERIFY(found.size() >= 2);
    QVERIFY(found.back().at("interrupted").get<bool>());
    QCOMPARE(found.back().at("cases_done"), found.size() - 2);
    QVERIFY(found.size() - 2 < found.front().at("cases").get<std::size_t>());
    for (std::size_t i = 1; i + 1 < found.size(); ++i)
        QCOMPARE(found[i].at("case"), i - 1);
}

void TestSweepCommand::sweep_jsonOfShards_addsUpToTheWhole() {
    const auto whole = lines(run({m_file, "--order", "2", "--json"}).out);
    std::vector<Json> parts(whole.size() - 1);
    for (const char* shard : {"1/2", "2/2"}) {
        const auto part = lines(run({m_file, "--order", "2", "--json", "--shard", shard}).out);
        QCOMPARE(part.front().at("cases_here"), part.size() - 1);
        for (std::size_t i = 1; i < part.size(); ++i)
            parts[part[i].at("case").get<std::size_t>()] = part[i];
    }
    QCOMPARE(parts, std::vector<Json>(whole.begin() + 1, whole.end()));
}

void TestSweepCommand::sweep_jsonWithTop_ranks() {
    const auto found = lines(run({m_file, "--json", "--top", "4"}).out);
    QCOMPARE(found.size(), std::size_t{5});
    std::vector<std::vector<std::string>> order;
    for (std::size_t i = 1; i < found.size(); ++i)
        order.push_back(failedIn(found[i]));
    const std::vector<std::vector<std::string>> expected{{"people"}, {"shop"}, {"both"}, {"north"}};
    QCOMPARE(order, expected);
}

void TestSweepCommand::sweep_text_ranksAndCounts() {
    const Run result = run({m_file, "--top", "4"});
    QCOMPARE(result.code, 0);
    for (const char* part : {"5 cases over 5 candidates", "with nothing failed", "Buys [buy]",
                             "1. component People [people]", "3. cable Both [both]", "down", "and 1 more"})
        QVERIFY2(result.out.find(part) != std::string::npos, (part + ("\n" + result.out)).c_str());
    QVERIFY(result.out.find("5. ") == std::string::npos);
}

void TestSweepCommand::sweep_kindsAndTargets_choose() {
    QCOMPARE(lines(run({m_file, "--json", "--kinds", "cable,link"}).out).size(), std::size_t{1 + 3});
    const Run triples = run({m_file, "--json", "--order", "3", "--targets", "north,south,shop"});
    QCOMPARE(lines(triples.out).size(), std::size_t{1 + 3 + 3 + 1});
}

void TestSweepCommand::sweep_wrongCall_exits2_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const QStringList& words, const char* complaint) {
        QTest::newRow(name) << words << QString::fromUtf8(complaint);
    };
    row("order 4", {"--order", "4"}, "SW-002");
    row("order 3 of all", {"--order", "3"}, "SW-003");
    row("kind", {"--kinds", "galaxy"}, "cable, shared_risk");
    row("target", {"--targets", "nobody"}, "AN-001");
    row("journey", {"--journey", "nobody"}, "AN-003");
    row("shard too high", {"--shard", "5/4"}, "SW-004");
    row("shard 0", {"--shard", "0/4"}, "SW-004");
    row("rank by nothing known", {"--rank-by", "beauty"}, "beauty");
    row("rank by what is left out", {"--rank-by", "cost", "--availability-only"}, "AR-001");
    row("no shard", {"--shard", "half"}, "AR-001");
    row("shard of something else", {"--shard", "1/4x"}, "AR-001");
}

void TestSweepCommand::sweep_wrongCall_exits2() {
    QFETCH(QStringList, words);
    QFETCH(QString, complaint);
    const Run result = run(QStringList{m_file} + words);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, std::string());
    QVERIFY2(result.err.find(complaint.toStdString()) != std::string::npos, result.err.c_str());
}

QTEST_GUILESS_MAIN(TestSweepCommand)
#include "test_sweep_command.moc"
