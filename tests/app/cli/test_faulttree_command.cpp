#include "tests/app/cli/run_command.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

using Json = nlohmann::json;

/// Mains fail and (the generator or its relay).
const QByteArray kModel = R"(<opsa-mef><define-fault-tree name="Theatre">
<define-gate name="dark"><and><basic-event name="mains"/><gate name="spare"/></and></define-gate>
<define-gate name="spare"><or><basic-event name="generator"/><basic-event name="relay"/></or></define-gate>
<define-basic-event name="mains"><float value="0.03"/></define-basic-event>
<define-basic-event name="generator"><float value="0.02"/></define-basic-event>
<define-basic-event name="relay"><float value="0.05"/></define-basic-event>
</define-fault-tree></opsa-mef>)";

bool near(const Json& number, double expected) {
    const double value = number.get<double>();
    return std::abs(value - expected) <= 1e-12 * std::abs(expected);
}

} // namespace

class TestFaultTreeCommand : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void faulttree_json_hasTheDocumentedKeys();
    void faulttree_orderAndCutoff_chooseWhatIsListed();
    void faulttree_text_showsFigures();
    void faulttree_tooLarge_givesBounds();
    void faulttree_badInput_exitsWith2();
    void convert_journey_solvesToItsUnavailability();
    void convert_unknownJourney_namesThoseThatExist();

private:
    QString write(const char* name, const QByteArray& text) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
    QString m_model;
};

void TestFaultTreeCommand::initTestCase() {
    m_model = write("model.xml", kModel);
}

void TestFaultTreeCommand::faulttree_json_hasTheDocumentedKeys() {
    const Run done = run({"faulttree", m_model, "--json"});
    QCOMPARE(done.code, 0);
    const Json answer = Json::parse(done.out);
    QCOMPARE(answer["format"].get<std::string>(), std::string("isthmus-faulttree"));
    QCOMPARE(answer["name"].get<std::string>(), std::string("Theatre"));
    QCOMPARE(answer["top_events"].size(), std::size_t{1});
    const Json& top = answer["top_events"][0];
    const double spare = 1 - 0.98 * 0.95;
    QVERIFY(near(top["probability"], 0.03 * spare));
    QVERIFY(near(top["complement"], 1 - 0.03 * spare));
    QCOMPARE(top["method"].get<std::string>(), std::string("exact"));
    QCOMPARE(top["events"].get<int>(), 3);
    const Json& cuts = top["cut_sets"];
    QCOMPARE(cuts["count"].get<double>(), 2.0);
    QCOMPARE(cuts["by_order"][2].get<double>(), 2.0);
    QVERIFY(near(cuts["rare_event_sum"], 0.03 * 0.07));
    QVERIFY(cuts["complete"].get<bool>());
    QVERIFY(near(cuts["listed"][0]["probability"], 0.0015));
    QCOMPARE(cuts["listed"][0]["events"].get<std::vector<std::string>>(),
             (std::vector<std::string>{"mains", "relay"}));
    const Json& mains = top["importance"][0];
    QCOMPARE(mains["event"].get<std::string>(), std::string("mains"));
    QVERIFY(near(mains["birnbaum"], spare));
    QVERIFY(near(mains["criticality"], 1));
    QVERIFY(near(mains["fussell_vesely"], 1));
    QVERIFY(near(mains["risk_achievement_worth"], 1 / 0.03));
    QVERIFY(mains["risk_reduction_worth"].is_null());
    QVERIFY(near(top["importance"][1]["fussell_vesely"], 0.05 / spare));
}

void TestFaultTreeCommand::faulttree_orderAndCutoff_chooseWhatIsListed() {
    const auto cuts = [&](const QStringList& more) {
        return Json::parse(
            run(QStringList{"faulttree", m_model, "--json"} + more).out)["top_events"][0]["cut_sets"];
    };
    QCOMPARE(cuts({"--order", "1"})["listed"].size(), std::size_t{0});
    QCOMPARE(cuts({"--order", "1"})["omitted"].get<double>(), 2.0);
    QVERIFY(near(cuts({"--cutoff", "0.001"})["omitted_probability"], 0.0006));
    QVERIFY(!cuts({"--limit", "1"})["complete"].get<bool>());
    QVERIFY(
        !Json::parse(run({"faulttree", m_model, "--json", "--probability"}).out)["top_events"][0].contains(
            "cut_sets"));
    const Json spare = Json::parse(run({"faulttree", m_model, "--json", "--top", "spare"}).out);
    QVERIFY(near(spare["top_events"][0]["probability"], 1 - 0.98 * 0.95));
}

void TestFaultTreeCommand::faulttree_text_showsFigures() {
    const std::string out = run({"faulttree", m_model, "--limit", "1"}).out;
    for (const char* part :
         {"0.00207", "minimal cut sets  2", "mains relay", "not listed: 1", "Fussell-Vesely"})
        QVERIFY2(out.find(part) != std::string::npos, part);
}

/// 150 sets of three of 60 events: no diagram of a megabyte.
void TestFaultTreeCommand::faulttree_tooLarge_givesBounds() {
    QByteArray model = "<opsa-mef><define-fault-tree name=\"tangled\"><define-gate name=\"top\"><or>";
    QByteArray gates;
    std::mt19937 random(1);
    for (int i = 0; i < 150; ++i) {
        const QByteArray name = "g" + QByteArray::number(i);
        model += "<gate name=\"" + name + "\"/>";
        gates += "<define-gate name=\"" + name + "\"><and>";
        for (int k = 0; k < 3; ++k)
            gates += "<basic-event name=\"e" + QByteArray::number(static_cast<int>(random() % 60)) + "\"/>";
        gates += "</and></define-gate>";
    }
    model += "</or></define-gate>" + gates;
    for (int i = 0; i < 60; ++i)
        model += "<define-basic-event name=\"e" + QByteArray::number(i) +
                 "\"><float value=\"0.01\"/></define-basic-event>";
    const QString file = write("tangled.xml", model + "</define-fault-tree></opsa-mef>");
    const QStringList call{"faulttree", file, "--memory-mb", "1", "--time-s", "5"};
    const Run json = run(call + QStringList{"--json"});
    QCOMPARE(json.code, 0);
    const Json top = Json::parse(json.out)["top_events"][0];
    const std::string method = top["method"].get<std::string>();
    QVERIFY(method == "bounds" || method == "estimate");
    const double low = top["low"].get<double>(), high = top["high"].get<double>();
    QVERIFY(low > 0.9e-4 && low < top["probability"].get<double>() &&
            top["probability"].get<double>() < high);
    QVERIFY(top["cut_sets"]["count"].is_null() && !top["cut_sets"]["reason"].is_null());
    QCOMPARE(top["importance"].size(), std::size_t{0});
    const Run text = run(call);
    QVERIFY(text.out.find("certain           from ") != std::string::npos);
}

void TestFaultTreeCommand::faulttree_badInput_exitsWith2() {
    const Run broken = run({"faulttree", write("broken.xml", "<opsa-mef>\n<define-nothing/></opsa-mef>")});
    QCOMPARE(broken.code, 2);
    QVERIFY(broken.err.find("broken.xml:2:") != std::string::npos);
    QCOMPARE(run({"faulttree", m_model, "--top", "nobody"}).code, 2);
    QCOMPARE(run({"faulttree", m_folder.filePath("missing.xml")}).code, 2);
    QCOMPARE(run({"faulttree", m_model, "--cutoff", "2"}).code, 2);
}

void TestFaultTreeCommand::convert_journey_solvesToItsUnavailability() {
    const QString design = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus");
    const Json analysis = Json::parse(run({"analyze", design, "--json"}).out);
    for (const Json& journey : analysis["journeys"]) {
        const QString file = m_folder.filePath("journey.opsa.xml");
        const QString id = QString::fromStdString(journey["id"].get<std::string>());
        QCOMPARE(run({"convert", design, "-o", file, "--journey", id}).code, 0);
        const Json top =
            Json::parse(run({"faulttree", file, "--json", "--probability"}).out)["top_events"][0];
        const double structural = journey["availability"]["structural"].get<double>();
        QVERIFY2(std::abs(top["complement"].get<double>() - structural) < 1e-12, qPrintable(id));
    }
}

void TestFaultTreeCommand::convert_unknownJourney_namesThoseThatExist() {
    const QString design = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus");
    const QString file = m_folder.filePath("none.opsa.xml");
    const Run done = run({"convert", design, "-o", file, "--journey", "nobody"});
    QCOMPARE(done.code, 2);
    QVERIFY(done.err.find("AN-003") != std::string::npos);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestFaultTreeCommand)
#include "test_faulttree_command.moc"
