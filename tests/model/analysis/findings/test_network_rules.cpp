#include "model/io/design_reader.h"
#include "tests/model/analysis/findings/finding_cases.h"

#include <QTest>

#include <filesystem>

using namespace isthmus;

namespace {

/// Both providers over one cable, which is out 1 % of the time.
Design oneCable() {
    Design design = twoCables().journey("use", "app").build();
    linkOf(design, "b-access").to = {"end-1"};
    linkOf(design, "segment-1").failure = failureOf(0.99, Hours{100});
    return design;
}

/// Two circuits to a second site, each over a cable of its own.
Design circuits(const std::vector<std::string>& second) {
    return DesignBuilder()
        .place("hq", "site")
        .place("branch", "site")
        .component("app", "server", "hq")
        .component("border", "router", "hq")
        .component("store", "database", "branch")
        .component("desk", "router", "branch")
        .component("end-1", "landing_equipment")
        .component("end-2", "landing_equipment")
        .component("far-1", "landing_equipment")
        .component("far-2", "landing_equipment")
        .link("segment-1", "end-1", "far-1", "subsea_segment")
        .availability(0.99, Hours{100})
        .link("segment-2", "end-2", "far-2", "subsea_segment")
        .link("first", "border", "desk")
        .rides({{"segment-1"}})
        .link("second", "border", "desk")
        .rides({{second}})
        .cable("cable-1", {"segment-1"})
        .cable("cable-2", {"segment-2"})
        .flow("ask", "app", "store")
        .journey("use", "app")
        .build();
}

/// The site's two providers, and a VPN beside them that rides `ways`.
Design withVpn(const std::vector<std::vector<std::string>>& ways) {
    return twoCables()
        .component("vpn", "vpn_endpoint", "west")
        .component("end-3", "landing_equipment")
        .component("far-3", "landing_equipment")
        .link("segment-3", "end-3", "far-3", "subsea_segment")
        .cable("cable-3", {"segment-3"})
        .link("tunnel", "border", "vpn", "vpn_tunnel")
        .priority(1)
        .rides(ways)
        .journey("use", "app")
        .build();
}

/// One Direct Connect connection of 10 Gbit/s and a tunnel of 1.25 Gbit/s.
Design tunnelBehindConnection(double tunnel) {
    Design design = DesignBuilder()
                        .place("hq", "site")
                        .place("hotel", "dx_location")
                        .place("cloud", "provider")
                        .place("west", "region", "cloud")
                        .component("app", "server", "hq")
                        .component("border", "router", "hq")
                        .component("device", "dx_device", "hotel")
                        .availability(0.999, Hours{4})
                        .component("gateway", "transit_gateway", "west")
                        .component("vpn", "vpn_endpoint", "west")
                        .component("store", "database", "west")
                        .link("circuit", "border", "device")
                        .link("direct", "device", "gateway", "direct_connect")
                        .link("tunnel", "border", "vpn", "vpn_tunnel")
                        .priority(1)
                        .flow("ask", "app", "store")
                        .journey("use", "app")
                        .build();
    linkOf(design, "direct").capacity = linkOf(design, "circuit").capacity = MegabitsPerSecond{10000};
    linkOf(design, "tunnel").capacity = MegabitsPerSecond{tunnel};
    return design;
}

/// A copy stream of 10 MB/s, that is 80 Mbit/s, over one wire with a thinner one behind it.
Design copying(double first, double second) {
    Design design = DesignBuilder()
                        .place("hq", "site")
                        .place("branch", "site")
                        .component("book", "database", "hq")
                        .component("copy", "database", "branch")
                        .link("wire", "book", "copy")
                        .availability(0.999, Hours{10})
                        .link("spare", "book", "copy")
                        .priority(1)
                        .flow("replicate", "book", "copy", FlowKind::Replication)
                        .build();
    design.flows[0].replication = Replication{};
    design.flows[0].replication->changeRate = MegabytesPerSecond{10};
    linkOf(design, "wire").capacity = MegabitsPerSecond{first};
    linkOf(design, "spare").capacity = MegabitsPerSecond{second};
    return design;
}

Design shipped(const std::string& name) {
    const auto file = std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/templates" / (name + ".isthmus");
    return *readDesignFile(file).design;
}

QStringList one(const char* text) {
    return {QString::fromUtf8(text)};
}

} // namespace

class TestNetworkRules : public QObject {
    Q_OBJECT
private slots:
    void sharedFate_twoProvidersOnOneCable_isFound() {
        // 1 % of 8766 h.
        QCOMPARE(findingsBy("shared_fate", oneCable()),
                 one("to-a, to-b, cable-1 | to-a, to-b, drawn as 2 ways to cloud, all end with cable-1, "
                     "which costs 87.7 h a year"));
    }
    void sharedFate_cableEach_isNone() {
        Design design = oneCable();
        linkOf(design, "b-access").to = {"end-2"};
        QCOMPARE(findingsBy("shared_fate", design), QStringList());
    }
    void sharedFate_twoCablesOfOneStation_isFound() {
        Design design = twoCables().journey("use", "app").build();
        QCOMPARE(findingsBy("shared_fate", design), QStringList());
        componentOf(design, "end-2").place = {"beach"};
        findById(design.places, ElementId{"beach"})->failure = failureOf(0.999, Hours{8});
        QCOMPARE(findingsBy("shared_fate", design),
                 one("to-a, to-b, beach | to-a, to-b, drawn as 2 ways to cloud, all end with beach, which "
                     "costs 8.77 h a year"));
    }
    void sharedFate_circuitsWithUnderlays_followThem() {
        QCOMPARE(findingsBy("shared_fate", circuits({"segment-1"})).size(), 1);
        QVERIFY(findingsBy("shared_fate", circuits({"segment-1"}))
                    .front()
                    .startsWith("first, second, cable-1 |"));
        QCOMPARE(findingsBy("shared_fate", circuits({"segment-2"})), QStringList());
    }

    void cableUnknown_longCircuit_isAsked() {
        Design design = twoCables().journey("use", "app").build();
        Link circuit = linkOf(design, "haul-1");
        circuit.id = {"circuit"};
        circuit.kind = "leased_circuit";
        circuit.from = {"border"};
        circuit.to = {"isp-a"};
        circuit.length = Kilometres{4200};
        design.links.push_back(circuit);
        QCOMPARE(findingsBy("cable_unknown", design),
                 one("circuit | it is 4200 km long, and none of the 2 cables is named as what it rides on"));
        Design answered = design;
        answered.links.back().underlay.alternatives = {{{"segment-1"}}};
        QCOMPARE(findingsBy("cable_unknown", answered), QStringList());
        design.links.back().length = Kilometres{1499};
        QCOMPARE(findingsBy("cable_unknown", design), QStringList());
    }
    void cableUnknown_circuitBetweenStations_isAsked() {
        Design design = twoCables().link("wave", "end-1", "far-2").journey("use", "app").build();
        QCOMPARE(findingsBy("cable_unknown", design),
                 one("wave | it joins the landing stations beach and far-cape, and none of the 2 cables is "
                     "named as what it rides on"));
        linkOf(design, "wave").underlay.alternatives = {{{"segment-1"}}};
        QCOMPARE(findingsBy("cable_unknown", design), QStringList());
    }

    void vpnSharesCables_sameCables_isFound() {
        QCOMPARE(findingsBy("vpn_shares_cables", withVpn({{"segment-1"}, {"segment-2"}})),
                 one("tunnel, cable-1, cable-2 | each of its ways (2) rides cable-1, cable-2, as do the "
                     "connections it backs up (2): no loss of cables leaves it as the last way"));
        QCOMPARE(findingsBy("vpn_shares_cables", withVpn({{"segment-1"}})).size(), 1);
    }
    void vpnSharesCables_cableOfItsOwn_isNone() {
        QCOMPARE(findingsBy("vpn_shares_cables", withVpn({{"segment-1"}, {"segment-3"}})), QStringList());
    }

    void backupTooSmall_oneTunnelBehindTenGigabit_keepsAnEighth() {
        // 1.25/10 = 12.5 %; 8.75 short. The device is out 0.1 % of the year.
        const AnalysisResult result = analysed(tunnelBehindConnection(1250));
        const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                        [](const Finding& f) { return f.id == "backup_too_small"; });
        QVERIFY(found != result.findings.end());
        QCOMPARE(
            QString::fromStdString(found->evidence),
            QStringLiteral(
                "after the loss of device, 1.25 of 10 Gbit/s to cloud are left (12.5 %), 8.75 Gbit/s short"));
        QCOMPARE(found->elements, (std::vector<ElementId>{{"device"}, {"tunnel"}}));
        QVERIFY(std::abs(found->hoursPerYear.value - 8.766) < 1e-9);
        QCOMPARE(findingsBy("backup_too_small", tunnelBehindConnection(10000)), QStringList());
    }
    void backupTooSmall_volumes_areSetBesideIt() {
        // 3285 GB a month are 3285 · 2^30 · 8 / 2,628,000 s = 10.737 Mbit/s.
        Design design = tunnelBehindConnection(1250);
        design.flows[0].forwardPerMonth = Gigabytes{3285};
        QVERIFY2(findingsBy("backup_too_small", design)
                     .front()
                     .endsWith("8.75 Gbit/s short; the drawn volumes need 0.0107 Gbit/s on average"),
                 qPrintable(findingsBy("backup_too_small", design).front()));
    }

    void overloaded_copyStream_isHeldAgainstTheWire() {
        QCOMPARE(findingsBy("overloaded", copying(50, 1000)),
                 one("wire | it is to carry 80 Mbit/s on a capacity of 50 Mbit/s, 160 %"));
        QCOMPARE(findingsBy("overloaded", copying(80, 1000)), QStringList());
    }
    void overloadedAfterFailure_thinSpare_isFound() {
        QCOMPARE(findingsBy("overloaded_after_failure", copying(1000, 64)),
                 one("spare, wire | the loss of wire puts 80 Mbit/s on a capacity of 64 Mbit/s, 125 %"));
        QCOMPARE(findingsBy("overloaded_after_failure", copying(1000, 81)), QStringList());
    }

    void singleCustomerSite_twoWaysFromOneBuilding_isFound() {
        Design design = twoCables().journey("use", "app").build();
        findById(design.places, ElementId{"hq"})->failure = failureOf(0.9995, Hours{6});
        QCOMPARE(findingsBy("single_customer_site", design),
                 one("hq | all 2 ways to cloud leave from it; it is out 4.38 h a year"));
        // A second building with a way of its own, which needs the region too.
        const Design two = twoCables()
                               .place("annex", "site")
                               .component("desk", "router", "annex")
                               .component("spare", "server", "annex")
                               .link("to-c", "desk", "isp-b")
                               .flow("ask-too", "spare", "store")
                               .journey("use", "app")
                               .build();
        QCOMPARE(findingsBy("single_customer_site", two), QStringList());
    }

    void singleDxLocation_oneOfTwo_isFound() {
        Design design = twoCables()
                            .place("other-hotel", "dx_location")
                            .component("device-2", "dx_device", "hotel")
                            .link("haul-3", "far-2", "device-2")
                            .link("direct-2", "device-2", "gateway", "direct_connect")
                            .journey("use", "app")
                            .build();
        findById(design.places, ElementId{"hotel"})->failure = failureOf(0.999, Hours{6});
        QCOMPARE(findingsBy("single_dx_location", design),
                 one("hotel, direct, direct-2 | all 2 Direct Connect connections end there; it is out 8.77 h "
                     "a year"));
        componentOf(design, "device-2").place = {"other-hotel"};
        QCOMPARE(findingsBy("single_dx_location", design), QStringList());
    }

    void singlePointOfFailure_hours_rankTheFindings() {
        const AnalysisResult result = analysed(oneCable());
        std::vector<double> hours;
        for (const Finding& finding : result.findings)
            if (finding.severity == Severity::Warning)
                hours.push_back(finding.hoursPerYear.value);
        QVERIFY(hours.size() > 2);
        QVERIFY(std::is_sorted(hours.rbegin(), hours.rend()));
        QCOMPARE(findingsBy("single_point_of_failure", oneCable()).front(),
                 QStringLiteral("segment-1 | its loss alone takes down: use; 87.7 h a year"));
    }

    void singlePointOfFailure_secondCable_isNone() {
        Design design = oneCable();
        linkOf(design, "b-access").to = {"end-2"};
        QCOMPARE(findingsBy("single_point_of_failure", design), QStringList());
    }

    void priceMissing_itemNobodySells_isFound() {
        Design design = twoCables().journey("use", "app").build();
        const auto before = findingsBy("price_missing", design).size();
        componentOf(design, "isp-a").prices.resize(1);
        componentOf(design, "isp-a").prices[0].price = "No such service/item";
        const QStringList found = findingsBy("price_missing", design);
        QCOMPARE(found.size(), before + 1);
        QVERIFY(std::any_of(found.begin(), found.end(),
                            [](const QString& text) { return text.startsWith("isp-a | fixed: "); }));
    }

    void hawaii_oneConnectionAndATunnel_isShort() {
        const QStringList found = findingsBy("backup_too_small", shipped("hawaii_single_cable"));
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().contains("1.25 of 10 Gbit/s to aws are left (12.5 %), 8.75 Gbit/s short"),
                 qPrintable(found.front()));
    }
    void hawaii_secondProviderOnTheFirstCable_isFound() {
        Design design = shipped("hawaii_minimum");
        QCOMPARE(findingsBy("shared_fate", design), QStringList());
        linkOf(design, "aag-access").to = {"kapolei-hawaiki"};
        const QStringList found = findingsBy("shared_fate", design);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith(
                     "border-isp-a, border-isp-b, cable-hawaiki | border-isp-a, border-isp-b, drawn as 2 "
                     "ways to aws, all end with cable-hawaiki, which costs "),
                 qPrintable(found.front()));
    }

    void findings_everyOne_advises() {
        for (const Finding& finding : analysed(oneCable()).findings) {
            QVERIFY(finding.remedy.ends_with('.'));
            if (finding.bestPractice)
                QCOMPARE(finding.bestPractice->edition, std::string("2026-05-20 framework"));
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkRules)
#include "test_network_rules.moc"
