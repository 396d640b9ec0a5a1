#include "model/gallery/claim_check.h"
#include "model/gallery/claims_reader.h"
#include "model/gallery/perturbation.h"
#include "model/io/design_reader.h"

#include <QTest>

using namespace isthmus;

namespace {

/// People, a wire of 0.99 and a server of 0.9; journeys are up for 0.891.
constexpr const char* kShop = R"({"format": "isthmus-design", "version": 1, "name": "Small shop",
"components": [
 {"id": "people", "kind": "clients", "failure": {"never": true}},
 {"id": "server", "kind": "server", "failure": {"availability": 0.9, "mttr_h": 1},
  "prices": [{"usd": 30, "unit": "month", "source": "A test", "as_of": "2026-11"}]}],
"links": [{"id": "wire", "kind": "leased_circuit", "from": "people", "to": "server", "latency_ms": 2,
 "failure": {"availability": 0.99, "mttr_h": 1}}],
"flows": [{"id": "ask", "from": "people", "to": "server", "kind": "request", "round_trips": 1,
 "setup_round_trips": 2}],
"journeys": [{"id": "buy", "entry": "people"}],
"scenarios": [{"id": "cut", "events": [{"at_s": 0, "fail": ["wire"]}]}]})";

std::shared_ptr<const Design> shop(const std::string& text = kShop) {
    auto outcome = readDesign(text, "shop.isthmus");
    return outcome.complete ? std::make_shared<const Design>(*std::move(outcome.design)) : nullptr;
}

/// A claims file of one claim, whose members beside texts are given.
Claim claimOf(const QString& members) {
    const QString file = QStringLiteral(R"({"format": "isthmus-claims", "version": 1, "row": 1, "title": "t",
"story": "s", "source": {"title": "t", "publisher": "p", "url": "u"}, "designs": ["shop", "better"],
"claims": [{"id": "it", "claim": "c", "place": "p", "computed": "c", "design": "shop",
"perturb": [{"element": "server", "set": {}}], %1}]})");
    auto outcome = readClaims(file.arg(members).toStdString(), "x.claims.json", {"shop", "better"});
    return outcome.file ? outcome.file->claims.front() : Claim{};
}

} // namespace

class TestClaimCheck : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void checkClaims_claim_holdsOrSaysWhyNot_data();
    void checkClaims_claim_holdsOrSaysWhyNot();
    void checkClaims_designMissing_says();
    void checkClaims_stopped_says();
    void checkClaims_anyThreads_sameOutcomesInOrder();
    void perturbed_change_isMadeInItsDesignOnly();
    void perturbed_badChange_isRefused_data();
    void perturbed_badChange_isRefused();

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    DesignsByName m_designs;
};

void TestClaimCheck::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue.has_value());
    m_catalogue = std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
    m_designs["shop"] = shop();
    QVERIFY(m_designs["shop"] != nullptr);
    m_designs["better"] = shop(QString(kShop).replace("0.9,", "0.95,").replace("30", "45").toStdString());
    QVERIFY(m_designs["better"] != nullptr);
}

void TestClaimCheck::checkClaims_claim_holdsOrSaysWhyNot_data() {
    QTest::addColumn<QString>("claim");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* claim, bool holds, const char* problem = "") {
        QTest::newRow(name) << claim << holds << problem;
    };
    const char* const up = R"("figure": "structural/buy", "unit": "1", "expect": %1)";
    const auto expecting = [&](const char* name, const char* expectation, bool holds) {
        row(name, qPrintable(QString(up).arg(expectation)), holds);
    };
    expecting("value", R"({"value": 0.891, "relative": 1e-12})", true); // 0.9 · 0.99
    expecting("value, absolute", R"({"value": 0.89, "absolute": 0.002})", true);
    expecting("value, another", R"({"value": 0.8911, "relative": 1e-5})", false);
    expecting("value, another, absolute", R"({"value": 0.89, "absolute": 0.0009})", false);
    expecting("at least", R"({"at_least": 0.89})", true);
    expecting("at least more", R"({"at_least": 0.9})", false);
    expecting("at most", R"({"at_most": 0.9})", true);
    expecting("at most less", R"({"at_most": 0.89})", false);
    expecting("above", R"({"above": 0.89})", true);
    expecting("above more", R"({"above": 0.9})", false);
    expecting("below", R"({"below": 0.9})", true);
    expecting("below less", R"({"below": 0.89})", false);
    expecting("between", R"({"at_least": 0.89, "below": 0.9})", true);
    expecting("between, too high", R"({"at_least": 0.8, "below": 0.85})", false);
    const char* const down =
        R"("figure": "structural/buy", "unit": "1", "expect": {"value": 0, "absolute": 0})";
    row("nothing failed is not down", down, false);
    row("failed", qPrintable(QString(down) + R"(, "fail": ["wire"])"), true);
    row("scenario", qPrintable(QString(down) + R"(, "scenario": "cut")"), true);
    row("no such element", qPrintable(QString(down) + R"(, "fail": ["wier"])"), false, "AN-001");
    row("no such scenario", qPrintable(QString(down) + R"(, "scenario": "cute")"), false, "AN-002");
    // 0.9 · 0.99 − 0.95 · 0.99 = −0.0495
    row("less", R"("figure": "structural/buy", "less": {"design": "better", "figure": "structural/buy"},
        "unit": "1", "expect": {"value": -0.0495, "relative": 1e-9})",
        true);
    row("less, other units", R"("figure": "cost", "less": {"figure": "structural/buy"}, "unit": "USD/month",
        "expect": {"above": 0})",
        false, "AN-040");
    row("over", R"("figure": "cost", "over": {"design": "better", "figure": "cost"}, "unit": "1",
        "expect": {"value": 0.6666666666666667, "relative": 1e-9})",
        true);
    row("over, unit of a ratio", R"("figure": "cost", "over": {"figure": "latency_p50/buy"},
        "unit": "USD/month/ms", "expect": {"above": 0})",
        true);
    row("over nothing", R"("figure": "cost", "over": {"figure": "transfer_cost"}, "unit": "1",
        "expect": {"above": 0})",
        false, "AN-042");
    row("over, said anew",
        R"("figure": "structural/buy", "fail": ["wire"], "over": {"figure": "structural/buy"},
        "unit": "1", "expect": {"value": 0, "absolute": 0})",
        true);
    row("another unit", R"("figure": "latency_p50/buy", "unit": "s", "expect": {"above": 0})", false,
        "AN-040");
    row("no such kind of figure", R"("figure": "avail/buy", "expect": {"absent": true})", false, "AN-030");
    row("absent", R"("figure": "rto/buy/cable:none", "expect": {"absent": true})", true);
    row("absent, but there", R"("figure": "cost", "expect": {"absent": true})", false);
    row("absent journey", R"("figure": "rto/bye/cable:none", "expect": {"absent": true})", false, "AN-003");
    row("number of what is absent", R"("figure": "rto/buy/cable:none", "unit": "s", "expect": {"above": 0})",
        false, "AN-031");
    row("text of what has none", R"("figure": "structural/buy", "expect": {"text": "up"})", false);
}

void TestClaimCheck::checkClaims_claim_holdsOrSaysWhyNot() {
    QFETCH(QString, claim);
    QFETCH(bool, holds);
    QFETCH(QString, problem);
    const Claim read = claimOf(claim);
    QVERIFY2(!read.id.empty(), "the claim cannot be read");
    const ClaimOutcome outcome = checkClaims({{&read, &m_designs}}, m_catalogue).front();
    QCOMPARE(QString::fromStdString(outcome.problem ? outcome.problem->code : std::string()), problem);
    QCOMPARE(outcome.holds, holds);
}

void TestClaimCheck::checkClaims_designMissing_says() {
    const Claim claim = claimOf(R"("figure": "cost", "unit": "USD/month", "expect": {"above": 0})");
    const DesignsByName none;
    const ClaimOutcome outcome = checkClaims({{&claim, &none}}, m_catalogue).front();
    QVERIFY(!outcome.holds);
    QCOMPARE(outcome.problem->code, std::string("AN-045"));
}

void TestClaimCheck::checkClaims_stopped_says() {
    const Claim claim = claimOf(R"("figure": "cost", "unit": "USD/month", "expect": {"above": 0})");
    std::stop_source stop;
    stop.request_stop();
    const ClaimOutcome outcome =
        checkClaims({{&claim, &m_designs}}, m_catalogue, {}, stop.get_token()).front();
    QVERIFY(!outcome.holds);
    QCOMPARE(outcome.problem->code, std::string("AN-004"));
}

void TestClaimCheck::checkClaims_anyThreads_sameOutcomesInOrder() {
    const Claim cost =
        claimOf(R"("figure": "cost", "unit": "USD/month", "expect": {"value": 30, "absolute": 0})");
    const Claim up = claimOf(R"("figure": "structural/buy", "unit": "1", "expect": {"above": 0})");
    Claim down = up;
    down.query.fail = {ElementId{"server"}};
    for (const unsigned threads : {1U, 4U}) {
        ClaimCheckOptions options;
        options.threads = threads;
        double last = 0;
        options.progress = [&](double part) {
            QVERIFY(part > last);
            last = part;
        };
        const auto outcomes =
            checkClaims({{&cost, &m_designs}, {&up, &m_designs}, {&down, &m_designs}, {&cost, &m_designs}},
                        m_catalogue, options);
        QCOMPARE(outcomes.size(), std::size_t{4});
        QVERIFY(outcomes[0].holds && outcomes[1].holds && !outcomes[2].holds && outcomes[3].holds);
        QCOMPARE(*outcomes[0].value, 30.0);
        QCOMPARE(outcomes[0].unit, std::string("USD/month"));
        QCOMPARE(*outcomes[2].value, 0.0);
        QCOMPARE(last, 1.0);
    }
}

void TestClaimCheck::perturbed_change_isMadeInItsDesignOnly() {
    const std::vector<Perturbation> changes = {
        {"shop", ElementId{"server"}, R"({"count": 2, "prices": null})"},
        {"shop", ElementId{"wire"}, R"({"failure": {"availability": 0.5}})"},
        {"better", ElementId{"wire"}, R"({"latency_ms": 9})"}};
    const auto changed = perturbed(*m_designs["shop"], "shop", changes, *m_catalogue);
    QVERIFY(changed.has_value());
    Design expected = *m_designs["shop"];
    expected.components[1].count = 2;
    expected.components[1].prices.clear();
    expected.links[0].failure->availability = 0.5; // its repair time stays
    QVERIFY(*changed == expected);
}

void TestClaimCheck::perturbed_badChange_isRefused_data() {
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such element") << "sever"
                                     << R"({"count": 2})"
                                     << "ED-001";
    QTest::newRow("nothing") << "server"
                             << "{}"
                             << "AN-043";
    QTest::newRow("as it is") << "server"
                              << R"({"count": 1})"
                              << "AN-043";
    QTest::newRow("unknown field") << "server"
                                   << R"({"cuont": 2})"
                                   << "AN-044";
    QTest::newRow("wrong type") << "server"
                                << R"({"count": "two"})"
                                << "IO-012";
    QTest::newRow("out of range") << "server"
                                  << R"({"count": 0})"
                                  << "DE-005";
    QTest::newRow("no such end") << "wire"
                                 << R"({"to": "nowhere"})"
                                 << "DE-003";
    QTest::newRow("no such kind") << "server"
                                  << R"({"kind": "serverr"})"
                                  << "DE-030";
}

void TestClaimCheck::perturbed_badChange_isRefused() {
    QFETCH(QString, element);
    QFETCH(QString, patch);
    QFETCH(QString, code);
    const auto changed =
        perturbed(*m_designs["shop"], "shop",
                  {{"shop", ElementId{element.toStdString()}, patch.toStdString()}}, *m_catalogue);
    QVERIFY(!changed.has_value());
    QCOMPARE(QString::fromStdString(changed.error().code), code);
}

QTEST_GUILESS_MAIN(TestClaimCheck)
#include "test_claim_check.moc"
