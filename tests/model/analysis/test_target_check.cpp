#include "model/analysis/target_check.h"

#include <QTest>

#include <array>

using namespace isthmus;

namespace {

RecoveryResult recovery(std::optional<Seconds> rto, RpoState state, std::optional<Seconds> rpo) {
    RecoveryResult result;
    result.rto = rto;
    result.rtoState = rto ? RtoState::Recovers : RtoState::Never;
    result.rpoState = state;
    result.rpo = rpo;
    return result;
}

} // namespace

class TestTargetCheck : public QObject {
    Q_OBJECT
private slots:
    void judgeAvailability_figure_isHeldAgainstTheTarget_data();
    void judgeAvailability_figure_isHeldAgainstTheTarget();
    void judgeAvailability_elevenNines_keepTheirDigits();
    void judgeAvailability_switchingUnknown_provesNoTargetMet();
    void judgeRecovery_figure_isHeldAgainstTheTarget_data();
    void judgeRecovery_figure_isHeldAgainstTheTarget();
    void judgeLatency_figure_isHeldAgainstTheTarget();
    void recoveryTarget_ownEntry_replacesTheGeneralOne();
};

// The interval is the structure's; `loss` is what switching takes from it.
void TestTargetCheck::judgeAvailability_figure_isHeldAgainstTheTarget_data() {
    QTest::addColumn<Method>("method");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("structural");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("loss");
    QTest::addColumn<Verdict>("verdict"); // against 0.99
    const auto row = [](const char* name, Method method, std::array<double, 4> figures, Verdict verdict) {
        QTest::newRow(name) << method << figures[0] << figures[1] << figures[2] << figures[3] << verdict;
    };
    row("above", Method::Exact, {0.995, 0.995, 0.995, 0}, Verdict::Met);
    row("on it", Method::Exact, {0.99, 0.99, 0.99, 0}, Verdict::Met);
    row("below", Method::Exact, {0.98, 0.98, 0.98, 0}, Verdict::Missed);
    row("switching takes it below", Method::Exact, {0.992, 0.992, 0.992, 0.003}, Verdict::Missed);
    row("bounds above", Method::Bounds, {0.991, 0.995, 0.999, 0}, Verdict::Met);
    row("bounds across", Method::Bounds, {0.98, 0.995, 0.999, 0}, Verdict::Unproven);
    row("bounds across, value below", Method::Bounds, {0.98, 0.985, 0.999, 0}, Verdict::Unproven);
    row("bounds below", Method::Bounds, {0.97, 0.98, 0.985, 0}, Verdict::Missed);
    row("bounds taken across", Method::Bounds, {0.991, 0.995, 0.999, 0.004}, Verdict::Unproven);
    row("bounds taken below", Method::Bounds, {0.991, 0.995, 0.999, 0.02}, Verdict::Missed);
    row("estimate above", Method::Estimate, {0.994, 0.995, 0.996, 0}, Verdict::Met);
    row("estimate across", Method::Estimate, {0.985, 0.991, 0.997, 0}, Verdict::Unproven);
    row("estimate below", Method::Estimate, {0.97, 0.975, 0.98, 0}, Verdict::Missed);
}

void TestTargetCheck::judgeAvailability_figure_isHeldAgainstTheTarget() {
    QFETCH(Method, method);
    QFETCH(double, low);
    QFETCH(double, structural);
    QFETCH(double, high);
    QFETCH(double, loss);
    QFETCH(Verdict, verdict);
    AvailabilityResult result;
    result.method = method;
    result.low = low;
    result.structural = structural;
    result.high = high;
    result.value = structural - loss;
    result.unavailability = 1 - structural + loss;
    QCOMPARE(judgeAvailability(result, 0.99), verdict);
    QCOMPARE(judgeAvailability(result, {}), Verdict::NoTarget);
}

void TestTargetCheck::judgeAvailability_elevenNines_keepTheirDigits() {
    AvailabilityResult result;
    result.value = result.structural = 1.0; // rounded: only the unavailability still knows
    result.unavailability = 1.0e-17;
    QCOMPARE(judgeAvailability(result, 1.0), Verdict::Missed);
    QCOMPARE(judgeAvailability(result, 0.99999999999), Verdict::Met);
}

void TestTargetCheck::judgeAvailability_switchingUnknown_provesNoTargetMet() {
    AvailabilityResult result;
    result.method = Method::Bounds;
    result.switchingKnown = false;
    result.low = result.structural = result.value = result.high = 0.999;
    result.unavailability = 0.001;
    QCOMPARE(judgeAvailability(result, 0.99), Verdict::Unproven);
    QCOMPARE(judgeAvailability(result, 0.9999), Verdict::Missed); // switching only makes it worse
}

void TestTargetCheck::judgeRecovery_figure_isHeldAgainstTheTarget_data() {
    QTest::addColumn<RecoveryResult>("result");
    QTest::addColumn<Verdict>("rto"); // against 60 s
    QTest::addColumn<Verdict>("rpo"); // against 10 s
    QTest::newRow("within") << recovery(Seconds{59}, RpoState::Known, Seconds{0}) << Verdict::Met
                            << Verdict::Met;
    QTest::newRow("on it") << recovery(Seconds{60}, RpoState::Known, Seconds{10}) << Verdict::Met
                           << Verdict::Met;
    QTest::newRow("above") << recovery(Seconds{61}, RpoState::Known, Seconds{11}) << Verdict::Missed
                           << Verdict::Missed;
    QTest::newRow("never, lost") << recovery({}, RpoState::Lost, {}) << Verdict::Missed << Verdict::Missed;
    QTest::newRow("unknown") << recovery(Seconds{60}, RpoState::Unknown, {}) << Verdict::Met
                             << Verdict::Unproven;
}

void TestTargetCheck::judgeRecovery_figure_isHeldAgainstTheTarget() {
    QFETCH(RecoveryResult, result);
    QFETCH(Verdict, rto);
    QFETCH(Verdict, rpo);
    const RecoveryTarget target{.rto = Seconds{60}, .rpo = Seconds{10}};
    QCOMPARE(judgeRto(result, target), rto);
    QCOMPARE(judgeRpo(result, target), rpo);
    QCOMPARE(judgeRto(result, {}), Verdict::NoTarget);
    QCOMPARE(judgeRpo(result, {}), Verdict::NoTarget);
}

void TestTargetCheck::judgeLatency_figure_isHeldAgainstTheTarget() {
    LatencyResult result;
    QCOMPARE(judgeLatency(result, {}), Verdict::NoTarget);
    QCOMPARE(judgeLatency(result, Milliseconds{100}), Verdict::Unproven);
    result.p50 = Milliseconds{50};
    result.p99 = Milliseconds{100};
    QCOMPARE(judgeLatency(result, Milliseconds{100}), Verdict::Met);
    QCOMPARE(judgeLatency(result, Milliseconds{99.5}), Verdict::Missed);
}

void TestTargetCheck::recoveryTarget_ownEntry_replacesTheGeneralOne() {
    Targets targets;
    targets.recovery = {.rto = Seconds{60}, .rpo = Seconds{10}};
    targets.recoveryByDisruption["region"] = {.rto = Seconds{600}};
    QCOMPARE(recoveryTarget(targets, "region").rto->value, 600.0);
    QVERIFY(!recoveryTarget(targets, "region").rpo);
    QCOMPARE(recoveryTarget(targets, "zone").rpo->value, 10.0);
}

QTEST_GUILESS_MAIN(TestTargetCheck)
#include "test_target_check.moc"
