// analyze --explain FIGURE: one figure opened, down to what was given.
#include "tests/app/cli/run_command.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace isthmus::testing;
using Json = nlohmann::json;

namespace {

QStringList explain(const QStringList& figures, const QStringList& more = {}) {
    QStringList words{QStringLiteral("analyze"),
                      QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus")};
    for (const QString& figure : figures)
        words << QStringLiteral("--explain") << figure;
    return words + more;
}

} // namespace

class TestExplainCommand : public QObject {
    Q_OBJECT

private slots:
    void explain_figure_opensDownToWhatWasGiven();
    void explain_several_answersInOrder();
    void explain_list_namesFiguresThatOpen();
    void explain_text_saysFormulaInputsAndWhereToGoOn();
    void explain_wrongFigure_isRefused();
    void explain_failed_isOfTheStateAskedAbout();
    void explain_simulation_isRunForItsFigures();
};

void TestExplainCommand::explain_figure_opensDownToWhatWasGiven() {
    std::vector<std::string> open{"downtime/read-record"};
    std::set<std::string> seen;
    bool reachedSource = false;
    while (!open.empty() && !reachedSource) {
        const std::string figure = open.back();
        open.pop_back();
        if (!seen.insert(figure).second)
            continue;
        const Run answer = run(explain({QString::fromStdString(figure)}, {QStringLiteral("--json")}));
        QCOMPARE(answer.code, 0);
        const Json json = Json::parse(answer.out);
        QCOMPARE(json["format"].get<std::string>(), std::string("isthmus-figures"));
        const Json& opened = json["figures"].at(0);
        QCOMPARE(opened["figure"].get<std::string>(), figure);
        for (const Json& input : opened["inputs"]) {
            reachedSource = reachedSource || input["source"].is_string();
            if (input["figure"].is_string())
                open.push_back(input["figure"].get<std::string>());
        }
    }
    QVERIFY(reachedSource);
    QVERIFY(seen.size() >= 4); // hours, availability, structure, element
}

void TestExplainCommand::explain_several_answersInOrder() {
    const Run answer =
        run(explain({QStringLiteral("cost"), QStringLiteral("cost_line/1")}, {QStringLiteral("--json")}));
    const Json figures = Json::parse(answer.out)["figures"];
    QCOMPARE(figures.size(), std::size_t{2});
    QCOMPARE(figures[0]["inputs"][0]["figure"].get<std::string>(), std::string("cost_line/1"));
    QCOMPARE(figures[0]["inputs"][0]["value"].get<double>(), figures[1]["value"].get<double>());
}

void TestExplainCommand::explain_list_namesFiguresThatOpen() {
    const Run list = run(explain({QStringLiteral("list")}));
    QCOMPARE(list.code, 0);
    const QStringList lines = QString::fromStdString(list.out).split('\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 100);
    for (const QString& kind :
         {QStringLiteral("rto/"), QStringLiteral("element/"), QStringLiteral("cost_line/")}) {
        const auto first =
            std::find_if(lines.begin(), lines.end(), [&](const QString& l) { return l.startsWith(kind); });
        QVERIFY(first != lines.end());
        QCOMPARE(run(explain({*first})).code, 0);
    }
}

void TestExplainCommand::explain_text_saysFormulaInputsAndWhereToGoOn() {
    const Run answer = run(explain({QStringLiteral("availability/read-record")}));
    QCOMPARE(answer.code, 0);
    for (const char* part : {"A = A_struct", "availability of the structure", "> structural/read-record",
                             "by a decision diagram"})
        QVERIFY2(answer.out.find(part) != std::string::npos, answer.out.c_str());
}

void TestExplainCommand::explain_wrongFigure_isRefused() {
    const Run unknown = run(explain({QStringLiteral("uptime/read-record")}));
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.find("AN-030") != std::string::npos);
    QVERIFY(unknown.err.find("availability/JOURNEY") != std::string::npos);
    const Run missing = run(explain({QStringLiteral("availability/nobody")}));
    QCOMPARE(missing.code, 2);
    QVERIFY(missing.err.find("AN-031") != std::string::npos);
    QVERIFY(missing.out.empty());
}

void TestExplainCommand::explain_failed_isOfTheStateAskedAbout() {
    const auto value = [](const QStringList& more) {
        const Run answer = run(explain({QStringLiteral("structural/read-record")},
                                       more + QStringList{QStringLiteral("--json")}));
        return Json::parse(answer.out)["figures"][0]["value"].get<double>();
    };
    QVERIFY(value({QStringLiteral("--fail"), QStringLiteral("cable-hawaiki")}) < value({}));
}

void TestExplainCommand::explain_simulation_isRunForItsFigures() {
    const Run answer =
        run(explain({QStringLiteral("sim_availability/read-record")}, {QStringLiteral("--json")}));
    QCOMPARE(answer.code, 0);
    const Json figure = Json::parse(answer.out)["figures"][0];
    QCOMPARE(figure["figure"].get<std::string>(), std::string("sim_availability/read-record"));
    double lost = -1, lived = 0;
    for (const Json& input : figure["inputs"]) {
        if (input["name"] == "hours lost in all")
            lost = input["value"].get<double>();
        if (input["name"] == "hours lived through")
            lived = input["value"].get<double>();
    }
    QCOMPARE(lived, 1000 * 8766.0);
    QVERIFY(std::abs(figure["value"].get<double>() - (1 - lost / lived)) < 1e-12);
    // The same run by its own command, with its own number of years.
    const Run shorter = run({QStringLiteral("simulate"),
                             QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus"),
                             QStringLiteral("--years"), QStringLiteral("100"), QStringLiteral("--explain"),
                             QStringLiteral("sim_outages/read-record")});
    QCOMPARE(shorter.code, 0);
    QVERIFY(shorter.out.find("outages counted / years lived through") != std::string::npos);
    QVERIFY(shorter.out.find("100  years lived through") != std::string::npos);
    const Run list = run({QStringLiteral("simulate"),
                          QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus"),
                          QStringLiteral("--years"), QStringLiteral("20"), QStringLiteral("--explain"),
                          QStringLiteral("list")});
    QVERIFY(list.out.starts_with("sim_availability/") && list.out.find("\nrto/") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestExplainCommand)
#include "test_explain_command.moc"
