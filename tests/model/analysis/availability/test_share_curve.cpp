#include "model/analysis/availability/share_curve.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace isthmus;

class TestShareCurve : public QObject {
    Q_OBJECT
private slots:
    void lostTime_fixedSwitch_matchesClosedForm();
    void lostTime_blockedPlan_isTheWholeRepair();
    void lostTime_imperfectSwitch_keepsTheResidual();
    void lostTime_linearDrain_matchesNumericIntegral();
    void lostTime_shortDrainLongRepair_keepsItsDigits();
    void lostTime_crossingCauses_takesTheLargest();
    void lostTime_piecesOfOneCause_addUpToOneAtMost();
    void lostTime_noCause_isZero();
    void covers_randomCurves_neverClaimsTooMuch();
};

namespace {

SharePiece full(double seconds, double residual = 0) {
    return {1.0, Seconds{seconds}, Seconds{}, residual};
}

bool near(Hours actual, double expected, double tolerance = 1e-14) {
    return std::abs(actual.value - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

/// Composite Simpson over [0, 40 m], independent of the closed forms under test.
template <class Share>
double integral(const Share& share, double meanHours) {
    const double m = meanHours * 3600;
    const int steps = 400'000;
    const double h = 40 * m / steps;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double t = i * h;
        const double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * share(t) * std::exp(-t / m);
    }
    return sum * h / 3 / 3600;
}

} // namespace

void TestShareCurve::lostTime_fixedSwitch_matchesClosedForm() {
    // m (1 − e^(−T/m)) for T = 60 s, m = 1 h (semantics.md 3).
    QVERIFY(near(lostTime({{full(60)}}, Hours{1}), -std::expm1(-1.0 / 60)));
}

void TestShareCurve::lostTime_blockedPlan_isTheWholeRepair() {
    QVERIFY(near(lostTime({{full(0, 1.0)}}, Hours{5}), 5));
}

void TestShareCurve::lostTime_imperfectSwitch_keepsTheResidual() {
    const double decay = std::exp(-60.0 / 7200);
    QVERIFY(near(lostTime({{full(60, 0.1)}}, Hours{2}), 2 * (1 - decay) + 0.1 * 2 * decay));
}

void TestShareCurve::lostTime_linearDrain_matchesNumericIntegral() {
    const auto share = [](double t) { return t < 90 ? 0.5 : t < 390 ? 0.5 * (390 - t) / 300 : 0.0; };
    const Hours exact = lostTime({{SharePiece{0.5, Seconds{90}, Seconds{300}, 0}}}, Hours{0.5});
    QVERIFY2(near(exact, integral(share, 0.5), 1e-6), qPrintable(QString::number(exact.value, 'g', 12)));
}

void TestShareCurve::lostTime_shortDrainLongRepair_keepsItsDigits() {
    // T (1/2 − x/6 + x²/24 − …), x = T/m, for T = 0.9 s and m = 480 h.
    const double x = 0.9 / (480 * 3600.0);
    const double expected = 0.9 * (0.5 - x / 6 + x * x / 24) / 3600;
    const SharePiece falling{1.0, Seconds{}, Seconds{0.9}, 0};
    QVERIFY(std::abs(lostTime({{falling}}, Hours{480}).value - expected) <= 1e-15 * expected);
}

void TestShareCurve::lostTime_crossingCauses_takesTheLargest() {
    // A falling line of 1 → 0 over 600 s against a constant 0.4 for 900 s: they cross at 360 s.
    const auto share = [](double t) {
        const double falling = t < 600 ? 1 - t / 600 : 0;
        const double flat = t < 900 ? 0.4 : 0;
        return std::max(falling, flat);
    };
    const Hours exact = lostTime(
        {{SharePiece{1.0, Seconds{0}, Seconds{600}, 0}}, {SharePiece{0.4, Seconds{900}, Seconds{}, 0}}},
        Hours{1});
    QVERIFY2(near(exact, integral(share, 1), 1e-4), qPrintable(QString::number(exact.value, 'g', 12)));
    const Hours apart = lostTime({{SharePiece{1.0, Seconds{0}, Seconds{600}, 0}}}, Hours{1});
    QVERIFY(exact > apart);
}

void TestShareCurve::lostTime_piecesOfOneCause_addUpToOneAtMost() {
    const SharePiece half{0.5, Seconds{60}, Seconds{}, 0};
    QVERIFY(near(lostTime({{half, half}}, Hours{1}), lostTime({{full(60)}}, Hours{1}).value));
    QVERIFY(near(lostTime({{half, half, half}}, Hours{1}), lostTime({{full(60)}}, Hours{1}).value));
    QCOMPARE(shareAtOnce({{half}, {half}}), 0.5);
    QCOMPARE(shareAtOnce({{half, half}}), 1.0);
}

void TestShareCurve::lostTime_noCause_isZero() {
    QCOMPARE(lostTime({}, Hours{1}).value, 0.0);
}

void TestShareCurve::covers_randomCurves_neverClaimsTooMuch() {
    std::mt19937 random(7);
    const auto piece = [&] {
        return SharePiece{static_cast<double>(1 + random() % 4) / 4,
                          Seconds{static_cast<double>(random() % 4)},
                          Seconds{static_cast<double>(random() % 3)}, static_cast<double>(random() % 2) / 2};
    };
    int covered = 0;
    for (int i = 0; i < 20'000; ++i) {
        ShareCause a{piece()};
        ShareCause b{piece()};
        if (random() % 2 == 0)
            b.push_back(piece());
        if (!covers(a, b))
            continue;
        ++covered;
        // Beside a curve that covers it, the other adds nothing.
        QVERIFY(near(lostTime({a, b}, Hours{0.001}), lostTime({a}, Hours{0.001}).value, 1e-12));
    }
    QVERIFY(covered > 1000);
    QVERIFY(covers({full(90)}, {full(0.9)}));
    QVERIFY(!covers({full(0.9)}, {full(90)}));
}

QTEST_GUILESS_MAIN(TestShareCurve)
#include "test_share_curve.moc"
