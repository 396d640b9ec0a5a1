#include "model/base/error_text.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/support/file_text.h"

#include <QtTest>

using namespace isthmus;

namespace {

const std::filesystem::path kFormats = std::filesystem::path(ISTHMUS_SOURCE_DIR) / "tests/formats";

} // namespace

/// Files of every released format version stay readable.
class TestFormats : public QObject {
    Q_OBJECT
private slots:
    void readDesignFile_releasedFormat_isComplete_data();
    void readDesignFile_releasedFormat_isComplete();
    void writeDesign_canonicalFileOfCurrentVersion_isUnchanged();
    void readDesign_everyField_hasTheValuesOfTheFile();
};

void TestFormats::readDesignFile_releasedFormat_isComplete_data() {
    QTest::addColumn<QString>("path");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kFormats))
        if (entry.path().extension() == ".isthmus")
            QTest::newRow(std::filesystem::relative(entry.path(), kFormats).c_str())
                << QString::fromStdString(entry.path().string());
}

void TestFormats::readDesignFile_releasedFormat_isComplete() {
    QFETCH(QString, path);
    const LoadOutcome outcome = readDesignFile(path.toStdString());
    for (const auto& diagnostic : outcome.diagnostics)
        qWarning("%s", terminalLine(diagnostic).c_str());
    QVERIFY(outcome.complete);
    QVERIFY(outcome.diagnostics.empty());
    const LoadOutcome again = readDesign(writeDesign(*outcome.design), "again");
    QVERIFY(again.complete);
    QVERIFY(*again.design == *outcome.design);
}

void TestFormats::writeDesign_canonicalFileOfCurrentVersion_isUnchanged() {
    const std::string text = fileText(kFormats / "v1/every_field.isthmus");
    QVERIFY(!text.empty());
    const LoadOutcome outcome = readDesign(text, "every_field.isthmus");
    QCOMPARE(QString::fromStdString(writeDesign(*outcome.design)), QString::fromStdString(text));
}

void TestFormats::readDesign_everyField_hasTheValuesOfTheFile() {
    const LoadOutcome outcome = readDesignFile(kFormats / "v1/every_field.isthmus");
    const Design& design = *outcome.design;
    QCOMPARE(design.places.at(1).position->longitude, -119.7);
    QCOMPARE(design.places.at(1).failure->mttf->value, 43825.0);
    QVERIFY(design.places.at(2).failure->never);
    QCOMPARE(design.components.at(1).count, 3);
    QCOMPARE(design.components.at(3).processing->p99.value, 11.0);
    QCOMPARE(design.components.at(4).prices.at(0).usd, 3200.5);
    QVERIFY(design.components.at(4).failure->basis == Basis::Measured);
    QCOMPARE(design.links.at(0).failure->faultsPer1000kmYear, 0.15);
    QCOMPARE(design.places.at(1).failure->mttfRange->low.value, 20000.0);
    QCOMPARE(design.places.at(1).failure->mttrRange->high.value, 24.0);
    QCOMPARE(design.components.at(4).failure->availabilityRange->high, 0.9999);
    QCOMPARE(design.links.at(0).failure->faultsRange->low, 0.05);
    QCOMPARE(design.links.at(2).underlay.alternatives.at(1).at(0).value, std::string("aag-1"));
    QVERIFY(design.links.at(3).underlay.routed);
    const auto& plan = design.groups.at(0).plan;
    QVERIFY(plan.at(1).person && !plan.at(1).after.has_value());
    QCOMPARE(plan.at(2).duration.likely->value, 300.0);
    QCOMPARE(plan.at(3).duration.rate->value, 250.0);
    QCOMPARE(plan.at(4).after->size(), std::size_t{2});
    QCOMPARE(plan.at(0).vantages.at(1).value, std::string("router"));
    QCOMPARE(*plan.at(0).vantagesNeeded, 1);
    QCOMPARE(plan.at(5).duration.reference, std::string("step.arc_routing_control"));
    QCOMPARE(*plan.at(5).plane, StepPlane::Control);
    QCOMPARE(plan.at(5).controlPlaneRegion, std::string("us-west-2"));
    QCOMPARE(design.groups.at(1).weights.at(1), 0.3);
    QVERIFY(!design.flows.at(2).hard);
    QVERIFY(design.flows.at(1).access == Access::Write);
    QVERIFY(design.flows.at(4).replication->mode == ReplicationMode::Snapshot);
    const auto& targets = design.journeys.at(0).targets;
    QCOMPARE(targets.recoveryByDisruption.at("cable").rto->value, 0.0);
    QCOMPARE(targets.recoveryByDisruption.at("region").unknown.at(0).first, std::string("agreed"));
    QCOMPARE(design.scenarios.at(0).events.at(2).restore.size(), std::size_t{2});
    QCOMPARE(design.views.at(0).positions.at({"router"}).y, 120.5);
    QCOMPARE(design.unknown.at(0).second,
             std::string(R"({"written_by":"a later version","flags":[true,null,{}]})"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
