#include "tests/app/cli/run_command.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

using Json = nlohmann::json;

const QString kHawaii = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus");

bool isClose(const Json& a, const Json& b) {
    return std::abs(a.get<double>() - b.get<double>()) <= 1e-12 * std::abs(b.get<double>());
}

} // namespace

class TestImproveCommand : public QObject {
    Q_OBJECT

private slots:
    void json_appliedRemedies_giveThePredictedFigures();
    void text_namesRemediesAndWhatHasNoPrice();
    void price_ofARule_makesItsRemediesKnown();
    void wrongCalls_areRefused_data();
    void wrongCalls_areRefused();
};

void TestImproveCommand::json_appliedRemedies_giveThePredictedFigures() {
    const Run improved = run({"improve", kHawaii, "--journey", "connectivity", "--json"});
    QCOMPARE(improved.code, 0);
    const Json json = Json::parse(improved.out);
    QCOMPARE(json["format"].get<std::string>(), std::string("isthmus-improvement"));
    QVERIFY(json["target"].is_null()); // the journey's own
    QVERIFY(json["cheapest"].is_null());
    const Json& choice = json["front"].back();
    QString ids;
    for (const Json& id : choice["remedies"])
        ids +=
            (ids.isEmpty() ? QString() : QStringLiteral(",")) + QString::fromStdString(id.get<std::string>());
    const QTemporaryDir folder;
    const QString out = folder.filePath("better.isthmus");
    const Run applied = run({"improve", kHawaii, "--apply", ids, "-o", out});
    QVERIFY2(applied.code == 0, applied.err.c_str());
    const Run analyzed = run({"analyze", out, "--json"});
    QVERIFY2(analyzed.code == 0, analyzed.err.c_str());
    const Json figures = Json::parse(analyzed.out);
    for (const Json& journey : figures["journeys"])
        if (journey["id"] == "connectivity")
            QVERIFY(isClose(choice["availability"], journey["availability"]["value"]));
    QVERIFY(isClose(choice["monthly_usd"], figures["cost"]["monthly_usd"]));
}

void TestImproveCommand::text_namesRemediesAndWhatHasNoPrice() {
    const Run improved = run({"improve", kHawaii, "--target", "0.9999", "--journey", "connectivity"});
    QCOMPARE(improved.code, 0);
    for (const char* words :
         {"the target is missed", "a leg over SEA-US (Makaha, Oahu, HI to Hermosa Beach, CA)",
          "5 elements without a price", "2 instead of 1 of Transit gateway (tgw)", "say with --price"})
        QVERIFY2(improved.out.find(words) != std::string::npos, words);
}

void TestImproveCommand::price_ofARule_makesItsRemediesKnown() {
    const Run improved = run({"improve", kHawaii, "--target", "0.9993", "--journey", "connectivity",
                              "--price", "another_cable=7000", "--json"});
    const Json cheapest = Json::parse(improved.out)["cheapest"];
    QVERIFY(!cheapest.is_null());
    QCOMPARE(cheapest["remedies"].size(), std::size_t{1});
    QVERIFY(cheapest["unpriced"].empty());
    QVERIFY(cheapest["reaches_target"].get<bool>());
}

void TestImproveCommand::wrongCalls_areRefused_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("target") << QStringList{"--target", "99.99"} << "an availability above 0 and up to 1";
    QTest::newRow("journey") << QStringList{"--journey", "nobody"} << "nobody";
    QTest::newRow("price") << QStringList{"--price", "another_cable"} << "another_cable=5000";
    QTest::newRow("apply alone") << QStringList{"--apply", "more_instances:tgw"} << "--apply and --output";
    QTest::newRow("unknown remedy") << QStringList{"--apply", "more_instances:x", "-o", "x.isthmus"}
                                    << "more_instances:x";
}

void TestImproveCommand::wrongCalls_areRefused() {
    QFETCH(const QStringList, words);
    QFETCH(const QString, message);
    const Run refused = run(QStringList{"improve", kHawaii} + words);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.empty());
    QVERIFY2(refused.err.find(message.toStdString()) != std::string::npos, refused.err.c_str());
}

QTEST_GUILESS_MAIN(TestImproveCommand)
#include "test_improve_command.moc"
