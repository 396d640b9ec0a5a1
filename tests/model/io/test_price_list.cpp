#include "model/io/price_list.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <fstream>

using namespace isthmus;

namespace {

// Files in the shape of the AWS Price List, with made-up SKUs.

struct Tier {
    const char* begin;
    const char* end;
    const char* usd;
};

std::string productJson(const std::string& sku, const std::string& family,
                        const std::vector<std::pair<std::string, std::string>>& attributes) {
    std::string text =
        "\"" + sku + R"(":{"sku":")" + sku + R"(","productFamily":")" + family + R"(","attributes":{)";
    for (std::size_t i = 0; i < attributes.size(); ++i)
        text += (i == 0 ? "\"" : ",\"") + attributes[i].first + "\":\"" + attributes[i].second + "\"";
    return text + "}}";
}

std::string termsJson(const std::string& sku, const std::string& unit, const std::vector<Tier>& tiers,
                      const char* currency = "USD") {
    std::string text = "\"" + sku + "\":{\"" + sku + R"(.JRTCKXETXF":{"offerTermCode":"JRTCKXETXF","sku":")" +
                       sku + R"(","priceDimensions":{)";
    for (std::size_t i = 0; i < tiers.size(); ++i)
        text += (i == 0 ? "\"" : ",\"") + sku + ".JRTCKXETXF.RATE" + std::to_string(i) +
                R"(":{"description":"so much","beginRange":")" + tiers[i].begin + R"(","endRange":")" +
                tiers[i].end + R"(","unit":")" + unit + R"(","pricePerUnit":{")" + currency + "\":\"" +
                tiers[i].usd + R"("},"appliesTo":[]})";
    return text + "},\"termAttributes\":{}}}";
}

std::string offerJson(const std::string& offer, const std::string& products, const std::string& terms) {
    return R"({"formatVersion":"v1.0","offerCode":")" + offer +
           R"(","version":"20260916000000","publicationDate":"2026-09-16T00:00:00Z","products":{)" +
           products + R"(},"terms":{"OnDemand":{)" + terms + R"(},"Reserved":{}},"attributesList":{}})";
}

const std::vector<Tier> kEgress = {
    {"0", "10240", "0.0900000000"}, {"10240", "51200", "0.0850000000"}, {"51200", "Inf", "0.0700000000"}};

std::string egressProduct(const std::string& sku, const std::string& region) {
    return productJson(
        sku, "Data Transfer",
        {{"transferType", "AWS Outbound"}, {"fromRegionCode", region}, {"toLocation", "External"}});
}

class Fixture {
public:
    Fixture() : m_catalogue(*loadCatalogue(resourceFolder() / "catalogue").catalogue) {}

    std::filesystem::path write(const char* name, const std::string& text) const {
        const std::filesystem::path path = m_folder.filePath(QString::fromUtf8(name)).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    Result<PriceListOutcome> read(const std::string& text) const {
        return readPriceList(write("list", text), m_catalogue);
    }
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    Catalogue m_catalogue;
};

QStringList codesOf(const PriceList& list) {
    QStringList codes;
    for (const Diagnostic& problem : list.problems)
        codes << QString::fromStdString(problem.code);
    return codes;
}

/// An offer with so many products, most of them none of ours, written straight to a file.
std::filesystem::path bigOffer(const Fixture& fixture, std::size_t products) {
    const std::filesystem::path path = fixture.write("big.json", {});
    std::ofstream out(path, std::ios::binary);
    out << R"({"formatVersion":"v1.0","offerCode":"AWSDataTransfer","version":"20260916000000",)"
        << R"("publicationDate":"2026-09-16T00:00:00Z","products":{)";
    const auto& regions = fixture.catalogue().regions();
    const auto skuOf = [](std::size_t i) { return "EXAMPLE" + std::to_string(i); };
    for (std::size_t i = 0; i < products; ++i)
        out << (i == 0 ? "" : ",\n")
            << productJson(skuOf(i), "Data Transfer",
                           {{"servicecode", "AWSDataTransfer"},
                            {"transferType", i % 3 == 0 ? "InterRegion Outbound" : "CloudFront Outbound"},
                            {"fromRegionCode", regions[i % regions.size()].code},
                            {"toRegionCode", regions[i / regions.size() % regions.size()].code},
                            {"servicename", "AWS Data Transfer"}});
    out << R"(},"terms":{"OnDemand":{)";
    for (std::size_t i = 0; i < products; ++i)
        out << (i == 0 ? "" : ",\n") << termsJson(skuOf(i), "GB", {{"0", "Inf", "0.0200000000"}});
    out << "}}}";
    return path;
}

std::size_t peakKilobytes() {
    rusage usage{};
    (void)getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss);
}

} // namespace

class TestPriceList : public QObject {
    Q_OBJECT

private slots:
    void json_tieredTransfer_becomesRows();
    void csv_sameContent_becomesTheSameRows();
    void directConnect_portsAndTransferOut_findTheirKeys();
    void writtenFiles_areReadAsACatalogue();
    void unmatched_isCountedByWhatItIs();
    void faults_areNamedAndTheRestIsKept_data();
    void faults_areNamedAndTheRestIsKept();
    void brokenOff_keepsWhatIsComplete();
    void otherFiles_areRefused_data();
    void otherFiles_areRefused();
    void index_listsItsFiles();
    void largeFile_progressAndBoundedMemory();
    void stopped_isCancelled();
};

void TestPriceList::json_tieredTransfer_becomesRows() {
    const Fixture fixture;
    const auto outcome = fixture.read(
        offerJson("AWSDataTransfer",
                  egressProduct("A", "us-west-2") + "," +
                      productJson("B", "Data Transfer",
                                  {{"transferType", "InterRegion Outbound"},
                                   {"fromRegionCode", "us-east-1"},
                                   {"toRegionCode", "us-east-2"}}) +
                      "," +
                      productJson("C", "Data Transfer",
                                  {{"transferType", "IntraRegion"}, {"fromRegionCode", "us-west-2"}}),
                  termsJson("A", "GB", kEgress) + "," + termsJson("B", "GB", {{"0", "Inf", "0.0100000000"}}) +
                      "," + termsJson("C", "GB", {{"0", "Inf", "0.0100000000"}})));
    QVERIFY(outcome && outcome->list);
    const PriceList& list = *outcome->list;
    QCOMPARE(list.published, std::string("2026-09-16"));
    QCOMPARE(list.priceLines, std::size_t{5});
    QVERIFY(list.complete && list.problems.empty());
    QCOMPARE(list.transfer.size(), std::size_t{5});
    std::map<std::string, std::vector<double>> prices;
    for (const TransferPriceRow& row : list.transfer) {
        prices[row.kind + " " + row.fromScope + " " + row.toScope].push_back(row.usdPerGb.value);
        QCOMPARE(row.provenance.asOf, std::string("2026-09-16"));
        QVERIFY(row.provenance.source.find("AWSDataTransfer, version 20260916000000") != std::string::npos);
    }
    QCOMPARE(prices["internet_egress us-west-2 internet"], (std::vector<double>{0.09, 0.085, 0.07}));
    QCOMPARE(prices["inter_region us-east-1 us-east-2"], std::vector<double>{0.01});
    QCOMPARE(prices["inter_az us-west-2 same-region other AZ"], std::vector<double>{0.01});
}

void TestPriceList::csv_sameContent_becomesTheSameRows() {
    const Fixture fixture;
    std::string text =
        "\"FormatVersion\",\"v1.0\"\r\n\"Disclaimer\",\"over\r\ntwo lines\"\r\n"
        "\"Publication Date\",\"2026-09-16T00:00:00Z\"\r\n\"Version\",\"20260916000000\"\r\n"
        "\"OfferCode\",\"AWSDataTransfer\"\r\n"
        "\"SKU\",\"TermType\",\"PriceDescription\",\"StartingRange\",\"EndingRange\",\"Unit\","
        "\"PricePerUnit\","
        "\"Currency\",\"Product Family\",\"Transfer Type\",\"To Location\",\"From Region Code\"\r\n";
    for (const Tier& tier : kEgress)
        text += std::string("\"A\",\"OnDemand\",\"say \"\"so much\"\", all told\",\"") + tier.begin +
                "\",\"" + tier.end + "\",\"GB\",\"" + tier.usd +
                "\",\"USD\",\"Data Transfer\",\"AWS Outbound\",\"External\",\"us-west-2\"\r\n";
    text += "\"A\",\"Reserved\",\"\",\"0\",\"Inf\",\"GB\",\"1\",\"USD\",\"Data Transfer\",\"AWS "
            "Outbound\",\"External\","
            "\"us-west-2\"\r\n";
    const auto csv = fixture.read(text);
    const auto json = fixture.read(
        offerJson("AWSDataTransfer", egressProduct("A", "us-west-2"), termsJson("A", "GB", kEgress)));
    QVERIFY(csv && csv->list && json && json->list);
    QVERIFY2(csv->list->problems.empty(), codesOf(*csv->list).join(" ").toUtf8());
    QCOMPARE(transferPricesCsv({*csv->list}), transferPricesCsv({*json->list}));
}

void TestPriceList::directConnect_portsAndTransferOut_findTheirKeys() {
    const Fixture fixture;
    const std::string code = "EQDC2";
    QVERIFY(fixture.catalogue().directConnect(code));
    const auto outcome = fixture.read(offerJson(
        "AWSDirectConnect",
        productJson(
            "P", "Direct Connect",
            {{"capacity", "10G"}, {"connectionType", "Dedicated"}, {"usagetype", "EqDC2-PortUsage:10G"}}) +
            "," +
            productJson("T", "Data Transfer",
                        {{"transferType", "Outbound"},
                         {"fromRegionCode", "us-west-2"},
                         {"usagetype", "USW2-EqDC2-DataXfer-Out:dc.3"}}),
        termsJson("P", "Hrs", {{"0", "Inf", "2.2500000000"}}) + "," +
            termsJson("T", "GB", {{"0", "Inf", "0.0200000000"}})));
    QVERIFY(outcome && outcome->list);
    QCOMPARE(outcome->list->prices.size(), std::size_t{1});
    QCOMPARE(outcome->list->prices[0].key, std::string("Direct Connect/dedicated_port_10G"));
    QCOMPARE(outcome->list->prices[0].unit, std::string("port-hour"));
    QCOMPARE(outcome->list->prices[0].usd.value, 2.25);
    QCOMPARE(outcome->list->transfer.size(), std::size_t{1});
    QCOMPARE(outcome->list->transfer[0].toScope, "dx:" + code);
}

void TestPriceList::writtenFiles_areReadAsACatalogue() {
    const Fixture fixture;
    const auto outcome = fixture.read(offerJson("AWSDataTransfer", egressProduct("A", "us-west-2"),
                                                termsJson("A", "GB", {{"0", "Inf", "0.0123000000"}})));
    const QTemporaryDir own;
    const std::filesystem::path folder = own.path().toStdString();
    std::ofstream(folder / "transfer_prices.csv") << transferPricesCsv({*outcome->list});
    std::ofstream(folder / "prices.csv") << pricesCsv({*outcome->list});
    const auto loaded = loadCatalogue(resourceFolder() / "catalogue", folder);
    QVERIFY(loaded.catalogue);
    QVERIFY(loaded.diagnostics.empty());
    const auto rows = loaded.catalogue->transferPrice("internet_egress", "us-west-2", {"internet"});
    QCOMPARE(rows.size(), std::size_t{1}); // all tiers of it are replaced
    QCOMPARE(rows[0]->usdPerGb.value, 0.0123);
    QVERIFY(!loaded.catalogue->transferPrice("internet_egress", "us-east-1", {"internet"}).empty());
}

void TestPriceList::unmatched_isCountedByWhatItIs() {
    const Fixture fixture;
    const auto outcome = fixture.read(offerJson(
        "AWSDataTransfer",
        egressProduct("A", "us-east-1-wl1-bna1") + "," +
            productJson("B", "Data Transfer",
                        {{"transferType", "AWS Inbound"}, {"fromLocation", "External"}}) +
            "," + egressProduct("C", "cn-north-1x") + "," + egressProduct("D", "us-west-2"),
        termsJson("A", "GB", {{"0", "Inf", "0.1"}}) + "," + termsJson("B", "GB", {{"0", "Inf", "0"}}) + "," +
            termsJson("C", "GB", {{"0", "Inf", "0.1"}}) + "," +
            termsJson("D", "GB", {{"0", "Inf", "0.6"}}, "CNY")));
    QVERIFY(outcome && outcome->list);
    QVERIFY(outcome->list->transfer.empty());
    QCOMPARE(outcome->list->passedOver,
             (std::map<std::string, std::size_t>{
                 {"AWS Inbound", 1},
                 {"AWS Outbound from cn-north-1x, no region of the catalogue", 1},
                 {"AWS Outbound from us-east-1-wl1-bna1, no region of the catalogue", 1},
                 {"not in USD", 1}}));
}

void TestPriceList::faults_areNamedAndTheRestIsKept_data() {
    QTest::addColumn<QString>("terms");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const std::string& terms, const char* code) {
        QTest::newRow(name) << QString::fromStdString(terms) << code;
    };
    row("price", termsJson("A", "GB", {{"0", "Inf", "cheap"}}), "IO-152");
    row("negative", termsJson("A", "GB", {{"0", "Inf", "-0.1"}}), "IO-152");
    row("without a product", termsJson("Z", "GB", {{"0", "Inf", "0.1"}}), "IO-153");
    row("unit", termsJson("A", "Hrs", {{"0", "Inf", "0.1"}}), "IO-154");
    row("gap between tiers", termsJson("A", "GB", {{"0", "100", "0.1"}, {"200", "Inf", "0.05"}}), "IO-155");
    row("not from 0", termsJson("A", "GB", {{"1", "Inf", "0.1"}}), "IO-155");
    row("another price",
        termsJson("A", "GB", {{"0", "Inf", "0.1"}}) + "," + termsJson("C", "GB", {{"0", "Inf", "0.2"}}),
        "IO-156");
}

void TestPriceList::faults_areNamedAndTheRestIsKept() {
    QFETCH(const QString, terms);
    QFETCH(const QString, code);
    const Fixture fixture;
    const auto outcome =
        fixture.read(offerJson("AWSDataTransfer",
                               egressProduct("A", "us-west-2") + "," + egressProduct("B", "us-east-1") + "," +
                                   egressProduct("C", "us-west-2"),
                               terms.toStdString() + "," + termsJson("B", "GB", kEgress)));
    QVERIFY(outcome && outcome->list);
    QCOMPARE(codesOf(*outcome->list), QStringList{code});
    QVERIFY(!outcome->list->problems[0].accepted.empty());
    QVERIFY(outcome->list->complete);
    std::size_t kept = 0;
    for (const TransferPriceRow& row : outcome->list->transfer)
        kept += row.fromScope == "us-east-1" ? 1 : 0;
    QCOMPARE(kept, kEgress.size());
}

void TestPriceList::brokenOff_keepsWhatIsComplete() {
    const Fixture fixture;
    const std::string whole =
        offerJson("AWSDataTransfer", egressProduct("A", "us-west-2") + "," + egressProduct("B", "us-east-1"),
                  termsJson("A", "GB", kEgress) + "," + termsJson("B", "GB", kEgress));
    // Among the tiers of B: A is whole, of B nothing may be taken, or its last tier would be missing.
    const std::size_t cut = whole.rfind("51200");
    const auto outcome = fixture.read(whole.substr(0, cut));
    QVERIFY(outcome && outcome->list);
    QVERIFY(!outcome->list->complete);
    QVERIFY(codesOf(*outcome->list).contains("IO-151"));
    QCOMPARE(outcome->list->transfer.size(), kEgress.size());
    for (const TransferPriceRow& row : outcome->list->transfer)
        QCOMPARE(row.fromScope, std::string("us-west-2"));
    for (std::size_t end = 0; end < whole.size(); end += 7) { // wherever it breaks off, an answer
        const auto part = fixture.read(whole.substr(0, end));
        QVERIFY(!part || (part->list && !part->list->complete));
    }
}

void TestPriceList::otherFiles_areRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("other JSON") << R"({"format": "isthmus-design", "version": 1})";
    QTest::newRow("a list") << "[1, 2, 3]";
    QTest::newRow("other CSV") << "a,b,c\n1,2,3\n";
    QTest::newRow("deep") << QString("{\"a\":").repeated(5000);
    QTest::newRow("binary") << QString::fromLatin1("\x01\x02{\x7f");
}

void TestPriceList::otherFiles_areRefused() {
    QFETCH(const QString, text);
    const Fixture fixture;
    const auto outcome = fixture.read(text.toStdString());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, std::string("IO-150"));
    QVERIFY(!readPriceList("/nowhere/at/all.json", fixture.catalogue()));
}

void TestPriceList::index_listsItsFiles() {
    const Fixture fixture;
    const auto regions =
        fixture.read(R"({"formatVersion":"v1.0","publicationDate":"2026-09-16T00:00:00Z","regions":{
        "us-west-2":{"regionCode":"us-west-2","currentVersionUrl":"/offers/v1.0/aws/X/1/us-west-2/index.json"}}})");
    QVERIFY(regions && regions->index && !regions->list);
    QCOMPARE(regions->index->entries.size(), std::size_t{1});
    QCOMPARE(regions->index->entries[0].name, std::string("us-west-2"));
    QCOMPARE(regions->index->entries[0].url, std::string("/offers/v1.0/aws/X/1/us-west-2/index.json"));
}

void TestPriceList::largeFile_progressAndBoundedMemory() {
    // 100 MB and more unless memory is watched by other means.
    const bool all = qEnvironmentVariableIsSet("ISTHMUS_ALL_TESTS");
    const Fixture fixture;
    const auto path = bigOffer(fixture, all ? 260'000 : 20'000);
    QVERIFY(!all || std::filesystem::file_size(path) > 100'000'000);
    std::vector<double> told;
    const std::size_t before = peakKilobytes();
    const auto outcome = readPriceList(path, fixture.catalogue(), [&](double part) { told.push_back(part); });
    QVERIFY(outcome && outcome->list);
    QVERIFY(outcome->list->complete);
    const auto regions = fixture.catalogue().regions().size();
    QVERIFY(outcome->list->transfer.size() <= regions * regions);
    QVERIFY(outcome->list->transfer.size() > regions);
    QVERIFY(told.size() > 3 && std::ranges::is_sorted(told) && told.back() == 1.0);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(peakKilobytes() - before < 64 * 1024, std::to_string(peakKilobytes() - before).c_str());
#endif
}

void TestPriceList::stopped_isCancelled() {
    const Fixture fixture;
    const auto path = bigOffer(fixture, 20'000);
    std::stop_source source;
    source.request_stop();
    const auto outcome = readPriceList(path, fixture.catalogue(), {}, source.get_token());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, std::string("AN-004"));
}

QTEST_GUILESS_MAIN(TestPriceList)
#include "test_price_list.moc"
