#include "model/io/catalogue_check.h"
#include "model/io/design_reader.h"

#include <QtTest>

using namespace isthmus;

class TestCatalogueCheck : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void readDesign_unknownWords_areErrorsWithNearestOnes();
    void readDesign_knownWords_areSilent();
    void readDesign_positionsOfTheCatalogue_refuseWhatIsFasterThanLight();
    void checkKinds_withoutFile_namesElementAndField();

private:
    LoadOutcome read(const std::string& text) const {
        ReadOptions options;
        options.catalogue = &*m_catalogue;
        return readDesign("{\"format\": \"isthmus-design\", \"version\": 1,\n" + text + "}", "x", options);
    }
    std::optional<Catalogue> m_catalogue;
};

void TestCatalogueCheck::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue.has_value());
    m_catalogue = std::move(outcome.catalogue);
}

void TestCatalogueCheck::readDesign_unknownWords_areErrorsWithNearestOnes() {
    const auto outcome =
        read(R"("places": [{"id": "w", "kind": "regoin", "failure": {"reference": "aws_region.assumpton"}},
{"id": "x", "kind": "router"}, {"id": "y", "kind": "region", "code": "us-west-9"}],
"components": [{"id": "a", "kind": "databse", "prices": [{"price": "EC2/nothing"}]}],
"links": [{"id": "l", "kind": "string", "from": "a", "to": "a"}],
"cables": [{"id": "c", "code": "no-such-cable", "segments": ["l"]}]
)");
    QVERIFY(!outcome.complete);
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& diagnostic : outcome.diagnostics) {
        found.emplace_back(diagnostic.code, diagnostic.location->pointer);
        QVERIFY(!diagnostic.accepted.empty() && diagnostic.location->line > 1);
    }
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"DE-030", "/places/0/kind"},     {"DE-032", "/places/0/failure/reference"},
        {"DE-031", "/places/1/kind"},     {"DE-034", "/places/2/code"},
        {"DE-030", "/components/0/kind"}, {"DE-033", "/components/0/prices/0/price"},
        {"DE-030", "/links/0/kind"},      {"DE-034", "/cables/0/code"}};
    QVERIFY(found == expected);
    QCOMPARE(outcome.diagnostics[0].accepted, std::string("region"));
    QCOMPARE(outcome.diagnostics[1].accepted, std::string("aws_region.assumption"));
    QCOMPARE(outcome.diagnostics[4].accepted, std::string("database"));
    QVERIFY(outcome.diagnostics[6].accepted.find("direct_connect") != std::string::npos);
}

void TestCatalogueCheck::readDesign_knownWords_areSilent() {
    const auto outcome = read(R"("places": [{"id": "w", "kind": "region", "code": "us-west-2"}],
"components": [{"id": "a", "kind": "router", "place": "w"}], "links": [{"id": "l", "kind": "lan", "from": "a", "to": "a"}]
)");
    QVERIFY(outcome.complete && outcome.diagnostics.empty());
}

void TestCatalogueCheck::readDesign_positionsOfTheCatalogue_refuseWhatIsFasterThanLight() {
    // Oregon to Tokyo is more than 7,000 km: no less than 34 ms in fibre.
    const std::string text = R"("places": [{"id": "w", "kind": "region", "code": "us-west-2"},
{"id": "t", "kind": "region", "code": "ap-northeast-1"}],
"components": [{"id": "a", "kind": "router", "place": "w"}, {"id": "b", "kind": "router", "place": "t"}],
"links": [{"id": "l", "kind": "leased_circuit", "from": "a", "to": "b", "latency_ms": 30}]
)";
    const auto outcome = read(text);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1});
    QCOMPARE(outcome.diagnostics[0].code, std::string("DE-011"));
    QVERIFY(readDesign("{\"format\": \"isthmus-design\", \"version\": 1,\n" + text + "}", "x").complete);
}

void TestCatalogueCheck::checkKinds_withoutFile_namesElementAndField() {
    Design design;
    design.components.push_back({.id = {"a"}, .kind = "zone"});
    const auto diagnostics = checkKinds(design, *m_catalogue);
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QCOMPARE(diagnostics[0].code, std::string("DE-031"));
    QCOMPARE(diagnostics[0].element.value, std::string("a"));
    QCOMPARE(diagnostics[0].location->pointer, std::string("/kind"));
}

QTEST_GUILESS_MAIN(TestCatalogueCheck)
#include "test_catalogue_check.moc"
