#include "model/analysis/analyse.h"
#include "model/analysis/findings/rules.h"
#include "model/io/design_reader.h"
#include "tests/support/design_builder.h"
#include "views/text/engine_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <QLocale>
#include <QtTest>

#include <filesystem>

using namespace isthmus;

namespace {

const std::shared_ptr<const Catalogue>& catalogue() {
    static const auto loaded =
        std::make_shared<const Catalogue>(loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
    return loaded;
}

/// Two shops behind one plan, two devices of one name in two halls, a wire.
Design shop() {
    Design design = DesignBuilder()
                        .place("east", "site")
                        .place("west", "site")
                        .component("people", "clients")
                        .component("first", "server", "east")
                        .component("second", "server", "west")
                        .link("wire", "people", "first")
                        .link("spare", "people", "second")
                        .rankedGroup("shops", {"first", "second"})
                        .step("promote", StepKind::Promote, Seconds{60})
                        .flow("ask", "people", "shops")
                        .journey("buy", "people")
                        .build();
    design.places[0].name = "East hall";
    design.places[1].name = "West hall";
    design.components[1].name = design.components[2].name = "Till";
    design.links[0].name = "Harbour wire";
    design.groups[0].name = "Tills";
    design.groups[0].plan[0].name.clear();
    return design;
}

RecoveryResult decided(const std::string& step, const std::string& reason = {}) {
    RecoveryResult result;
    result.rtoState = RtoState::Recovers;
    result.rto = Seconds{60};
    result.decidingStep = step;
    result.reason = reason;
    return result;
}

} // namespace

class TestRecoveryText : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void decidingText_idOfAStep_isNamed_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("text");
        QTest::newRow("repair") << "repair:wire"
                                << "waits for the repair of Harbour wire";
        QTest::newRow("failover") << "failover:wire"
                                  << "fail over from Harbour wire";
        QTest::newRow("redirect") << "redirect:shops"
                                  << "redirect within Tills";
        QTest::newRow("plan") << "promote"
                              << "Promote";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("of two alike") << "repair:first"
                                      << "waits for the repair of Till (East hall)";
    }
    void decidingText_idOfAStep_isNamed() {
        QFETCH(QString, step);
        QTEST(decidingText(shop(), decided(step.toStdString())), "text");
    }

    void decidingText_planStepWithAName_takesTheName() {
        RecoveryResult result = decided("promote");
        result.timeline = {{Seconds{0}, Seconds{60}, "promote", "Open the other till", {"shops"}}};
        QCOMPARE(decidingText(shop(), result), QStringLiteral("Open the other till"));
    }

    void reasonText_sameAsTheDecidingStep_isSaidOnce() {
        const RecoveryResult once = decided("repair:wire", "waits for the repair:wire");
        QCOMPARE(reasonText(shop(), once), QString());
        const RecoveryResult other = decided("promote", "waits for the repair:wire");
        QCOMPARE(reasonText(shop(), other), QStringLiteral("waits for the repair of Harbour wire"));
        const RecoveryResult lost = decided("repair:first", "no copy of first survives");
        QCOMPARE(reasonText(shop(), lost), QStringLiteral("no copy of Till (East hall) survives"));
    }

    void disruptionText_instance_isNamedWithItsType() {
        Disruption disruption{
            .id = "instance:first", .type = "instance", .name = "Till", .elements = {{"first"}}};
        QCOMPARE(disruptionText(shop(), disruption), QStringLiteral("One instance: Till (East hall)"));
        disruption = {.id = "corruption", .type = "corruption", .name = "", .elements = {}};
        QCOMPARE(disruptionText(shop(), disruption), QStringLiteral("Data corruption"));
    }

    void distinctName_nameOfItsOwn_standsAlone() {
        QCOMPARE(distinctName(shop(), {"people"}), displayName(shop(), {"people"}));
        QCOMPARE(distinctName(shop(), {"second"}), QStringLiteral("Till (West hall)"));
        QCOMPARE(displayName(shop(), {"implied:east~west"}),
                 QStringLiteral("network between East hall and West hall"));
        QCOMPARE(displayName(shop(), {"implied:east"}), QStringLiteral("network of East hall"));
    }

    void billingUnitName_several_isAPlural() {
        QCOMPARE(billingUnitName("port-hour", 730), QStringLiteral("port-hours"));
        QCOMPARE(billingUnitName("month", 1), QStringLiteral("month"));
        QCOMPARE(billingUnitName("GB", 12), QStringLiteral("GB"));
    }

    void engineText_numbers_followTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(engineText(shop(), "availability 99.793318 % is below the target of 99.99 %"),
                 QStringLiteral("availability 99,793318 % is below the target of 99,99 %"));
    }

    void engineText_severalRemarks_areTakenOneByOne() {
        QVERIFY(engineTextIsKnown("default price of its kind; price of us-east-1: none known for us-west-2"));
        QVERIFY(!engineTextIsKnown("default price of its kind; the weather was bad"));
        QCOMPARE(engineText(shop(), "the weather was bad"), QStringLiteral("the weather was bad"));
    }

    /// Whatever the engine says of the shipped designs can be translated, and no id is left in it.
    void engineText_shippedDesigns_areKnown_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("failed");
        QTest::newRow("one cable") << "hawaii_single_cable_coast"
                                   << "";
        QTest::newRow("minimum") << "hawaii_minimum"
                                 << "cable-hawaiki";
        QTest::newRow("all") << "hawaii_all_six_coast"
                             << "us-west-2";
    }
    void engineText_shippedDesigns_areKnown() {
        QFETCH(QString, name);
        QFETCH(QString, failed);
        const auto file = std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/templates" /
                          (name.toStdString() + ".isthmus");
        const LoadOutcome loaded = readDesignFile(file);
        QVERIFY(loaded.complete);
        const auto design = std::make_shared<const Design>(*loaded.design);
        AnalysisOptions options;
        if (!failed.isEmpty())
            options.failed = {ElementId{failed.toStdString()}};
        const AnalysisResult result = analyse(design, catalogue(), options).value();
        for (const JourneyResult& journey : result.journeys) {
            QVERIFY2(engineTextIsKnown(journey.latency.reason), journey.latency.reason.c_str());
            for (const RecoveryResult& recovery : journey.recovery) {
                QVERIFY2(engineTextIsKnown(recovery.reason) ||
                             recovery.reason.starts_with("waits for the repair:"),
                         recovery.reason.c_str());
                const QString words = decidingText(*design, recovery) + reasonText(*design, recovery);
                QVERIFY2(!words.contains(QLatin1Char(':')), qPrintable(words));
            }
        }
        for (const CostLine& line : result.cost.lines)
            QVERIFY2(engineTextIsKnown(line.reason), line.reason.c_str());
        for (const Finding& finding : result.findings)
            if (finding.id != "price_missing")
                QVERIFY2(engineTextIsKnown(finding.evidence), finding.evidence.c_str());
    }

    void engineText_rules_adviseInKnownSentences() {
        for (const FindingRule* rule : findingRules()) {
            QVERIFY2(engineTextIsKnown(rule->remedy), rule->remedy);
            QVERIFY2(rule->practice == nullptr || engineTextIsKnown(rule->practice->title), rule->id);
        }
    }

    void engineText_listOfIds_isNamed() {
        QCOMPARE(engineText(
                     shop(),
                     "wire, spare, drawn as 2 ways to west, all end with east, which costs 1234.5 h a year"),
                 QStringLiteral("Harbour wire, spare, drawn as 2 ways to West hall, all end with East hall, "
                                "which costs 1,234.5 h a year"));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryText)
#include "test_recovery_text.moc"
