#include "model/catalogue/csv.h"
#include "tests/model/catalogue/shipped_catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace isthmus;

namespace {

using Lines = QStringList;

const QByteArray kPriceHeader = "key,scope,unit,tier_from,tier_to,usd,source,as_of,confidence\n";
const QByteArray kTransferHeader =
    "kind,service,from_scope,to_scope,tier_from_gb,tier_to_gb,usd_per_gb,source,as_of,confidence\n";
const QByteArray kReliabilityHeader =
    "id,name,basis,availability,mttf_h,mttr_h,faults_per_1000km_year,conditions,source,as_of,confidence\n";
const QByteArray kLatencyHeader = "from,to,rtt_ms,percentile,source,as_of,confidence\n";
const QByteArray kSegmentHeader =
    "cable_id,seg_no,from_landing,to_landing,kind,length_km,length_basis,status,source,as_of,confidence\n";
const QByteArray kKindHeader = "id,class,category,name,forwards,stores,buffers,control_plane,fabric,failure_"
                               "reference,default_mttr_h,mttr_reason,"
                               "processing_p50_ms,processing_p99_ms,route_factor,billing,price_key,"
                               "disruption,remark,source,as_of,confidence\n";
const QByteArray kRegionHeader = "code,name,geography,latitude,longitude,zones,source,as_of,confidence\n";
const QByteArray kStepHeader =
    "id,category,step_kind,name,min_s,likely_s,max_s,rpo_s,conditions,source,as_of,confidence\n";

void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// `prices.csv:2:5: error: text [CODE] (accepted: …)`, without the folder.
Lines shown(const std::vector<Diagnostic>& diagnostics, const QString& folder) {
    Lines lines;
    for (const auto& diagnostic : diagnostics)
        lines << QString::fromStdString(terminalLine(diagnostic)).replace(folder + "/", "");
    return lines;
}

/// A copy of the shipped files in a folder that may be broken.
void copyShipped(const QString& folder) {
    const QDir shipped(QStringLiteral(ISTHMUS_SOURCE_DIR) + "/resources/catalogue");
    for (const auto& name : shipped.entryList({"*.csv"}))
        QVERIFY(QFile::copy(shipped.filePath(name), folder + "/" + name));
}

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

} // namespace

/// Broken files, files of the user's own, and where the resources are found.
class TestCatalogueLoader : public QObject {
    Q_OBJECT

private slots:
    void load_brokenFile_reportsExactly_data();
    void load_brokenFile_reportsExactly();
    void load_brokenFile_keepsTheShippedRows();
    void load_missingBuiltInFile_hasNoCatalogue();
    void load_builtInWithoutColumn_hasNoCatalogue();
    void load_builtInWithBadRow_leavesTheRowOut();
    void load_emptyFolder_namesEveryFile();
    void load_unreadableOverrides_saysSo();
    void load_anyBytes_neverCrash();
    void overrides_ownRow_replacesAndAdds();
    void overrides_ownTiers_replaceAllOfTheScope();
    void overrides_columnOrder_isFree();
    void resourceFolder_environment_isTakenFirst();
    void resourceFolder_environmentNowhere_fallsBackToTheSourceTree();
};

void TestCatalogueLoader::load_brokenFile_reportsExactly_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Lines>("expected");
    const auto row = [](const char* name, const char* file, const QByteArray& content,
                        const Lines& expected) {
        QTest::newRow(name) << QString(file) << content << expected;
    };
    row("empty file", "prices.csv", "",
        {"prices.csv:1:1: error: the file is empty [CA-003] (accepted: a header row)"});
    row("junk bytes", "prices.csv", QByteArray("key,\xFF\xFE\x00", 7),
        {"prices.csv:1:5: error: the file is not UTF-8 text: its byte number 4 (from 0) does not belong "
         "there [CA-002] "
         "(accepted: UTF-8 text)"});
    row("quote not closed", "prices.csv", kPriceHeader + "\"A/b,*,hour,0,,1,s,2026,low\n",
        {"prices.csv:2:1: error: a quoted field is never closed [CA-006] (accepted: a closing quote)"});
    row("missing columns", "inter_region_latency.csv", "from,to,percentile,source,as_of\n",
        {"inter_region_latency.csv:1:1: error: the column rtt_ms is missing [CA-004] (accepted: a "
         "comma-separated "
         "header row with from, to, rtt_ms, percentile, source, as_of, confidence)",
         "inter_region_latency.csv:1:1: error: the column confidence is missing [CA-004] (accepted: a "
         "comma-separated "
         "header row with from, to, rtt_ms, percentile, source, as_of, confidence)"});
    row("column twice", "inter_region_latency.csv", "from,to,rtt_ms,percentile,source,as_of,confidence,to\n",
        {"inter_region_latency.csv:1:51: error: the column to appears twice [CA-005] (accepted: each column "
         "once)"});
    row("too few fields", "prices.csv", kPriceHeader + "A/b,*\n",
        {"prices.csv:2:1: error: the row has 2 fields, the header has 9; it is left out [CA-008] (accepted: "
         "one field "
         "per column)"});
    row("bad number", "prices.csv", kPriceHeader + "A/b,*,hour,0,,\"1,5\",s,2026,low\n",
        {"prices.csv:2:15: error: the column usd has 1,5, which is not such a number [CA-010] (accepted: US "
         "dollars, 0 "
         "or more)"});
    row("1e999", "prices.csv", kPriceHeader + "A/b,*,hour,0,,1e999,s,2026,low\n",
        {"prices.csv:2:15: error: the column usd has 1e999, which is out of range [CA-011] (accepted: US "
         "dollars, 0 or "
         "more)"});
    row("negative price, not a number", "prices.csv",
        kPriceHeader +
            "A/b,*,hour,0,,-1,s,2026,low\nA/c,*,hour,0,,nan,s,2026,low\nA/d,*,hour,0,,inf,s,2026,low\n",
        {"prices.csv:2:15: error: the column usd has -1, which is out of range [CA-011] (accepted: US "
         "dollars, 0 or "
         "more)",
         "prices.csv:3:15: error: the column usd has nan, which is not such a number [CA-010] (accepted: US "
         "dollars, 0 "
         "or more)",
         "prices.csv:4:15: error: the column usd has inf, which is not such a number [CA-010] (accepted: US "
         "dollars, 0 "
         "or more)"});
    row("several problems in one row", "prices.csv", kPriceHeader + "Ab,,hour,0,,1,,soon,certain\n",
        {"prices.csv:2:1: error: the column key has Ab, which is not known there [CA-013] (accepted: "
         "SERVICE/ITEM)",
         "prices.csv:2:4: error: the column scope is empty [CA-009] (accepted: some text)",
         "prices.csv:2:15: error: the column source is empty [CA-009] (accepted: some text)",
         "prices.csv:2:16: error: the column as_of has soon, which is not known there [CA-013] (accepted: a "
         "date that "
         "starts with its year: 2026, 2026-11, 2026-11-23)",
         "prices.csv:2:21: error: the column confidence has certain, which is not known there [CA-013] "
         "(accepted: high, "
         "medium, low)"});
    row("duplicate key", "prices.csv",
        kPriceHeader + "A/b,*,hour,0,,1,s,2026,low\nA/b,*,hour,0,,2,s,2026,low\n",
        {"prices.csv:3:1: error: A/b, *, 0 is given twice, first on line 2 [CA-014] (accepted: each key once "
         "in a "
         "file)"});
    row("tiers with a gap", "transfer_prices.csv",
        kTransferHeader + "k,,a,b,0,10,1,s,2026,low\nk,,a,b,20,,1,s,2026,low\n",
        {"transfer_prices.csv:3:1: error: the tiers of k, a, b overlap or leave a gap [CA-016] (accepted: "
         "tiers that "
         "begin at 0 and each where the one before ends)"});
    row("tier after an open one", "transfer_prices.csv",
        kTransferHeader + "k,,a,b,0,,1,s,2026,low\nk,,a,b,20,,1,s,2026,low\n",
        {"transfer_prices.csv:3:1: error: the tiers of k, a, b overlap or leave a gap [CA-016] (accepted: "
         "tiers that "
         "begin at 0 and each where the one before ends)"});
    row("first tier above 0", "transfer_prices.csv", kTransferHeader + "k,,a,b,5,,1,s,2026,low\n",
        {"transfer_prices.csv:2:1: error: the tiers of k, a, b overlap or leave a gap [CA-016] (accepted: "
         "tiers that "
         "begin at 0 and each where the one before ends)"});
    row("availability above 1", "reliability.csv", kReliabilityHeader + "x.sla,X,sla,99.9,,,,,s,2026,low\n",
        {"reliability.csv:2:13: error: the column availability has 99.9, which is out of range [CA-011] "
         "(accepted: a "
         "number from 0 to 1)"});
    row("no figure at all", "reliability.csv", kReliabilityHeader + "x.sla,X,sla,,,,,,s,2026,low\n",
        {"reliability.csv:2:13: error: the row has no failure figure, or figures of several forms [CA-021] "
         "(accepted: "
         "availability; or mttf_h and mttr_h; or faults_per_1000km_year and mttr_h)"});
    row("MTTF without MTTR", "reliability.csv", kReliabilityHeader + "x.sla,X,sla,,100,,,,s,2026,low\n",
        {"reliability.csv:2:18: error: the column mttr_h is empty [CA-009] (accepted: availability; or "
         "mttf_h and "
         "mttr_h; or faults_per_1000km_year and mttr_h)"});
    row("faster than light", "inter_region_latency.csv",
        kLatencyHeader + "us-east-1,us-west-2,20,p50,s,2026,low\n",
        {"inter_region_latency.csv:2:1: error: the round trip us-east-1, us-west-2 is faster than light "
         "[CA-018] "
         "(accepted: no less than light needs both ways)"});
    row("unknown region", "inter_region_latency.csv", kLatencyHeader + "us-east-1,mars-1,20,p50,s,2026,low\n",
        {"inter_region_latency.csv:2:1: error: the column to names mars-1, which regions.csv does not have "
         "[CA-015] "
         "(accepted: a key of regions.csv)"});
    row("segment shorter than the great circle", "cable_segments.csv",
        kSegmentHeader + "hawaiki,5,kapolei,hillsboro,submarine,4000,b,in service,s,2026,low\n",
        {"cable_segments.csv:2:1: error: segment hawaiki, 5 is 4000 km long, less than the 4168 km between "
         "its ends "
         "[CA-017] (accepted: at least the great-circle distance)"});
    row("segment of nothing", "cable_segments.csv",
        kSegmentHeader + "hawaiki-2,1,kapolei,atlantis,submarine,4000,b,sunk,s,2026,low\n"
                         "hawaiki-2,2,kapolei,atlantis,submarine,4000,b,planned,s,2026,low\n",
        {"cable_segments.csv:2:47: error: the column status has sunk, which is not known there [CA-013] "
         "(accepted: in "
         "service, retired, planned)",
         "cable_segments.csv:3:1: error: the column cable_id names hawaiki-2, which subsea_cables.csv does "
         "not have "
         "[CA-015] (accepted: a key of subsea_cables.csv)",
         "cable_segments.csv:3:1: error: the column to_landing names atlantis, which landing_points.csv does "
         "not have "
         "[CA-015] (accepted: a key of landing_points.csv)"});
    row("kind with dangling references", "kinds.csv",
        kKindHeader + "box,component,x,Box,no,no,no,no,none,box.sla,,,,,,,Box/hour,,,s,2026,low\n",
        {"kinds.csv:2:1: error: the column failure_reference names box.sla, which reliability.csv does not "
         "have "
         "[CA-015] (accepted: a key of reliability.csv)",
         "kinds.csv:2:1: error: the column price_key names Box/hour, which prices.csv does not have [CA-015] "
         "(accepted: "
         "a key of prices.csv)"});
    row("kind without a repair time", "kinds.csv",
        kKindHeader + "box,component,x,Box,no,no,no,no,none,kms.sla,,,2,1,,taxi,,,,s,2026,low\n"
                      "bin,component,x,Bin,no,no,no,no,none,kms.sla,,,1,2,,,,,,s,2026,low\n",
        {"kinds.csv:2:50: error: the columns processing_p99_ms and processing_p50_ms are in the wrong order "
         "[CA-020] "
         "(accepted: p50 ≤ p99)",
         "kinds.csv:2:53: error: the column billing has taxi, which is not known there [CA-013] (accepted: "
         "internet, "
         "direct_connect, vpn, transit_gateway, nat, private_endpoint, gateway_endpoint, "
         "application_load_balancer, network_load_balancer, content_delivery, accelerator, managed_database, "
         "managed_stream, object_store)",
         "kinds.csv:3:1: error: the kind bin refers to kms.sla, an availability, and has no repair time "
         "[CA-019] "
         "(accepted: hours, more than 0)"});
    row("off the globe, half a zone", "regions.csv", kRegionHeader + "x,X,Y,91,-181,2.5,s,2026,low\n",
        {"regions.csv:2:7: error: the column latitude has 91, which is out of range [CA-011] (accepted: "
         "degrees from "
         "-90 to 90)",
         "regions.csv:2:10: error: the column longitude has -181, which is out of range [CA-011] (accepted: "
         "degrees "
         "from -180 to 180)",
         "regions.csv:2:15: error: the column zones has 2.5, which is not such a number [CA-010] (accepted: "
         "a whole "
         "number, 1 or more)"});
    row("step durations out of order", "recovery_steps.csv",
        kStepHeader + "s.a,step,start,A,5,4,6,,,s,2026,low\ns.b,step,,B,,,,,,s,2026,low\n",
        {"recovery_steps.csv:2:20: error: the columns likely_s and min_s, max_s are in the wrong order "
         "[CA-020] "
         "(accepted: min_s ≤ likely_s ≤ max_s)",
         "recovery_steps.csv:3:10: error: the column step_kind is empty [CA-009] (accepted: some text)"});
    row("misspelt file name", "price.csv", kPriceHeader,
        {"price.csv: warning: price.csv is not the name of a catalogue file; it is not read [CA-023] "
         "(accepted: "
         "kinds.csv, reliability.csv, recovery_steps.csv, implied_latency.csv, prices.csv, "
         "transfer_prices.csv, "
         "regions.csv, direct_connect_locations.csv, landing_points.csv, subsea_cables.csv, "
         "cable_segments.csv, "
         "inter_region_latency.csv, discounts.csv)"});
}

void TestCatalogueLoader::load_brokenFile_reportsExactly() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(Lines, expected);
    QTemporaryDir folder;
    writeFile(folder.filePath(file), content);
    const auto outcome = loadShipped(pathOf(folder));
    QCOMPARE(shown(outcome.diagnostics, folder.path()), expected);
    QVERIFY(outcome.catalogue); // the shipped files are sound
}

void TestCatalogueLoader::load_brokenFile_keepsTheShippedRows() {
    QTemporaryDir folder;
    writeFile(folder.filePath("prices.csv"),
              kPriceHeader + "NAT Gateway/gateway,us-west-2,hour,0,,much,s,2026,low\n");
    const auto outcome = loadShipped(pathOf(folder));
    QCOMPARE(outcome.diagnostics.size(), std::size_t(1));
    QCOMPARE(outcome.catalogue->price("NAT Gateway/gateway", "us-west-2").at(0)->usd.value, 0.045);
}

void TestCatalogueLoader::load_missingBuiltInFile_hasNoCatalogue() {
    QTemporaryDir folder;
    copyShipped(folder.path());
    QVERIFY(QFile::remove(folder.filePath("kinds.csv")));
    const auto outcome = loadCatalogue(pathOf(folder));
    QVERIFY(!outcome.catalogue);
    QCOMPARE(shown(outcome.diagnostics, folder.path()),
             Lines{"kinds.csv: error: cannot read the catalogue file kinds.csv [CA-001] (accepted: a "
                   "readable file)"});
}

void TestCatalogueLoader::load_builtInWithoutColumn_hasNoCatalogue() {
    QTemporaryDir folder;
    copyShipped(folder.path());
    QVERIFY(QFile::remove(folder.filePath("implied_latency.csv")));
    writeFile(folder.filePath("implied_latency.csv"), "id,one_way_ms,remark,source,as_of\n");
    const auto outcome = loadCatalogue(pathOf(folder));
    QVERIFY(!outcome.catalogue);
    QCOMPARE(outcome.diagnostics.size(), std::size_t(1));
    QCOMPARE(outcome.diagnostics[0].code, std::string("CA-004"));
}

void TestCatalogueLoader::load_builtInWithBadRow_leavesTheRowOut() {
    QTemporaryDir folder;
    copyShipped(folder.path());
    QVERIFY(QFile::remove(folder.filePath("implied_latency.csv")));
    writeFile(folder.filePath("implied_latency.csv"), "id,one_way_ms,remark,source,as_of,confidence\n"
                                                      "inside_zone,fast,,s,2026,low\n"
                                                      "inside_site,0.2,,s,2026,low\n");
    const auto outcome = loadCatalogue(pathOf(folder));
    QVERIFY(outcome.catalogue);
    QCOMPARE(outcome.diagnostics.size(), std::size_t(1));
    QVERIFY(!outcome.catalogue->impliedLatency("inside_zone"));
    QCOMPARE(outcome.catalogue->impliedLatency("inside_site")->oneWay.value, 0.2);
}

void TestCatalogueLoader::load_emptyFolder_namesEveryFile() {
    QTemporaryDir folder;
    const auto outcome = loadCatalogue(pathOf(folder));
    QVERIFY(!outcome.catalogue);
    QCOMPARE(outcome.diagnostics.size(), std::size_t(12));
    for (const auto& diagnostic : outcome.diagnostics)
        QCOMPARE(diagnostic.code, std::string("CA-001"));
}

void TestCatalogueLoader::load_unreadableOverrides_saysSo() {
    QTemporaryDir folder;
    const auto outcome = loadShipped(pathOf(folder) / "nowhere");
    QVERIFY(outcome.catalogue);
    QCOMPARE(outcome.diagnostics.size(), std::size_t(1));
    QCOMPARE(outcome.diagnostics[0].code, std::string("CA-022"));
}

void TestCatalogueLoader::load_anyBytes_neverCrash() {
    QFile shipped(QStringLiteral(ISTHMUS_SOURCE_DIR) + "/resources/catalogue/implied_latency.csv");
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray sound = shipped.readAll();
    quint32 state = 20261123;
    const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 8; };
    for (int round = 0; round < 2000; ++round) {
        QByteArray text = sound.left(static_cast<int>(next() % static_cast<quint32>(sound.size() + 1)));
        for (quint32 i = 0; i < next() % 8 && !text.isEmpty(); ++i)
            text[static_cast<int>(next() % static_cast<quint32>(text.size()))] = ",\"\n\r\xFF a0"[next() % 8];
        const CsvTable table = parseCsv({text.constData(), static_cast<std::size_t>(text.size())}, "f.csv");
        QVERIFY(table.complete || !table.problems.empty());
        for (const auto& row : table.rows)
            QVERIFY(!row.empty());
    }
}

void TestCatalogueLoader::overrides_ownRow_replacesAndAdds() {
    QTemporaryDir folder;
    writeFile(folder.filePath("reliability.csv"),
              kReliabilityHeader +
                  "colocation_building.assumption,Ours,measured,,50000,3,,,our logs,2026-10,high\n"
                  "our_generator.measured,Generator,measured,,9000,5,,,our logs,2026-10,high\n");
    const auto outcome = loadShipped(pathOf(folder));
    QVERIFY(outcome.diagnostics.empty());
    const Catalogue& catalogue = *outcome.catalogue;
    QCOMPARE(catalogue.reliability("colocation_building.assumption")->mttf->value, 50000.0);
    QCOMPARE(catalogue.reliability("colocation_building.assumption")->provenance.confidence,
             Confidence::High);
    QCOMPARE(catalogue.reliability("our_generator.measured")->mttr->value, 5.0);
    const auto plain = loadShipped();
    QCOMPARE(catalogue.reliabilityRows().size(), plain.catalogue->reliabilityRows().size() + 1);
    for (std::size_t i = 0; i < plain.catalogue->reliabilityRows().size(); ++i) // order stays
        QCOMPARE(catalogue.reliabilityRows()[i].id, plain.catalogue->reliabilityRows()[i].id);
}

void TestCatalogueLoader::overrides_ownTiers_replaceAllOfTheScope() {
    QTemporaryDir folder;
    writeFile(folder.filePath("transfer_prices.csv"),
              kTransferHeader + "internet_egress,ours,us-west-2,internet,0,,0.03,contract,2026-11,high\n");
    const auto outcome = loadShipped(pathOf(folder));
    QVERIFY(outcome.diagnostics.empty());
    const auto own = outcome.catalogue->transferPrice("internet_egress", "us-west-2", {"internet"});
    QCOMPARE(own.size(), std::size_t(1));
    QCOMPARE(own[0]->usdPerGb.value, 0.03);
    QCOMPARE(outcome.catalogue->transferPrice("internet_egress", "us-west-1", {"internet"}).size(),
             std::size_t(4));
}

void TestCatalogueLoader::overrides_columnOrder_isFree() {
    QTemporaryDir folder;
    writeFile(folder.filePath("prices.csv"),
              "\xEF\xBB\xBF"
              "colour,usd,key,scope,tier_to,unit,tier_from,as_of,confidence,source\r\n"
              "red,7,Ours/thing,*,,month,0,2026,high,\"the \"\"deal\"\"\"\r\n");
    const auto outcome = loadShipped(pathOf(folder));
    QVERIFY(outcome.diagnostics.empty());
    const auto price = outcome.catalogue->price("Ours/thing", "us-west-2");
    QCOMPARE(price.at(0)->usd.value, 7.0);
    QCOMPARE(price.at(0)->provenance.source, std::string("the \"deal\""));
}

void TestCatalogueLoader::resourceFolder_environment_isTakenFirst() {
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("catalogue"));
    const QByteArray before = qgetenv("ISTHMUS_RESOURCES");
    qputenv("ISTHMUS_RESOURCES", folder.path().toUtf8());
    const auto found = resourceFolder();
    qputenv("ISTHMUS_RESOURCES", before);
    QCOMPARE(found, pathOf(folder));
}

void TestCatalogueLoader::resourceFolder_environmentNowhere_fallsBackToTheSourceTree() {
    const QByteArray before = qgetenv("ISTHMUS_RESOURCES");
    qputenv("ISTHMUS_RESOURCES", "/nonexistent/folder");
    const auto found = resourceFolder();
    qputenv("ISTHMUS_RESOURCES", before);
    QCOMPARE(found, std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources");
}

QTEST_GUILESS_MAIN(TestCatalogueLoader)
#include "test_catalogue_loader.moc"
