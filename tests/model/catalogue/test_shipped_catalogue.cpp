#include "model/catalogue/csv.h"
#include "model/catalogue/failure_resolution.h"
#include "tests/model/catalogue/shipped_catalogue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace isthmus;

namespace {

using Record = std::map<std::string, std::string>;

/// The raw rows of a shipped file by column name: read without the loader, so that both can be compared.
std::vector<Record> records(const QString& name) {
    QFile file(QStringLiteral(ISTHMUS_SOURCE_DIR) + "/resources/catalogue/" + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const CsvTable table = parseCsv(file.readAll().toStdString(), name.toStdString());
    std::vector<Record> rows;
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        for (std::size_t column = 0; column < table.rows[0].size(); ++column) {
            if (column == 0)
                rows.emplace_back();
            rows.back()[table.rows[0][column].text] = table.rows[i].at(column).text;
        }
    return rows;
}

} // namespace

/// The data that ships: complete, consistent, sourced; and the kinds as semantics.md wants them.
class TestShippedCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFile_rows_haveSourceDateConfidence_data();
    void everyFile_rows_haveSourceDateConfidence();
    void everyFile_namesNothingPrivate();
    void latency_matrix_isCompleteAndNearlySymmetric();
    void transferPrices_kinds_nameKnownRegionsAndRiseNowhereInside();
    void prices_lastTiers_areOpenButOne();
    void directConnect_areas_occurInThePrices();
    void cables_segments_joinTheirLandings();
    void cables_hawaiiSet_isThere();
    void reliability_row_hasOneFormAndReadableId();
    void kinds_all_areThere();
    void kinds_flags_followSemantics();
    void kinds_everyOne_resolvesWithoutProblem();
    void kinds_defaults_preferDesignedForOrMeasured();
    void kinds_assumptions_areLabelled();
    void kinds_fixedPrices_areKnownInEveryRegion();
    void recoverySteps_library_hasTheStepsOfTheModel();
    void priceDates_shipped_spanTheRows();

private:
    [[nodiscard]] const Catalogue& catalogue() const { return *m_outcome.catalogue; }
    CatalogueOutcome m_outcome;
};

void TestShippedCatalogue::initTestCase() {
    m_outcome = loadShipped();
    QVERIFY(m_outcome.catalogue);
    QVERIFY(m_outcome.diagnostics.empty());
}

void TestShippedCatalogue::everyFile_rows_haveSourceDateConfidence_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rows");
    const std::map<QString, int> expected = {
        {"kinds.csv", 56},          {"reliability.csv", 92},     {"recovery_steps.csv", 41},
        {"implied_latency.csv", 3}, {"prices.csv", 178},         {"transfer_prices.csv", 368},
        {"regions.csv", 39},        {"landing_points.csv", 295}, {"direct_connect_locations.csv", 151},
        {"subsea_cables.csv", 84},  {"cable_segments.csv", 492}, {"inter_region_latency.csv", 1024}};
    const QDir folder(QStringLiteral(ISTHMUS_SOURCE_DIR) + "/resources/catalogue");
    for (const auto& name : folder.entryList({"*.csv"})) {
        const auto it = expected.find(name);
        QTest::newRow(qPrintable(name)) << name << (it == expected.end() ? 0 : it->second);
    }
}

void TestShippedCatalogue::everyFile_rows_haveSourceDateConfidence() {
    QFETCH(QString, file);
    QFETCH(int, rows);
    const auto found = records(file);
    QCOMPARE(static_cast<int>(found.size()), rows);
    const std::set<std::string> confidences = {"high", "medium", "low"};
    for (const auto& row : found) {
        QVERIFY(!row.at("source").empty() && row.at("source") != "same");
        QVERIFY(row.at("as_of").size() >= 4);
        QVERIFY(confidences.contains(row.at("confidence")));
        for (const auto& [column, text] : row)
            QVERIFY2(text.find('\n') == std::string::npos, column.c_str());
    }
}

void TestShippedCatalogue::everyFile_namesNothingPrivate() {
    const QDir folder(QStringLiteral(ISTHMUS_SOURCE_DIR) + "/resources/catalogue");
    const QRegularExpression leftover("\\b(seed|TODO|XXX)\\b|/home/|/tmp/");
    for (const auto& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = leftover.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!match.hasMatch(), qPrintable(name + ": " + match.captured()));
    }
}

void TestShippedCatalogue::latency_matrix_isCompleteAndNearlySymmetric() {
    std::set<std::string> measured;
    for (const auto& row : records("inter_region_latency.csv"))
        measured.insert(row.at("from"));
    QCOMPARE(measured.size(), std::size_t(32));
    for (const auto& from : measured)
        for (const auto& to : measured) {
            const auto* const there = catalogue().regionLatency(from, to);
            const auto* const back = catalogue().regionLatency(to, from);
            QVERIFY(there && back);
            QVERIFY(std::abs(there->roundTrip.value - back->roundTrip.value) < 40);
            QVERIFY(there->roundTrip.value < 1000);
        }
}

void TestShippedCatalogue::transferPrices_kinds_nameKnownRegionsAndRiseNowhereInside() {
    std::map<std::string, std::map<double, double>> scopes;
    for (const auto& row : records("transfer_prices.csv")) {
        const std::string& kind = row.at("kind");
        if (kind == "inter_region" || kind == "internet_egress" || kind == "inter_az")
            QVERIFY2(catalogue().region(row.at("from_scope")), row.at("from_scope").c_str());
        scopes[kind + row.at("from_scope") + row.at("to_scope")][std::stod(row.at("tier_from_gb"))] =
            std::stod(row.at("usd_per_gb"));
        QVERIFY(std::stod(row.at("usd_per_gb")) <= 1);
        if (row.at("tier_to_gb").empty())
            continue;
        QVERIFY(std::stod(row.at("tier_to_gb")) > std::stod(row.at("tier_from_gb")));
    }
    for (const auto& [scope, tiers] : scopes) {
        double last = 1e9;
        for (const auto& [from, rate] : tiers) {
            QVERIFY2(rate <= last, scope.c_str());
            last = rate;
        }
    }
}

void TestShippedCatalogue::prices_lastTiers_areOpenButOne() {
    std::set<std::string> closed;
    for (const auto& key : catalogue().priceKeys()) {
        const auto tiers = catalogue().price(key, "us-east-1");
        if (!tiers.empty() && tiers.back()->tierTo)
            closed.insert(key);
    }
    QVERIFY((closed == std::set<std::string>{"API Gateway/REST requests first 333M"}));
}

void TestShippedCatalogue::directConnect_areas_occurInThePrices() {
    std::set<std::string> priced;
    for (const auto& row : records("transfer_prices.csv"))
        priced.insert(row.at("to_scope"));
    int without = 0;
    for (const auto& location : catalogue().directConnectLocations()) {
        if (location.transferArea.empty())
            ++without;
        else
            QVERIFY2(priced.contains("dx-geo:" + location.transferArea), location.code.c_str());
    }
    QVERIFY(without > 0 && without < 70);
    QVERIFY(priced.contains("dx:EQDC2") && catalogue().directConnect("EQDC2"));
}

void TestShippedCatalogue::cables_segments_joinTheirLandings() {
    std::set<std::string> used;
    for (const auto& cable : catalogue().cables()) {
        QVERIFY2(!cable.segments.empty(), cable.id.c_str());
        double wet = 0;
        for (const auto& segment : cable.segments) {
            used.insert(segment.fromLanding);
            used.insert(segment.toLanding);
            QVERIFY(segment.fromLanding != segment.toLanding);
            if (segment.kind == "submarine" || segment.kind == "branch")
                wet += segment.length.value;
        }
        const double ratio = wet / cable.publishedLength->value;
        QVERIFY2(ratio > 0.6 && ratio < 1.2, (cable.id + " " + std::to_string(ratio)).c_str());
    }
    for (const auto& landing : catalogue().landingPoints())
        QVERIFY2(used.contains(landing.id), landing.id.c_str());
}

void TestShippedCatalogue::cables_hawaiiSet_isThere() {
    const auto length = [&](const char* cable, const char* from, const char* to) {
        for (const auto& segment : catalogue().cable(cable)->segments)
            if (segment.fromLanding == from && segment.toLanding == to)
                return segment.length.value;
        return 0.0;
    };
    QCOMPARE(length("sccn", "kahe-point", "hillsboro"), 4540.0);
    QCOMPARE(length("sccn", "spencer-beach", "morro-bay"), 4135.0);
    QCOMPARE(length("sccn", "spencer-beach", "kahe-point"), 460.0);
    QVERIFY(length("hawaiki", "kapolei", "hillsboro") > 4000);
    QVERIFY(length("aag", "keawaula", "san-luis-obispo") > 4000);
    QVERIFY(length("sea-us", "makaha", "hermosa-beach") > 4000);
    QVERIFY(length("jus", "makaha", "morro-bay") > 4000);
    QCOMPARE(catalogue().cable("jus")->status, std::string("retired"));
    QCOMPARE(catalogue().cable("sccn")->status, std::string("in service"));
}

void TestShippedCatalogue::reliability_row_hasOneFormAndReadableId() {
    const std::map<Basis, std::string> suffixes = {{Basis::Sla, ".sla"},
                                                   {Basis::DesignedFor, ".designed_for"},
                                                   {Basis::Measured, ".measured"},
                                                   {Basis::Assumption, ".assumption"}};
    for (const auto& row : catalogue().reliabilityRows()) {
        const std::string& suffix = suffixes.at(row.basis);
        QVERIFY2(row.id.ends_with(suffix), row.id.c_str());
        QVERIFY2(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos,
                 row.id.c_str());
        if (row.availability)
            QVERIFY(*row.availability > 0.9); // a fraction, not a percentage
    }
    QCOMPARE(*catalogue().reliability("rds_multi_az.sla")->availability, 0.9995);
    QCOMPARE(*catalogue().reliability("ec2_region.designed_for")->availability, 0.9999);
    QCOMPARE(*catalogue().reliability("dynamodb_global.sla")->availability, 0.99999);
    QCOMPARE(*catalogue().reliability("subsea_cable_world.measured")->faultsPer1000kmYear, 0.167);
    QCOMPARE(catalogue().reliability("subsea_cable_world.measured")->mttr->value, 480.0);
    QCOMPARE(catalogue().reliability("landing_station.assumption")->mttf->value, 87600.0);
}

void TestShippedCatalogue::kinds_all_areThere() {
    const std::map<KindClass, std::set<std::string>> expected = {
        {KindClass::Place,
         {"provider", "region", "zone", "site", "data_hall", "dx_location", "landing_station", "exchange",
          "metro", "island"}},
        {KindClass::Component,
         {"clients",
          "dns",
          "router",
          "firewall",
          "load_balancer",
          "transit_gateway",
          "direct_connect_gateway",
          "dx_device",
          "landing_equipment",
          "exchange_fabric",
          "vpn_endpoint",
          "nat_gateway",
          "private_endpoint",
          "gateway_endpoint",
          "network_load_balancer",
          "content_delivery",
          "accelerator",
          "internet",
          "server",
          "instances",
          "containers",
          "function",
          "api_gateway",
          "database",
          "cache",
          "object_store",
          "file_store",
          "search_index",
          "queue",
          "stream",
          "topic",
          "event_bus",
          "workflow",
          "third_party",
          "control_plane"}},
        {KindClass::Link,
         {"direct_connect", "subsea_segment", "terrestrial_fibre", "metro_fibre", "cross_connect",
          "vpn_tunnel", "leased_circuit", "peering", "internet_path", "radio", "lan"}}};
    std::map<KindClass, std::set<std::string>> found;
    for (const auto& kind : catalogue().kinds())
        found[kind.kindClass].insert(kind.id);
    QVERIFY(found == expected);
}

void TestShippedCatalogue::kinds_flags_followSemantics() {
    const std::set<std::string> forwarding = {"router",           "firewall",          "transit_gateway",
                                              "dx_device",        "landing_equipment", "exchange_fabric",
                                              "vpn_endpoint",     "nat_gateway",       "private_endpoint",
                                              "gateway_endpoint", "accelerator",       "internet"};
    const std::set<std::string> inside = {"region", "zone", "site", "data_hall"};
    const std::set<std::string> storing = {"database",     "cache", "object_store", "file_store",
                                           "search_index", "queue", "stream"};
    const std::set<std::string> buffering = {"queue", "stream", "topic", "event_bus"};
    for (const auto& kind : catalogue().kinds()) {
        QVERIFY2(kind.forwards == forwarding.contains(kind.id), kind.id.c_str());
        QVERIFY2(kind.stores == storing.contains(kind.id), kind.id.c_str());
        QVERIFY2(kind.buffers == buffering.contains(kind.id), kind.id.c_str());
        QVERIFY2(kind.controlPlane == (kind.id == "control_plane"), kind.id.c_str());
        const Fabric fabric = kind.id == "provider"      ? Fabric::Backbone
                              : inside.contains(kind.id) ? Fabric::Inside
                                                         : Fabric::None;
        QVERIFY2(kind.fabric == fabric, kind.id.c_str());
        QVERIFY2(kind.disruption.empty() == (kind.kindClass != KindClass::Place || kind.id == "provider"),
                 kind.id.c_str());
        QVERIFY2(kind.kindClass == KindClass::Component ? kind.processing.has_value() || kind.id.empty()
                                                        : !kind.processing.has_value(),
                 kind.id.c_str());
        if (kind.forwards)
            QCOMPARE(kind.processing->p99.value, 0.0);
    }
}

void TestShippedCatalogue::kinds_everyOne_resolvesWithoutProblem() {
    for (const auto& kind : catalogue().kinds()) {
        const auto failure = resolveFailure({}, kind, Kilometres{1000}, catalogue());
        QVERIFY2(!failure.problem, kind.id.c_str());
        QVERIFY2(kind.defaultMttr && kind.defaultMttr->value > 0, kind.id.c_str());
        QVERIFY2(!kind.mttrReason.empty(), kind.id.c_str());
        if (failure.neverFails)
            QVERIFY2(!kind.remark.empty(), kind.id.c_str());
        else
            QVERIFY2(failure.availability.up() > 0.95 && failure.mttf.value > 100, kind.id.c_str());
    }
}

void TestShippedCatalogue::kinds_defaults_preferDesignedForOrMeasured() {
    for (const auto& kind : catalogue().kinds()) {
        const auto* const row = catalogue().reliability(kind.failureReference);
        if (!row || row->basis != Basis::Sla)
            continue;
        const std::string name = row->id.substr(0, row->id.find('.'));
        QVERIFY2(!catalogue().reliability(name + ".designed_for"), kind.id.c_str());
        QVERIFY2(!catalogue().reliability(name + ".measured"), kind.id.c_str());
    }
}

void TestShippedCatalogue::kinds_assumptions_areLabelled() {
    for (const auto& kind : catalogue().kinds()) {
        QCOMPARE(kind.provenance.asOf, std::string("2026-11"));
        QCOMPARE(kind.provenance.confidence, Confidence::Low);
        if (kind.processing && kind.processing->p50.value > 0)
            QVERIFY2(kind.remark.find("assumption") != std::string::npos ||
                         kind.provenance.source.find("planning value") != std::string::npos,
                     kind.id.c_str());
        QVERIFY2(kind.mttrReason.find("ssumption") != std::string::npos ||
                     kind.mttrReason.find("reliability.csv") != std::string::npos,
                 kind.id.c_str());
        if (kind.kindClass == KindClass::Link)
            QVERIFY2(kind.routeFactor >= 1.0 && kind.routeFactor <= 2.5, kind.id.c_str());
    }
}

void TestShippedCatalogue::kinds_fixedPrices_areKnownInEveryRegion() {
    for (const auto& kind : catalogue().kinds())
        if (!kind.priceKey.empty())
            for (const auto& region : catalogue().regions())
                QVERIFY2(!catalogue().price(kind.priceKey, region.code).empty(), kind.id.c_str());
}

void TestShippedCatalogue::recoverySteps_library_hasTheStepsOfTheModel() {
    int steps = 0;
    for (const auto& row : catalogue().recoverySteps()) {
        steps += row.category == "step" ? 1 : 0;
        QCOMPARE(row.stepKind.has_value(), row.category == "step");
    }
    QCOMPARE(steps, 14);
    const auto* const detect = catalogue().recoveryStep("step.dns_health_check_standard");
    QCOMPARE(detect->stepKind, std::optional(StepKind::Detect));
    QCOMPARE(detect->likely->value, 90.0);
    QCOMPARE(catalogue().recoveryStep("step.dx_failover_bfd")->min->value, 0.9);
    QVERIFY(!catalogue().recoveryStep("step.restore_snapshot")->likely);
    QCOMPARE(catalogue().recoveryStep("replication.rds_replica_promotion")->rpo->value, 300.0);
    QCOMPARE(catalogue().recoveryStep("strategy.pilot_light")->likely->value, 2400.0);
}

void TestShippedCatalogue::priceDates_shipped_spanTheRows() {
    const auto [oldest, newest] = catalogue().priceDates();
    QCOMPARE(oldest, std::string("2020"));
    QCOMPARE(newest, std::string("2026-11"));
}

QTEST_GUILESS_MAIN(TestShippedCatalogue)
#include "test_shipped_catalogue.moc"
