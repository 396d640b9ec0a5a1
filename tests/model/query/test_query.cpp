#include "model/query/query_numbers.h"
#include "model/query/query_scope.h"
#include "model/query/query_text.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/small_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

QString idsOf(const std::vector<ElementId>& ids) {
    QStringList words;
    for (const ElementId& id : ids)
        words += QString::fromStdString(id.value);
    words.sort();
    return words.join(QLatin1Char(' '));
}

/// A region in a provider with a zone; layers, tags and all that the small design leaves out.
Design drawnDesign() {
    Design design = smallDesign();
    design.places[1].code = "us-west-2";
    design.places[1].account = "shared";
    design.components[1].notes = "Moves in May. #migration #Core";
    design.components[3].count = 4;
    design.components[3].need = 3;
    design.components[4].storage = Gigabytes{2048};
    design.components[4].failure = FailureData{.availability = 0.9985};
    design.components[5].failure = FailureData{.never = true};
    design.links[0].capacity = MegabitsPerSecond{100'000};
    design.links[1].capacity = MegabitsPerSecond{500};
    design.links[1].latency = Milliseconds{11};
    design.links[1].priority = 1;
    design.flows[0].forwardPerMonth = Gigabytes{600};
    design.flows[0].returnPerMonth = Gigabytes{424};
    design.flows[1].hard = false;
    View& view = design.views.front();
    view.layers = {{.id = {"base"}, .name = "Base"}, {.id = {"later"}, .name = "Later this year"}};
    view.appearance[{"replica"}].layer = "later";
    view.appearance[{"replica"}].locked = true;
    view.appearance[{"shop"}].group = "Front/Shops";
    view.appearance[{"router"}].comments = {{.author = "A", .date = {}, .text = "Why one?"}};
    return design;
}

AnalysisResult figures() {
    AnalysisResult result;
    JourneyResult journey;
    journey.id = {"buy"};
    journey.availability.value = 0.9995;
    journey.availability.unavailability = 0.0005;
    journey.availability.downtimePerYear = Hours{4.383};
    journey.availability.outagesPerYear = 3;
    journey.latency.p99 = Milliseconds{84};
    journey.importance = {{.element = {"orders"}, .hoursSavedPerYear = Hours{3}},
                          {.element = {"router"}, .hoursSavedPerYear = Hours{0.5}}};
    journey.singlePointsOfFailure = {{"router"}, {"shop"}};
    RecoveryResult quick, slow;
    quick.rto = Seconds{0};
    quick.rpo = Seconds{0};
    slow.rto = Seconds{900};
    slow.rpoState = RpoState::Lost;
    journey.recovery = {quick, slow};
    result.journeys = {journey};
    result.cost.lines = {{.element = {"orders"}, .amount = Usd{120}},
                         {.element = {"orders"}, .amount = Usd{30}},
                         {.flow = {"copy"}, .element = {"circuit"}, .amount = Usd{40}},
                         {.element = {"gateway"}, .amount = std::nullopt}};
    result.live.dead = {{"segment"}, {"circuit"}};
    result.live.failed = {{"segment"}};
    result.live.carrying = {{"shop"}, {"orders"}};
    return result;
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto outcome = loadShipped();
        QVERIFY(outcome.catalogue);
        m_catalogue = std::make_unique<Catalogue>(*std::move(outcome.catalogue));
    }

    void matching_drawing_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* query, const char* found) { QTest::newRow(query) << query << found; };
        row("rou", "router");
        row("ROUTER", "router");
        row("\"cable cut\"", "cut");
        row("name:re*", "read region replica");
        row("id=site", "site");
        row("type:dx", "circuit");
        row("type:direct_connect", "circuit");
        row("type:database", "orders replica");
        row("type:db -name:orders", "replica");
        row("type:place", "region site zone");
        row("type:replication", "copy");
        row("type=ranked", "databases");
        row("type:component region:us-west-2", "gateway replica");
        row("type:component in:region", "gateway replica");
        row("type:place in:region", "zone");
        row("zone:zone type:database", "replica");
        row("site=site type:component", "orders router shop");
        row("from:router", "circuit");
        row("end:gateway", "circuit segment");
        row("to=databases", "read");
        row("group:databases", "orders replica");
        row("group:shops", "shop");
        row("risk:coast", "site station");
        row("cable:cable", "segment");
        row("layer:later", "replica");
        row("type:database layer=base", "orders");
        row("account:shared", "region");
        row("tag:core", "gateway");
        row("notes:may", "gateway");
        row("has:tags", "gateway");
        row("has:comments", "router");
        row("has:targets", "buy");
        row("is:locked", "replica");
        row("is:overlay", "circuit");
        row("is:soft", "copy");
        row("count>=2 type:component", "shop");
        row("need:3", "shop");
        row("storage>1TB", "orders");
        row("storage=2 TB", "orders");
        row("capacity<1Gbit/s", "circuit");
        row("capacity:400Mbit/s..1Gbit/s", "circuit");
        row("latency>10ms", "circuit segment");
        row("latency=11", "circuit");
        row("length>4000km", "segment");
        row("priority!=0", "circuit");
        row("volume=1TB", "read");
        row("links=0 type:component", "orders replica shop");
        row("a<0.999 type:database", "orders");
        row("a<99.9% type:database", "orders");
        row("a<99,9 % type:database", "orders");
        row("nines<3 type:database", "orders");
        row("is:never type:database", "replica");
        row("router or shop", "router shop");
        row("(router or shop) has:comments", "router");
        row("type:component -(type:database or links>0)", "shop");
        row("not type:component and name:s*", "segment site");
        row("a<0.9 or a>=0.9 type:scenario", "");
        row("-a<2 type:scenario", "cut");
    }
    void matching_drawing() {
        QFETCH(QString, query);
        QFETCH(QString, found);
        const Design design = drawnDesign();
        const QueryOutcome outcome = parseQuery(query.toStdString());
        QVERIFY2(!outcome.error, outcome.error ? outcome.error->error.code.c_str() : "");
        QCOMPARE(idsOf(QueryScope(design, *m_catalogue, nullptr).matching(outcome.query)), found);
    }

    void matching_figures_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* query, const char* found) { QTest::newRow(query) << query << found; };
        row("a<0.9996 type:journey", "buy");
        row("nines:3.3 type:journey", "buy");
        row("downtime>4h type:journey", "buy");
        row("outages>2", "buy");
        row("latency<0.1s type:journey", "buy");
        row("saved>1h", "orders");
        row("saved>10min", "orders router");
        row("cost>100", "orders");
        row("cost=150", "orders");
        row("cost=40", "circuit copy");
        row("is:unpriced", "gateway");
        row("cost!=150", "circuit copy");
        row("is:dead -is:failed", "circuit");
        row("is:spof", "router shop");
        row("is:idle type:database", "replica");
        row("rto>=15min", "buy");
        row("rto<15 min", "");
        row("rpo>1000w", "buy");
    }
    void matching_figures() {
        QFETCH(QString, query);
        QFETCH(QString, found);
        const Design design = drawnDesign();
        const AnalysisResult known = figures();
        const QueryOutcome outcome = parseQuery(query.toStdString());
        QVERIFY(!outcome.error);
        QVERIFY(outcome.query.asksForFigures);
        QCOMPARE(idsOf(QueryScope(design, *m_catalogue, &known).matching(outcome.query)), found);
        // Nothing is made up where nothing has been computed.
        if (!query.contains(QLatin1String("journey")))
            QVERIFY(QueryScope(design, *m_catalogue, nullptr).matching(outcome.query).empty());
    }

    void parse_wrong_saysWhereAndWhatIsAccepted_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("letters");  ///< that are pointed at
        QTest::addColumn<QString>("accepted"); ///< part of it
        const auto row = [](const char* query, const char* code, const char* letters, const char* accepted) {
            QTest::newRow(query) << query << code << letters << accepted;
        };
        row("name:x colour:red", "QU-001", "colour", "type, name, id");
        row("a<", "QU-002", "<", "99.9%");
        row("type: ) x", "QU-002", ":", "*");
        row("x a<high", "QU-003", "high", "99.9%");
        row("length>5ms", "QU-003", "5ms", "km");
        row("length>1..2", "QU-003", "1..2", "km");
        row("cost:1..", "QU-003", "1..", "100");
        row("say \"one", "QU-004", "\"one", "\"");
        row("(a<1 b", "QU-005", "(", ")");
        row("x ) y", "QU-005", ")", "(");
        row("name<x", "QU-006", "<", ":, =, !=");
        row("x or", "QU-007", "or", "");
        row("or x", "QU-007", "or", "");
        row("x and or y", "QU-007", "and", "");
        row("x -", "QU-007", "-", "");
        row("<3", "QU-007", "<", "type");
        row("is:happy", "QU-008", "happy", "spof");
        row("has:wings", "QU-008", "wings", "notes");
    }
    void parse_wrong_saysWhereAndWhatIsAccepted() {
        QFETCH(QString, query);
        QFETCH(QString, code);
        QFETCH(QString, letters);
        QFETCH(QString, accepted);
        const QueryOutcome outcome = parseQuery(query.toStdString());
        QVERIFY(outcome.error.has_value());
        QCOMPARE(QString::fromStdString(outcome.error->error.code), code);
        QCOMPARE(query.mid(static_cast<qsizetype>(outcome.error->position),
                           static_cast<qsizetype>(outcome.error->length)),
                 letters);
        QVERIFY2(outcome.error->error.accepted.find(accepted.toStdString()) != std::string::npos,
                 outcome.error->error.accepted.c_str());
        QVERIFY(outcome.query.isEmpty());
    }

    void parse_tooLongOrTooDeep_isRefused() {
        QCOMPARE(parseQuery(std::string(5000, 'x')).error->error.code, std::string("QU-009"));
        QCOMPARE(parseQuery(std::string(200, '(')).error->error.code, std::string("QU-010"));
        QCOMPARE(parseQuery(std::string(200, '-') + "x").error->error.code, std::string("QU-010"));
        QVERIFY(parseQuery("").query.isEmpty());
        QVERIFY(parseQuery("  \t ").query.isEmpty());
    }

    void parse_anyBytes_neverThrows() {
        std::mt19937 random(7);
        const std::string letters = "a<>=!:()\"-| or.0,%\xC3\xA4\xFF*?~/";
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (auto i = random() % 24; i > 0; --i)
                text += letters[random() % letters.size()];
            const QueryOutcome outcome = parseQuery(text);
            if (outcome.error)
                QVERIFY(outcome.error->position + outcome.error->length <= text.size());
        }
    }

    void queryNumber_units_areOfTheField() {
        const auto value = [](const char* text, QueryUnit unit) {
            const auto number = queryNumber(text, unit);
            return number ? number->value : -1.0;
        };
        QCOMPARE(value("99.5%", QueryUnit::Share), 0.995);
        QCOMPARE(value("1.5h", QueryUnit::InSeconds), 5400.0);
        QCOMPARE(value("90min", QueryUnit::InHours), 1.5);
        QCOMPARE(value("0.2s", QueryUnit::InMilliseconds), 200.0);
        QCOMPARE(value("10G", QueryUnit::InMegabitsPerSecond), 10'000.0);
        QCOMPARE(value("10Gbps", QueryUnit::InMegabitsPerSecond), 10'000.0);
        QCOMPARE(value("2TB", QueryUnit::InGigabytes), 2048.0);
        QCOMPARE(value("$1,5", QueryUnit::InUsd), 1.5);
        QCOMPARE(value("1e3", QueryUnit::Plain), 1000.0);
        for (const char* wrong : {"", "x", "1x", "1 2", "--1", "1e999", "inf", "nan", "1,2,3"})
            QVERIFY2(!queryNumber(wrong, QueryUnit::Plain), wrong);
    }

    void text_foldedAndMatched() {
        QCOMPARE(foldCase("ÄÖÜ ŁŽ ΑΩ ЖЯЁ ß × İ A\xFF"), std::string("äöü łž αω жяё ß × İ a\xFF"));
        QVERIFY(matchesWhole("a*c?", "abbcd") && matchesWhole("*", "") && matchesWhole("h?h", "höh"));
        QVERIFY(!matchesWhole("a*c", "abcd") && !matchesWhole("?", "") && matchesWhole("*ab*ab", "abxabab"));
        QVERIFY(matchesPart("b", "abc") && !matchesPart("b*", "abc") && matchesPart("*b*", "abc"));
    }

private:
    std::unique_ptr<Catalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestQuery)
#include "test_query.moc"
