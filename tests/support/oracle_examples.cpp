#include "tests/support/oracle_examples.h"

#include "tests/support/design_builder.h"

#include <cmath>

namespace isthmus {

namespace {

constexpr Hours kRepair{4.0};

Design seriesOfTwo() {
    return DesignBuilder()
        .component("client", "clients")
        .availability(0.999, kRepair)
        .component("database", "database")
        .availability(0.998, kRepair)
        .link("lan", "client", "database", "lan")
        .flow("query", "client", "database")
        .journey("journey", "client")
        .build();
}

Design chainOfThree() {
    return DesignBuilder()
        .component("client", "clients")
        .availability(0.9999, kRepair)
        .component("api", "api_gateway")
        .availability(0.9999, kRepair)
        .component("database", "database")
        .availability(0.9999, kRepair)
        .link("front", "client", "api", "lan")
        .link("back", "api", "database", "lan")
        .flow("call", "client", "api")
        .flow("query", "api", "database")
        .journey("journey", "client")
        .build();
}

/// Two members behind one source, all on one site's network.
DesignBuilder pairOnSite(const FailureData& member, bool ranked) {
    DesignBuilder builder;
    builder.place("site", "site").component("client", "clients", "site");
    for (const char* id : {"first", "second"}) {
        builder.component(id, "database", "site");
        if (member.availability)
            builder.availability(*member.availability, *member.mttr);
        else
            builder.times(*member.mttf, *member.mttr);
    }
    if (ranked)
        builder.rankedGroup("pair", {"first", "second"});
    else
        builder.activeActiveGroup("pair", {"first", "second"}, {0.5, 0.5});
    return builder;
}

FailureData thousandHours() {
    FailureData data;
    data.mttf = Hours{1000.0};
    data.mttr = Hours{1.0};
    return data;
}

Design parallelPair(double availability) {
    return pairOnSite(failureOf(availability, kRepair), false)
        .flow("query", "client", "pair")
        .journey("journey", "client")
        .build();
}

/// Each member fails on its own with (1 − β)u, and both with βu.
Design parallelPairWithCommonCause(double unavailability, double beta) {
    return pairOnSite(failureOf(1 - (1 - beta) * unavailability, kRepair), false)
        .sharedRisk("common", {"first", "second"})
        .availability(1 - beta * unavailability, kRepair)
        .flow("query", "client", "pair")
        .journey("journey", "client")
        .build();
}

Design bridge(double a, double b) {
    DesignBuilder builder;
    builder.component("s", "clients").component("t", "server");
    builder.component("a", "router").component("b", "router");
    const std::vector<std::pair<std::string, std::string>> edges = {
        {"s", "a"}, {"s", "b"}, {"a", "b"}, {"a", "t"}, {"b", "t"}};
    for (const auto& [from, to] : edges)
        builder.link(from + "-" + to, from, to).availability(0.9, kRepair);
    Design design = builder.flow("call", "s", "t").journey("journey", "s").build();
    if (a < 1)
        findById(design.components, ElementId{"a"})->failure = failureOf(a, kRepair);
    if (b < 1)
        findById(design.components, ElementId{"b"})->failure = failureOf(b, kRepair);
    return design;
}

Design circuitsOnCables(bool twoCables) {
    DesignBuilder builder;
    builder.component("island", "router").component("mainland", "router");
    builder.link("cable-1", "island", "mainland", "subsea_segment").availability(0.99, Hours{480.0});
    if (twoCables)
        builder.link("cable-2", "island", "mainland", "subsea_segment").availability(0.99, Hours{480.0});
    builder.component("client", "clients").component("server", "server");
    builder.link("circuit-1", "client", "server").availability(0.999, kRepair).rides({{"cable-1"}});
    builder.link("circuit-2", "client", "server").availability(0.999, kRepair);
    builder.rides({{twoCables ? "cable-2" : "cable-1"}});
    return builder.flow("call", "client", "server").journey("journey", "client").build();
}

/// Five voters on one site: members, then witnesses.
Design quorumThreeOfFive(int witnesses) {
    DesignBuilder builder;
    builder.place("site", "site").component("writer", "server", "site");
    DesignBuilder::Ids members, votersOnly;
    for (int k = 1; k <= 5; ++k) {
        const std::string id = "voter-" + std::to_string(k);
        builder.component(id, "database", "site").availability(0.99, kRepair);
        (k <= 5 - witnesses ? members : votersOnly).push_back(id);
    }
    builder.activeActiveGroup("voters", members).quorum(3, votersOnly);
    return builder.flow("write", "writer", "voters").write().journey("journey", "writer").build();
}

Design threeOfFiveInstances(double availability) {
    return DesignBuilder()
        .component("endpoints", "server")
        .availability(availability, kRepair)
        .instances(5, 3)
        .journey("journey", "endpoints")
        .build();
}

Design rankedPair() {
    return pairOnSite(thousandHours(), true)
        .step("promote", StepKind::Promote, Seconds{60.0})
        .flow("query", "client", "pair")
        .write()
        .journey("journey", "client")
        .build();
}

Design activeActivePair() {
    return pairOnSite(thousandHours(), false)
        .takeover(Seconds{20.0}, Seconds{40.0})
        .flow("query", "client", "pair")
        .journey("journey", "client")
        .build();
}

/// Router – `locations` Direct Connect locations with `connections` each – region edge.
Design directConnect(int locations, int connections) {
    DesignBuilder builder;
    builder.component("router", "router").component("edge", "transit_gateway");
    for (int l = 1; l <= locations; ++l) {
        const std::string place = "location-" + std::to_string(l);
        builder.place(place, "dx_location").availability(0.9999, kRepair);
        builder.component("device-" + std::to_string(l), "dx_device", place);
        builder.link("uplink-" + std::to_string(l), "device-" + std::to_string(l), "edge");
        for (int c = 1; c <= connections; ++c)
            builder
                .link("connection-" + std::to_string(l) + "-" + std::to_string(c), "router",
                      "device-" + std::to_string(l), "direct_connect")
                .availability(0.999, kRepair);
    }
    return builder.flow("traffic", "router", "edge").journey("journey", "router").build();
}

/// Example 11: both cables land at Makaha; the first ISP buys only JUS, the second only SEA-US.
Design twoIspsAtMakaha() {
    return DesignBuilder()
        .place("makaha", "landing_station")
        .place("morro-bay", "landing_station")
        .place("hermosa-beach", "landing_station")
        .component("makaha-equipment", "landing_equipment", "makaha")
        .component("morro-equipment", "landing_equipment", "morro-bay")
        .component("hermosa-equipment", "landing_equipment", "hermosa-beach")
        .link("jus-segment", "makaha-equipment", "morro-equipment", "subsea_segment")
        .link("seaus-segment", "makaha-equipment", "hermosa-equipment", "subsea_segment")
        .cable("jus", {"jus-segment"})
        .cable("seaus", {"seaus-segment"})
        .component("router", "router")
        .component("region", "server")
        .link("isp-1", "router", "region")
        .rides({{"jus-segment"}})
        .link("isp-2", "router", "region")
        .rides({{"seaus-segment"}})
        .flow("traffic", "router", "region")
        .journey("journey", "router")
        .build();
}

void addAvailabilityExamples(std::vector<WorkedExample>& rows) {
    rows.push_back({"1 series", seriesOfTwo(), {}, 0.997002, 1e-12, {}, {}});
    rows.push_back({"1 parallel", parallelPair(0.99), {}, 0.9999, 1e-12, 1e-4, {}});
    rows.push_back({"2 bridge, perfect nodes", bridge(1, 1), {}, 0.97848, 1e-12, {}, {}});
    rows.push_back({"2 bridge, failing nodes", bridge(0.99, 0.98), {}, 0.973297296, 1e-12, {}, {}});
    rows.push_back({"3 two circuits on one cable", circuitsOnCables(false), {}, 0.98999901, 1e-12, {}, {}});
    rows.push_back(
        {"3 two circuits on two cables", circuitsOnCables(true), {}, 0.9998792199, 1e-12, 1.207801e-4, {}});
    rows.push_back({"4 quorum 3 of 5", quorumThreeOfFive(0), {}, 0.9999901494, 1e-12, 9.8506e-6, {}});
    // Any three votes hold at least one member that can serve, so witnesses change nothing here.
    rows.push_back({"4 quorum, two of five are witnesses",
                    quorumThreeOfFive(2),
                    {},
                    0.9999901494,
                    1e-12,
                    9.8506e-6,
                    {}});
}

void addLossExamples(std::vector<WorkedExample>& rows) {
    const double loss = 1.0 / 1001.0 * (1000.0 / 1001.0) * -std::expm1(-1.0 / 60.0);
    rows.push_back({"5 ranked pair",
                    rankedPair(),
                    {},
                    0.999999001997,
                    5e-13,
                    {},
                    {{ElementId{"first"}, 1.6495538606e-5, 1e-10}, {ElementId{"second"}, 0.0, 0.0}}});
    rows.push_back({"12 active/active pair",
                    activeActivePair(),
                    {},
                    0.999999001997,
                    5e-13,
                    {},
                    {{ElementId{"first"}, loss / 2, 1e-12}, {ElementId{"second"}, loss / 2, 1e-12}}});
}

void addStationExamples(std::vector<WorkedExample>& rows) {
    const Design design = twoIspsAtMakaha();
    const auto row = [&](const char* name, std::vector<ElementId> failed, double up) {
        rows.push_back({name, design, std::move(failed), up, 0.0, {}, {}});
    };
    row("11 nothing lost", {}, 1);
    row("11 Makaha lost", {ElementId{"makaha"}}, 0);
    row("11 JUS lost", {ElementId{"jus"}}, 1);
    row("11 JUS and the second ISP lost", {ElementId{"jus"}, ElementId{"isp-2"}}, 0);
}

void addClosedForms(std::vector<WorkedExample>& rows) {
    rows.push_back({"three of 0.9999 in series", chainOfThree(), {}, 0.999700029999, 1e-12, {}, {}});
    rows.push_back(
        {"3 of 5 instances", threeOfFiveInstances(0.999), {}, 1 - 9.985006e-9, 1e-12, 9.985006e-9, {}});
    rows.push_back({"two of 0.96", parallelPair(0.96), {}, 0.9984, 1e-12, {}, {}});
    rows.push_back({"two of 0.96 with a common cause",
                    parallelPairWithCommonCause(0.04, 0.05),
                    {},
                    0.996558888,
                    1e-12,
                    0.003441112,
                    {}});
    rows.push_back(
        {"Direct Connect 2 x 2", directConnect(2, 2), {}, 1 - 1.02009798e-8, 1e-12, 1.02009798e-8, {}});
    rows.push_back(
        {"Direct Connect 2 x 1", directConnect(2, 1), {}, 1 - 1.20978001e-6, 1e-12, 1.20978001e-6, {}});
    rows.push_back(
        {"Direct Connect 1 x 2", directConnect(1, 2), {}, 1 - 1.009999e-4, 1e-12, 1.009999e-4, {}});
}

} // namespace

std::vector<WorkedExample> workedExamples() {
    std::vector<WorkedExample> rows;
    addAvailabilityExamples(rows);
    addLossExamples(rows);
    addStationExamples(rows);
    addClosedForms(rows);
    return rows;
}

} // namespace isthmus
