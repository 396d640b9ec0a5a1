#include "model/catalogue/failure_resolution.h"
#include "tests/model/catalogue/shipped_catalogue.h"

#include <QtTest>

#include <cmath>
#include <tuple>

Q_DECLARE_METATYPE(isthmus::FailureData)

using namespace isthmus;

namespace {

bool near(double value, double expected, double relative) {
    return std::abs(value - expected) <= relative * std::abs(expected);
}

} // namespace

/// Values worked by hand from MTTF/(MTTF + MTTR) and 8766 hours a year.
class TestFailureResolution : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void resolveFailure_rateOverLength_givesOracle8();
    void resolveFailure_hawaiiCables_giveThePublishedTable();
    void resolveFailure_availabilityOnly_takesRepairOfKind();
    void resolveFailure_availabilityWithoutAnyRepair_usesFallback();
    void resolveFailure_availabilityOne_neverFails();
    void resolveFailure_availabilityZero_isAlwaysDown();
    void resolveFailure_times_areKept();
    void resolveFailure_reference_takesRowAndOwnRepair();
    void resolveFailure_designedForHundredPercent_neverFails();
    void resolveFailure_noData_takesKindDefault();
    void resolveFailure_kindWithoutDefault_neverFails();
    void resolveFailure_never_winsOverNumbers();
    void resolveFailure_cannotResolve_saysWhy_data();
    void resolveFailure_cannotResolve_saysWhy();

private:
    [[nodiscard]] const Catalogue& catalogue() const { return *m_outcome.catalogue; }
    [[nodiscard]] const Kind& kind(const char* id) const { return *catalogue().kind(id); }
    CatalogueOutcome m_outcome;
};

void TestFailureResolution::initTestCase() {
    m_outcome = loadShipped();
    QVERIFY(m_outcome.catalogue);
}

void TestFailureResolution::resolveFailure_rateOverLength_givesOracle8() {
    FailureData data;
    data.faultsPer1000kmYear = 0.15;
    data.mttr = Hours{480};
    const auto failure = resolveFailure(data, kind("subsea_segment"), Kilometres{4400}, catalogue());
    QVERIFY(near(kHoursPerYear / failure.mttf.value, 0.66, 1e-12));     // faults a year of operation
    QVERIFY(near(failure.mttf.value / kHoursPerYear, 1.5151515, 1e-7)); // years
    QVERIFY(near(failure.availability.up(), 13281.8181818 / 13761.8181818, 1e-10));
    QCOMPARE(std::round(failure.availability.up() * 1e4), 9651.0);
    QVERIFY(!failure.neverFails && !failure.assumedFrequency && !failure.problem);
    QCOMPARE(failure.origin, FailureOrigin::OwnData);
}

void TestFailureResolution::resolveFailure_hawaiiCables_giveThePublishedTable() {
    FailureData rate;
    rate.faultsPer1000kmYear = 0.15;
    rate.mttr = Hours{480};
    const auto cable = [&](double length) {
        return resolveFailure(rate, kind("subsea_segment"), Kilometres{length}, catalogue())
            .availability.up();
    };
    FailureData ninetyNine;
    ninetyNine.availability = 0.9999;
    const double s = resolveFailure(ninetyNine, kind("landing_station"), {}, catalogue()).availability.up();
    FailureData coast; // one event of 30 days in 100 years
    coast.mttf = Hours{100 * kHoursPerYear};
    coast.mttr = Hours{720};
    const double calm = resolveFailure(coast, Kind{}, {}, catalogue()).availability.up();
    const auto any = [](double a, double b) { return 1 - (1 - a) * (1 - b); };
    const double jus = cable(4140), seaUs = cable(4330), hawaiki = cable(4300), aag = cable(4150),
                 sccn = cable(4540);
    const double atHillsboro = s * any(s * sccn, s * hawaiki);
    const std::tuple<double, double, double> rows[] = {
        // availability, hours down a year without and with the hazard, in the digits of the table
        {s * jus * s, 290, 297},
        {s * any(jus * s, seaUs * s), 10.8, 18.0}, // share Makaha
        {any(s * hawaiki * s, s * aag * s), 10.0, 17.2},
        {atHillsboro, 11.7, 18.9},
        {any(any(atHillsboro, s * aag * s), s * seaUs * s), 0.013, 7.2}};
    for (const auto& [up, without, with] : rows) {
        QVERIFY(near((1 - up) * kHoursPerYear, without, without < 1 ? 0.04 : 0.005));
        QVERIFY(near((1 - up * calm) * kHoursPerYear, with, 0.005));
    }
}

void TestFailureResolution::resolveFailure_availabilityOnly_takesRepairOfKind() {
    FailureData data;
    data.availability = 0.999;
    const auto failure = resolveFailure(data, kind("router"), {}, catalogue());
    QCOMPARE(failure.mttr.value, 6.0);
    QVERIFY(near(failure.mttf.value, 5994.0, 1e-9)); // 0.999 · 6/0.001
    QVERIFY(near(failure.availability.down(), 0.001, 1e-12));
    QVERIFY(near(failure.failureFrequencyPerHour(), 1.0 / 6000.0, 1e-9));
    QCOMPARE(failure.repairOrigin, RepairOrigin::KindDefault);
    QVERIFY(failure.assumedFrequency);
    data.mttr = Hours{2};
    const auto own = resolveFailure(data, kind("router"), {}, catalogue());
    QVERIFY(near(own.mttf.value, 1998.0, 1e-9));
    QVERIFY(!own.assumedFrequency);
    data.basis = Basis::Sla;
    QVERIFY(resolveFailure(data, kind("router"), {}, catalogue()).assumedFrequency);
}

void TestFailureResolution::resolveFailure_availabilityWithoutAnyRepair_usesFallback() {
    FailureData data;
    data.availability = 0.5;
    const auto failure = resolveFailure(data, Kind{}, {}, catalogue());
    QCOMPARE(failure.mttr.value, kFallbackMttr.value);
    QCOMPARE(failure.mttf.value, kFallbackMttr.value);
    QCOMPARE(failure.repairOrigin, RepairOrigin::Fallback);
}

void TestFailureResolution::resolveFailure_availabilityOne_neverFails() {
    FailureData data;
    data.availability = 1.0;
    const auto failure = resolveFailure(data, kind("router"), {}, catalogue());
    QVERIFY(failure.neverFails && !failure.problem && !failure.assumedFrequency);
    QCOMPARE(failure.availability.down(), 0.0);
    QCOMPARE(failure.failureFrequencyPerHour(), 0.0);
}

void TestFailureResolution::resolveFailure_availabilityZero_isAlwaysDown() {
    FailureData data;
    data.availability = 0.0;
    const auto failure = resolveFailure(data, kind("router"), {}, catalogue());
    QVERIFY(failure.alwaysDown && !failure.neverFails);
    QCOMPARE(failure.availability.up(), 0.0);
    QCOMPARE(failure.availability.down(), 1.0);
    QCOMPARE(failure.mttf.value, 0.0);
    QCOMPARE(failure.mttr.value, 6.0);
    QCOMPARE(failure.failureFrequencyPerHour(), 0.0);
}

void TestFailureResolution::resolveFailure_times_areKept() {
    FailureData data;
    data.mttf = Hours{1000};
    data.mttr = Hours{1};
    data.basis = Basis::Measured;
    data.source = "our logs";
    data.asOf = "2026-10";
    const auto failure = resolveFailure(data, kind("server"), {}, catalogue());
    QCOMPARE(failure.mttf.value, 1000.0);
    QCOMPARE(failure.mttr.value, 1.0);
    QVERIFY(near(failure.availability.down(), 1.0 / 1001.0, 1e-15));
    QCOMPARE(failure.basis, Basis::Measured);
    QCOMPARE(failure.source, std::string("our logs"));
    QCOMPARE(failure.asOf, std::string("2026-10"));
    QVERIFY(!failure.assumedFrequency && !failure.confidence);
}

void TestFailureResolution::resolveFailure_reference_takesRowAndOwnRepair() {
    FailureData data;
    data.reference = "rds_multi_az.sla";
    const auto failure = resolveFailure(data, kind("database"), {}, catalogue());
    QCOMPARE(failure.availability.up(), 0.9995);
    QCOMPARE(failure.mttr.value, 1.0);
    QVERIFY(near(failure.mttf.value, 1999.0, 1e-9)); // 0.9995/0.0005
    QCOMPARE(failure.basis, Basis::Sla);
    QVERIFY(failure.assumedFrequency);
    QCOMPARE(failure.reference, data.reference);
    QCOMPARE(failure.origin, FailureOrigin::Reference);
    data.reference = "subsea_cable_world.measured";
    data.mttr = Hours{240};
    const auto cable = resolveFailure(data, kind("subsea_segment"), Kilometres{1000}, catalogue());
    QVERIFY(near(cable.mttf.value, 8766 / 0.167, 1e-12));
    QCOMPARE(cable.mttr.value, 240.0);
    QCOMPARE(cable.basis, Basis::Measured);
    QVERIFY(!cable.assumedFrequency);
}

void TestFailureResolution::resolveFailure_designedForHundredPercent_neverFails() {
    const auto failure = resolveFailure({}, kind("dns"), {}, catalogue());
    QVERIFY(failure.neverFails && !failure.problem);
    QCOMPARE(failure.basis, Basis::DesignedFor);
    QVERIFY(!failure.source.empty());
}

void TestFailureResolution::resolveFailure_noData_takesKindDefault() {
    const auto failure = resolveFailure({}, kind("landing_station"), {}, catalogue());
    QCOMPARE(failure.mttf.value, 87600.0);
    QCOMPARE(failure.mttr.value, 8.0);
    QCOMPARE(failure.origin, FailureOrigin::KindDefault);
    QCOMPARE(failure.reference, std::string("landing_station.assumption"));
    QCOMPARE(failure.confidence, std::optional(Confidence::Low));
    FailureData repairOnly;
    repairOnly.mttr = Hours{24};
    const auto slower = resolveFailure(repairOnly, kind("landing_station"), {}, catalogue());
    QCOMPARE(slower.mttf.value, 87600.0);
    QCOMPARE(slower.mttr.value, 24.0);
}

void TestFailureResolution::resolveFailure_kindWithoutDefault_neverFails() {
    const auto failure = resolveFailure({}, kind("third_party"), {}, catalogue());
    QVERIFY(failure.neverFails);
    QCOMPARE(failure.origin, FailureOrigin::Nothing);
    QVERIFY(failure.source.empty());
}

void TestFailureResolution::resolveFailure_never_winsOverNumbers() {
    FailureData data;
    data.never = true;
    data.availability = 0.5;
    const auto failure = resolveFailure(data, kind("router"), {}, catalogue());
    QVERIFY(failure.neverFails);
    QCOMPARE(failure.origin, FailureOrigin::OwnData);
}

void TestFailureResolution::resolveFailure_cannotResolve_saysWhy_data() {
    QTest::addColumn<FailureData>("data");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* code, auto change) {
        FailureData data;
        change(data);
        QTest::newRow(name) << data << QString(code);
    };
    row("rate without length", "CA-030", [](FailureData& d) { d.faultsPer1000kmYear = 0.1; });
    row("no such row", "CA-031", [](FailureData& d) { d.reference = "teapot.sla"; });
    row("availability above 1", "CA-032", [](FailureData& d) { d.availability = 1.2; });
    row("availability not a number", "CA-032", [](FailureData& d) { d.availability = std::nan(""); });
    row("MTTF of nothing", "CA-032", [](FailureData& d) { d.mttf = Hours{0}; });
    row("MTTR below 0", "CA-032", [](FailureData& d) {
        d.mttf = Hours{10};
        d.mttr = Hours{-1};
    });
    row("repaired at once and yet down", "CA-032", [](FailureData& d) {
        d.availability = 0.9;
        d.mttr = Hours{0};
    });
}

void TestFailureResolution::resolveFailure_cannotResolve_saysWhy() {
    QFETCH(FailureData, data);
    QFETCH(QString, code);
    const auto failure = resolveFailure(data, kind("subsea_segment"), {}, catalogue());
    QVERIFY(failure.problem);
    QCOMPARE(QString::fromStdString(failure.problem->code), code);
    QVERIFY(failure.neverFails);
    QCOMPARE(failure.failureFrequencyPerHour(), 0.0);
}

QTEST_GUILESS_MAIN(TestFailureResolution)
#include "test_failure_resolution.moc"
