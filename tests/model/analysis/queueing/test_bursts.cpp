#include "model/analysis/queueing/bursts.h"
#include "model/analysis/queueing/service_rates.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <queue>
#include <random>

using namespace isthmus;

namespace {

constexpr double kFourHours = 14'400;
constexpr double kFiveMinutes = 300;

std::vector<BurstFigure> figures(const FlowDesign& design, const std::vector<std::string>& failed = {}) {
    const auto system = design.build();
    std::vector<Index> down;
    for (const std::string& id : failed)
        for (const Index element : system->elementsOf({id}))
            down.push_back(element);
    return burstFigures(*system, down);
}

Flow& burst(FlowDesign& design, const std::string& to, double items, std::optional<double> within = {}) {
    Flow& flow = design.flow("all", "app", to);
    flow.kind = FlowKind::Event;
    flow.access = Access::Write;
    flow.burstMessages = items;
    if (within)
        flow.within = Seconds{*within};
    return flow;
}

/// The post: a table of requests from which two pools of clusters are fed, ten at most for each cluster that
/// is started; the database lets 1,888 through in the four hours less the first start.
FlowDesign polling() {
    FlowDesign design;
    design.component("app", "server");
    design.component("table", "database").buffer.retention = Seconds{kFourHours};
    for (const auto& [pool, share] : {std::pair{"p1", 0.6}, {"p2", 0.4}}) {
        Component& clusters = design.component(pool, "instances");
        clusters.count = 70;
        clusters.service.batch = {10, Seconds{kFiveMinutes}, {}, {}};
        clusters.service.processing = Seconds{170};
        clusters.service.sharedLimitPerSecond = share * 1888 / (kFourHours - kFiveMinutes);
        design.flow(std::string("read-") + pool, pool, "table");
        design.link(std::string("to-") + pool, "table", pool, 1.0);
    }
    design.link("to-table", "app", "table", 1.0);
    burst(design, "table", 2030, kFourHours);
    return design;
}

/// And afterwards: five clusters that are started once and take from a queue.
FlowDesign queued(double each) {
    FlowDesign design;
    design.component("app", "server");
    design.component("queue", "queue");
    Component& clusters = design.component("clusters", "instances");
    clusters.count = 5;
    clusters.service.ratePerSecond = each;
    clusters.service.batch.setup = Seconds{kFiveMinutes};
    design.flow("take", "clusters", "queue");
    design.link("to-queue", "app", "queue", 1.0);
    design.link("wire", "queue", "clusters", 1.0);
    burst(design, "queue", 2030, kFourHours);
    return design;
}

/// What a burst in batches comes to, batch by batch: each goes to the server that is free first, which starts
/// anew. Each item passes one gate after the start, first come, first served; a server is busy until its work
/// is done and its last item has passed.
struct Played {
    int batches = 0;
    double setup = 0, allDone = 0, late = 0;
    bool waited = false; ///< a batch for the gate
    bool idle = false;   ///< the gate, after the first item and before the last
};

Played play(int items, int size, int servers, double setup, double work, double gate, double within) {
    Played played;
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < servers; ++i)
        freeAt.push(0);
    double gateFree = 0;
    for (int left = items; left > 0; left -= size) {
        const int taken = std::min(left, size);
        const double ready = freeAt.top() + setup;
        freeAt.pop();
        double passed = ready;
        for (int i = 0; gate > 0 && i < taken; ++i) {
            const double starts = std::max(gateFree, passed);
            played.idle = played.idle || (gateFree > 0 && starts > gateFree * (1 + 1e-12));
            gateFree = passed = starts + 1 / gate;
        }
        const double done = std::max(ready + work, passed);
        played.waited = played.waited || passed > ready + work;
        freeAt.push(done);
        ++played.batches;
        played.setup += setup;
        played.allDone = std::max(played.allDone, done);
        if (done > within * (1 + 1e-12))
            played.late += taken;
    }
    return played;
}

/// Servers that are started once and then take one item after the other.
Played playOn(int items, int servers, double setup, double each, double within) {
    Played played;
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < servers; ++i)
        freeAt.push(setup);
    for (int i = 0; i < items; ++i) {
        const double done = freeAt.top() + each;
        freeAt.pop();
        freeAt.push(done);
        played.allDone = std::max(played.allDone, done);
        played.late += done > within ? 1 : 0;
    }
    return played;
}

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1e-9 * (1 + std::abs(b));
}

} // namespace

class TestBursts : public QObject {
    Q_OBJECT
private slots:
    void polling_mcGrawHill_has142Late() {
        const auto found = figures(polling());
        QCOMPARE(found.size(), std::size_t{1});
        const BurstFigure& figure = found.front();
        QCOMPARE(figure.flow.value, std::string("all"));
        QCOMPARE(figure.batches.value(), 203.0);
        QVERIFY(isNear(figure.setupTogether.value, 203 * 5 / 60.0));
        QVERIFY(isNear(figure.late.value(), 142));
        QVERIFY(figure.heldDownBy == BurstLimit::SharedLimit);
        QCOMPARE(figure.shares.size(), std::size_t{2});
        QCOMPARE(figure.shares.front().items, 1220.0); // 60 %, in whole batches
        QCOMPARE(figure.shares.back().items, 810.0);
    }

    void polling_withoutTheSharedLimit_isDoneInTwoRounds() {
        FlowDesign design = polling();
        for (Component& component : design.design.components)
            component.service.sharedLimitPerSecond.reset();
        const BurstFigure figure = figures(design).front();
        const double round = kFiveMinutes + expectedSlowest(170, 1, 10);
        QVERIFY(isNear(figure.allDone.value().value, 2 * round)); // 102 and 101 batches on 70 servers each
        QCOMPARE(figure.late.value(), 0.0);
        QVERIFY(figure.heldDownBy == BurstLimit::Batch);
    }

    void queued_fiveClusters_areDoneInTime() {
        const BurstFigure figure = figures(queued(0.03)).front();
        QCOMPARE(figure.late.value(), 0.0);
        QVERIFY(isNear(figure.allDone.value().value, kFiveMinutes + 2030 / 0.15));
        QVERIFY(isNear(figure.setupTogether.value, 5 * 5 / 60.0));
        QVERIFY(!figure.batches);
        QVERIFY(figure.heldDownBy == BurstLimit::Instances);
        const BurstFigure slow = figures(queued(0.02)).front();
        QVERIFY(isNear(slow.late.value(), 2030 - 0.1 * (kFourHours - kFiveMinutes)));
    }

    void noTimeSet_isNeverLate() {
        FlowDesign design = queued(0.02);
        design.design.flows.back().within.reset();
        const BurstFigure figure = figures(design).front();
        QVERIFY(!figure.late);
        QVERIFY(isNear(figure.allDone.value().value, kFiveMinutes + 20'300));
    }

    void nobodyWorks_isNeverDone() {
        const BurstFigure figure = figures(queued(1), {"clusters"}).front();
        QVERIFY(!figure.allDone);
        QCOMPARE(figure.late.value(), 2030.0);
        QVERIFY(figure.heldDownBy == BurstLimit::Instances);
        QVERIFY(figures(queued(1), {"app"}).empty()); // nobody hands anything over
    }

    void nobodySaysHowFast_isNotKnown() {
        FlowDesign design = queued(1);
        design.design.components.back().service = {};
        const BurstFigure figure = figures(design).front();
        QVERIFY(!figure.allDone && !figure.late && !figure.heldDownBy);
    }

    void queueOrLinks_holdAllDownTogether() {
        FlowDesign design = queued(0.03);
        design.design.components[1].service.sharedLimitPerSecond = 0.1;
        const BurstFigure shared = figures(design).front();
        QVERIFY(shared.heldDownBy == BurstLimit::SharedLimit);
        QVERIFY(isNear(shared.allDone.value().value, kFiveMinutes + 20'300));
        QVERIFY(isNear(shared.late.value(), 2030 - 0.1 * (kFourHours - kFiveMinutes)));
        design.design.links.back().capacity = MegabitsPerSecond{8};
        design.design.flows.back().messageKilobytes = 20'000; // 0.05 a second
        const BurstFigure narrow = figures(design).front();
        QVERIFY(narrow.heldDownBy == BurstLimit::Links);
        QVERIFY(isNear(narrow.allDone.value().value, kFiveMinutes + 40'600));
    }

    void inFlight_andHandedOutAgain_slowItDown() {
        FlowDesign design = queued(1);
        Service& queue = design.design.components[1].service;
        queue.inFlightLimit = 30;
        design.design.components[2].service.processing = Seconds{60};
        const BurstFigure figure = figures(design).front(); // 30 in flight, a minute each
        QVERIFY(figure.heldDownBy == BurstLimit::InFlight);
        QVERIFY(isNear(figure.allDone.value().value, kFiveMinutes + 4060));
        design.design.components[1].service.visibilityTimeout = Seconds{30}; // each handed out twice
        QVERIFY(isNear(figures(design).front().allDone.value().value, kFiveMinutes + 8120));
    }

    void members_takePartsByWhatTheyDo() {
        FlowDesign design;
        design.component("app", "server");
        design.component("a", "server").service.ratePerSecond = 3;
        design.component("b", "server").service.ratePerSecond = 1;
        design.group("pool", {"a", "b"});
        design.link("to-a", "app", "a", 1.0);
        design.link("to-b", "app", "b", 1.0);
        burst(design, "pool", 400, 60);
        const BurstFigure figure = figures(design).front();
        QCOMPARE(figure.shares.front().items, 300.0);
        QCOMPARE(figure.allDone.value().value, 100.0);
        QCOMPARE(figure.late.value(), 160.0);
        const BurstFigure alone = figures(design, {"a"}).front();
        QCOMPARE(alone.allDone.value().value, 400.0);
    }

    void runBatches_againstBatchByBatch_agrees() {
        std::mt19937 random(11);
        const auto draw = [&](int low, int high) {
            return std::uniform_int_distribution<>(low, high)(random);
        };
        int late = 0;
        for (int round = 0; round < 2000; ++round) {
            const int items = draw(1, 500), size = draw(1, 20), servers = draw(1, 30);
            const double setup = draw(0, 40), work = draw(1, 60), within = draw(0, 600);
            const Played played = play(items, size, servers, setup, work, 0, within);
            const BatchOutcome found =
                runBatches({double(items), double(size), Seconds{setup}, double(servers), Seconds{work}, 0},
                           Seconds{within});
            QCOMPARE(found.batches, double(played.batches));
            QVERIFY(isNear(found.setupTogether.value, played.setup / 3600));
            QVERIFY(isNear(found.allDone.value, played.allDone));
            QVERIFY2(isNear(found.late, played.late),
                     qPrintable(QString("%1 for %2").arg(found.late).arg(played.late)));
            late += played.late > 0 ? 1 : 0;
        }
        QVERIFY(late > 200 && late < 1800);
    }

    /// A gate that never rests, or that nobody waits for: then the figure is exact. Else it is a bound.
    void runBatches_withACeiling_boundsBatchByBatch() {
        std::mt19937 random(12);
        const auto draw = [&](int low, int high) {
            return std::uniform_int_distribution<>(low, high)(random);
        };
        int exact = 0;
        for (int round = 0; round < 2000; ++round) {
            const int items = draw(1, 300), size = draw(1, 10), servers = draw(1, 60);
            const double setup = draw(0, 20), work = draw(1, 60), gate = 0.1 * draw(1, 40);
            const Played played = play(items, size, servers, setup, work, gate, 300);
            const BatchOutcome found = runBatches(
                {double(items), double(size), Seconds{setup}, double(servers), Seconds{work}, gate},
                Seconds{300});
            QVERIFY(found.allDone.value <= played.allDone * (1 + 1e-9));
            QVERIFY(found.late <= played.late + 1e-9);
            // The last batch's work may outlast the gate.
            if (!played.waited || (!played.idle && isNear(played.allDone, setup + items / gate))) {
                ++exact;
                QVERIFY(isNear(found.allDone.value, played.allDone));
            }
        }
        QVERIFY2(exact > 400, qPrintable(QString::number(exact)));
    }

    void livingOn_againstItemByItem_agrees() {
        std::mt19937 random(13);
        const auto draw = [&](int low, int high) {
            return std::uniform_int_distribution<>(low, high)(random);
        };
        for (int round = 0; round < 200; ++round) {
            const int servers = draw(1, 8), items = servers * draw(1, 100);
            const double setup = draw(0, 300), each = 0.5 * draw(1, 100), within = draw(1, 4000);
            FlowDesign design = queued(1 / each);
            Component& clusters = design.design.components[2];
            clusters.count = servers;
            clusters.service.batch.setup = Seconds{setup};
            design.design.flows.back().burstMessages = items;
            design.design.flows.back().within = Seconds{within};
            const BurstFigure figure = figures(design).front();
            const Played played = playOn(items, servers, setup, each, within);
            QVERIFY(isNear(figure.allDone.value().value, played.allDone));
            // The figure is a fluid: what is in work at the end counts by how far it is.
            QVERIFY(figure.late.value() <= played.late + 1e-6);
            QVERIFY(figure.late.value() >= played.late - servers - 1e-6);
            QVERIFY(isNear(figure.setupTogether.value, servers * setup / 3600));
        }
    }
};

QTEST_GUILESS_MAIN(TestBursts)
#include "test_bursts.moc"
