#include "tests/model/analysis/findings/finding_cases.h"

#include <QTest>

using namespace isthmus;

namespace {

/// A book of two copies in two regions, switched by a plan whose last step asks a control plane.
Design book(const std::string& controlRegion) {
    RecoveryStep promote;
    promote.id = "promote";
    promote.kind = StepKind::Promote;
    promote.duration.fixed = Seconds{600};
    promote.needsControlPlanes = {{"control"}};
    Design design = DesignBuilder()
                        .place("cloud", "provider")
                        .place("west", "region", "cloud")
                        .place("east", "region", "cloud")
                        .availability(0.9999, Hours{5})
                        .component("people", "clients")
                        .component("first", "database", "east")
                        .component("second", "database", "west")
                        .component("control", "control_plane", controlRegion)
                        .link("a", "people", "first")
                        .link("b", "people", "second")
                        .rankedGroup("book", {"first", "second"})
                        .step(promote)
                        .flow("read", "people", "book")
                        .flow("copy", "first", "second", FlowKind::Replication)
                        .journey("use", "people")
                        .build();
    design.flows[1].replication = Replication{};
    design.flows[1].replication->lagTypical = Seconds{90};
    return design;
}

Targets& targetsOf(Design& design) {
    return design.journeys.front().targets;
}

/// One database with backups, kept or not as of any point in time.
Design archive(bool pointInTime) {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("store", "database")
                        .component("vault", "object_store")
                        .link("wire", "people", "store")
                        .link("haul", "store", "vault")
                        .flow("read", "people", "store")
                        .flow("save", "store", "vault", FlowKind::Backup)
                        .journey("use", "people")
                        .build();
    componentOf(design, "store").storage = Gigabytes{2000};
    design.flows[1].replication = Replication{};
    design.flows[1].replication->mode = ReplicationMode::Snapshot;
    design.flows[1].replication->interval = Seconds{3600};
    design.flows[1].replication->pointInTime = pointInTime;
    return design;
}

/// An app that books and queues; with `relayed` the queue is filled from the book instead.
Design orders(bool relayed) {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("app", "server")
                        .times(Hours{4383}, Hours{0})
                        .component("book", "database")
                        .component("post", "queue")
                        .link("a", "people", "app")
                        .link("b", "app", "book")
                        .link("c", "app", "post")
                        .link("d", "book", "post")
                        .flow("ask", "people", "app")
                        .flow("enter", "app", "book")
                        .write()
                        .flow("send", relayed ? "book" : "app", "post", FlowKind::Event)
                        .write()
                        .journey("order", "people")
                        .build();
    return design;
}

/// A queue of 10 GB that 73 GB a month go into: full after 100 h.
Design post(Hours repair) {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("post", "queue")
                        .component("reader", "function")
                        .times(Hours{10000}, repair)
                        .link("a", "people", "post")
                        .link("b", "reader", "post")
                        .flow("send", "people", "post", FlowKind::Event)
                        .write()
                        .flow("fetch", "reader", "post")
                        .journey("mail", "people")
                        .build();
    componentOf(design, "post").storage = Gigabytes{10};
    design.flows[0].forwardPerMonth = Gigabytes{73};
    return design;
}

Design voters(int count, int votes, const std::vector<std::string>& zones) {
    DesignBuilder builder;
    builder.place("east", "region").place("zone-a", "zone", "east").availability(0.999, Hours{3});
    builder.place("zone-b", "zone", "east").component("people", "clients");
    DesignBuilder::Ids ids;
    for (int i = 0; i < count; ++i) {
        ids.push_back("voter-" + std::to_string(i));
        builder.component(ids.back(), "database", zones[static_cast<std::size_t>(i) % zones.size()]);
        builder.link("wire-" + std::to_string(i), "people", ids.back());
    }
    return builder.activeActiveGroup("vote", ids)
        .quorum(votes)
        .flow("write", "people", "vote")
        .write()
        .journey("use", "people")
        .build();
}

/// A server of a contract, or of an assumption, of that availability.
Design promised(double availability, Basis basis, double target) {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("shop", "server")
                        .availability(availability, Hours{4})
                        .link("wire", "people", "shop")
                        .flow("buy", "people", "shop")
                        .journey("use", "people")
                        .build();
    componentOf(design, "shop").failure->basis = basis;
    targetsOf(design).availability = target;
    return design;
}

QStringList one(const char* text) {
    return {QString::fromUtf8(text)};
}

} // namespace

class TestRecoveryRules : public QObject {
    Q_OBJECT
private slots:
    void recoveryTargetMissed_rtoByType_saysHowManyMissIt() {
        Design design = book("west");
        // 600 s for the plan after the loss of a region or of the database there.
        targetsOf(design).recoveryByDisruption["region"].rto = Seconds{300};
        QCOMPARE(findingsBy("recovery_target_missed", design),
                 one("use, east | the loss of east is recovered from in 10 min, the target is 5 min; 1 of 2 "
                     "such losses miss it"));
        targetsOf(design).recoveryByDisruption["region"].rto = Seconds{600};
        QCOMPARE(findingsBy("recovery_target_missed", design), QStringList());
    }
    void recoveryTargetMissed_rpoByType_saysHowMuchIsLost() {
        Design design = book("west");
        targetsOf(design).recoveryByDisruption["region"].rpo = Seconds{60};
        QCOMPARE(findingsBy("recovery_target_missed", design),
                 one("use, east | the loss of east loses 90 s of data, "
                     "the target is 60 s; 1 of 2 such losses miss it"));
        targetsOf(design).recoveryByDisruption["region"].rpo = Seconds{90};
        QCOMPARE(findingsBy("recovery_target_missed", design), QStringList());
    }
    void targetMissed_availability_isHeldAgainstIt() {
        QCOMPARE(findingsBy("target_missed", promised(0.999, Basis::Measured, 0.9995)),
                 one("use | availability 99.900000 % is below the target of 99.95 %"));
        QCOMPARE(findingsBy("target_missed", promised(0.999, Basis::Measured, 0.999)), QStringList());
    }

    void stepCannotRun_controlPlaneInTheLostRegion_isFound() {
        QCOMPARE(findingsBy("step_cannot_run", book("east")),
                 one("book, control, east | the step 'promote' needs control, which the loss of east takes "
                     "away; it waits 5 h for the repair"));
        QCOMPARE(findingsBy("step_cannot_run", book("west")), QStringList());
    }

    void planNeverHelps_slowerThanTheRepair_isFound() {
        Design design = book("west");
        QCOMPARE(findingsBy("plan_never_helps", design), QStringList());
        for (Place& place : design.places)
            place.failure = failureOf(0.999, Hours{0.1}); // repaired in 6 min, the plan takes 10
        for (Component& component : design.components)
            component.failure = failureOf(0.999, Hours{0.1});
        const QStringList found = findingsBy("plan_never_helps", design);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith("book | its plan takes 10 min, and in none of the "),
                 qPrintable(found.front()));
    }

    void noRecoveryPlan_rankedGroup_isFound() {
        Design design = book("west");
        QCOMPARE(findingsBy("no_recovery_plan", design), QStringList());
        design.groups[0].plan.clear();
        QCOMPARE(
            findingsBy("no_recovery_plan", design),
            one("book | a ranked group of 2 without a recovery plan: its switch is taken as instantaneous"));
    }

    void noPointInTimeCopy_backupWithoutVersions_isFound() {
        QCOMPARE(findingsBy("no_point_in_time_copy", archive(false)),
                 one("store, vault | it has no point-in-time copy (copies: 1): corruption reaches them all "
                     "and loses 2000 GB"));
        QCOMPARE(findingsBy("no_point_in_time_copy", archive(true)), QStringList());
    }

    void noPointInTimeCopy_replica_isCoveredByItsOrigin() {
        Design design = book("west");
        QCOMPARE(findingsBy("no_point_in_time_copy", design).size(), 1);
        Component vault = componentOf(design, "second");
        vault.id = {"vault"};
        vault.kind = "object_store";
        design.components.push_back(vault);
        Flow save = design.flows[1];
        save.id = {"save"};
        save.to = {"vault"};
        save.kind = FlowKind::Backup;
        save.replication->pointInTime = true;
        design.flows.push_back(save);
        design.flows[0].to = {"second"}; // read where only a replica stands
        QCOMPARE(findingsBy("no_point_in_time_copy", design), QStringList());
    }

    void restoreOnlyTarget_fourNinesOnBackups_isFound() {
        Design design = archive(true);
        targetsOf(design).availability = 0.9999;
        const QStringList found = findingsBy("restore_only_target", design);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith("use, store | the target of 99.99 % allows 52 min 36 s a year, and "
                                          "store has nothing but backups to restore from"),
                 qPrintable(found.front()));
        targetsOf(design).availability = 0.999;
        QCOMPARE(findingsBy("restore_only_target", design), QStringList());
    }

    void dualWrite_bookAndQueue_isFound() {
        QCOMPARE(findingsBy("dual_write", orders(false)),
                 one("app, book, post | app: two writes for one request of order, to book and to post; 2 "
                     "failures a year can each leave one without the other"));
        QCOMPARE(findingsBy("dual_write", orders(true)), QStringList());
    }

    void bufferOverflows_repairLongerThanTheBuffer_isFound() {
        QCOMPARE(findingsBy("buffer_overflows", post(Hours{101})),
                 one("post, reader | its 10 GB are full after 4 d 4 h; the repair of reader, without which "
                     "nothing drains it, takes 4 d 5 h"));
        QCOMPARE(findingsBy("buffer_overflows", post(Hours{99})), QStringList());
    }

    void quorumEven_fourVoters_isFound() {
        const std::vector<std::string> apart{"zone-a", "zone-b"};
        QCOMPARE(findingsBy("quorum_even", voters(4, 3, apart)),
                 one("vote | 4 voters with a quorum of 3 bear the loss of 1, no more than 3 voters would"));
        QCOMPARE(findingsBy("quorum_even", voters(5, 3, apart)), QStringList());
    }
    void quorumOnePlace_oneZone_isFound() {
        QCOMPARE(findingsBy("quorum_one_place", voters(3, 2, {"zone-a"})),
                 one("vote, zone-a | all 3 voters stand in zone-a, which is out 8.77 h a year"));
        QCOMPARE(findingsBy("quorum_one_place", voters(3, 2, {"zone-a", "zone-b"})), QStringList());
    }

    void noHeadroom_allMembersNeeded_isFound() {
        Design design = voters(4, 3, {"zone-a", "zone-b"});
        design.groups[0].need = 4;
        QCOMPARE(findingsBy("no_headroom", design),
                 one("vote | all 4 are needed at once: the loss of one leaves 75 % of what the load takes"));
        design.groups[0].need = 3;
        QCOMPARE(findingsBy("no_headroom", design), QStringList());
    }

    void targetAboveFloors_contractBelowTheTarget_isFound() {
        QCOMPARE(findingsBy("target_above_floors", promised(0.999, Basis::Sla, 0.9995)),
                 one("use, shop | the contracts of shop promise 99.9 % together, less than the target of "
                     "99.95 %"));
        QCOMPARE(findingsBy("target_above_floors", promised(0.999, Basis::Measured, 0.9995)), QStringList());
        QCOMPARE(findingsBy("target_above_floors", promised(0.999, Basis::Sla, 0.998)), QStringList());
    }
    void slaAsPrediction_downtimeFromContracts_isFound() {
        QCOMPARE(findingsBy("sla_as_prediction", promised(0.999, Basis::Sla, 0.998)),
                 one("use, shop | 8.77 of the 8.77 h a year follow from what contracts promise (elements: "
                     "1), which is no prediction"));
        QCOMPARE(findingsBy("sla_as_prediction", promised(0.999, Basis::Measured, 0.998)), QStringList());
    }

    void cycle_hardFlows_areFound() {
        DesignBuilder builder;
        builder.component("a", "server")
            .component("b", "server")
            .link("wire", "a", "b")
            .flow("there", "a", "b");
        const Design ring = builder.flow("back", "b", "a").journey("use", "a").build();
        QCOMPARE(findingsBy("cycle", ring), one("a, b | hard flows run in a circle of 2 components, which "
                                                "are up together unless something outside fails"));
        Design open = ring;
        open.flows[1].hard = false;
        QCOMPARE(findingsBy("cycle", open), QStringList());
    }

    void failureUnknown_badReference_isFound() {
        Design design = archive(true);
        QCOMPARE(findingsBy("failure_unknown", design), QStringList());
        componentOf(design, "store").failure = FailureData{};
        componentOf(design, "store").failure->reference = "no.such_row";
        QCOMPARE(findingsBy("failure_unknown", design).size(), 1);
        QVERIFY(findingsBy("failure_unknown", design).front().startsWith("store | "));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryRules)
#include "test_recovery_rules.moc"
