#include "model/analysis/availability/availability.h"
#include "model/catalogue/catalogue.h"
#include "model/faulttree/journey_fault_tree.h"
#include "model/faulttree/solve.h"
#include "model/io/design_reader.h"
#include "model/io/open_psa_reader.h"
#include "model/io/open_psa_writer.h"
#include "tests/model/faulttree/random_fault_tree.h"
#include "tests/support/random_design.h"

#include <QtTest>

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

using namespace isthmus;

/// What is written as Open-PSA reads back as the same, and says the same as the engine.
class TestOpenPsaRoundTrip : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void openPsaText_randomTrees_readBackTheSame();
    void journeyFaultTree_templates_giveTheEnginesNumber_data();
    void journeyFaultTree_templates_giveTheEnginesNumber();
    void journeyFaultTree_randomDesigns_giveTheEnginesNumber();
    void journeyFaultTree_exports_keepThePublishedStructure();

private:
    /// Empty, or in words what differs.
    [[nodiscard]] QString compare(const System& system, const JourneyScope& scope) const;
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestOpenPsaRoundTrip::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue);
    m_catalogue = std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
}

void TestOpenPsaRoundTrip::openPsaText_randomTrees_readBackTheSame() {
    std::mt19937 random(21);
    for (int round = 0; round < 300; ++round) {
        FaultTree tree = randomFaultTree(random, true);
        tree.gates[random() % tree.gates.size()].label = "less < than & \"more\"";
        if (round % 3 == 0 && tree.events.size() > 2)
            tree.commonCauses.push_back({"group", {0, 1}, 0.01, 0.1});
        const auto outcome = readOpenPsa({{"tree.xml", openPsaText(tree)}});
        QVERIFY(outcome.tree.has_value());
        const FaultTree& again = *outcome.tree;
        QCOMPARE(again.gates.size(), tree.gates.size());
        QCOMPARE(openPsaText(*readOpenPsa({{"tree.xml", openPsaText(again)}}).tree), openPsaText(tree));
    }
}

QString TestOpenPsaRoundTrip::compare(const System& system, const JourneyScope& scope) const {
    AvailabilityQuestion question;
    question.importance = false;
    const auto engine = availabilityOf(system, scope, question, {}).availability;
    if (engine.method != Method::Exact)
        return QStringLiteral("the engine has no exact answer");
    const auto outcome = readOpenPsa({{"journey.opsa.xml", openPsaText(journeyFaultTree(system, scope))}});
    if (!outcome.tree || outcome.tree->topGates().size() != 1)
        return QStringLiteral("the tree does not read back with one top");
    const auto solved = FaultTreeSolution::solve(*outcome.tree, outcome.tree->topGates().front(), {});
    if (!solved)
        return QString::fromStdString(solved.error().code);
    const double down = solved->probability().down();
    const double expected = engine.structuralUnavailability;
    if (std::abs(down - expected) > 1e-12 || std::abs(down - expected) > 1e-11 * expected)
        return QString("engine %1, fault tree %2").arg(expected, 0, 'g', 17).arg(down, 0, 'g', 17);
    return {};
}

void TestOpenPsaRoundTrip::journeyFaultTree_templates_giveTheEnginesNumber_data() {
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates"));
    for (const QString& name : folder.entryList({"*.isthmus"}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestOpenPsaRoundTrip::journeyFaultTree_templates_giveTheEnginesNumber() {
    QFETCH(QString, file);
    ReadOptions options;
    options.catalogue = m_catalogue.get();
    const auto outcome = readDesignFile(file.toStdString(), options);
    QVERIFY(outcome.design && outcome.complete);
    const auto system = System::build(std::make_shared<const Design>(*outcome.design), m_catalogue);
    QVERIFY(!system->journeys.empty());
    for (const JourneyScope& scope : system->journeys) {
        const QString difference = compare(*system, scope);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void TestOpenPsaRoundTrip::journeyFaultTree_randomDesigns_giveTheEnginesNumber() {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto system =
            System::build(std::make_shared<const Design>(randomDesign(seed).design), m_catalogue);
        const QString difference = compare(*system, system->journeys.front());
        QVERIFY2(difference.isEmpty(), qPrintable(QString("seed %1: ").arg(seed) + difference));
    }
}

/// xmllint holds exports against the schema that SCRAM installs, the published one.
void TestOpenPsaRoundTrip::journeyFaultTree_exports_keepThePublishedStructure() {
    const QString schema = QStringLiteral("/usr/share/scram/input.rng");
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (!QFile::exists(schema) || xmllint.isEmpty())
        QSKIP("the schema (package scram) or xmllint is not installed");
    QTemporaryDir folder;
    QStringList arguments{"--noout", "--relaxng", schema};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto system =
            System::build(std::make_shared<const Design>(randomDesign(seed).design), m_catalogue);
        QFile file(folder.filePath(QString("%1.xml").arg(seed)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(openPsaText(journeyFaultTree(*system, system->journeys.front())).c_str());
        arguments << file.fileName();
    }
    QProcess process;
    process.start(xmllint, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(TestOpenPsaRoundTrip)
#include "test_open_psa_round_trip.moc"
