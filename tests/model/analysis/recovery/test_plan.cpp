#include "model/analysis/recovery/plan.h"

#include <QtTest>

using namespace isthmus;

class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void schedule_chain_addsUp();
    void schedule_parallelSteps_takesTheCriticalPath();
    void schedule_lostControlPlane_waitsForItsRepair();
    void schedule_controlPlaneForEver_neverDone();
    void schedule_neededGroup_waitsForIt();
    void stepDuration_builtIn_followsItsParameters();
    void stepsFor_replicaTakesOver_skipsRestore();

private:
    static RecoveryStep step(const std::string& id, double seconds) {
        RecoveryStep s;
        s.id = id;
        s.duration.fixed = Seconds{seconds};
        return s;
    }
    static PlanContext allThere() {
        const auto now = [](const ElementId&) { return std::optional<Seconds>{Seconds{}}; };
        return {now, now};
    }
};

void TestPlan::schedule_chain_addsUp() {
    // Example 10: health check 10 s × 3, automatic, promote 60 s, DNS TTL 60 s → 150 s.
    RecoveryStep detect;
    detect.id = "detect";
    detect.kind = StepKind::Detect;
    detect.duration.checkInterval = Seconds{10};
    detect.duration.checkThreshold = 3;
    RecoveryStep redirect;
    redirect.id = "redirect";
    redirect.kind = StepKind::Redirect;
    redirect.duration.dnsTtl = Seconds{60};
    const std::vector<RecoveryStep> steps{detect, step("promote", 60), redirect};
    const PlanSchedule plan = schedule(steps, allThere());
    QCOMPARE(plan.done->value, 150.0);
    QCOMPARE(plan.decidingStep, std::string("redirect"));
    QCOMPARE(plan.steps[1].start.value, 30.0);
}

void TestPlan::schedule_parallelSteps_takesTheCriticalPath() {
    // Example 10: detect 30, promote 60 beside scale-out 300, then redirect 60 → 390 s.
    std::vector<RecoveryStep> steps{step("detect", 30), step("promote", 60), step("scale", 300),
                                    step("redirect", 60)};
    steps[2].after = std::vector<std::string>{"detect"};
    steps[3].after = std::vector<std::string>{"promote", "scale"};
    QCOMPARE(schedule(steps, allThere()).done->value, 390.0);
}

void TestPlan::schedule_lostControlPlane_waitsForItsRepair() {
    std::vector<RecoveryStep> steps{step("detect", 30), step("change record", 10)};
    steps[1].needsControlPlanes = {{"route53-control"}};
    PlanContext context = allThere();
    context.aliveFrom = [](const ElementId&) { return std::optional<Seconds>{Seconds{7200}}; };
    const PlanSchedule plan = schedule(steps, context);
    QCOMPARE(plan.done->value, 7210.0);
    QCOMPARE(plan.waitsFor.value, std::string("route53-control"));
}

void TestPlan::schedule_controlPlaneForEver_neverDone() {
    std::vector<RecoveryStep> steps{step("detect", 30), step("change record", 10), step("verify", 5)};
    steps[1].needsControlPlanes = {{"route53-control"}};
    PlanContext context = allThere();
    context.aliveFrom = [](const ElementId&) { return std::optional<Seconds>{}; };
    const PlanSchedule plan = schedule(steps, context);
    QVERIFY(!plan.done);
    QCOMPARE(plan.decidingStep, std::string("change record"));
    QCOMPARE(plan.waitsFor.value, std::string("route53-control"));
    QCOMPARE(plan.steps.size(), std::size_t{1});
}

void TestPlan::schedule_neededGroup_waitsForIt() {
    std::vector<RecoveryStep> steps{step("start", 100)};
    steps[0].needsGroups = {{"database"}};
    PlanContext context = allThere();
    context.groupDoneAt = [](const ElementId&) { return std::optional<Seconds>{Seconds{60}}; };
    QCOMPARE(schedule(steps, context).done->value, 160.0);
}

void TestPlan::stepDuration_builtIn_followsItsParameters() {
    RecoveryStep restore;
    restore.kind = StepKind::Restore;
    restore.duration.provisioning = Seconds{300};
    restore.duration.size = Gigabytes{100};
    restore.duration.rate = MegabytesPerSecond{200};
    QCOMPARE(stepDuration(restore).value, 300 + 100 * 1073741824.0 / 200e6);
    RecoveryStep page;
    page.duration.min = Seconds{300};
    page.duration.likely = Seconds{900};
    page.duration.max = Seconds{3600};
    QCOMPARE(stepDuration(page).value, 1600.0);
    QCOMPARE(stepDuration(RecoveryStep{}).value, 0.0);
}

void TestPlan::stepsFor_replicaTakesOver_skipsRestore() {
    std::vector<RecoveryStep> plan{step("detect", 30), step("restore", 3600), step("promote", 60)};
    plan[1].kind = StepKind::Restore;
    plan[2].kind = StepKind::Promote;
    const auto done = [](const std::vector<RecoveryStep>& steps) {
        return schedule(steps, allThere()).done->value;
    };
    QCOMPARE(done(stepsFor(plan, PlanPurpose::SwitchOver)), 90.0);
    QCOMPARE(done(stepsFor(plan, PlanPurpose::SwitchOverWithRestore)), 3690.0);
    QCOMPARE(done(stepsFor(plan, PlanPurpose::RestoreInPlace)), 3630.0);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
