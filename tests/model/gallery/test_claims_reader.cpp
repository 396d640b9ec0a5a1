#include "model/gallery/claims_reader.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace isthmus;

namespace {

using Json = nlohmann::json;

const std::vector<std::string> kDesigns{"shop", "shop_twice", "unrelated"};

/// A file with one claim of every shape.
Json goodFile() {
    return Json::parse(R"({
  "format": "isthmus-claims", "version": 1, "row": 3, "title": "Shop", "story": "What a second server is worth.",
  "source": {"title": "Two servers", "author": "A. Writer", "publisher": "A Blog", "url": "example.org",
             "published": "2022-07"},
  "designs": ["shop", "shop_twice"],
  "claims": [
   {"id": "half", "claim": "Half", "place": "figure 1", "design": "shop", "figure": "availability/buy",
    "expect": {"value": 0.5, "relative": 1e-6}, "unit": "1", "computed": "1 / 2",
    "perturb": [{"element": "server", "set": {"count": 2}}]},
   {"id": "gain", "claim": "Gain", "place": "figure 1", "design": "shop_twice", "figure": "downtime/buy",
    "fail": ["wire"], "scenario": "cut", "connection_setup": true,
    "less": {"design": "shop"},
    "expect": {"at_least": -5, "below": 0}, "unit": "h/year", "computed": "less",
    "perturb": [{"design": "shop", "element": "server", "set": {"count": null}}]},
   {"id": "ratio", "claim": "Ratio", "place": "figure 1", "design": "shop", "figure": "cost",
    "over": {"figure": "transfer_cost"}, "expect": {"value": 2, "absolute": 0.5}, "unit": "1", "computed": "2",
    "perturb": [{"element": "server", "set": {"count": 2}}]},
   {"id": "words", "claim": "Words", "place": "figure 1", "design": "shop", "figure": "rto/buy/cable:c",
    "expect": {"text": "never"}, "computed": "none", "perturb": [{"element": "server", "set": {"count": 2}}]},
   {"id": "none", "claim": "None", "place": "figure 1", "design": "shop", "figure": "rpo/buy/cable:c",
    "expect": {"absent": true}, "computed": "none", "perturb": [{"element": "server", "set": {"count": 2}}]}
  ]})");
}

std::string line(const Diagnostic& problem) {
    return problem.code + " " + problem.location->pointer + " " + problem.accepted;
}

} // namespace

class TestClaimsReader : public QObject {
    Q_OBJECT

private slots:
    void readClaims_everyShape_isTakenIn();
    void readClaims_oneFault_isNamedWithItsPlace_data();
    void readClaims_oneFault_isNamedWithItsPlace();
    void readClaims_notJson_isNamedWithItsLine();
    void readClaims_severalFaults_areAllListedInOrder();
    void readClaimsFile_missing_says();
};

void TestClaimsReader::readClaims_everyShape_isTakenIn() {
    const auto outcome = readClaims(goodFile().dump(2), "/some/where/shop.claims.json", kDesigns);
    for (const Diagnostic& problem : outcome.diagnostics)
        QVERIFY2(false, line(problem).c_str());
    const ClaimsFile& file = *outcome.file;
    QCOMPARE(file.family, std::string("shop"));
    QCOMPARE(file.row, 3);
    QCOMPARE(file.source.published, std::string("2022-07"));
    QCOMPARE(file.designs.size(), std::size_t{2});
    QCOMPARE(file.claims.size(), std::size_t{5});
    const Claim& half = file.claims[0];
    QCOMPARE(*half.expect.value, 0.5);
    QCOMPARE(*half.expect.relative, 1e-6);
    QVERIFY(!half.less && !half.over);
    QCOMPARE(half.perturb.front().design, std::string("shop")); // left out: the claim's
    QCOMPARE(half.perturb.front().patch, std::string(R"({"count":2})"));
    const Claim& gain = file.claims[1];
    QCOMPARE(gain.query.fail, std::vector{ElementId{"wire"}});
    QCOMPARE(*gain.query.scenario, ElementId{"cut"});
    QVERIFY(gain.query.connectionSetup);
    QCOMPARE(gain.less->design, std::string("shop"));
    QCOMPARE(gain.less->figure, std::string("downtime/buy")); // left out: the claim's
    QVERIFY(gain.less->fail.empty() && !gain.less->scenario && !gain.less->connectionSetup); // said anew
    QCOMPARE(*gain.expect.atLeast, -5.0);
    QCOMPARE(*gain.expect.below, 0.0);
    QCOMPARE(gain.perturb.front().design, std::string("shop"));
    QCOMPARE(file.claims[2].over->design, std::string("shop")); // left out: the claim's
    QCOMPARE(*file.claims[3].expect.text, std::string("never"));
    QVERIFY(file.claims[4].expect.absent);
}

void TestClaimsReader::readClaims_oneFault_isNamedWithItsPlace_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("expected"); // how its line begins
    const auto row = [](const char* name, const char* patch, const char* expected) {
        QTest::newRow(name) << patch << expected;
    };
    // JSON patches (RFC 6902) of the good file.
    const char* const replace = R"({"op": "replace", "path": "%1", "value": %2})";
    const auto put = [&](const char* name, const char* path, const char* value, const char* expected) {
        row(name, qPrintable(QString(replace).arg(path, value).replace("replace", "add")), expected);
    };
    const auto drop = [&](const char* name, const char* path, const char* expected) {
        row(name, qPrintable(QString(R"({"op": "remove", "path": "%1"})").arg(path)), expected);
    };
    put("another format", "/format", R"("isthmus-design")", "IO-170 /format");
    put("another version", "/version", "2", "IO-015 /version version 1");
    drop("no version", "/version", "IO-013 /version version 1");
    drop("no row", "/row", "IO-015 /row a row of the gallery, 1 to 20");
    put("row beyond", "/row", "21", "IO-015 /row");
    put("row in words", "/row", R"("three")", "IO-012 /row a whole number");
    drop("no title", "/title", "IO-013 /title");
    put("empty story", "/story", R"("")", "IO-174 /story");
    drop("no address", "/source/url", "IO-013 /source/url");
    put("key of the file", "/titel", R"("x")", "IO-171 /titel");
    put("key of the source", "/source/writer", R"("x")", "IO-171 /source/writer");
    put("no designs", "/designs", "[]", "IO-174 /designs");
    put("design that is not there", "/designs/0", R"("shopp")", "IO-172 /designs/0 shop");
    put("design twice", "/designs/1", R"("shop")", "IO-173 /designs/");
    put("key of a claim", "/claims/0/figures", R"("cost")", "IO-171 /claims/0/figures");
    put("key almost right", "/claims/0/falil", R"(["x"])", "IO-171 /claims/0/falil fail");
    put("claim that is a number", "/claims/0", "7", "IO-012 /claims/0 an object");
    put("id with blanks", "/claims/0/id", R"("a b")", "IO-175 /claims/0/id");
    put("id of another claim", "/claims/4/id", R"("half")", "IO-173 /claims/4/id");
    drop("no place", "/claims/0/place", "IO-013 /claims/0/place");
    put("empty claim", "/claims/0/claim", R"("")", "IO-174 /claims/0/claim");
    drop("not computed", "/claims/0/computed", "IO-013 /claims/0/computed");
    put("design of another family", "/claims/0/design", R"("unrelated")",
        "IO-172 /claims/0/design shop, shop_twice");
    drop("no design", "/claims/0/design", "IO-172 /claims/0/design");
    put("no such kind", "/claims/0/figure", R"("availabilty/buy")",
        "AN-030 /claims/0/figure availability/JOURNEY");
    put("figure without its journey", "/claims/0/figure", R"("availability")",
        "AN-030 /claims/0/figure availability/JOURNEY");
    put("figure in words", "/claims/0/figure", "1", "IO-012 /claims/0/figure");
    put("no such kind in less", "/claims/1/less/figure", R"("x")", "AN-030 /claims/1/less/figure");
    put("key of less", "/claims/1/less/expect", "1", "IO-171 /claims/1/less/expect");
    put("design of less", "/claims/1/less/design", R"("unrelated")", "IO-172 /claims/1/less/design");
    put("less and over", "/claims/1/over", R"({"figure": "cost"})", "IO-177 /claims/1/over one of the two");
    put("fail that is no list", "/claims/1/fail", R"("wire")", "IO-012 /claims/1/fail a list");
    drop("no expectation", "/claims/0/expect", "IO-176 /claims/0/expect");
    put("nothing expected", "/claims/0/expect", "{}", "IO-176 /claims/0/expect");
    drop("no tolerance", "/claims/0/expect/relative", "IO-176 /claims/0/expect");
    put("two tolerances", "/claims/0/expect/absolute", "1", "IO-176 /claims/0/expect");
    put("negative tolerance", "/claims/0/expect/relative", "-1", "IO-176 /claims/0/expect");
    drop("tolerance alone", "/claims/0/expect/value", "IO-176 /claims/0/expect");
    put("two lower bounds", "/claims/1/expect/above", "1", "IO-176 /claims/1/expect");
    put("value and bound", "/claims/0/expect/above", "0", "IO-176 /claims/0/expect");
    put("text and number", "/claims/3/expect/above", "0", "IO-176 /claims/3/expect");
    put("not absent", "/claims/4/expect/absent", "false", "IO-176 /claims/4/expect");
    put("value in words", "/claims/0/expect/value", R"("half")", "IO-012 /claims/0/expect/value a number");
    put("key of an expectation", "/claims/0/expect/tolerance", "1", "IO-171 /claims/0/expect/tolerance");
    drop("no unit", "/claims/0/unit", "IO-174 /claims/0/unit");
    put("unit of a text", "/claims/3/unit", R"("s")", "IO-177 /claims/3/unit");
    put("unit of nothing", "/claims/4/unit", R"("s")", "IO-177 /claims/4/unit");
    put("text less something", "/claims/3/less", R"({"figure": "cost"})", "IO-177 /claims/3/expect");
    put("nothing over something", "/claims/4/over", R"({"figure": "cost"})", "IO-177 /claims/4/expect");
    drop("no perturbation", "/claims/0/perturb", "IO-174 /claims/0/perturb");
    put("empty perturbation", "/claims/0/perturb", "[]", "IO-174 /claims/0/perturb");
    drop("no element", "/claims/0/perturb/0/element", "IO-013 /claims/0/perturb/0/element");
    drop("no change", "/claims/0/perturb/0/set", "IO-013 /claims/0/perturb/0/set");
    put("change that is no object", "/claims/0/perturb/0/set", "2",
        "IO-012 /claims/0/perturb/0/set an object");
    put("design of a change", "/claims/0/perturb/0/design", R"("unrelated")",
        "IO-172 /claims/0/perturb/0/design shop, shop_twice");
    put("key of a change", "/claims/0/perturb/0/fail", "1", "IO-171 /claims/0/perturb/0/fail");
}

void TestClaimsReader::readClaims_oneFault_isNamedWithItsPlace() {
    QFETCH(QString, patch);
    QFETCH(QString, expected);
    const Json broken = goodFile().patch(Json::array({Json::parse(patch.toStdString())}));
    const auto outcome = readClaims(broken.dump(2), "shop.claims.json", kDesigns);
    QCOMPARE(outcome.file.has_value(), expected.startsWith("AN-030")); // the other claims can be checked
    QStringList lines;
    for (const Diagnostic& problem : outcome.diagnostics) {
        lines << QString::fromStdString(line(problem));
        QVERIFY2(!problem.accepted.empty(), qPrintable(lines.last()));
        QCOMPARE(problem.location->file, std::string("shop.claims.json"));
        QVERIFY(problem.location->line >= 1);
    }
    const bool named = std::any_of(lines.begin(), lines.end(),
                                   [&](const QString& text) { return text.startsWith(expected); });
    QVERIFY2(named, qPrintable(lines.join('\n')));
}

void TestClaimsReader::readClaims_notJson_isNamedWithItsLine() {
    const auto outcome = readClaims("{\n \"format\": oops}", "shop.claims.json", kDesigns);
    QVERIFY(!outcome.file);
    QCOMPARE(outcome.diagnostics.front().code, std::string("IO-005"));
    QCOMPARE(outcome.diagnostics.front().location->line, 2);
}

void TestClaimsReader::readClaims_severalFaults_areAllListedInOrder() {
    Json broken = goodFile();
    broken["claims"][1].erase("unit");
    broken["claims"][3]["figure"] = "nothing";
    const auto outcome = readClaims(broken.dump(2), "shop.claims.json", kDesigns);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{2});
    QCOMPARE(outcome.diagnostics[0].element, ElementId{"gain"});
    QCOMPARE(outcome.diagnostics[1].element, ElementId{"words"});
    QVERIFY(outcome.diagnostics[0].location->line < outcome.diagnostics[1].location->line);
}

void TestClaimsReader::readClaimsFile_missing_says() {
    const auto outcome = readClaimsFile("/no such folder/shop.claims.json");
    QVERIFY(!outcome.file);
    QCOMPARE(outcome.diagnostics.front().code, std::string("IO-001"));
}

QTEST_GUILESS_MAIN(TestClaimsReader)
#include "test_claims_reader.moc"
