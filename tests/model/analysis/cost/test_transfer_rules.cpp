// Every row of the table "what is billed, which way, to whom" (AWS Architecture Blog, Overview of Data
// Transfer Costs for Common Architectures, and Exploring Data Transfer Costs for AWS Managed Databases), each
// drawn, with the amounts worked by hand.
#include "tests/model/analysis/cost/billed_world.h"

#include <QtTest>

#include <functional>

using namespace isthmus;

using Draw = std::function<void(BilledWorld&)>;
Q_DECLARE_METATYPE(Draw)

namespace {

PricedItem item(const char* key) {
    PricedItem priced;
    priced.price = key;
    return priced;
}

Flow& replicates(BilledWorld& w, const char* from, const char* to, double gigabytes, double millions = 0) {
    Flow& flow = w.moves(from, to, gigabytes);
    flow.kind = FlowKind::Replication;
    flow.replication.emplace();
    if (millions > 0)
        flow.replication->replicatedWritesPerMonth = millions;
    return flow;
}

/// The office on a router, and a Direct Connect connection from a location with that code.
void directConnect(BilledWorld& w, const char* code) {
    w.place("location", "dx_location", {}, code);
    w.component("device", "dx_device", "location");
    w.component("edge", "router", "east");
    w.component("home-router", "router", "home");
    w.link("cross", "edge", "device", 1.0, 0, "cross_connect");
    w.link("connection", "device", "home-router", 30.0, 0, "direct_connect");
}

/// A shop in Tokyo that comes in over the internet.
void shop(BilledWorld& w, const char* code) {
    w.component("net", "internet");
    w.place("town", "metro", {}, code);
    w.component("shop", "clients", "town");
    w.link("shop-net", "shop", "net", 1.0, 0, "internet_path");
}

} // namespace

class TestTransferRules : public QObject {
    Q_OBJECT
private slots:
    void rule_drawn_billsWhatTheTableSays_data() {
        QTest::addColumn<Draw>("draw");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, Draw draw, const QStringList& expected) {
            QTest::newRow(name) << draw << expected;
        };
        insideARegion(row);
        betweenRegions(row);
        gateways(row);
        outOfTheProvider(row);
        edge(row);
        stores(row);
    }

    void rule_drawn_billsWhatTheTableSays() {
        QFETCH(Draw, draw);
        QFETCH(QStringList, expected);
        BilledWorld world;
        draw(world);
        const QStringList found = world.bill();
        QVERIFY2(found == expected, qPrintable("\n" + found.join("\n")));
    }

private:
    using Row = std::function<void(const char*, Draw, const QStringList&)>;

    static void insideARegion(const Row& row) {
        row("same zone: free",
            [](BilledWorld& w) {
                w.component("near", "server", "west-a");
                w.moves("app", "near", 1000, 1000);
            },
            {});
        row("between zones: 0.01 on each side, each its own",
            [](BilledWorld& w) {
                findById(w.design.places, {"west-b"})->account = "lab";
                w.moves("app", "other", 2000);
            },
            {"inter_az 2000 20.00 west", "inter_az 2000 20.00 lab"});
        row("public address inside a region: as between zones, even in one",
            [](BilledWorld& w) {
                w.component("near", "server", "west-a");
                w.link("public", "app", "near", 0.01, 0, "internet_path");
                w.moves("app", "near", 1000);
            },
            {"public_address 1000 10.00 west", "public_address 1000 10.00 west"});
        row("object store of the region, straight or by a public address: free",
            [](BilledWorld& w) {
                w.component("bucket", "object_store", "west");
                w.link("public", "app", "bucket", 0.01, 0, "internet_path");
                w.moves("app", "bucket", 1000, 1000);
            },
            {});
        row("... by a gateway endpoint: free",
            [](BilledWorld& w) {
                w.component("bucket", "object_store", "west");
                w.component("endpoint", "gateway_endpoint", "west");
                w.link("in", "app", "endpoint", 0.01);
                w.link("on", "endpoint", "bucket", 0.01);
                w.moves("app", "bucket", 1000);
            },
            {"gateway_endpoint 1000 0.00 west"});
        row("... through a NAT gateway: 0.045 by its owner",
            [](BilledWorld& w) {
                w.component("bucket", "object_store", "west");
                w.component("nat", "nat_gateway", "west-a").account = "network";
                w.link("in", "app", "nat", 0.01);
                w.link("on", "nat", "bucket", 0.01);
                w.moves("app", "bucket", 1000);
            },
            {"nat_processing 1000 45.00 network"});
        row("... by an interface endpoint: 0.01, 0.006 above 1 PB, by its owner",
            [](BilledWorld& w) {
                w.component("bucket", "object_store", "west");
                w.component("endpoint", "private_endpoint", "west-b").account = "network";
                w.link("in", "app", "endpoint", 0.01);
                w.link("on", "endpoint", "bucket", 0.01);
                w.moves("app", "bucket", 1048576 + 100000);
            },
            // Another zone, and no charge for crossing: it is in the price.
            {"privatelink_processing 1048576 10485.76 network",
             "privatelink_processing 100000 600.00 network"});
        row("private link, both ways",
            [](BilledWorld& w) {
                w.component("endpoint", "private_endpoint", "west-a");
                w.component("service", "server", "west-b");
                w.link("in", "app", "endpoint", 0.01);
                w.link("on", "endpoint", "service", 0.01);
                w.moves("app", "service", 100, 300);
            },
            {"privatelink_processing 400 4.00 west"});
    }

    static void betweenRegions(const Row& row) {
        row("region to region: the source's rate, out only",
            [](BilledWorld& w) { w.moves("sydney-app", "app", 750, 750); },
            {"inter_region 750 73.50 sydney", "inter_region 750 15.00 west"});
        row("region to region: the pair that costs half",
            [](BilledWorld& w) { w.moves("east-app", "ohio-app", 1000, 1000); },
            {"inter_region 1000 10.00 east", "inter_region 1000 10.00 ohio"});
        row("peering in one zone: free",
            [](BilledWorld& w) {
                w.component("near", "server", "west-a");
                w.link("peer", "app", "near", 0.01, 0, "peering");
                w.moves("app", "near", 1000);
            },
            {});
        row("peering between zones: 0.01 each way, on each side",
            [](BilledWorld& w) {
                w.link("peer", "app", "other", 0.01, 0, "peering");
                w.moves("app", "other", 1000);
            },
            {"inter_az 1000 10.00 west", "inter_az 1000 10.00 west"});
        row("peering between regions: the source's rate",
            [](BilledWorld& w) {
                w.link("peer", "app", "sydney-app", 60.0, 0, "peering");
                w.moves("app", "sydney-app", 1000);
            },
            {"inter_region 1000 20.00 west"});
    }

    static void gateways(const Row& row) {
        row("transit gateway: what is sent into it, by the sender",
            [](BilledWorld& w) {
                w.component("hub", "transit_gateway", "west").account = "network";
                w.link("a", "app", "hub", 0.01);
                w.link("b", "hub", "other", 0.01);
                w.moves("app", "other", 1000);
            },
            {"tgw_processing 1000 20.00 west"});
        row("transit gateways peered: processed once, one region's rate: 0.04 in all",
            [](BilledWorld& w) {
                w.component("hub", "transit_gateway", "west");
                w.component("east-hub", "transit_gateway", "east");
                w.link("a", "app", "hub", 0.001);
                w.link("b", "hub", "east-hub", 0.001);
                w.link("c", "east-hub", "east-app", 0.001);
                w.moves("app", "east-app", 1000);
            },
            {"tgw_processing 1000 20.00 west", "inter_region 1000 20.00 west"});
        row("application load balancer: units by volume, the way on between zones free",
            [](BilledWorld& w) {
                w.component("balancer", "load_balancer", "west-a");
                w.moves("office", "balancer", 100, 900);
                w.moves("balancer", "other", 100, 900);
                w.component("net", "internet");
                w.link("a", "office", "net", 1.0, 0, "internet_path");
                w.link("b", "net", "balancer", 1.0, 0, "internet_path");
            },
            {"load_balancer_capacity 1000 8.00 west", "internet_egress 900 81.00 west"});
        row("network load balancer: units by volume, the way on between zones billed",
            [](BilledWorld& w) {
                w.component("balancer", "network_load_balancer", "west-a");
                w.moves("app", "balancer", 1000);
                w.moves("balancer", "other", 1000);
            },
            {"load_balancer_capacity 1000 6.00 west", "inter_az 1000 10.00 west",
             "inter_az 1000 10.00 west"});
        row("transit gateway, NAT and zones stack",
            [](BilledWorld& w) {
                w.component("nat", "nat_gateway", "west-b");
                w.component("hub", "transit_gateway", "west");
                w.component("net", "internet");
                w.link("a", "app", "hub", 0.01);
                w.link("b", "hub", "nat", 0.01);
                w.link("c", "nat", "net", 0.01, 0, "internet_path");
                w.moves("app", "net", 1000);
            },
            {"tgw_processing 1000 20.00 west", "nat_processing 1000 45.00 west",
             "internet_egress 1000 90.00 west"});
    }

    static void outOfTheProvider(const Row& row) {
        row("internet in: free",
            [](BilledWorld& w) {
                w.component("net", "internet");
                w.link("a", "net", "app", 1.0, 0, "internet_path");
                w.moves("net", "app", 5000);
            },
            {});
        row("internet out: tiers over the payer's region, by who translates the address",
            [](BilledWorld& w) {
                w.component("net", "internet");
                w.component("nat", "nat_gateway", "east-a").account = "network";
                w.link("a", "east-app", "nat", 0.01);
                w.link("b", "nat", "net", 1.0, 0, "internet_path");
                w.moves("east-app", "net", 20480);
            },
            {"nat_processing 20480 921.60 network", "internet_egress 10240 921.60 network",
             "internet_egress 10240 870.40 network"});
        row("VPN: egress out, free in",
            [](BilledWorld& w) {
                w.component("gate", "vpn_endpoint", "west");
                w.component("home-router", "router", "home");
                w.link("tunnel", "gate", "home-router", 1.0, 0, "vpn_tunnel");
                w.moves("app", "office", 1000, 4000);
            },
            {"vpn_egress 1000 90.00 west"});
        row("Direct Connect: out by region and location, free in",
            [](BilledWorld& w) {
                directConnect(w, "EQDC2");
                w.moves("east-app", "office", 1000, 4000);
            },
            {"dx_dto 1000 20.00 east"});
        row("Direct Connect from another continent",
            [](BilledWorld& w) {
                w.place("dublin", "region", "aws", "eu-west-1").account = "dublin";
                w.component("dublin-app", "server", "dublin");
                w.place("location", "dx_location", {}, "EQDC2");
                w.component("device", "dx_device", "location");
                w.component("edge", "router", "dublin");
                w.component("home-router", "router", "home");
                w.link("cross", "edge", "device", 40.0, 0, "cross_connect");
                w.link("connection", "device", "home-router", 30.0, 0, "direct_connect");
                w.moves("dublin-app", "office", 1000);
            },
            {"dx_dto 1000 28.20 dublin"});
        row("Direct Connect at a location without a price: unknown",
            [](BilledWorld& w) {
                directConnect(w, "ALN91");
                w.moves("east-app", "office", 1000);
            },
            {"dx_dto 1000 unknown east"});
    }

    static void edge(const Row& row) {
        row("content delivery: pull from the provider free, viewers by their area, by its owner",
            [](BilledWorld& w) {
                shop(w, "ap-northeast-1");
                w.component("cdn", "content_delivery", "aws").account = "media";
                w.link("edge", "cdn", "net", 1.0, 0, "internet_path");
                w.link("origin", "net", "app", 1.0, 0, "internet_path");
                w.moves("shop", "cdn", 10, 20480);
                w.moves("cdn", "app", 100, 500);
            },
            // Japan: 0.114 up to 10,240 GB, then 0.089. To the origin 0.06.
            {"cloudfront_egress 10240 1167.36 media", "cloudfront_egress 10240 911.36 media",
             "cloudfront_to_origin 100 6.00 media", "cloudfront_origin_pull 500 0.00 media"});
        row("content delivery to nobody knows where: unknown",
            [](BilledWorld& w) {
                w.component("net", "internet");
                w.component("shop", "clients");
                w.component("cdn", "content_delivery", "aws");
                w.link("a", "shop", "net", 1.0, 0, "internet_path");
                w.link("b", "cdn", "net", 1.0, 0, "internet_path");
                w.moves("shop", "cdn", 0, 500);
            },
            {"cloudfront_egress 500 unknown"});
        row("accelerator: egress, and the premium of the larger direction",
            [](BilledWorld& w) {
                shop(w, "ap-southeast-2");
                w.component("fast", "accelerator", "aws").account = "network";
                w.link("a", "net", "fast", 1.0, 0, "internet_path");
                w.link("b", "fast", "east-app", 1.0, 0, "lan");
                w.moves("shop", "east-app", 100, 1000);
            },
            // us-east-1 to Australia 0.105 on 1,000 GB; the 100 GB the other way are the smaller direction.
            {"internet_egress 1000 90.00 east", "accelerator_premium 1000 105.00 network"});
        row("accelerator: more comes in than goes out",
            [](BilledWorld& w) {
                shop(w, "ap-southeast-2");
                w.component("fast", "accelerator", "aws");
                w.link("a", "net", "fast", 1.0, 0, "internet_path");
                w.link("b", "fast", "east-app", 1.0, 0, "lan");
                w.moves("shop", "east-app", 3000, 1000);
            },
            {"internet_egress 1000 90.00 east", "accelerator_premium 3000 315.00"});
    }

    static void stores(const Row& row) {
        row("managed database in two zones: replication free",
            [](BilledWorld& w) {
                w.component("db", "database", "west-a");
                w.component("standby", "database", "west-b");
                replicates(w, "db", "standby", 1000).replication->mode = ReplicationMode::Synchronous;
            },
            {"multi_az_replication 1000 0.00 west"});
        row("client and managed database in two zones: billed on the client's side alone, both ways",
            [](BilledWorld& w) {
                findById(w.design.places, {"west-b"})->account = "data";
                w.component("db", "database", "west-b");
                w.moves("app", "db", 1000, 3000);
            },
            {"inter_az 1000 10.00 west", "inter_az 3000 30.00 west"});
        row("replica in another region: the source's rate",
            [](BilledWorld& w) {
                w.component("db", "database", "sydney-a");
                w.component("copy", "database", "west-a");
                replicates(w, "db", "copy", 1000);
            },
            {"inter_region 1000 98.00 sydney"});
        row("snapshot copied to another region: the source's rate",
            [](BilledWorld& w) {
                w.component("db", "database", "west-a");
                w.component("vault", "object_store", "east");
                Flow& copy = w.moves("db", "vault", 500);
                copy.kind = FlowKind::Backup;
                copy.replication.emplace().mode = ReplicationMode::Snapshot;
            },
            {"inter_region 500 10.00 west"});
        row("Aurora global database: transfer and replicated writes",
            [](BilledWorld& w) {
                w.component("db", "database", "west-a").prices = {item("Aurora PostgreSQL/db.r6g.large")};
                w.component("copy", "database", "east-a").prices = {item("Aurora PostgreSQL/db.r6g.large")};
                replicates(w, "db", "copy", 1000, 50);
            },
            {"replicated_writes 50 10.00 west", "inter_region 1000 20.00 west"});
        row("DynamoDB global table: transfer and replicated write units",
            [](BilledWorld& w) {
                w.component("table", "database", "west").prices = {
                    item("DynamoDB/on-demand write request unit")};
                w.component("copy", "database", "east").prices = {
                    item("DynamoDB/on-demand write request unit")};
                replicates(w, "table", "copy", 100, 40);
            },
            {"replicated_writes 40 25.00 west", "inter_region 100 2.00 west"});
        row("S3 to another region: transfer, PUTs at the target, time control",
            [](BilledWorld& w) {
                w.component("bucket", "object_store", "west");
                w.component("copy", "object_store", "east");
                replicates(w, "bucket", "copy", 1000, 2).replication->timeControl = true;
            },
            // 2 million PUTs at 0.005 a thousand; 0.015 per GB for the promised time.
            {"replicated_writes 2000 10.00 west", "replication_time_control 1000 15.00 west",
             "inter_region 1000 20.00 west"});
        row("replicated writes of nobody knows what: unknown",
            [](BilledWorld& w) { replicates(w, "app", "east-app", 100, 5); },
            {"replicated_writes 5 unknown west", "inter_region 100 2.00 west"});
        row("stream in two zones: replication inside free, its client pays both sides",
            [](BilledWorld& w) {
                findById(w.design.places, {"west-b"})->account = "data";
                w.component("broker", "stream", "west-a").account = "data";
                w.component("broker-b", "stream", "west-b");
                w.moves("app", "broker-b", 1000);
                replicates(w, "broker", "broker-b", 1000);
            },
            {"inter_az 1000 10.00 west", "inter_az 1000 10.00 west", "cluster_replication 1000 0.00 data"});
    }
};

QTEST_GUILESS_MAIN(TestTransferRules)
#include "test_transfer_rules.moc"
