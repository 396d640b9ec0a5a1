#include "model/design/invariants.h"
#include "model/edit/apply_edit.h"
#include "model/edit/references.h"
#include "tests/support/small_design.h"
#include "views/inspector/inspector_edits.h"
#include "views/inspector/meaning.h"
#include "views/inspector/normalise.h"

#include <QLocale>
#include <QtTest>

#include <algorithm>

using namespace isthmus;

class TestInspectorFields : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        QVERIFY(outcome.catalogue.has_value());
        m_catalogue = std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
    }
    void init() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_design = smallDesign();
    }

    void everyField_ofEveryElement_writesItsOwnValueBackUnchanged() {
        visitElementRanges(m_design, [&](const auto& range) {
            for (const auto& element : range) {
                for (const Field& field : fieldsOf(element, context())) {
                    if (!field.write)
                        continue;
                    Element copy = element;
                    const QString problem = field.write(copy, field.value);
                    normalise(copy);
                    const QString where = QString::fromStdString(element.id.value) + "/" + field.id;
                    QVERIFY2(problem.isEmpty(), qPrintable(where + ": " + problem));
                    QVERIFY2(copy == Element(element), qPrintable(where));
                }
            }
        });
    }

    void write_availability_replacesOtherForms() {
        write("segment", "mttf", "5000 h");
        write("segment", "mttr", "20 d");
        write("segment", "availability", "99.5 %");
        const auto& failure = findById(m_design.links, ElementId{"segment"})->failure;
        QVERIFY(failure.has_value());
        QCOMPARE(*failure->availability, 0.995);
        QVERIFY(!failure->mttf);
        QCOMPARE(failure->mttr->value, 480.0);
        reset("segment", "availability");
        QCOMPARE(failure->reference, std::string("subsea_cable_world.measured"));
        QCOMPARE(failure->mttr->value, 480.0);
        write("segment", "reference", "");
        QVERIFY(!findById(m_design.links, ElementId{"segment"})->failure);
    }

    void write_repairAlone_needsAFigureToGoWith() {
        QCOMPARE(problemOf("coast", "mttr", "2 d"),
                 QString("Give an availability or a time to failure first."));
        write("segment", "mttr", "10 d");
        const auto& failure = findById(m_design.links, ElementId{"segment"})->failure;
        QCOMPARE(failure->reference, std::string("subsea_cable_world.measured"));
    }

    void unsetField_showsTheDefaultInForceAndItsSource() {
        const Field field = fieldOf("segment", "availability");
        QVERIFY(field.value.isEmpty());
        QVERIFY(!field.isSet);
        QVERIFY(field.placeholder.endsWith("%"));
        QVERIFY2(field.caption.contains("default of the kind"), qPrintable(field.caption));
        QVERIFY2(field.caption.contains("measured"), qPrintable(field.caption));
    }

    void write_outsideTheRange_isRefusedWithTheRange() {
        QCOMPARE(problemOf("shop", "need", "2"), QString("From 1 to 1."));
        QCOMPARE(problemOf("shop", "count", "0"), QString("From 1 to 100,000."));
        QCOMPARE(problemOf("segment", "availability", "120 %"), QString("From 0 % to 100 %."));
        QCOMPARE(problemOf("segment", "length", "-1 km"), QString("At least 0 km."));
    }

    void write_references_acceptsNamesAndIds() {
        write("coast", "members", "Station, Zone, circuit");
        const auto& members = findById(m_design.sharedRisks, ElementId{"coast"})->members;
        QVERIFY(members == (std::vector<ElementId>{{"station"}, {"zone"}, {"circuit"}}));
        QCOMPARE(problemOf("coast", "members", "Atlantis"), QString("Nothing is called “Atlantis”."));
        write("circuit", "underlay", "Segment");
        QCOMPARE(fieldOf("circuit", "underlay").value, QString("Segment"));
        QCOMPARE(problemOf("circuit", "underlay", "Shop"), QString("No link is called “Shop”."));
    }

    void range_figureSet_canBeGivenAndTakenAway() {
        QVERIFY(!hasField("segment", "mttfRange")); // on demand: beside a figure of its own
        write("segment", "mttf", "5000 h");
        write("segment", "mttr", "20 d");
        write("segment", "mttfRange", "2000 h … 9000 h");
        write("segment", "mttrRange", "10 d - 40 d");
        const auto& failure = findById(m_design.links, ElementId{"segment"})->failure;
        QCOMPARE(failure->mttfRange->low.value, 2000.0);
        QCOMPARE(failure->mttfRange->high.value, 9000.0);
        QCOMPARE(failure->mttrRange->high.value, 960.0);
        QVERIFY(fieldOf("segment", "mttfRange").isSet);
        const QString shown = fieldOf("segment", "mttfRange").value;
        write("segment", "mttfRange", qPrintable(shown)); // what is shown reads back as the same
        QCOMPARE(failure->mttfRange->low.value, 2000.0);
        reset("segment", "mttrRange");
        QVERIFY(!failure->mttrRange);
        write("segment", "availability", "99.5 %"); // another form: the figure goes, and its range with it
        QVERIFY(!failure->mttfRange && !hasField("segment", "mttfRange"));
        write("segment", "availabilityRange", "99 % .. 99.9 %");
        QCOMPARE(failure->availabilityRange->high, 0.999);
        write("segment", "availabilityRange", "");
        QVERIFY(!failure->availabilityRange);
        QVERIFY(checkInvariants(m_design).empty());
    }

    void range_notOne_isRefusedWithAReason() {
        write("segment", "mttf", "5000 h");
        for (const char* text :
             {"2000 h", "9000 h … 2000 h", "a … b", "0 h … 9000 h", "6000 h … 9000 h", "1 h … 2 h … 3 h"})
            QVERIFY2(!problemOf("segment", "mttfRange", text).isEmpty(), text);
        write("segment", "mttfRange", "2000 h … 9000 h");
        QVERIFY(!problemOf("segment", "mttf", "100 h").isEmpty()); // outside its range
        write("segment", "mttf", "3000 h");
        write("segment", "availability", "99.5 %");
        QVERIFY(!problemOf("segment", "availabilityRange", "99 % … 100 %").isEmpty());
    }

    void write_journeyTargetByType_leavesNoEmptyEntries() {
        write("buy", "zoneRto", "15 min");
        const auto& targets = findById(m_design.journeys, ElementId{"buy"})->targets;
        QCOMPARE(targets.recoveryByDisruption.size(), std::size_t(1));
        QCOMPARE(targets.recoveryByDisruption.at("zone").rto->value, 900.0);
        reset("buy", "zoneRto");
        QVERIFY(findById(m_design.journeys, ElementId{"buy"})->targets.recoveryByDisruption.empty());
    }

    void write_populations_areReadWithTheirWeights() {
        write("buy", "populations", "Shop: 3, Router");
        const auto& list = findById(m_design.journeys, ElementId{"buy"})->populations;
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0].component.value, std::string("shop"));
        QCOMPARE(list[0].weight, 3.0);
        QCOMPARE(list[1].weight, 1.0);
        QCOMPARE(fieldOf("buy", "populations").value, QString("Shop: 3, Router"));
        QVERIFY(!problemOf("buy", "populations", "Nobody: 2").isEmpty());
        QVERIFY(!problemOf("buy", "populations", "Shop: -2").isEmpty());
    }

    void write_retryAndService_areReadAndReset() {
        const std::string flow = m_design.flows.front().id.value;
        write(flow.c_str(), "retryProbability", "2 %");
        QCOMPARE(*m_design.flows.front().retry.failureProbability, 0.02);
        QCOMPARE(fieldOf(flow.c_str(), "retryAttempts").placeholder, QString("without end"));
        write(flow.c_str(), "retryAttempts", "3");
        QCOMPARE(*m_design.flows.front().retry.attempts, 3);
        QVERIFY(!problemOf(flow.c_str(), "retryAttempts", "0").isEmpty());
        reset(flow.c_str(), "retryAttempts");
        reset(flow.c_str(), "retryProbability");
        QVERIFY(m_design.flows.front().retry.empty());
        write("orders", "serviceRate", "250");
        QCOMPARE(*findById(m_design.components, ElementId{"orders"})->service.ratePerSecond, 250.0);
        write("orders", "retention", "4 d");
        QCOMPARE(findById(m_design.components, ElementId{"orders"})->buffer.retention->value, 345600.0);
        QVERIFY(!problemOf("orders", "serviceRate", "0").isEmpty());
    }

    void write_severalElements_isOneEdit() {
        const std::vector<Element> both{*findElement(m_design, {"orders"}),
                                        *findElement(m_design, {"replica"})};
        std::vector<Field> common = fieldsOf(both[0], context());
        keepCommon(common, fieldsOf(both[1], context()));
        const auto place =
            std::find_if(common.begin(), common.end(), [](const Field& f) { return f.id == "place"; });
        QVERIFY(place != common.end());
        QVERIFY(place->value.isEmpty());
        const WrittenField written = writeField(both, "count", QString("3"), context());
        QVERIFY(written.problem.isEmpty());
        QVERIFY(applyEdit(m_design, written.edit).has_value());
        QCOMPARE(findById(m_design.components, ElementId{"orders"})->count, 3);
        QCOMPARE(findById(m_design.components, ElementId{"replica"})->count, 3);
    }

    void subtitleOf_endsOfOneName_areToldByTheirPlaces() {
        m_design.components[0].name = m_design.components[1].name = "Terminal"; // router and gateway
        const QString subtitle = subtitleOf(*findElement(m_design, {"circuit"}), m_design, *m_catalogue);
        QVERIFY2(subtitle.endsWith("Site – Region"), qPrintable(subtitle));
        m_design.components[0].name = "Router";
        QVERIFY(subtitleOf(*findElement(m_design, {"circuit"}), m_design, *m_catalogue)
                    .endsWith("Router – Terminal"));
    }

    void meaningOfDesign_journeys_areToldWithTheirState() {
        JourneyResult buy;
        buy.id = {"buy"};
        buy.availability.unavailability = 2e-3; // the target is 99.9 %
        buy.singlePointsOfFailure = {{"shop"}, {"orders"}};
        AnalysisResult result;
        result.journeys = {buy};
        result.findings.resize(3);
        AnalysisPair pair;
        pair.design = std::make_shared<const Design>(m_design);
        pair.nominal = std::make_shared<const AnalysisResult>(result);
        const auto lines = meaningOfDesign(pair, {"buy"});
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines[0].text, QString("Buys: up, 99.80 %"));
        QVERIFY(lines[0].colour == ColourRole::Failed);
        QCOMPARE(lines[1].text, QString("Buys fails with any of: Shop, Orders"));
    }

private:
    FieldContext context() const { return {m_design, *m_catalogue}; }
    bool hasField(const char* element, const char* field) const {
        const auto fields = fieldsOf(*findElement(m_design, {element}), context());
        return std::any_of(fields.begin(), fields.end(),
                           [&](const Field& one) { return one.id == QLatin1String(field); });
    }
    Field fieldOf(const char* element, const char* field) const {
        for (Field& candidate : fieldsOf(*findElement(m_design, {element}), context()))
            if (candidate.id == QLatin1String(field))
                return candidate;
        qFatal("no field %s", field);
    }
    QString problemOf(const char* element, const char* field, const char* text) const {
        return writeField({*findElement(m_design, {element})}, field, QString(text), context()).problem;
    }
    void write(const char* element, const char* field, const char* text) {
        const auto written = writeField({*findElement(m_design, {element})}, field, QString(text), context());
        QVERIFY2(written.problem.isEmpty(), qPrintable(written.problem));
        const auto done = applyEdit(m_design, written.edit);
        QVERIFY2(done.has_value(), done ? "" : done.error().code.c_str());
    }
    void reset(const char* element, const char* field) {
        const auto written = writeField({*findElement(m_design, {element})}, field, std::nullopt, context());
        QVERIFY(applyEdit(m_design, written.edit).has_value());
    }

    Design m_design;
    std::shared_ptr<const Catalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestInspectorFields)
#include "test_inspector_fields.moc"
