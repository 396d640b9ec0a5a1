#include "model/catalogue/catalogue.h"
#include "model/faulttree/journey_fault_tree.h"
#include "model/faulttree/solve.h"
#include "model/io/open_psa_reader.h"
#include "model/io/open_psa_writer.h"
#include "tests/support/random_design.h"

#include <QtTest>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <pugixml.hpp>

#include <cmath>

using namespace isthmus;

namespace {

/// What SCRAM prints for one top event. It prints six digits.
struct Figures {
    double probability = -1;
    double products = -1;
    QString distribution; ///< cut sets by order, from 1
};

/// The fault trees of its report, by the name of their top; empty when it fails.
std::map<std::string, Figures> runScram(const QStringList& files, const QStringList& more) {
    QProcess process;
    process.start(QStandardPaths::findExecutable(QStringLiteral("scram")),
                  QStringList{"--bdd", "--probability", "1", "--ccf", "1", "--no-indent"} + more + files);
    if (!process.waitForFinished(100'000) || process.exitCode() != 0)
        return {};
    pugi::xml_document report;
    report.load_string(process.readAllStandardOutput().constData());
    std::map<std::string, Figures> tops;
    for (const auto& top : report.child("report").child("results").children("sum-of-products"))
        if (!top.attribute("initiating-event") && !top.attribute("phase"))
            tops[top.attribute("name").value()] = {top.attribute("probability").as_double(-1),
                                                   top.attribute("products").as_double(-1),
                                                   top.attribute("distribution").value()};
    return tops;
}

bool sameToPrintedDigits(double value, double printed) {
    return std::abs(value - printed) <= 5.001e-6 * std::pow(10.0, std::floor(std::log10(std::abs(value)))) ||
           value == printed;
}

const QString kInput = QStringLiteral("/usr/share/scram/input/");

} // namespace

/// SCRAM, an independent fault-tree program that Debian ships with public trees, beside the importer, the
/// solver and the exporter.
class TestAgainstScram : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void faultTrees_thatScramShips_agree_data();
    void faultTrees_thatScramShips_agree();
    void exportedJourneys_solvedByScram_agree();
};

void TestAgainstScram::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("scram")).isEmpty())
        QSKIP("scram is not installed");
}

void TestAgainstScram::faultTrees_thatScramShips_agree_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("count"); ///< SCRAM walks every cut set; where there are millions it is not asked
    const auto row = [](const char* name, const QStringList& files, bool count = true) {
        QStringList paths;
        for (const QString& file : files)
            paths << kInput + file;
        QTest::newRow(name) << paths << count;
    };
    row("BSCU", {"BSCU/BSCU.xml"});
    row("baobab1", {"Baobab/baobab1.xml", "Baobab/baobab1-basic-events.xml"});
    row("baobab2", {"Baobab/baobab2.xml", "Baobab/baobab2-basic-events.xml"});
    row("CEA9601", {"CEA9601/CEA9601.xml", "CEA9601/CEA9601-basic-events.xml"}, false);
    row("chinese", {"Chinese/chinese.xml", "Chinese/chinese-basic-events.xml"});
    row("chinese, high chances", {"Chinese/chinese.xml", "Chinese/high-prob.xml"});
    row("chinese, other chances", {"Chinese/chinese.xml", "Chinese/mcs_prob.xml"});
    row("chinese, mixed chances", {"Chinese/chinese.xml", "Chinese/mixed_mcs_prob.xml"});
    row("gas leak", {"EventTrees/gas_leak/gas_leak_reactive.xml"});
    row("HIPPS", {"HIPPS/HIPPS.xml"});
    row("lift", {"Lift/lift.xml"});
    row("small tree", {"SmallTree/SmallTree.xml"});
    row("theatre", {"Theatre/theatre.xml"});
    row("three motors", {"ThreeMotor/three_motor.xml"});
    row("common causes", {"TwoTrain/common_cause.xml"});
    row("two trains", {"TwoTrain/two_train.xml"});
    row("ne574", {"ne574/ne574.xml"});
}

void TestAgainstScram::faultTrees_thatScramShips_agree() {
    QFETCH(QStringList, files);
    QFETCH(bool, count);
    if (!QFile::exists(files.front()))
        QSKIP("scram's trees are not installed");
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.emplace_back(file.toStdString());
    const auto outcome = readOpenPsaFiles(paths);
    QVERIFY(outcome.tree.has_value());
    const FaultTree tree = withCommonCausesWrittenOut(*outcome.tree);
    const auto printed = runScram(files, {"-l", count ? "100" : "2"});
    QVERIFY(!printed.empty());
    for (const auto& [name, figures] : printed) {
        // It calls a gate by its path: what is public has a name of its own here.
        auto top = tree.gateNamed(name);
        if (!top)
            top = tree.gateNamed(name.substr(name.rfind('.') + 1));
        QVERIFY2(top.has_value(), name.c_str());
        auto solved = FaultTreeSolution::solve(tree, *top, {});
        QVERIFY(solved.has_value());
        QVERIFY2(sameToPrintedDigits(solved->probability().down(), figures.probability),
                 qPrintable(QString("%1 against %2")
                                .arg(solved->probability().down(), 0, 'g', 17)
                                .arg(figures.probability)));
        if (!count)
            continue;
        const auto cuts = solved->cutSets({.limit = 1}, 40);
        QVERIFY(cuts.has_value());
        QCOMPARE(cuts->count, figures.products);
        const QStringList orders = figures.distribution.split(' ');
        for (int order = 1; order <= orders.size(); ++order)
            QCOMPARE(cuts->countByOrder[static_cast<std::size_t>(order)], orders[order - 1].toDouble());
    }
}

void TestAgainstScram::exportedJourneys_solvedByScram_agree() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue);
    const auto catalogue = std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
    QTemporaryDir folder;
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto system =
            System::build(std::make_shared<const Design>(randomDesign(seed).design), catalogue);
        const FaultTree tree = journeyFaultTree(*system, system->journeys.front());
        if (tree.events.size() < 2)
            continue; // never down, or by one event: SCRAM refuses a top that is no gate of events
        QFile file(folder.filePath("journey.opsa.xml"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(openPsaText(tree).c_str());
        file.close();
        const auto printed = runScram({file.fileName()}, {"-l", "100"});
        QVERIFY2(printed.size() == 1, qPrintable(QString("seed %1").arg(seed)));
        auto solved = FaultTreeSolution::solve(tree, tree.topGates().front(), {});
        QVERIFY2(sameToPrintedDigits(solved->probability().down(), printed.begin()->second.probability),
                 qPrintable(QString("seed %1: %2 against %3")
                                .arg(seed)
                                .arg(solved->probability().down(), 0, 'g', 17)
                                .arg(printed.begin()->second.probability)));
        QCOMPARE(solved->cutSets({.limit = 1}, 2)->count, printed.begin()->second.products);
        ++compared;
    }
    QVERIFY(compared > 30);
}

QTEST_GUILESS_MAIN(TestAgainstScram)
#include "test_against_scram.moc"
