#include "tests/model/analysis/findings/finding_cases.h"

#include <QTest>

using namespace isthmus;

namespace {

/// Clients call a server 100 times a second, which puts a message into a queue for each; a worker empties it.
Design line(double served = 150) {
    Design design = DesignBuilder()
                        .place("west", "region")
                        .place("east", "region")
                        .component("clients", "clients", "west")
                        .component("server", "server", "west")
                        .component("queue", "queue", "west")
                        .component("worker", "server", "west")
                        .times(Hours{1000}, Hours{48})
                        .link("wire", "clients", "server")
                        .latency(Milliseconds{1})
                        .link("in", "server", "queue")
                        .link("out", "queue", "worker")
                        .flow("call", "clients", "server")
                        .flow("put", "server", "queue", FlowKind::Event)
                        .flow("take", "queue", "worker", FlowKind::Event)
                        .journey("use", "clients")
                        .build();
    design.flows[0].ratePerSecond = design.flows[1].ratePerSecond = 100;
    componentOf(design, "server").service.ratePerSecond = served;
    componentOf(design, "worker").service.ratePerSecond = 200;
    return design;
}

} // namespace

class TestServiceRules : public QObject {
    Q_OBJECT
private slots:
    void serverOverloaded_moreThanItServes_isAnError() {
        QCOMPARE(findingsBy("server_overloaded", line(80)),
                 QStringList("server | 100 a second arrive in the busy hour, and 80 are served: 125 %"));
        QCOMPARE(findingsBy("server_overloaded", line(101)), QStringList());
    }

    void retryUnbounded_noLimit_isNamed() {
        Design design = line();
        design.flows[0].retry = {3, Milliseconds{200}, 0.01, Milliseconds{50}, {}};
        QCOMPARE(findingsBy("retry_unbounded", design), QStringList());
        design.flows[0].retry.attempts.reset();
        QCOMPARE(findingsBy("retry_unbounded", design),
                 QStringList("call | a call that fails is made again without end, 50 ms later"));
    }

    void retryStorm_attemptsBeyondCapacity_isNamed() {
        Design design = line();
        design.flows[0].retry = {3, {}, 0.01, {}, {}};
        QCOMPARE(
            findingsBy("retry_storm", design),
            QStringList("server | when calls fail, retries make 300 a second out of 100, more than the 150 "
                        "that it serves: the overload feeds itself"));
        componentOf(design, "server").service.ratePerSecond = 301;
        QCOMPARE(findingsBy("retry_storm", design), QStringList());
    }

    void queueLoses_retentionShorterThanTheRepair_countsWhatIsLost() {
        Design design = line();
        componentOf(design, "queue").buffer.retention = Seconds{24 * 3600.0};
        // 48 h of repair, 24 h are kept: a day of 100 a second.
        QCOMPARE(
            findingsBy("queue_loses", design),
            QStringList("queue, worker | the loss of worker stops those who take from it for 48 h: 8640000 "
                        "items are lost"));
        componentOf(design, "queue").buffer.retention = Seconds{49 * 3600.0};
        QCOMPARE(findingsBy("queue_loses", design), QStringList());
    }

    void visibilityTooShort_workOutlastsIt_isNamed() {
        Design design = line();
        componentOf(design, "queue").service.visibilityTimeout = Seconds{30};
        componentOf(design, "worker").service.processing = Seconds{45};
        QCOMPARE(findingsBy("visibility_too_short", design),
                 QStringList(
                     "queue | work on an item outlasts the time after which it is handed out again: each is "
                     "worked on 2 times"));
    }

    void tooSmallAfterLoss_twoInstances_needTheWholeEach() {
        Design design = line(75);
        componentOf(design, "server").count = 2;
        QCOMPARE(
            findingsBy("too_small_after_loss", design),
            QStringList("server | with one of 2 lost it serves 75 of the 100 a second of the busy hour; each "
                        "needs 100"));
        componentOf(design, "server").count = 3;
        QCOMPARE(findingsBy("too_small_after_loss", design), QStringList());
    }

    void lateBurst_serverTooSlow_isCounted() {
        Design design = line();
        design.flows[0].burstMessages = 2030;
        design.flows[0].within = Seconds{20};
        QCOMPARE(findingsBy("late_burst", design), QStringList()); // 150 a second
        componentOf(design, "server").service.sharedLimitPerSecond = 94.4;
        QCOMPARE(findingsBy("late_burst", design),
                 QStringList("call, server | 142 of 2030 items are not done within 20 s: held down by the "
                             "shared limit"));
        design.flows[0].within.reset();
        QCOMPARE(findingsBy("late_burst", design), QStringList());
    }

    void latencyQuestionable_detour_isNamed() {
        Design design = line();
        componentOf(design, "server").place = ElementId{"east"};
        design.places[0].position = GeoPoint{0, 0};
        design.places[1].position = GeoPoint{0, 1}; // 111 km, 0.545 ms
        linkOf(design, "wire").latency = Milliseconds{1.5};
        linkOf(design, "in").latency = Milliseconds{1};
        QCOMPARE(findingsBy("latency_questionable", design), QStringList());
        linkOf(design, "wire").latency = Milliseconds{1.7};
        QCOMPARE(
            findingsBy("latency_questionable", design),
            QStringList("call | one way takes 1.7 ms; light in fibre needs 0.544 ms for the great circle"));
    }
};

QTEST_GUILESS_MAIN(TestServiceRules)
#include "test_service_rules.moc"
