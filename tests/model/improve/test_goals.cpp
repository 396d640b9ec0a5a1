#include "model/analysis/target_check.h"
#include "model/edit/apply_edit.h"
#include "tests/model/improve/improve_fixture.h"

#include <QTest>

#include <cmath>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// A pair of databases, one decided over by a person and copied once a day.
std::shared_ptr<const Design> slowPair() {
    DesignBuilder builder;
    builder.place("aws", "provider").place("west", "region", "aws").code("us-west-2");
    builder.place("a", "zone", "west").place("b", "zone", "west");
    builder.component("desk", "clients", "west");
    builder.component("first", "database", "a").times(Hours{5000}, Hours{10});
    builder.component("second", "database", "b").times(Hours{5000}, Hours{10});
    builder.rankedGroup("pair", {"first", "second"});
    RecoveryStep decide;
    decide.id = "decide";
    decide.kind = StepKind::Decide;
    decide.person = true;
    decide.duration.fixed = Seconds{1800};
    builder.step("detect", StepKind::Detect, Seconds{30})
        .step(decide)
        .step("promote", StepKind::Promote, Seconds{60});
    builder.flow("work", "desk", "pair").write();
    builder.flow("nightly", "first", "second", FlowKind::Replication).soft();
    builder.journey("day", "desk");
    Design design = builder.build();
    Flow& nightly = *findById(design.flows, {"nightly"});
    nightly.replication.emplace().mode = ReplicationMode::Snapshot;
    nightly.replication->interval = Seconds{86400};
    design.journeys[0].targets.recoveryByDisruption["component"] = {Seconds{300}, Seconds{600}};
    return std::make_shared<const Design>(std::move(design));
}

/// Hours beyond the targets of a design, from its analysis alone.
double hoursBeyond(const Design& design, const std::set<std::string>& disruptions) {
    const auto result = *analyse(std::make_shared<const Design>(design), shippedCatalogue());
    double hours = 0;
    for (std::size_t i = 0; i < result.journeys.size(); ++i)
        for (const RecoveryResult& recovery : result.journeys[i].recovery) {
            if (!disruptions.contains(recovery.disruption.id))
                continue;
            const RecoveryTarget& target =
                recoveryTarget(design.journeys[i].targets, recovery.disruption.type);
            if (target.rto && (!recovery.rto || *recovery.rto > *target.rto))
                hours += recovery.rto ? (recovery.rto->value - target.rto->value) / 3600 : kHoursPerYear;
            if (target.rpo &&
                (recovery.rpoState == RpoState::Lost || (recovery.rpo && *recovery.rpo > *target.rpo)))
                hours += recovery.rpo ? (recovery.rpo->value - target.rpo->value) / 3600 : kHoursPerYear;
        }
    return hours;
}

std::set<std::string> disruptionsOf(const Design& design) {
    std::set<std::string> ids;
    const auto result = *analyse(std::make_shared<const Design>(design), shippedCatalogue());
    for (const RecoveryResult& recovery : result.journeys[0].recovery)
        ids.insert(recovery.disruption.id);
    return ids;
}

Improvement improved(const std::shared_ptr<const Design>& design, ImproveGoal goal) {
    ImproveOptions options;
    options.goal = goal;
    return *improve(design, shippedCatalogue(), options);
}

} // namespace

class TestGoals : public QObject {
    Q_OBJECT
private slots:
    void recovery_missedTargets_namesWhatShortensTheDecidingStep() {
        const auto design = slowPair();
        const Improvement found = improved(design, ImproveGoal::Recovery);
        QVERIFY(!found.now.reachesTarget && found.now.recoveryMissed >= 2);
        const RatedRemedy* automatic = rated(found, "quicker_plan:pair:automatic");
        const RatedRemedy* copies = rated(found, "fresher_copies:nightly");
        QVERIFY(automatic && copies);
        // Without the person: half an hour each time the first is lost; fresher: a day down to five minutes.
        QVERIFY(automatic->gained > 0.4);
        QVERIFY(copies->gained > 20);
        QVERIFY(!found.front.empty());
    }

    void recovery_everyFigure_isThatOfApplying() {
        const auto design = slowPair();
        const auto disruptions = disruptionsOf(*design);
        const Improvement found = improved(design, ImproveGoal::Recovery);
        QVERIFY(std::abs(found.now.measure - hoursBeyond(*design, disruptions)) < 1e-9);
        for (const RatedRemedy& one : found.remedies) {
            const auto changed = withRemedies(design, shippedCatalogue(), {one.remedy.id});
            QVERIFY(changed.has_value());
            const double beyond = hoursBeyond(*changed, disruptions);
            QVERIFY2(std::abs(one.figures.measure - beyond) < 1e-9, one.remedy.id.c_str());
            QVERIFY(std::abs(one.gained - (found.now.measure - beyond)) < 1e-9);
        }
        for (const ImprovementChoice& choice : found.front) {
            const auto changed = withRemedies(design, shippedCatalogue(), choice.remedies);
            QVERIFY(changed && std::abs(choice.figures.measure - hoursBeyond(*changed, disruptions)) < 1e-9);
        }
    }

    void recovery_withoutTargets_isRefused() {
        Design design = *slowPair();
        design.journeys[0].targets = {};
        ImproveOptions options;
        options.goal = ImproveGoal::Recovery;
        const auto found = improve(std::make_shared<const Design>(design), shippedCatalogue(), options);
        QVERIFY(!found);
        QCOMPARE(found.error().code, std::string("AN-010"));
    }

    void capacity_tunnelBehindAConnection_isEnlargedByTunnels() {
        // 10 Gbit/s backed by one tunnel of 1.25 keeps 12.5 %: eight of them carry it all.
        DesignBuilder builder;
        builder.component("office", "clients").component("edge", "router").component("cloud", "server");
        builder.component("gate", "vpn_endpoint");
        builder.link("connection", "edge", "gate", "direct_connect")
            .link("tunnel", "edge", "gate", "vpn_tunnel");
        builder.priority(1).link("lan", "office", "edge", "lan").link("inside", "gate", "cloud", "lan");
        builder.flow("work", "office", "cloud").journey("day", "office");
        Design drawn = builder.build();
        findById(drawn.links, {"connection"})->capacity = MegabitsPerSecond{10000};
        findById(drawn.links, {"tunnel"})->capacity = MegabitsPerSecond{1250};
        const auto design = std::make_shared<const Design>(std::move(drawn));
        const Improvement found = improved(design, ImproveGoal::Capacity);
        QCOMPARE(found.now.measure, 8750.0);
        const RatedRemedy* larger = rated(found, "enlarge_backup:tunnel");
        QVERIFY(larger);
        QCOMPARE(larger->gained, 8750.0);
        QVERIFY(larger->figures.reachesTarget && larger->figures.unpriced.empty());
        // Eight connections instead of one at 0.05 an hour.
        QVERIFY(std::abs(larger->monthlyDifference.value - 7 * 0.05 * 730) < 1e-9);
        const auto changed = withRemedies(design, shippedCatalogue(), {"enlarge_backup:tunnel"});
        QVERIFY(changed.has_value());
        QCOMPARE(findById(changed->links, {"tunnel"})->capacity->value, 10000.0);
        QVERIFY(found.cheapest &&
                found.cheapest->remedies == std::vector<std::string>{"enlarge_backup:tunnel"});
    }

    void combinedEdit_severalRemedies_isOneStepToTheSameDesign() {
        const auto design = slowPair();
        const Improvement found = improved(design, ImproveGoal::Recovery);
        std::vector<const Remedy*> remedies;
        std::vector<std::string> ids;
        for (const ImprovementChoice& choice : found.front)
            if (choice.remedies.size() > ids.size())
                ids = choice.remedies;
        for (const std::string& id : ids)
            remedies.push_back(&rated(found, id)->remedy);
        QVERIFY(remedies.size() > 1);
        const auto edit = combinedEdit(*design, remedies);
        QVERIFY(edit.has_value());
        Design changed = *design;
        QVERIFY(applyEdit(changed, *edit).has_value());
        QVERIFY(changed == *withRemedies(design, shippedCatalogue(), ids));
    }
};

QTEST_GUILESS_MAIN(TestGoals)
#include "test_goals.moc"
