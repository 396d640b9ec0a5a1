#include "model/base/error_text.h"
#include "model/io/graphml_reader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <random>

using namespace isthmus;

namespace {

std::filesystem::path sample(const char* name) {
    return std::filesystem::path(ISTHMUS_SOURCE_DIR) / "tests/model/io/graphml" / name;
}

/// A document around `inside`, with keys for everything that is read.
std::string document(const std::string& inside,
                     const std::string& graphAttributes = "edgedefault=\"undirected\"") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml>\n"
           "<key id=\"n\" for=\"node\" attr.name=\"availability\" attr.type=\"double\"/>\n"
           "<key id=\"e\" for=\"edge\" attr.name=\"availability\" attr.type=\"double\"/>\n"
           "<key id=\"r\" for=\"all\" attr.name=\"shared_risk\" attr.type=\"string\"/>\n"
           "<key id=\"g\" for=\"graph\" attr.name=\"shared_risks\" attr.type=\"string\"/>\n"
           "<graph " +
           graphAttributes + ">\n" + inside + "\n</graph>\n</graphml>\n";
}

/// "CODE:line CODE:line …"
QString problems(const GraphmlOutcome& outcome) {
    QStringList list;
    for (const auto& diagnostic : outcome.diagnostics)
        list << QString::fromStdString(diagnostic.code + ":" + std::to_string(diagnostic.location->line));
    return list.join(' ');
}

GraphmlOutcome read(const std::string& text) {
    return readGraphml(text, "test.graphml");
}

} // namespace

class TestGraphmlReader : public QObject {
    Q_OBJECT
private slots:
    void readGraphml_networkxGraph_hasRisksAndDefaults();
    void readGraphml_networkxMultigraph_keepsParallelEdgesAndLoops();
    void readGraphml_boostGraph_hasValuesByName();
    void readGraphml_yedGraph_hasKeyDefaultsAndPassesDrawingOver();
    void readGraphml_riskAsKeyDefault_isRead();
    void readGraphml_namespacePrefix_isRead();
    void readGraphml_keyWithoutName_goesByItsId();
    void readGraphml_keyNobodyDeclared_isAWarningOnce();
    void readGraphml_brokenFile_namesEveryProblemAndLine_data();
    void readGraphml_brokenFile_namesEveryProblemAndLine();
    void readGraphml_entityBomb_isNotExpanded();
    void readGraphml_deepNesting_isAnswered();
    void readGraphml_longValue_isShortenedInTheMessage();
    void readGraphml_manyProblems_areCounted();
    void readGraphml_everyTruncation_isAnswered();
    void readGraphml_randomDamage_isAnswered();
    void readGraphmlFile_missing_says();
    void readGraphmlFile_pathWithSpaces_isRead();
};

void TestGraphmlReader::readGraphml_networkxGraph_hasRisksAndDefaults() {
    const auto outcome = readGraphmlFile(sample("networkx_graph.graphml"));
    QCOMPARE(problems(outcome), QString());
    const GraphmlGraph& graph = *outcome.graph;
    QVERIFY(!graph.directed);
    QCOMPARE(graph.nodes.size(), std::size_t{4});
    QCOMPARE(graph.nodes[*graph.node("a")].availability, 0.99);
    QCOMPARE(graph.nodes[*graph.node("t")].availability, 1.0);
    QCOMPARE(graph.risks.size(), std::size_t{2});
    QCOMPARE(graph.risks[1].name, std::string("power"));
    QCOMPARE(graph.risks[1].availability, 0.999);
    QCOMPARE(graph.edges.size(), std::size_t{5});
    QCOMPARE(graph.edges[0].risks, (std::vector<std::uint32_t>{0}));
    QCOMPARE(graph.edges[1].risks, (std::vector<std::uint32_t>{0, 1}));
    QVERIFY(!graph.node("A"));
}

void TestGraphmlReader::readGraphml_networkxMultigraph_keepsParallelEdgesAndLoops() {
    const auto outcome = readGraphmlFile(sample("networkx_multidigraph.graphml"));
    QCOMPARE(problems(outcome), QString());
    QVERIFY(outcome.graph->directed);
    QCOMPARE(outcome.graph->edges.size(), std::size_t{4});
    QCOMPARE(outcome.graph->edges[1].availability, 0.8);
    QCOMPARE(outcome.graph->edges[2].from, outcome.graph->edges[2].to);
    QCOMPARE(outcome.graph->edges[3].availability, 1.0);
}

void TestGraphmlReader::readGraphml_boostGraph_hasValuesByName() {
    const auto outcome = readGraphmlFile(sample("boost_bridge.graphml"));
    QCOMPARE(problems(outcome), QString());
    QVERIFY(!outcome.graph->directed);
    QCOMPARE(outcome.graph->nodes[2].availability, 0.98);
    QCOMPARE(outcome.graph->edges[4].availability, 0.9);
}

void TestGraphmlReader::readGraphml_yedGraph_hasKeyDefaultsAndPassesDrawingOver() {
    const auto outcome = readGraphmlFile(sample("yed_bridge.graphml"));
    QCOMPARE(problems(outcome), QString());
    QVERIFY(outcome.graph->directed);
    QVERIFY(outcome.graph->edges[0].directed);
    QVERIFY(!outcome.graph->edges[2].directed);
    QCOMPARE(outcome.graph->nodes[0].availability, 1.0);
    QCOMPARE(outcome.graph->nodes[1].availability, 0.99);
    QCOMPARE(outcome.graph->edges[2].availability, 0.9);
}

void TestGraphmlReader::readGraphml_riskAsKeyDefault_isRead() {
    const auto outcome =
        read("<graphml><key id='k' for='graph' attr.name='shared_risks'><default>p=0.5</default></key>"
             "<key id='l' for='node' attr.name='shared_risk'/>"
             "<graph edgedefault='directed'><node id='a'><data key='l'>p</data></node></graph></graphml>");
    QCOMPARE(problems(outcome), QString());
    QCOMPARE(outcome.graph->risks.at(0).availability, 0.5);
    QCOMPARE(outcome.graph->nodes.at(0).risks.size(), std::size_t{1});
    QVERIFY(outcome.graph->directed);
}

void TestGraphmlReader::readGraphml_namespacePrefix_isRead() {
    const auto outcome = read("\xEF\xBB\xBF<g:graphml xmlns:g='http://graphml.graphdrawing.org/xmlns'>"
                              "<g:graph edgedefault='directed'><g:node id='a'/><g:node id='b'/>"
                              "<g:edge source='a' target='b' directed='false'/></g:graph></g:graphml>");
    QCOMPARE(problems(outcome), QString());
    QVERIFY(!outcome.graph->directed);
    QCOMPARE(outcome.graph->edges.size(), std::size_t{1});
}

void TestGraphmlReader::readGraphml_keyWithoutName_goesByItsId() {
    const auto outcome = read("<graphml><key id='availability' for='node'/><graph edgedefault='directed'>"
                              "<node id='a'><data key='availability'> 0.25 </data></node></graph></graphml>");
    QCOMPARE(problems(outcome), QString());
    QCOMPARE(outcome.graph->nodes.at(0).availability, 0.25);
}

void TestGraphmlReader::readGraphml_keyNobodyDeclared_isAWarningOnce() {
    const auto outcome = read(
        document("<node id='a'><data key='x'>1</data></node>\n<node id='b'><data key='x'>1</data></node>"));
    QCOMPARE(problems(outcome), QStringLiteral("IO-118:8"));
    QCOMPARE(outcome.diagnostics.at(0).severity, Severity::Warning);
    QCOMPARE(outcome.graph.value_or(GraphmlGraph{}).nodes.size(), std::size_t{2});
}

void TestGraphmlReader::readGraphml_brokenFile_namesEveryProblemAndLine_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& text, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(expected);
    };
    // The graph's content begins on line 8.
    row("empty", "", "IO-003:1");
    row("white space", " \n\n ", "IO-003:1");
    row("binary",
        std::string("\x7f"
                    "ELF\x02\x01\x00\x00",
                    8),
        "IO-004:1");
    row("latin-1 letter", document("<!-- \xE9 -->"), "IO-004:8");
    row("not XML", "nodes: 3", "IO-101:1");
    row("truncated", document("<node id='a'>").substr(0, 480), "IO-101:9");
    row("tags crossed", document("<node id='a'></edge>"), "IO-101:8");
    row("other XML", "<?xml version='1.0'?>\n<svg/>", "IO-102:2");
    row("no graph", "<graphml>\n</graphml>", "IO-103:1");
    row("two graphs", "<graphml>\n<graph edgedefault='directed'/><graph edgedefault='directed'/></graphml>",
        "IO-104:2");
    row("key twice", "<graphml>\n<key id='a'/>\n<key id='a'/>\n<graph edgedefault='directed'/></graphml>",
        "IO-105:3");
    row("key without id", "<graphml>\n<key for='node'/>\n<graph edgedefault='directed'/></graphml>",
        "IO-106:2");
    row("no edgedefault", document("", ""), "IO-106:7");
    row("edgedefault unknown", document("", "edgedefault='both'"), "IO-117:7");
    row("node without id", document("<node/>"), "IO-106:8");
    row("node twice", document("<node id='a'/>\n<node id='a'/>"), "IO-107:9");
    row("edge without ends", document("<node id='a'/>\n<edge/>"), "IO-106:9 IO-106:9");
    row("edge to nowhere", document("<node id='a'/>\n<edge source='a' target='b'/>"), "IO-108:9");
    row("edge direction unknown", document("<node id='a'/>\n<edge source='a' target='a' directed='yes'/>"),
        "IO-117:9");
    row("hyperedge", document("<hyperedge/>"), "IO-109:8");
    row("nested graph", document("<node id='a'><graph edgedefault='directed'/></node>"), "IO-110:8");
    row("port", document("<node id='a'><port name='p'/></node>"), "IO-111:8");
    row("edge at port", document("<node id='a'/><edge source='a' target='a' sourceport='p'/>"), "IO-111:8");
    row("above one", document("<node id='a'>\n<data key='n'>1.2</data></node>"), "IO-112:9");
    row("negative", document("<node id='a'>\n<data key='n'>-0.1</data></node>"), "IO-112:9");
    row("not a number", document("<node id='a'>\n<data key='n'>nan</data></node>"), "IO-112:9");
    row("per cent", document("<node id='a'>\n<data key='n'>99.9%</data></node>"), "IO-112:9");
    row("huge", document("<node id='a'>\n<data key='n'>1e999</data></node>"), "IO-112:9");
    row("edge availability",
        document("<node id='a'/><edge source='a' target='a'>\n<data key='e'>x</data></edge>"), "IO-112:9");
    row("risk unknown", document("<node id='a'>\n<data key='r'>duct;</data></node>"), "IO-113:9");
    row("risk without value", document("<data key='g'>duct</data>"), "IO-114:8");
    row("risk without name", document("<data key='g'>=0.5</data>"), "IO-114:8");
    row("risk above one", document("<data key='g'>a=0.5;duct=2</data>"), "IO-112:8");
    row("risk twice", document("<data key='g'>a=0.5;a=0.6</data>"), "IO-115:8");
    row("value twice", document("<node id='a'>\n<data key='n'>1</data>\n<data key='n'>0.5</data></node>"),
        "IO-120:10");
    row("several",
        document("<node id='a'>\n<data key='n'>7</data></node>\n<edge source='b' "
                 "target='a'/>\n<port/><hyperedge/>"),
        "IO-112:9 IO-108:10 IO-109:11");
}

void TestGraphmlReader::readGraphml_brokenFile_namesEveryProblemAndLine() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto outcome = read(text.toStdString());
    QCOMPARE(problems(outcome), expected);
    QVERIFY(!outcome.graph);
    for (const auto& diagnostic : outcome.diagnostics) {
        QVERIFY(diagnostic.location->column >= 1);
        QVERIFY(!QString::fromStdString(terminalLine(diagnostic)).contains('%' + QString::number(1)));
    }
}

void TestGraphmlReader::readGraphml_entityBomb_isNotExpanded() {
    std::string bomb = "<?xml version='1.0'?>\n<!DOCTYPE graphml [\n<!ENTITY l0 \"lol\">\n";
    for (int i = 1; i < 12; ++i) {
        bomb += "<!ENTITY l" + std::to_string(i) + " \"";
        for (int k = 0; k < 10; ++k)
            bomb += "&l" + std::to_string(i - 1) + ";";
        bomb += "\">\n";
    }
    bomb += "]>\n<graphml><graph edgedefault='directed'><node id='&l11;'/></graph></graphml>";
    const auto outcome = read(bomb);
    QVERIFY(outcome.graph);
    QCOMPARE(outcome.graph->nodes.at(0).id, std::string("&l11;"));
}

void TestGraphmlReader::readGraphml_deepNesting_isAnswered() {
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i)
        deep += "<data>";
    QCOMPARE(read(document(deep)).diagnostics.at(0).code, std::string("IO-101"));
    for (int i = 0; i < 1'000'000; ++i)
        deep += "</data>";
    QCOMPARE(read(document("<node id='a'>" + deep + "</node>")).diagnostics.at(0).code,
             std::string("IO-106"));
}

void TestGraphmlReader::readGraphml_longValue_isShortenedInTheMessage() {
    const std::string word = std::string(59, 'x') + "\xE2\x82\xAC" + std::string(100'000, 'y');
    const auto outcome = read(document("<node id='a'><data key='n'>" + word + "</data></node>"));
    QCOMPARE(outcome.diagnostics.at(0).arguments.at(0), std::string(59, 'x') + "\xE2\x82\xAC …");
}

void TestGraphmlReader::readGraphml_manyProblems_areCounted() {
    std::string nodes;
    for (int i = 0; i < 5000; ++i)
        nodes += "<node/>\n";
    const auto outcome = read(document(nodes));
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1001});
    QCOMPARE(outcome.diagnostics.back().arguments.at(0), std::string("4000"));
}

void TestGraphmlReader::readGraphml_everyTruncation_isAnswered() {
    std::ifstream stream(sample("yed_bridge.graphml"), std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(stream), {}};
    const std::size_t end = whole.rfind("</graphml>");
    for (std::size_t length = 0; length < end; length += 7)
        QVERIFY(!read(whole.substr(0, length)).graph);
}

void TestGraphmlReader::readGraphml_randomDamage_isAnswered() {
    std::ifstream stream(sample("networkx_graph.graphml"), std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(stream), {}};
    std::mt19937_64 random(7);
    constexpr std::string_view kTelling = "<>/=\"'&;![]-? \n\x80";
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = whole;
        for (auto changes = 1 + random() % 4; changes > 0; --changes)
            text[random() % text.size()] = kTelling[random() % kTelling.size()];
        const auto outcome = read(text);
        refused += outcome.graph ? 0 : 1;
        QVERIFY(outcome.graph || !outcome.diagnostics.empty());
    }
    QVERIFY(refused > 5000 && refused < 20'000);
}

void TestGraphmlReader::readGraphmlFile_missing_says() {
    const auto outcome = readGraphmlFile("no such folder/graph.graphml");
    QVERIFY(!outcome.graph);
    QCOMPARE(outcome.diagnostics.at(0).code, std::string("IO-001"));
    QCOMPARE(outcome.diagnostics.at(0).location->file, std::string("no such folder/graph.graphml"));
}

void TestGraphmlReader::readGraphmlFile_pathWithSpaces_isRead() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a gr\u00e4ph & more.graphml"));
    QVERIFY(QFile::copy(QString::fromStdString(sample("boost_bridge.graphml").string()), path));
    QVERIFY(readGraphmlFile(path.toStdString()).graph);
}

QTEST_GUILESS_MAIN(TestGraphmlReader)
#include "test_graphml_reader.moc"
