#include "tests/app/cli/run_command.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace isthmus;
using testing::Run;

namespace {

using Json = nlohmann::ordered_json;

Run run(const QStringList& words) {
    return testing::run(QStringList{QStringLiteral("analyze")} + words);
}

const QByteArray kDesign = R"({"format": "isthmus-design", "version": 1, "name": "Shop",
"components": [
 {"id": "people", "kind": "clients", "failure": {"never": true}},
 {"id": "shop", "name": "Shop", "kind": "server", "failure": {"mttf_h": 1000, "mttr_h": 4RANGE}}],
"links": [{"id": "wire", "kind": "lan", "from": "people", "to": "shop", "failure": {"never": true}}],
"flows": [{"id": "ask", "from": "people", "to": "shop"}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people"TARGET}]})";
const QByteArray kRange = R"(, "mttr_h_low": 2, "mttr_h_high": 20)";
const QByteArray kTarget = R"(, "targets": {"availability": 0.99})";

std::string keysOf(const Json& object) {
    std::string keys;
    for (const auto& item : object.items())
        keys += (keys.empty() ? "" : " ") + item.key();
    return keys;
}

} // namespace

/// `analyze --uncertainty` as it is called.
class TestUncertaintyCommand : public QObject {
    Q_OBJECT
private slots:
    void analyze_uncertainty_hasTheDocumentedKeys();
    void analyze_uncertainty_flipsWhereTheClosedFormDoes();
    void analyze_uncertaintyAsText_namesChanceAndFlip();
    void analyze_sameSeed_givesTheSameBytes();
    void analyze_withoutRanges_saysWhy();
    void analyze_withoutTheOption_isAsBefore();
    void analyze_wrongCall_exits2();

private:
    QString write(const QByteArray& range, const QByteArray& target) {
        const QString path = m_folder.filePath(QStringLiteral("shop.isthmus"));
        QFile file(path);
        QByteArray text = kDesign;
        text.replace("RANGE", range).replace("TARGET", target);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    QTemporaryDir m_folder;
};

void TestUncertaintyCommand::analyze_uncertainty_hasTheDocumentedKeys() {
    const Run answer = run({write(kRange, {}), "--uncertainty", "--samples", "500", "--json"});
    QCOMPARE(answer.code, 0);
    const Json found = Json::parse(answer.out)["journeys"][0]["uncertainty"];
    QCOMPARE(keysOf(found),
             std::string("reason samples requested seed unavailability mean mean_low mean_high "
                         "p5 p50 p95 target met chance_met chance_met_low chance_met_high "
                         "histogram inputs"));
    QCOMPARE(keysOf(found["histogram"]), std::string("edges counts"));
    QCOMPARE(keysOf(found["inputs"][0]),
             std::string("element figure value low high unavailability_at_low unavailability_at_high "
                         "flips_verdict flip_searched flips_at"));
    QVERIFY(found["met"].is_null() && found["chance_met"].is_null() && found["reason"].is_null());
    QCOMPARE(found["samples"].get<int>(), 500);
    QCOMPARE(found["inputs"][0]["figure"].get<std::string>(), std::string("mttr_h"));
}

void TestUncertaintyCommand::analyze_uncertainty_flipsWhereTheClosedFormDoes() {
    const Run answer = run({write(kRange, kTarget), "--uncertainty", "--json"});
    const Json found = Json::parse(answer.out)["journeys"][0]["uncertainty"];
    // MTTR/(MTTF + MTTR) = 0.01
    const double turn = 1000.0 / 99;
    QVERIFY(std::abs(found["inputs"][0]["flips_at"].get<double>() / turn - 1) < 1e-8);
    QVERIFY(found["inputs"][0]["flips_verdict"].get<bool>() && found["met"].get<bool>());
    // P(MTTR below that) of a lognormal with 5 % at 2 h and 95 % at 20 h.
    const double z = std::log(turn / std::sqrt(40.0)) / (std::log(10.0) / (2 * 1.6448536269514722));
    const double chance = 0.5 * std::erfc(-z / std::sqrt(2.0));
    QVERIFY(found["chance_met_low"].get<double>() < chance + 0.005);
    QVERIFY(found["chance_met_high"].get<double>() > chance - 0.005);
    QCOMPARE(found["samples"].get<int>(), 10'000);
}

void TestUncertaintyCommand::analyze_uncertaintyAsText_namesChanceAndFlip() {
    const std::string out = run({write(kRange, kTarget), "--uncertainty"}).out;
    for (const char* wanted : {"90 % of samples from", "(10000 samples, seed 1)",
                               "is met with the figures as they are, and met with a chance of",
                               "Shop [shop], repair 2 h to 20 h", "turns the verdict at 10.1 h"})
        QVERIFY2(out.find(wanted) != std::string::npos, out.c_str());
}

void TestUncertaintyCommand::analyze_sameSeed_givesTheSameBytes() {
    const QString path = write(kRange, kTarget);
    const auto journeys = [&](const QString& seed) {
        const Run answer = run({path, "--uncertainty", "--json", "--seed", seed});
        return Json::parse(answer.out)["journeys"].dump();
    };
    QCOMPARE(journeys("7"), journeys("7"));
    QVERIFY(journeys("7") != journeys("8"));
}

void TestUncertaintyCommand::analyze_withoutRanges_saysWhy() {
    const QString path = write({}, kTarget);
    const Json found = Json::parse(run({path, "--uncertainty", "--json"}).out)["journeys"][0]["uncertainty"];
    QCOMPARE(keysOf(found), std::string("reason"));
    QVERIFY(found["reason"].is_string());
    QVERIFY(run({path, "--uncertainty"}).out.find("no uncertainty: no failure figure") != std::string::npos);
}

void TestUncertaintyCommand::analyze_withoutTheOption_isAsBefore() {
    const std::string with = run({write(kRange, kTarget), "--json"}).out;
    QCOMPARE(with, run({write({}, kTarget), "--json"}).out);
    QVERIFY(with.find("uncertainty") == std::string::npos);
}

void TestUncertaintyCommand::analyze_wrongCall_exits2() {
    const QString path = write(kRange, {});
    QCOMPARE(run({path, "--samples", "10"}).code, 2);
    QCOMPARE(run({path, "--uncertainty", "--samples", "0"}).code, 2);
    QCOMPARE(run({path, "--uncertainty", "--samples", "many"}).code, 2);
    QCOMPARE(run({path, "--seed", "3"}).code, 2);
}

QTEST_GUILESS_MAIN(TestUncertaintyCommand)
#include "test_uncertainty_command.moc"
