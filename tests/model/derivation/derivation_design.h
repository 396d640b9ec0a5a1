#pragma once

#include "tests/model/analysis/flow_design.h"

namespace isthmus::testing {

inline FailureData repairedIn(double hours, double mttf = 1000) {
    FailureData data;
    data.mttf = Hours{mttf};
    data.mttr = Hours{hours};
    return data;
}

/// What works in a factory hall: a queue with workers, a gateway that stores and forwards, servers with
/// ceilings of every kind, a farm in three zones, a fast link backed by a slow one.
inline FlowDesign factory() {
    FlowDesign design;
    design.place("r", "region", {}, "us-west-2");
    for (const char* zone : {"z0", "z1", "z2"})
        design.place(zone, "zone", "r");
    design.component("people", "clients");
    for (const char* id : {"s0", "s1", "s2"})
        design.component(id, "server", std::string("z") + (id + 1)).service.ratePerSecond = 100;
    design.group("farm", {"s0", "s1", "s2"});
    Flow& ask = design.flow("ask", "people", "farm");
    ask.ratePerSecond = 180;
    ask.retry.attempts = 3;
    ask.retry.failureProbability = 0.01;

    Component& queue = design.component("queue", "queue");
    queue.buffer.retention = Seconds{345'600};
    queue.service.inFlightLimit = 120'000;
    queue.service.visibilityTimeout = Seconds{300};
    Component& worker = design.component("worker", "server");
    worker.service.ratePerSecond = 125;
    worker.service.processing = Seconds{60};
    worker.count = 2;
    worker.failure = repairedIn(0.5);
    Flow& put = design.flow("put", "people", "queue");
    put.kind = FlowKind::Event;
    put.ratePerSecond = 200;
    put.messageKilobytes = 4;
    design.flow("take", "queue", "worker").kind = FlowKind::Event;

    Component& gateway = design.component("gateway", "server");
    gateway.buffer.capacityMessages = 36'000;
    design.component("cloud", "server").service.ratePerSecond = 50;
    Flow& send = design.flow("send", "gateway", "cloud");
    send.ratePerSecond = 10;
    send.messageKilobytes = 1;
    send.forwardPerMonth = Gigabytes{500};

    Component& batcher = design.component("batcher", "server");
    batcher.service.batch = {10, Seconds{300}, 5, {}};
    batcher.service.processing = Seconds{600};
    design.flow("pack", "people", "batcher").ratePerSecond = 0.01;
    Component& base = design.component("base", "database");
    base.count = 3;
    base.service.ratePerSecond = 80;
    base.service.variability.service = 0.5;
    base.service.sharedLimitPerSecond = 400;
    for (const char* id : {"s0", "s1", "s2"}) {
        Flow& query = design.flow(std::string("query-") + id, id, "base");
        query.ratePerSecond = 60;
        query.retry.timeout = Milliseconds{100};
        query.retry.failureProbability = 0.02;
    }
    for (const char* id : {"s0", "s1", "s2", "queue", "batcher", "base"})
        design.link(std::string("to-") + id, "people", id, 1.0);
    design.link("queue-worker", "queue", "worker", 1.0).failure = repairedIn(120);
    for (const char* id : {"s0", "s1", "s2"})
        design.link(std::string("base-") + id, id, "base", 1.0);
    Link& fast = design.link("fast", "gateway", "cloud", 1.0);
    fast.capacity = MegabitsPerSecond{10'000};
    fast.failure = repairedIn(2);
    design.link("slow", "gateway", "cloud", 5.0, 1).capacity = MegabitsPerSecond{1250};
    Link& uplink = design.link("uplink", "people", "gateway", 1.0);
    uplink.capacity = MegabitsPerSecond{0.32};
    design.component("edge", "server").buffer.capacityMessages = 36'000;
    Link& thin = design.link("thin", "edge", "cloud", 1.0);
    thin.capacity = MegabitsPerSecond{0.32}; // 40 of 1 kB a second
    thin.failure = repairedIn(2);
    Flow& report = design.flow("report", "edge", "cloud");
    report.ratePerSecond = 10;
    report.messageKilobytes = 1;
    design.journey("work", "people");
    return design;
}

} // namespace isthmus::testing
