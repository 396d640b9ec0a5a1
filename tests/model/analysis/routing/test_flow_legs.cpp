#include "model/analysis/routing/flow_legs.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// Clients, and three members at 10, 20 and 30 ms; "m1" is the farthest.
FlowDesign threeMembers(const char* kind, GroupMode mode, Access access) {
    FlowDesign design;
    design.component("clients", "clients");
    for (int i = 1; i <= 3; ++i) {
        const std::string member = "m" + std::to_string(i);
        design.component(member, kind);
        design.link("l" + std::to_string(i), "clients", member, 40.0 - 10 * i);
    }
    design.group("members", {"m1", "m2", "m3"}, mode);
    design.flow("call", "clients", "members").access = access;
    design.journey("use", "clients");
    return design;
}

QString described(const System& system, const OperatingState& state, const char* flow) {
    Router router(state);
    const FlowScopes scopes(system);
    const Index index = system.flow({flow});
    QStringList legs;
    for (const FlowLeg& leg : flowLegs(router, scopes.of(index), index))
        legs << QString::fromStdString(system.design().components[leg.target].id.value) + ' ' +
                    QString::number(leg.share, 'g', 4);
    return legs.join(", ");
}

} // namespace

class TestFlowLegs : public QObject {
    Q_OBJECT
private slots:
    void flowLegs_groups_goWhereTheGroupSays_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("ranked");
        QTest::addColumn<bool>("write");
        QTest::addColumn<QString>("special");
        QTest::addColumn<QStringList>("failed");
        QTest::addColumn<QString>("expected");
        const QStringList none;
        QTest::newRow("ranked write: serving") << "database" << true << true << "" << none << "m1 1";
        QTest::newRow("ranked write: next")
            << "database" << true << true << "" << QStringList{"m1"} << "m2 1";
        QTest::newRow("ranked read of stores: nearest")
            << "database" << true << false << "" << none << "m3 1";
        QTest::newRow("ranked read of servers: serving") << "server" << true << false << "" << none << "m1 1";
        QTest::newRow("ranked, two needed")
            << "server" << true << true << "need2" << none << "m1 0.5, m2 0.5";
        QTest::newRow("active/active: equal")
            << "server" << false << false << "" << none << "m1 0.3333, m2 0.3333, m3 0.3333";
        QTest::newRow("active/active: weights")
            << "server" << false << false << "weights" << none << "m1 0.5, m2 0.3, m3 0.2";
        QTest::newRow("weights of the living")
            << "server" << false << false << "weights" << QStringList{"m1"} << "m2 0.6, m3 0.4";
        QTest::newRow("nearest") << "server" << false << false << "nearest" << none << "m3 1";
        QTest::newRow("nearest of the living")
            << "server" << false << false << "nearest" << QStringList{"m3", "l2"} << "m1 1";
        QTest::newRow("nobody lives")
            << "server" << false << false << "nearest" << QStringList{"m1", "m2", "m3"} << "";
        QTest::newRow("source dead") << "server" << false << false << "" << QStringList{"clients"} << "";
    }

    void flowLegs_groups_goWhereTheGroupSays() {
        QFETCH(QString, kind);
        QFETCH(bool, ranked);
        QFETCH(bool, write);
        QFETCH(QString, special);
        QFETCH(QStringList, failed);
        QFETCH(QString, expected);
        FlowDesign design =
            threeMembers(kind.toStdString().c_str(), ranked ? GroupMode::Ranked : GroupMode::ActiveActive,
                         write ? Access::Write : Access::Read);
        Group& group = design.design.groups.front();
        if (special == "weights")
            group.weights = {5, 3, 2};
        group.nearest = special == "nearest";
        group.need = special == "need2" ? 2 : 1;
        const auto system = design.build();
        std::vector<std::string> down;
        for (const QString& id : failed)
            down.push_back(id.toStdString());
        QCOMPARE(described(*system, stateWithout(*system, down), "call"), expected);
    }

    void flowLegs_nestedGroups_shareTwice() {
        FlowDesign design = threeMembers("server", GroupMode::ActiveActive, Access::Read);
        design.group("pair", {"m2", "m3"});
        design.design.groups.front().members = {{"m1"}, {"pair"}};
        const auto system = design.build();
        QCOMPARE(described(*system, OperatingState(*system), "call"), "m1 0.5, m2 0.25, m3 0.25");
    }

    void flowLegs_replication_copiesWholeToEachLiveMemberButTheSource() {
        FlowDesign design = threeMembers("database", GroupMode::Ranked, Access::Write);
        design.link("x2", "m1", "m2", 1.0);
        design.link("x3", "m1", "m3", 1.0);
        design.flow("copy", "m1", "members").kind = FlowKind::Replication;
        const auto system = design.build();
        QCOMPARE(described(*system, OperatingState(*system), "copy"), "m2 1, m3 1");
        QCOMPARE(described(*system, stateWithout(*system, {"x3"}), "copy"), "m2 1");
    }

    void flowLegs_flowOfNoJourney_stillHasLegs() {
        FlowDesign design = threeMembers("server", GroupMode::Ranked, Access::Write);
        design.design.journeys.clear();
        const auto system = design.build();
        QCOMPARE(described(*system, OperatingState(*system), "call"), "m1 1");
    }
};

QTEST_GUILESS_MAIN(TestFlowLegs)
#include "test_flow_legs.moc"
