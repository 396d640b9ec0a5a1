#include "tests/model/catalogue/shipped_catalogue.h"

#include <QtTest>

using namespace isthmus;

/// Look-ups and scope rules of the catalogue that ships.
class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void load_shippedFolder_hasNoDiagnostic();
    void transferPrice_egressOfUsWest2_hasTheTiersOfExample6();
    void price_unknownRegion_fallsBackToAnyThenUsEast1();
    void price_unknownKey_isEmpty();
    void transferPrice_directConnect_takesLocationBeforeArea();
    void transferPrice_interRegion_takesPairBeforeWildcard();
    void regionLatency_knownAndUnknownPair();
    void lookUp_unknownNames_giveNull();

private:
    CatalogueOutcome m_outcome;
};

void TestCatalogue::initTestCase() {
    m_outcome = loadShipped();
    QVERIFY(m_outcome.catalogue);
}

void TestCatalogue::load_shippedFolder_hasNoDiagnostic() {
    QCOMPARE(m_outcome.diagnostics.size(), std::size_t(0));
}

void TestCatalogue::transferPrice_egressOfUsWest2_hasTheTiersOfExample6() {
    const auto tiers = m_outcome.catalogue->transferPrice("internet_egress", "us-west-2", {"internet", "*"});
    QCOMPARE(tiers.size(), std::size_t(4));
    const double limits[] = {0, 10240, 51200, 153600};
    const double rates[] = {0.09, 0.085, 0.07, 0.05};
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        QCOMPARE(tiers[i]->tierFromGb, limits[i]);
        QCOMPARE(tiers[i]->usdPerGb.value, rates[i]);
        QCOMPARE(tiers[i]->tierToGb.has_value(), i + 1 < tiers.size());
    }
}

void TestCatalogue::price_unknownRegion_fallsBackToAnyThenUsEast1() {
    const Catalogue& catalogue = *m_outcome.catalogue;
    const auto own = catalogue.price("NAT Gateway/gateway", "us-west-1");
    QCOMPARE(own.size(), std::size_t(1));
    QCOMPARE(own[0]->usd.value, 0.048);
    const auto other = catalogue.price("NAT Gateway/gateway", "mx-central-1");
    QCOMPARE(other.size(), std::size_t(1));
    QCOMPARE(other[0]->scope, std::string("us-east-1"));
    QCOMPARE(catalogue.price("Direct Connect/dedicated_port_1G", "us-west-2").at(0)->scope, std::string("*"));
    QCOMPARE(catalogue.price("Direct Connect/dedicated_port_1G", "dx-geo:Japan").at(0)->usd.value, 0.285);
    QCOMPARE(catalogue.price("Global Accelerator/accelerator", "eu-west-1").at(0)->scope,
             std::string("global"));
}

void TestCatalogue::price_unknownKey_isEmpty() {
    QVERIFY(m_outcome.catalogue->price("Outposts/rack", "us-east-1").empty());
    QVERIFY(m_outcome.catalogue->price("", "").empty());
}

void TestCatalogue::transferPrice_directConnect_takesLocationBeforeArea() {
    const Catalogue& catalogue = *m_outcome.catalogue;
    const auto area = [&](const char* code) {
        return "dx-geo:" + catalogue.directConnect(code)->transferArea;
    };
    const auto atLocation = catalogue.transferPrice("dx_dto", "eu-west-1", {"dx:EQDC2", area("EQDC2")});
    QCOMPARE(atLocation.at(0)->toScope, std::string("dx:EQDC2"));
    const auto inArea = catalogue.transferPrice("dx_dto", "us-west-2", {"dx:CSOW", area("CSOW")});
    QCOMPARE(inArea.at(0)->toScope, std::string("dx-geo:contiguous US and Canada"));
    QCOMPARE(inArea.at(0)->usdPerGb.value, 0.02);
    QCOMPARE(catalogue.directConnect("ALN91")->transferArea, std::string());
    QVERIFY(catalogue.transferPrice("dx_dto", "us-west-2", {"dx:ALN91", area("ALN91")}).empty());
}

void TestCatalogue::transferPrice_interRegion_takesPairBeforeWildcard() {
    const Catalogue& catalogue = *m_outcome.catalogue;
    QCOMPARE(catalogue.transferPrice("inter_region", "us-east-1", {"us-east-2", "*"}).at(0)->usdPerGb.value,
             0.01);
    QCOMPARE(catalogue.transferPrice("inter_region", "us-east-1", {"us-west-2", "*"}).at(0)->usdPerGb.value,
             0.02);
    QCOMPARE(
        catalogue.transferPrice("inter_region_ingress", "us-west-2", {"us-east-1", "*"}).at(0)->fromScope,
        std::string("*"));
}

void TestCatalogue::regionLatency_knownAndUnknownPair() {
    const Catalogue& catalogue = *m_outcome.catalogue;
    const auto* const measured = catalogue.regionLatency("us-west-1", "us-west-2");
    QVERIFY(measured);
    QVERIFY(measured->roundTrip.value > 15 && measured->roundTrip.value < 30);
    QVERIFY(!catalogue.regionLatency("us-west-1", "us-gov-west-1"));
    QVERIFY(catalogue.impliedLatency("between_zones")->oneWay.value >
            catalogue.impliedLatency("inside_zone")->oneWay.value);
}

void TestCatalogue::lookUp_unknownNames_giveNull() {
    const Catalogue& catalogue = *m_outcome.catalogue;
    QVERIFY(!catalogue.kind("teapot"));
    QVERIFY(!catalogue.reliability("teapot.sla"));
    QVERIFY(!catalogue.region("us-west-9"));
    QVERIFY(!catalogue.directConnect("NOWHERE"));
    QVERIFY(!catalogue.landingPoint("atlantis"));
    QVERIFY(!catalogue.cable("atlantis-1"));
    QVERIFY(!catalogue.recoveryStep("step.panic"));
    QVERIFY(!catalogue.impliedLatency("hyperspace"));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
