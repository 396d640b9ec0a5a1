#include "model/analysis/live/live.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// A site with two circuits to a database, each on its own cable; the second is the backup.
FlowDesign twoCables() {
    FlowDesign design;
    design.place("site", "site");
    design.component("app", "server", "site");
    design.component("router", "router", "site");
    design.component("db", "database");
    for (const char* id : {"s1", "t1", "s2", "t2"})
        design.component(id, "landing_equipment");
    design.link("cable1", "s1", "t1", 20.0);
    design.link("cable2", "s2", "t2", 20.0);
    design.link("main", "router", "db").underlay.alternatives = {{{"cable1"}}};
    design.link("spare", "router", "db", {}, 1).underlay.alternatives = {{{"cable2"}}};
    design.flow("query", "app", "db");
    design.journey("use", "app");
    return design;
}

QStringList names(const std::set<ElementId>& ids) {
    QStringList list;
    for (const ElementId& id : ids)
        list << QString::fromStdString(id.value);
    return list;
}

} // namespace

class TestLive : public QObject {
    Q_OBJECT
private slots:
    void liveState_nothingFailed_carriesOnTheMainCircuitAndItsCable() {
        const auto system = twoCables().build();
        const LiveState live = liveState(*system, {});
        QCOMPARE(names(live.carrying), (QStringList{"app", "cable1", "db", "main", "router", "s1", "t1"}));
        QVERIFY(live.dead.empty() && live.failed.empty() && live.rerouted.empty());
        QStringList idle;
        for (const ElementId& id : idleLinks(*system, live))
            idle << QString::fromStdString(id.value);
        QCOMPARE(idle, (QStringList{"cable2", "spare"}));
    }

    void liveState_cableCut_reroutesOverTheSpare() {
        const auto system = twoCables().build();
        const LiveState live = liveState(*system, {{"cable1"}});
        QCOMPARE(names(live.failed), QStringList{"cable1"});
        QCOMPARE(names(live.dead), (QStringList{"cable1", "main"}));
        QCOMPARE(names(live.carrying), (QStringList{"app", "cable2", "db", "router", "s2", "spare", "t2"}));
        QCOMPARE(names(live.rerouted), (QStringList{"cable2", "s2", "spare", "t2"}));
        QVERIFY(idleLinks(*system, live).empty());
    }

    void liveState_placeFailed_takesItsComponentsDown() {
        const auto system = twoCables().build();
        const LiveState live = liveState(*system, {{"site"}});
        QCOMPARE(names(live.dead), (QStringList{"app", "main", "router", "site", "spare"}));
        QVERIFY(live.carrying.empty());
    }

    void liveState_cableFailed_isItselfAmongTheDead() {
        FlowDesign design = twoCables();
        design.design.cables = {{.id = {"system"}, .name = "System", .segments = {{"cable1"}, {"cable2"}}}};
        const LiveState live = liveState(*design.build(), {{"system"}});
        QCOMPARE(names(live.dead), (QStringList{"cable1", "cable2", "main", "spare", "system"}));
    }

    void liveState_unknownId_isPassedOver() {
        const LiveState live = liveState(*twoCables().build(), {{"nothing"}});
        QVERIFY(live.failed.empty() && live.dead.empty() && live.rerouted.empty());
    }

    void liveState_standby_carriesOnlyOnceCalled() {
        FlowDesign design;
        for (const char* id : {"clients", "first", "second"})
            design.component(id, "server");
        design.component("db", "database");
        design.link("l1", "clients", "first", 1.0);
        design.link("l2", "clients", "second", 1.0);
        design.link("d1", "first", "db", 1.0);
        design.link("d2", "second", "db", 1.0);
        design.group("apps", {"first", "second"}, GroupMode::Ranked);
        design.flow("call", "clients", "apps");
        design.flow("q1", "first", "db");
        design.flow("q2", "second", "db");
        design.journey("j", "clients");
        const auto system = design.build();
        QCOMPARE(names(liveState(*system, {}).carrying), (QStringList{"clients", "d1", "db", "first", "l1"}));
        const LiveState after = liveState(*system, {{"first"}});
        QCOMPARE(names(after.carrying), (QStringList{"clients", "d2", "db", "l2", "second"}));
        QCOMPARE(names(after.rerouted), (QStringList{"d2", "l2", "second"}));
    }
};

QTEST_GUILESS_MAIN(TestLive)
#include "test_live.moc"
