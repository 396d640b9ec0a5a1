#include <QtTest>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

namespace {

using Json = nlohmann::json;

struct Run {
    int code = -1;
    QString out;
    QString err;
};

/// Runs the program as a shell would, with the arguments of one line: words of their own are separated by |.
Run run(const QString& line, const QString& folder = {}) {
    QProcess process;
    process.setProgram(QStringLiteral(ISTHMUS_CLI));
    process.setArguments(line.isEmpty() ? QStringList() : line.split(QLatin1Char('|')));
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString source(const QString& path) {
    return QStringLiteral(ISTHMUS_SOURCE_DIR "/") + path;
}
QString graph(const char* name) {
    return source(QStringLiteral("tests/model/io/graphml/")) + QString::fromLatin1(name);
}
QString bridge() {
    return graph("boost_bridge.graphml");
}

/// Clients, one server, one link between them; a target on the journey.
QByteArray shopText(const char* target) {
    return QByteArray(R"({"format": "isthmus-design", "version": 1, "name": "Small shop",
"components": [
 {"id": "people", "name": "People", "kind": "clients", "failure": {"never": true}},
 {"id": "shop", "name": "Shop", "kind": "server", "failure": {"mttf_h": 1000, "mttr_h": 1}}],
"links": [{"id": "wire", "name": "Wire", "kind": "lan", "from": "people", "to": "shop",
 "failure": {"mttf_h": 9999, "mttr_h": 1}}],
"flows": [{"id": "ask", "name": "Ask", "from": "people", "to": "shop", "kind": "request"}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people", "targets": {"availability": TARGET}}],
"scenarios": [{"id": "cut", "name": "Cut", "events": [{"at_s": 0, "fail": ["wire"]}]}]})")
        .replace("TARGET", target);
}

} // namespace

class TestIsthmusCli : public QObject {
    Q_OBJECT
private slots:
    void version_asked_isPrinted();
    void help_ofEveryCommand_isPrinted_data();
    void help_ofEveryCommand_isPrinted();
    void call_wrong_exits2WithAMessage_data();
    void call_wrong_exits2WithAMessage();
    void report_noSession_saysNothing();
    void report_wrongSuffix_isRefusedFirst();
    void reliability_json_hasTheDocumentedKeys();
    void reliability_questions_answerTheClosedForms_data();
    void reliability_questions_answerTheClosedForms();
    void reliability_text_namesMethod();
    void reliability_sharedRisk_takesBothEdges();
    void reliability_badGraph_namesLinesAndExits2();
    void validate_goodDesign_exits0();
    void validate_badDesign_listsAllAndExits2();
    void validate_output_isTheCanonicalFile();
    void analyze_text_showsFourFigures();
    void analyze_json_hasTheDocumentedStructure();
    void analyze_fail_takesTheJourneyDown();
    void analyze_explain_listsCutSetsOfTheOrder();
    void analyze_scenario_takesTheJourneyDown();
    void analyze_check_exits1OnlyWhenMissed();
    void analyze_brokenCatalogue_exits2();
    void templates_listed_canBeCopiedAndValidated();
    void output_full_exits2();

private:
    QString write(const QString& name, const QByteArray& content) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return QStringLiteral("could not be written");
        return path;
    }
    QString shop() { return write(QStringLiteral("small shop.isthmus"), shopText("0.9")); }

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/isthmus cli XXXXXX")};
};

void TestIsthmusCli::version_asked_isPrinted() {
    const Run version = run(QStringLiteral("--version"));
    QCOMPARE(version.code, 0);
    const QRegularExpression form(QStringLiteral("^isthmus-cli \\d+\\.\\d+\\.\\d+\n$"));
    QVERIFY(form.match(version.out).hasMatch());
    QCOMPARE(version.err, QString());
}

void TestIsthmusCli::help_ofEveryCommand_isPrinted_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("program") << QString();
    for (const char* command : {"analyze", "validate", "templates", "reliability"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestIsthmusCli::help_ofEveryCommand_isPrinted() {
    QFETCH(QString, command);
    const Run help = run(command.isEmpty() ? QStringLiteral("--help") : command + QStringLiteral("|--help"));
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains(QStringLiteral("Usage: isthmus-cli ") + command));
    QCOMPARE(help.err, QString());
}

void TestIsthmusCli::call_wrong_exits2WithAMessage_data() {
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const QString& line) { QTest::newRow(name) << line; };
    const QString onBridge = QStringLiteral("reliability|") + bridge();
    row("nothing", QString());
    row("no such command", QStringLiteral("analyse|x"));
    row("no such option", QStringLiteral("analyze|x|--colour"));
    row("no file", QStringLiteral("analyze"));
    row("one file too many", QStringLiteral("validate|a|b"));
    row("option without value", QStringLiteral("analyze|x|--fail"));
    row("analyze a missing file", QStringLiteral("analyze|no such file.isthmus"));
    row("analyze a folder", QStringLiteral("analyze|/"));
    row("analyze what is no design", QStringLiteral("analyze|") + bridge());
    row("validate a missing file", QStringLiteral("validate|no such file.isthmus"));
    row("no such template", QStringLiteral("templates|no-such-template|-o|x.isthmus"));
    row("template outside the folder", QStringLiteral("templates|../catalogue/README|-o|x"));
    row("no template named", QStringLiteral("templates|-o|x"));
    row("graph missing", QStringLiteral("reliability|none.graphml|--all-terminal"));
    row("no question", onBridge);
    row("source without target", onBridge + QStringLiteral("|--source|n0"));
    row("two questions", onBridge + QStringLiteral("|--all-terminal|--terminals|n0,n1"));
    row("no such node", onBridge + QStringLiteral("|--source|n0|--target|n9"));
    row("no such terminal", onBridge + QStringLiteral("|--terminals|n0,n9"));
    const QString directed = QStringLiteral("reliability|") + graph("networkx_multidigraph.graphml");
    row("directed, all-terminal", directed + QStringLiteral("|--all-terminal"));
    row("directed, terminals", directed + QStringLiteral("|--terminals|x,y,z"));
}

void TestIsthmusCli::call_wrong_exits2WithAMessage() {
    QFETCH(QString, line);
    const Run wrong = run(line, m_folder.path());
    QCOMPARE(wrong.code, 2);
    QVERIFY(!wrong.err.isEmpty());
    if (!line.startsWith(QStringLiteral("validate")))
        QCOMPARE(wrong.out, QString());
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("x"))));
}

void TestIsthmusCli::reliability_json_hasTheDocumentedKeys() {
    const Run answer =
        run(QStringLiteral("reliability|") + bridge() + QStringLiteral("|--source|n0|--target|n3|--json"));
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, QString());
    const Json json = Json::parse(answer.out.toStdString());
    QStringList keys;
    for (const auto& item : json.items())
        keys << QString::fromStdString(item.key());
    QCOMPARE(keys.join(' '),
             QStringLiteral("edges high low method nodes reliability unreliability unreliability_high "
                            "unreliability_low wall_ms"));
    QVERIFY(std::abs(json["reliability"].get<double>() - 0.973297296) < 1e-15);
    QVERIFY(std::abs(json["unreliability"].get<double>() - 0.026702704) < 1e-16);
    QCOMPARE(json["method"].get<std::string>(), std::string("exact"));
    QVERIFY(json["low"] == json["high"]);
    QCOMPARE(json["nodes"].get<int>(), 4);
    QCOMPARE(json["edges"].get<int>(), 5);
    QVERIFY(json["wall_ms"].get<double>() >= 0);
}

void TestIsthmusCli::reliability_questions_answerTheClosedForms_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("expected");
    const QString parallel = graph("networkx_multidigraph.graphml");
    QTest::newRow("yEd, directed, one edge both ways")
        << graph("yed_bridge.graphml") + QStringLiteral("|--source|n0|--target|n3") << 0.973297296;
    QTest::newRow("two terminals") << bridge() + QStringLiteral("|--terminals|n0,n3") << 0.973297296;
    // Nodes up, and p⁵ + 5 p⁴q + 8 p³q²: the bridge network has 8 spanning trees, 5 connected sets of four.
    QTest::newRow("all-terminal") << bridge() + QStringLiteral("|--all-terminal")
                                  << 0.99 * 0.98 * (0.59049 + 5 * 0.06561 + 8 * 0.00729);
    QTest::newRow("parallel arcs") << parallel + QStringLiteral("|--source|x|--target|z") << 0.98;
    QTest::newRow("against the arcs") << parallel + QStringLiteral("|--source|z|--target|x") << 0.0;
    QTest::newRow("to itself") << bridge() + QStringLiteral("|--source|n1|--target|n1") << 0.99;
}

void TestIsthmusCli::reliability_questions_answerTheClosedForms() {
    QFETCH(QString, line);
    QFETCH(double, expected);
    const Run answer = run(QStringLiteral("reliability|") + line + QStringLiteral("|--json"));
    QCOMPARE(answer.code, 0);
    const double actual = Json::parse(answer.out.toStdString())["reliability"].get<double>();
    QVERIFY2(std::abs(actual - expected) < 1e-14, qPrintable(QString::number(actual, 'g', 17)));
}

void TestIsthmusCli::reliability_text_namesMethod() {
    const Run answer = run(QStringLiteral("reliability|") + bridge() + QStringLiteral("|--all-terminal"));
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains(QStringLiteral("method         exact")));
    QVERIFY(answer.out.contains(QStringLiteral("unreliability  0.")));
}

void TestIsthmusCli::reliability_sharedRisk_takesBothEdges() {
    // Example 3 of the definitions: two circuits of 0.999 on one cable of 0.99.
    const QString path =
        write(QStringLiteral("one cable \u00e4.graphml"),
              "<graphml><key id='a' for='edge' attr.name='availability'><default>0.999</default></key>"
              "<key id='r' for='edge' attr.name='shared_risk'/>"
              "<key id='s' for='graph' attr.name='shared_risks'/>"
              "<graph edgedefault='undirected'><data key='s'>cable=0.99</data>"
              "<node id='x'/><node id='y'/>"
              "<edge source='x' target='y'><data key='r'>cable</data></edge>"
              "<edge source='x' target='y'><data key='r'>cable</data></edge></graph></graphml>");
    const Run answer =
        run(QStringLiteral("reliability|") + path + QStringLiteral("|--source|x|--target|y|--json"));
    QCOMPARE(answer.code, 0);
    QVERIFY(std::abs(Json::parse(answer.out.toStdString())["reliability"].get<double>() - 0.98999901) <
            1e-15);
}

void TestIsthmusCli::reliability_badGraph_namesLinesAndExits2() {
    const QString path = write(QStringLiteral("bad.graphml"),
                               "<graphml>\n<graph edgedefault='directed'>\n<node id='a'/>\n"
                               "<edge source='a' target='b'/>\n<edge source='a'/>\n</graph></graphml>");
    const Run answer = run(QStringLiteral("reliability|") + path + QStringLiteral("|--source|a|--target|a"));
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.contains(QStringLiteral("bad.graphml:4:2: error:")));
    QVERIFY(answer.err.contains(QStringLiteral("bad.graphml:5:2: error:")));
    QVERIFY(answer.err.contains(QStringLiteral("2 errors")));
}

void TestIsthmusCli::validate_goodDesign_exits0() {
    const Run answer = run(QStringLiteral("validate|") + shop());
    QVERIFY2(answer.code == 0, qPrintable(answer.out + answer.err));
    QVERIFY(answer.out.contains(QStringLiteral("small shop.isthmus: no problems")));
    QCOMPARE(answer.err, QString());
}

void TestIsthmusCli::validate_badDesign_listsAllAndExits2() {
    const QByteArray text = shopText("1.2").replace("\"to\": \"shop\"", "\"to\": \"nobody\"");
    const Run answer = run(QStringLiteral("validate|") + write(QStringLiteral("bad.isthmus"), text));
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.out.count(QStringLiteral(": error: ")), 3); // link, flow and target
    QVERIFY(answer.err.contains(QStringLiteral("cannot be used: 3 errors")));
}

void TestIsthmusCli::validate_output_isTheCanonicalFile() {
    const auto content = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString canonical = source(QStringLiteral("resources/templates/hawaii_minimum.isthmus"));
    const std::string text = Json::parse(content(canonical).toStdString()).dump(); // other order, one line
    const QString path = write(QStringLiteral("mixed.isthmus"), QByteArray::fromStdString(text));
    QVERIFY(content(path) != content(canonical));
    const Run answer = run(QStringLiteral("validate|%1|-o|%1").arg(path));
    QVERIFY2(answer.code == 0, qPrintable(answer.out + answer.err));
    QCOMPARE(content(path), content(canonical));

    const QByteArray bad = shopText("1.2");
    const QString kept = write(QStringLiteral("bad.isthmus"), bad);
    QCOMPARE(run(QStringLiteral("validate|%1|-o|%1").arg(kept)).code, 2);
    QCOMPARE(content(kept), bad);
    QCOMPARE(run(QStringLiteral("validate|%1|-o|/no such folder/x").arg(shop())).code, 2);
}

void TestIsthmusCli::analyze_text_showsFourFigures() {
    const Run answer = run(QStringLiteral("analyze|") + shop());
    QVERIFY2(answer.code == 0, qPrintable(answer.err));
    for (const char* wanted : {"Small shop", "Buys [buy]: up", "availability  99.89 %, exact", "downtime",
                               "worst RTO", "worst RPO", "latency", "Monthly cost: $"})
        QVERIFY2(answer.out.contains(QString::fromLatin1(wanted)), wanted);
}

void TestIsthmusCli::analyze_json_hasTheDocumentedStructure() {
    const Run answer = run(QStringLiteral("analyze|") + shop() + QStringLiteral("|--json|--journey|buy"));
    QCOMPARE(answer.code, 0);
    const Json json = Json::parse(answer.out.toStdString());
    QCOMPARE(json["format"].get<std::string>(), std::string("isthmus-analysis"));
    QCOMPARE(json["version"].get<int>(), 1);
    const Json& journey = json["journeys"].at(0);
    QCOMPARE(journey["state"].get<std::string>(), std::string("up"));
    const Json& availability = journey["availability"];
    QVERIFY(std::abs(availability["structural"].get<double>() - 1000.0 / 1001.0 * 0.9999) < 1e-12);
    QCOMPARE(availability["method"].get<std::string>(), std::string("exact"));
    QCOMPARE(availability["elements"].get<int>(), 2);
    QVERIFY(!journey["recovery"].empty());
    for (const Json& recovery : journey["recovery"])
        QCOMPARE(recovery.contains("reason"), recovery["rto_s"].is_null() || recovery["rpo_s"].is_null());
    QVERIFY(journey["latency_ms"].contains("p50") && journey["latency_ms"].contains("p99"));
    QCOMPARE(journey["single_points_of_failure"].size(), std::size_t{2});
    double sum = 0;
    bool complete = true;
    for (const Json& line : json["cost"]["lines"]) {
        complete = complete && !line["usd"].is_null();
        sum += line["usd"].is_null() ? 0.0 : line["usd"].get<double>();
        QVERIFY(!line["usd"].is_null() || line["reason"].is_string());
    }
    QVERIFY(std::abs(json["cost"]["monthly_usd"].get<double>() - sum) < 1e-6);
    QCOMPARE(json["cost"]["complete"].get<bool>(), complete);
    QVERIFY(json["findings"].is_array());
}

void TestIsthmusCli::analyze_explain_listsCutSetsOfTheOrder() {
    const Run plain = run(QStringLiteral("analyze|") + shop() + QStringLiteral("|--json|--journey|buy"));
    const Run answer = run(QStringLiteral("analyze|") + shop() +
                           QStringLiteral("|--json|--journey|buy|--explain|--order|1"));
    QCOMPARE(answer.code, 0);
    auto journey = Json::parse(answer.out.toStdString())["journeys"][0];
    const auto why = journey["explanation"];
    QVERIFY(why["cut_sets"]["count"].get<double>() >= 1);
    std::set<std::string> single;
    for (const auto& row : why["cut_sets"]["listed"]) {
        QCOMPARE(row["order"].get<int>(), 1);
        single.insert(row["elements"][0]["id"].get<std::string>());
    }
    const auto points = journey["single_points_of_failure"].get<std::set<std::string>>();
    QCOMPARE(single, points);
    journey.erase("explanation");
    QCOMPARE(journey, Json::parse(plain.out.toStdString())["journeys"][0]);
    QCOMPARE(run(QStringLiteral("analyze|") + shop() + QStringLiteral("|--order|1")).code, 2);
    const Run text = run(QStringLiteral("analyze|") + shop() + QStringLiteral("|--explain"));
    QVERIFY2(text.out.contains("what takes it down"), qPrintable(text.out));
}

void TestIsthmusCli::analyze_fail_takesTheJourneyDown() {
    const QString path = shop();
    const Run answer =
        run(QStringLiteral("analyze|--fail|wire|--fail|shop|") + path + QStringLiteral("|--json"));
    QCOMPARE(answer.code, 0);
    const Json json = Json::parse(answer.out.toStdString());
    QCOMPARE(json["journeys"][0]["state"].get<std::string>(), std::string("down"));
    QCOMPARE(json["journeys"][0]["availability"]["value"].get<double>(), 0.0);
    const Run unknown = run(QStringLiteral("analyze|") + path + QStringLiteral("|--fail|nobody"));
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains(QStringLiteral("AN-001")));
    QCOMPARE(unknown.out, QString());
}

void TestIsthmusCli::analyze_scenario_takesTheJourneyDown() {
    const QString call = QStringLiteral("analyze|") + shop();
    const Run answer = run(call + QStringLiteral("|--scenario|cut"));
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains(QStringLiteral("Buys [buy]: DOWN")));
    QCOMPARE(run(call + QStringLiteral("|--scenario|none")).code, 2);
    QCOMPARE(run(call + QStringLiteral("|--journey|none")).code, 2);
}

void TestIsthmusCli::analyze_check_exits1OnlyWhenMissed() {
    const QString met = QStringLiteral("analyze|") + write(QStringLiteral("met.isthmus"), shopText("0.998"));
    const QString missed =
        QStringLiteral("analyze|") + write(QStringLiteral("missed.isthmus"), shopText("0.9999"));
    QCOMPARE(run(met + QStringLiteral("|--check")).code, 0);
    QCOMPARE(run(missed).code, 0);
    const Run answer = run(missed + QStringLiteral("|--check|--json"));
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.err.contains(QStringLiteral("target missed: buy: availability 99.89")));
    QVERIFY(Json::parse(answer.out.toStdString()).contains("journeys"));
}

void TestIsthmusCli::analyze_brokenCatalogue_exits2() {
    const QString call = QStringLiteral("analyze|") + shop() + QStringLiteral("|--catalogue|");
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("my catalogue")));
    const QString own = m_folder.filePath(QStringLiteral("my catalogue"));
    QCOMPARE(run(call + own).code, 0);
    write(QStringLiteral("my catalogue/kinds.csv"), "not,a,catalogue\n1,2,3\n");
    const Run answer = run(call + own);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.contains(QStringLiteral("kinds.csv")));
    QCOMPARE(run(call + QStringLiteral("/no such folder")).code, 2);
}

void TestIsthmusCli::templates_listed_canBeCopiedAndValidated() {
    const Run list = run(QStringLiteral("templates"));
    if (!QDir(source(QStringLiteral("resources/templates"))).exists()) {
        QCOMPARE(list.code, 2);
        return;
    }
    QCOMPARE(list.code, 0);
    const QStringList names = list.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(names.size() >= 5);
    for (const QString& line : names) {
        const QString name = line.section(QLatin1Char(' '), 0, 0);
        QVERIFY2(!line.section(QStringLiteral("  "), 1).trimmed().isEmpty(), qPrintable(line)); // its title
        const QString path =
            m_folder.filePath(QStringLiteral("copy of ") + name + QStringLiteral(".isthmus"));
        QCOMPARE(run(QStringLiteral("templates|") + name + QStringLiteral("|-o|") + path).code, 0);
        const Run answer = run(QStringLiteral("validate|") + path);
        QVERIFY2(answer.code == 0, qPrintable(answer.out));
    }
    const QString first = QStringLiteral("templates|") + names.first().section(QLatin1Char(' '), 0, 0);
    QCOMPARE(run(first).code, 2);
    QCOMPARE(run(first + QStringLiteral("|-o|/no such folder/x")).code, 2);
}

void TestIsthmusCli::report_noSession_saysNothing() {
    write(QStringLiteral("shop.isthmus"), shopText("0.9"));
    for (const char* runtime : {"", "/no such folder"}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        if (*runtime != '\0')
            environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QLatin1String(runtime));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ISTHMUS_CLI),
                      {QStringLiteral("report"), m_folder.filePath(QStringLiteral("shop.isthmus")),
                       QStringLiteral("--fail"), QStringLiteral("wire"), QStringLiteral("-o"),
                       m_folder.filePath(QStringLiteral("shop.pdf"))});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }
}

void TestIsthmusCli::report_wrongSuffix_isRefusedFirst() {
    // Nothing is read before: the design is not there either, and nobody says so.
    const Run answer = run(QStringLiteral("report|/no such design|-o|report.docx"));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains(QStringLiteral("RE-001")), qPrintable(answer.err));
}

void TestIsthmusCli::output_full_exits2() {
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(ISTHMUS_CLI),
                  {QStringLiteral("reliability"), bridge(), QStringLiteral("--all-terminal")});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestIsthmusCli)
#include "test_isthmus_cli.moc"
