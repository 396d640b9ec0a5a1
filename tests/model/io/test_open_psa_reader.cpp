#include "model/io/open_psa_reader.h"

#include "model/base/error_text.h"
#include "model/faulttree/solve.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

namespace {

/// A model whose top is the formula, over basic events a (0.1), b (0.2), c (0.3).
std::string modelOf(const std::string& formula, const std::string& more = {}) {
    const auto event = [](const char* name, const char* value) {
        return std::string("<define-basic-event name=\"") + name + "\"><float value=\"" + value +
               "\"/></define-basic-event>";
    };
    return "<?xml version=\"1.0\"?>\n<opsa-mef><define-fault-tree name=\"t\">\n<define-gate name=\"top\">" +
           formula + "</define-gate>\n" + more + event("a", "0.1") + event("b", "2e-1") + event("c", "+0.3") +
           "</define-fault-tree></opsa-mef>";
}

OpenPsaOutcome read(const std::string& text) {
    return readOpenPsa({{"model.xml", text}});
}

double chanceOfTop(const OpenPsaOutcome& outcome) {
    const FaultTree tree = withCommonCausesWrittenOut(*outcome.tree);
    return FaultTreeSolution::solve(tree, *tree.gateNamed("top"), {})->probability().down();
}

QString messages(const OpenPsaOutcome& outcome) {
    QString all;
    for (const Diagnostic& diagnostic : outcome.diagnostics)
        all += QString::fromStdString(terminalLine(diagnostic)) + "\n";
    return all;
}

} // namespace

class TestOpenPsaReader : public QObject {
    Q_OBJECT
private slots:
    void formula_everyKind_hasItsChance_data();
    void formula_everyKind_hasItsChance();
    void expression_everyKind_hasItsValue_data();
    void expression_everyKind_hasItsValue();
    void read_brokenModels_areRefusedWithLine_data();
    void read_brokenModels_areRefusedWithLine();
    void read_nestedDeeply_isRefused_data();
    void read_nestedDeeply_isRefused();
    void read_junk_isRefused();
    void read_everyPrefix_neverCrashes();
    void names_privateComponents_areFoundByPath();
    void read_severalFiles_areOneModel();
    void read_commonCause_takesBetaFactor();
};

void TestOpenPsaReader::formula_everyKind_hasItsChance_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("expected");
    const QString three = R"(<basic-event name="a"/><event name="b"/><event name="c" type="basic-event"/>)";
    const QString two = R"(<basic-event name="a"/><basic-event name="b"/>)";
    QTest::newRow("and") << "<and>" + three + "</and>" << 0.006;
    QTest::newRow("or") << "<or>" + three + "</or>" << 1 - 0.9 * 0.8 * 0.7;
    QTest::newRow("not") << R"(<not><basic-event name="a"/></not>)" << 0.9;
    QTest::newRow("xor") << "<xor>" + two + "</xor>" << 0.1 * 0.8 + 0.9 * 0.2;
    QTest::newRow("iff") << "<iff>" + two + "</iff>" << 1 - (0.1 * 0.8 + 0.9 * 0.2);
    QTest::newRow("imply") << "<imply>" + two + "</imply>" << 0.9 + 0.1 * 0.2;
    QTest::newRow("nand") << "<nand>" + two + "</nand>" << 0.98;
    QTest::newRow("nor") << "<nor>" + two + "</nor>" << 0.72;
    QTest::newRow("atleast") << R"(<atleast min="2">)" + three + "</atleast>"
                             << 0.1 * 0.2 * 0.7 + 0.1 * 0.8 * 0.3 + 0.9 * 0.2 * 0.3 + 0.006;
    QTest::newRow("cardinality") << R"(<cardinality min="1" max="1">)" + three + "</cardinality>"
                                 << 0.1 * 0.8 * 0.7 + 0.9 * 0.2 * 0.7 + 0.9 * 0.8 * 0.3;
    QTest::newRow("nested") << "<and><or>" + two + R"(</or><not><event name="c"/></not></and>)"
                            << (1 - 0.72) * 0.7;
    QTest::newRow("reference") << R"(<basic-event name="b"/>)" << 0.2;
    QTest::newRow("constant") << R"(<or><constant value="false"/><basic-event name="b"/></or>)" << 0.2;
    QTest::newRow("house event") << R"(<and><house-event name="h"/><basic-event name="b"/></and>)" << 0.2;
    QTest::newRow("with label")
        << "<label>text</label><attributes><attribute name=\"x\" value=\"y\"/></attributes><and>" + two +
               "</and>"
        << 0.02;
}

void TestOpenPsaReader::formula_everyKind_hasItsChance() {
    QFETCH(QString, formula);
    QFETCH(double, expected);
    const auto outcome =
        read(modelOf(formula.toStdString(),
                     R"(<define-house-event name="h"><constant value="true"/></define-house-event>)"));
    QVERIFY2(outcome.tree.has_value(), qPrintable(messages(outcome)));
    QVERIFY(std::abs(chanceOfTop(outcome) - expected) < 1e-15);
}

void TestOpenPsaReader::expression_everyKind_hasItsValue_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("expected");
    const auto f = [](double value) { return QString("<float value=\"%1\"/>").arg(value, 0, 'g', 17); };
    const auto call = [&](const char* name, std::initializer_list<double> arguments) {
        QString text = QString("<%1>").arg(name);
        for (const double argument : arguments)
            text += f(argument);
        return text + QString("</%1>").arg(name);
    };
    QTest::newRow("int") << R"(<int value="1"/>)" << 1.0;
    QTest::newRow("bool") << R"(<bool value="true"/>)" << 1.0;
    QTest::newRow("exponential") << call("exponential", {1e-3, 100}) << -std::expm1(-0.1);
    QTest::newRow("exponential, tiny") << call("exponential", {1e-12, 1e-6}) << 1e-18;
    QTest::newRow("mission time") << "<exponential>" + f(1e-5) + "<system-mission-time/></exponential>"
                                  << -std::expm1(-0.0876);
    // A unit that fails at once never comes up before its repair; as time goes on both laws meet λ/(λ + μ).
    QTest::newRow("GLM, start") << call("GLM", {0.3, 1e-3, 1e-2, 0}) << 0.3;
    QTest::newRow("GLM, long") << call("GLM", {0.3, 1e-3, 9e-3, 1e6}) << 0.1;
    QTest::newRow("Weibull") << call("Weibull", {1000, 2, 0, 500}) << -std::expm1(-0.25);
    QTest::newRow("Weibull, not yet") << call("Weibull", {1000, 2, 600, 500}) << 0.0;
    QTest::newRow("periodic test") << call("periodic-test", {1e-4, 700, 0, 8760}) << -std::expm1(-1e-4 * 360);
    QTest::newRow("periodic test, at one")
        << call("periodic-test", {1e-4, 1000, 0, 8000}) << -std::expm1(-0.1);
    QTest::newRow("uniform") << call("uniform-deviate", {0.1, 0.3}) << 0.2;
    QTest::newRow("normal") << call("normal-deviate", {0.1, 0.3}) << 0.1;
    QTest::newRow("lognormal") << call("lognormal-deviate", {0.1, 3, 0.95}) << 0.1;
    QTest::newRow("lognormal of mu, sigma") << call("lognormal-deviate", {-2, 1}) << std::exp(-1.5);
    QTest::newRow("gamma") << call("gamma-deviate", {2, 0.1}) << 0.2;
    QTest::newRow("beta") << call("beta-deviate", {1, 3}) << 0.25;
    QTest::newRow("histogram") << "<histogram>" + f(0) + "<bin>" + f(0.2) + f(1) + "</bin><bin>" + f(0.4) +
                                      f(3) + "</bin></histogram>"
                               << 0.25;
    QTest::newRow("arithmetic") << "<div><sub>" + f(1) + call("mul", {0.5, 0.5}) + "</sub>" +
                                       call("add", {1, 2}) + "</div>"
                                << 0.25;
    QTest::newRow("choice") << "<ite>" + call("lt", {1, 2}) + f(0.1) + f(0.2) + "</ite>" << 0.1;
    QTest::newRow("switch") << "<switch><case>" + call("gt", {1, 2}) + f(0.1) + "</case>" + f(0.2) +
                                   "</switch>"
                            << 0.2;
    QTest::newRow("parameter") << R"(<parameter name="p"/>)" << 0.0125;
    QTest::newRow("mean") << call("mean", {0.1, 0.2, 0.6}) << 0.3;
}

void TestOpenPsaReader::expression_everyKind_hasItsValue() {
    QFETCH(QString, expression);
    QFETCH(double, expected);
    const std::string more =
        R"(<define-parameter name="p"><mul><parameter name="q"/><float value="0.5"/></mul></define-parameter>)"
        R"(<define-parameter name="q"><float value="0.025"/></define-parameter>)"
        "<define-basic-event name=\"x\">" +
        expression.toStdString() + "</define-basic-event>";
    const auto outcome = read(modelOf(R"(<basic-event name="x"/>)", more));
    QVERIFY2(outcome.tree.has_value(), qPrintable(messages(outcome)));
    const double value = outcome.tree->events[0].probability;
    QVERIFY2(std::abs(value - expected) <= 1e-14 * expected, qPrintable(QString::number(value, 'g', 17)));
}

void TestOpenPsaReader::read_brokenModels_areRefusedWithLine_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const std::string& text, const char* code, int line) {
        QTest::newRow(name) << QString::fromStdString(text) << code << line;
    };
    row("no XML", "<opsa-mef><", "IO-101", 1);
    row("empty", " \n", "IO-003", 1);
    row("not a model", "<graphml/>", "IO-130", 1);
    row("unknown element", "<opsa-mef>\n<define-nothing/></opsa-mef>", "IO-131", 2);
    row("unknown formula", modelOf("<maybe/>"), "IO-131", 3);
    row("unknown expression",
        modelOf("<event name=\"a\"/>", "\n<define-basic-event name=\"x\"><dice/></define-basic-event>"),
        "IO-131", 5);
    row("no name", modelOf("<event name=\"a\"/>", "\n<define-gate><event name=\"a\"/></define-gate>"),
        "IO-106", 5);
    row("defined twice",
        modelOf("<event name=\"a\"/>",
                "\n<define-basic-event name=\"top\"><float value=\"0\"/></define-basic-event>"),
        "IO-132", 5);
    row("undefined event", modelOf("<or><event name=\"a\"/>\n<basic-event name=\"zz\"/></or>"), "IO-133", 4);
    row("undefined parameter",
        modelOf("<event name=\"a\"/>",
                "\n<define-basic-event name=\"x\"><parameter name=\"n\"/></define-basic-event>"),
        "IO-133", 5);
    row("no probability", modelOf("<event name=\"a\"/>", "\n<define-basic-event name=\"x\"/>"), "IO-134", 5);
    row("probability above 1",
        modelOf("<event name=\"a\"/>",
                "\n<define-basic-event name=\"x\"><float value=\"1.5\"/></define-basic-event>"),
        "IO-135", 5);
    row("not a number",
        modelOf("<event name=\"a\"/>",
                "\n<define-basic-event name=\"x\"><float value=\"half\"/></define-basic-event>"),
        "IO-136", 5);
    row("min missing", modelOf("\n<atleast><event name=\"a\"/></atleast>"), "IO-136", 4);
    row("parameter of itself",
        modelOf(
            "<event name=\"a\"/>",
            "\n<define-parameter name=\"p\"><parameter name=\"p\"/></define-parameter><define-basic-event "
            "name=\"x\"><parameter name=\"p\"/></define-basic-event>"),
        "IO-138", 5);
    row("empty and", modelOf("\n<and/>"), "IO-139", 4);
    row("two negated", modelOf("\n<not><event name=\"a\"/><event name=\"b\"/></not>"), "IO-139", 4);
    row("gate without formula", modelOf(""), "IO-139", 3);
    row("common cause of another model",
        modelOf("<event name=\"a\"/>", "\n<define-CCF-group name=\"g\" model=\"MGL\"/>"), "IO-140", 5);
    row("wrong kind", modelOf("\n<gate name=\"a\"/>"), "IO-142", 4);
    row("no gates", "<opsa-mef><model-data/></opsa-mef>", "IO-143", 1);
    row("circle",
        modelOf("<gate name=\"g\"/>",
                "\n<define-gate name=\"g\"><or><gate name=\"top\"/><event name=\"a\"/></or></define-gate>"),
        "FT-004", 3);
}

void TestOpenPsaReader::read_brokenModels_areRefusedWithLine() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    const auto outcome = read(text.toStdString());
    QVERIFY(!outcome.tree);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(outcome.diagnostics[0].code), code);
    QVERIFY2(outcome.diagnostics[0].location->line == line, qPrintable(messages(outcome)));
}

void TestOpenPsaReader::read_nestedDeeply_isRefused_data() {
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::addColumn<QString>("inside");
    QTest::newRow("formulas") << "<or>"
                              << "</or>"
                              << "formula";
    QTest::newRow("expressions") << "<neg>"
                                 << "</neg>"
                                 << "expression";
    QTest::newRow("components") << "<define-component name=\"c\">"
                                << "</define-component>"
                                << "component";
}

void TestOpenPsaReader::read_nestedDeeply_isRefused() {
    QFETCH(QString, open);
    QFETCH(QString, close);
    QFETCH(QString, inside);
    constexpr int kDepth = 50'000;
    const std::string deep = (open.repeated(kDepth) + close.repeated(kDepth)).toStdString();
    std::string text = modelOf("<event name=\"a\"/>", deep);
    if (inside == "formula")
        text = modelOf(deep);
    if (inside == "expression")
        text = modelOf("<event name=\"a\"/>",
                       "<define-basic-event name=\"x\">" + deep + "</define-basic-event>");
    const auto outcome = read(text);
    QVERIFY(!outcome.tree);
    QCOMPARE(QString::fromStdString(outcome.diagnostics.front().code), QString("IO-137"));
}

void TestOpenPsaReader::read_junk_isRefused() {
    for (const std::string& text : {std::string("\xFF\xFE"), std::string("a\0b", 3),
                                    std::string("<a>&b;</a>"), std::string("<opsa-mef/>")}) {
        const auto outcome = read(text);
        QVERIFY(!outcome.tree);
        QVERIFY(!outcome.diagnostics.empty());
    }
    QVERIFY(!readOpenPsa({}).tree);
    const auto missing = readOpenPsaFiles({"/nonexistent/model.xml"});
    QVERIFY(!missing.tree);
    QCOMPARE(QString::fromStdString(missing.diagnostics.front().code), QString("IO-001"));
}

void TestOpenPsaReader::read_everyPrefix_neverCrashes() {
    const std::string text =
        modelOf(R"(<atleast min="2"><gate name="g"/><event name="b"/><not><event name="c"/></not></atleast>)",
                R"(<define-gate name="g"><and><event name="a"/><event name="b"/></and></define-gate>)");
    QVERIFY(read(text).tree.has_value());
    for (std::size_t length = 0; length < text.size(); ++length) {
        QVERIFY(!read(text.substr(0, length)).tree);
        std::string changed = text;
        changed[length] = changed[length] == '"' ? '<' : '"';
        (void)read(changed);
    }
}

void TestOpenPsaReader::names_privateComponents_areFoundByPath() {
    const auto outcome = read(R"(<opsa-mef><define-fault-tree name="t">
<define-gate name="top"><or><gate name="one.g"/><gate name="t.two.g"/></or></define-gate>
<define-component name="one" role="private">
<define-gate name="g"><basic-event name="e"/></define-gate>
<define-basic-event name="e"><float value="0.1"/></define-basic-event></define-component>
<define-component name="two" role="private">
<define-gate name="g"><basic-event name="e"/></define-gate>
<define-basic-event name="e"><float value="0.2"/></define-basic-event></define-component>
</define-fault-tree></opsa-mef>)");
    QVERIFY2(outcome.tree.has_value(), qPrintable(messages(outcome)));
    QVERIFY(std::abs(chanceOfTop(outcome) - 0.28) < 1e-15);
    QCOMPARE(QString::fromStdString(outcome.tree->events[1].name), QString("t.two.e"));
}

void TestOpenPsaReader::read_severalFiles_areOneModel() {
    const std::string gates =
        R"(<opsa-mef><define-fault-tree name="t"><define-gate name="top"><basic-event name="e"/></define-gate></define-fault-tree></opsa-mef>)";
    const std::string data =
        R"(<opsa-mef><model-data><define-basic-event name="e"><float value="0.25"/></define-basic-event></model-data></opsa-mef>)";
    QVERIFY(!read(gates).tree);
    const auto outcome = readOpenPsa({{"gates.xml", gates}, {"data.xml", data}});
    QVERIFY2(outcome.tree.has_value(), qPrintable(messages(outcome)));
    QCOMPARE(chanceOfTop(outcome), 0.25);
}

void TestOpenPsaReader::read_commonCause_takesBetaFactor() {
    const auto outcome = read(
        R"(<opsa-mef><define-fault-tree name="t">
<define-gate name="top"><and><basic-event name="p"/><basic-event name="q"/></and></define-gate></define-fault-tree>
<define-CCF-group name="pumps" model="beta-factor"><members><basic-event name="p"/><basic-event name="q"/></members>
<distribution><float value="0.1"/></distribution><factor level="2"><float value="0.2"/></factor></define-CCF-group></opsa-mef>)");
    QVERIFY2(outcome.tree.has_value(), qPrintable(messages(outcome)));
    QVERIFY(std::abs(chanceOfTop(outcome) - (0.02 + 0.98 * 0.08 * 0.08)) < 1e-15);
}

QTEST_GUILESS_MAIN(TestOpenPsaReader)
#include "test_open_psa_reader.moc"
