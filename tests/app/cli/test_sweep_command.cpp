#include "app/cli/command_line.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <sstream>

using namespace isthmus;

namespace {

using Json = nlohmann::json;

struct Run {
    int code = -1;
    std::string out;
    std::string err;
};

Run run(const QStringList& words) {
    std::vector<std::string> arguments{"isthmus-cli", "sweep"};
    for (const QString& word : words)
        arguments.push_back(word.toStdString());
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const int code = runCommandLine(static_cast<int>(pointers.size()), pointers.data(), {out, err});
    return {code, out.str(), err.str()};
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
 {"id": "people", "name": "People", "kind": "clients", "failure": {"never": true}},
 {"id": "shop", "name": "Shop", "kind": "server", "failure": {"mttf_h": 1000, "mttr_h": 1}}],
"links": [
 {"id": "north", "name": "North", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 30, "failure": {"mttf_h": 4000, "mttr_h": 200}},
 {"id": "south", "name": "South", "kind": "subsea_segment", "from": "people", "to": "shop",
  "latency_ms": 40, "failure": {"mttf_h": 4000, "mttr_h": 200}}],
"cables": [{"id": "both", "name": "Both", "segments": ["north", "south"]}],
"flows": [{"id": "ask", "name": "Ask", "from": "people", "to": "shop", "kind": "request"}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people"}]})";

} // namespace

class TestSweepCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sweep_json_isOneObjectALine();
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
    }
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
