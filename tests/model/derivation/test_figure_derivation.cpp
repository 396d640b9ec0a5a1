// Every figure that an analysis has can be opened, and what is inside makes it up: the formulas are computed
// here once more from the inputs alone.
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

int storesWithKnownLoss(const AnalysisResult& result) {
    int stores = 0;
    for (const JourneyResult& journey : result.journeys)
        for (const RecoveryResult& recovery : journey.recovery)
            stores += static_cast<int>(
                std::count_if(recovery.stores.begin(), recovery.stores.end(),
                              [](const StoreLoss& store) { return store.state == RpoState::Known; }));
    return stores;
}

/// The figure from its inputs; nothing for kinds that no arithmetic of a line gives.
std::optional<double> recomputed(const std::string& kind, const FigureDerivation& d) {
    const auto& in = d.inputs;
    if (kind == "availability")
        return valueOf(in[0]) - valueOf(in[1]);
    if (kind == "downtime")
        return valueOf(in[0]) * valueOf(in[1]);
    if (kind == "switching" || kind == "outages" || kind == "cost" || kind == "transfer_cost")
        return sumOf(d);
    if (kind == "loss")
        return sumOf(d, "lost when it fails");
    if (kind == "hours_saved")
        return (valueOf(in[1]) - valueOf(in[0])) * valueOf(in[2]);
    if (kind == "birnbaum")
        return valueOf(in[1]) - valueOf(in[0]);
    if (kind == "criticality")
        return valueOf(in[0]) * valueOf(in[1]) / valueOf(in[2]);
    if (kind == "cost_line" && in[1].value)
        return valueOf(in[0]) * valueOf(in[1]);
    if (kind == "element" && !in.empty())
        return valueOf(in[0]) / (valueOf(in[0]) + valueOf(in[1]));
    if (kind == "one_way" && d.formula.starts_with("length"))
        return valueOf(in[0]) * valueOf(in[1]) + (in.size() > 2 ? valueOf(in[2]) : 0);
    if (kind == "one_way")
        return sumOf(d);
    if (kind == "rpo")
        return largestOf(d, "data lost");
    return std::nullopt;
}

} // namespace

class TestFigureDerivation : public QObject {
    Q_OBJECT

private slots:
    void figuresOf_hawaii_coversEveryKind();
    void deriveFigure_everyFigure_isMadeUpOfItsInputs();
    void deriveFigure_everyInputThatIsAFigure_opensToTheSameNumber();
    void deriveFigure_numbers_areThoseOfTheAnalysis();
    void deriveFigure_birnbaum_meansConditionalUnavailabilities();
    void deriveFigure_latency_partsAddUpToTheMean();
    void deriveFigure_rto_endsWithItsCriticalPath();
    void deriveFigure_rpo_storesAddUpFromTheirStages();
    void deriveFigure_given_saysWhereItComesFrom();
    void deriveFigure_elementFailed_followsWhatIsLeft();
    void deriveFigure_wrongId_saysWhatWouldDo_data();
    void deriveFigure_wrongId_saysWhatWouldDo();
};

void TestFigureDerivation::figuresOf_hawaii_coversEveryKind() {
    std::set<std::string> kinds;
    for (const std::string& figure : figuresOf(hawaii().sources()))
        kinds.insert(figure.substr(0, figure.find('/')));
    for (const char* kind : {"availability", "downtime", "structural", "switching", "outages", "loss",
                             "hours_saved", "birnbaum", "criticality", "rto", "rpo", "latency_p50",
                             "latency_p99", "cost", "transfer_cost", "cost_line", "element", "one_way"})
        QVERIFY2(kinds.contains(kind), kind);
}

void TestFigureDerivation::deriveFigure_everyFigure_isMadeUpOfItsInputs() {
    std::map<std::string, int> checked;
    for (const std::string& figure : figuresOf(hawaii().sources())) {
        const auto derivation = deriveFigure(hawaii().sources(), figure);
        QVERIFY2(derivation.has_value(), figure.c_str());
        QCOMPARE(derivation->figure, figure);
        QVERIFY2(!derivation->name.empty(), figure.c_str());
        QVERIFY2(derivation->value || !derivation->text.empty() || !derivation->notes.empty(),
                 figure.c_str());
        const std::string kind = figure.substr(0, figure.find('/'));
        const auto value = recomputed(kind, *derivation);
        if (!value || !derivation->value)
            continue;
        ++checked[kind];
        QVERIFY2(isNear(*value, *derivation->value), qPrintable(QString("%1: %2 from the inputs, %3 shown")
                                                                    .arg(QString::fromStdString(figure))
                                                                    .arg(*value, 0, 'g', 17)
                                                                    .arg(*derivation->value, 0, 'g', 17)));
    }
    for (const char* kind :
         {"availability", "outages", "loss", "hours_saved", "cost", "cost_line", "element"})
        QVERIFY2(checked[kind] > 0, kind);
}

void TestFigureDerivation::deriveFigure_everyInputThatIsAFigure_opensToTheSameNumber() {
    int opened = 0;
    for (const std::string& figure : figuresOf(hawaii().sources())) {
        const FigureDerivation derivation = hawaii().open(figure);
        for (const FigureInput& input : derivation.inputs) {
            if (input.figure.empty())
                continue;
            ++opened;
            const auto inner = deriveFigure(hawaii().sources(), input.figure);
            QVERIFY2(inner.has_value(), (figure + " > " + input.figure).c_str());
            // An availability stands where the unavailability enters, and the other way round.
            const bool sameName = input.name == inner->name && input.value && inner->value;
            if (sameName)
                QVERIFY2(isNear(*input.value, *inner->value), (figure + " > " + input.figure).c_str());
        }
    }
    QVERIFY(opened > 100);
}

void TestFigureDerivation::deriveFigure_numbers_areThoseOfTheAnalysis() {
    const AnalysisResult& result = hawaii().result;
    for (const JourneyResult& journey : result.journeys) {
        const std::string of = "/" + journey.id.value;
        QCOMPARE(*hawaii().open("availability" + of).value, journey.availability.value);
        QCOMPARE(*hawaii().open("downtime" + of).value, journey.availability.downtimePerYear.value);
        QCOMPARE(*hawaii().open("outages" + of).value, journey.availability.outagesPerYear);
        for (const RecoveryResult& recovery : journey.recovery) {
            const auto rto = hawaii().open("rto" + of + "/" + recovery.disruption.id);
            QCOMPARE(rto.value.has_value(), recovery.rto.has_value());
            if (recovery.rto)
                QCOMPARE(*rto.value, recovery.rto->value);
        }
        for (const Importance& entry : journey.importance)
            QCOMPARE(*hawaii().open("hours_saved" + of + "/" + entry.element.value).value,
                     entry.hoursSavedPerYear.value);
    }
    QCOMPARE(*hawaii().open("cost").value, result.cost.monthly.value);
    QCOMPARE(*hawaii().open("transfer_cost").value, result.cost.transfer.value);
}

void TestFigureDerivation::deriveFigure_birnbaum_meansConditionalUnavailabilities() {
    const JourneyResult& journey = hawaii().result.journeys.front();
    for (const Importance& entry : journey.importance) {
        const auto derivation = hawaii().open("birnbaum/" + journey.id.value + "/" + entry.element.value);
        const auto& in = derivation.inputs;
        const double down = valueOf(in[2]);
        // The law of total probability.
        QVERIFY(isNear(valueOf(in[0]) * (1 - down) + valueOf(in[1]) * down, valueOf(in[3])));
    }
}

/// The mean of the distribution, by its own way, against the sum of the parts that are shown.
void TestFigureDerivation::deriveFigure_latency_partsAddUpToTheMean() {
    for (const JourneyResult& journey : hawaii().result.journeys) {
        const FigureDerivation opened = hawaii().open("latency_p99/" + journey.id.value);
        const bool isParallel =
            std::any_of(opened.inputs.begin(), opened.inputs.end(),
                        [](const auto& input) { return input.name == "calls made at once, on average"; });
        QVERIFY(!isParallel && !opened.inputs.empty());
        const double mean = journey.latencyDetail->now.mean->value;
        QVERIFY2(std::fabs(sumOf(opened) - mean) <= 1e-6 * mean, journey.id.value.c_str());
    }
}

void TestFigureDerivation::deriveFigure_rto_endsWithItsCriticalPath() {
    int plans = 0;
    for (const JourneyResult& journey : hawaii().result.journeys)
        for (const RecoveryResult& recovery : journey.recovery) {
            const auto opened = hawaii().open("rto/" + journey.id.value + "/" + recovery.disruption.id);
            double last = 0;
            for (const TimelineEntry& entry : recovery.timeline)
                if (entry.critical)
                    last = std::max(last, entry.end.value);
            if (recovery.rtoState != RtoState::Recovers || last <= 0)
                continue;
            ++plans;
            QCOMPARE(last, *opened.value);
            const std::string end = " to " + std::to_string(std::llround(last));
            QVERIFY(std::any_of(opened.inputs.begin(), opened.inputs.end(), [&](const FigureInput& input) {
                return input.text.find("critical path") != std::string::npos && input.text.ends_with(end);
            }));
        }
    QVERIFY(plans > 5);
}

void TestFigureDerivation::deriveFigure_rpo_storesAddUpFromTheirStages() {
    int stores = 0;
    for (const std::string& figure : figuresOf(hawaii().sources())) {
        if (!figure.starts_with("rpo/"))
            continue;
        const FigureDerivation opened = hawaii().open(figure);
        for (std::size_t i = 0; i < opened.inputs.size(); ++i) {
            if (opened.inputs[i].name != "data lost" || !opened.inputs[i].value)
                continue;
            double sum = 0;
            for (std::size_t k = i + 1; k < opened.inputs.size() && opened.inputs[k].name != "data lost"; ++k)
                sum += valueOf(opened.inputs[k]);
            ++stores;
            QVERIFY2(isNear(sum, *opened.inputs[i].value), figure.c_str());
        }
    }
    QVERIFY(stores > 0);
    QCOMPARE(stores, storesWithKnownLoss(hawaii().result));
}

void TestFigureDerivation::deriveFigure_given_saysWhereItComesFrom() {
    for (const std::string& figure : figuresOf(hawaii().sources())) {
        const bool isElement = figure.starts_with("element/");
        if (!isElement && !figure.starts_with("cost_line/"))
            continue;
        const FigureDerivation derivation = hawaii().open(figure);
        if (isElement && !derivation.inputs.empty())
            QVERIFY2(!derivation.inputs.front().source.empty(), figure.c_str());
        if (!isElement && derivation.inputs[1].value)
            QVERIFY2(!derivation.inputs[1].source.empty() && !derivation.inputs[1].asOf.empty(),
                     figure.c_str());
    }
}

void TestFigureDerivation::deriveFigure_elementFailed_followsWhatIsLeft() {
    const Analysed& all = hawaii();
    const auto design = std::make_shared<const Design>(all.system->design());
    AnalysisOptions options;
    options.failed = {design->cables.front().id};
    const Analysed cut{all.system, *analyse(design, all.system->sharedCatalogue(), options)};
    const std::string figure = "availability/" + cut.result.journeys.front().id.value;
    QVERIFY(*cut.open(figure).value < *all.open(figure).value);
}

void TestFigureDerivation::deriveFigure_wrongId_saysWhatWouldDo_data() {
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << ""
                           << "AN-030";
    QTest::newRow("no such kind") << "availibility/connectivity"
                                  << "AN-030";
    QTest::newRow("journey missing") << "availability"
                                     << "AN-030";
    QTest::newRow("subject missing") << "rto/connectivity"
                                     << "AN-030";
    QTest::newRow("subject where there is none") << "cost/3"
                                                 << "AN-030";
    QTest::newRow("no such journey") << "availability/nobody"
                                     << "AN-031";
    QTest::newRow("no such disruption") << "rto/connectivity/region:nowhere"
                                        << "AN-031";
    QTest::newRow("line beyond the last") << "cost_line/100000"
                                          << "AN-031";
    QTest::newRow("line 0") << "cost_line/0"
                            << "AN-031";
    QTest::newRow("line that is no number") << "cost_line/3x"
                                            << "AN-031";
    QTest::newRow("no such element") << "element/nothing"
                                     << "AN-031";
}

void TestFigureDerivation::deriveFigure_wrongId_saysWhatWouldDo() {
    QFETCH(QString, figure);
    const auto derivation = deriveFigure(hawaii().sources(), figure.toStdString());
    QVERIFY(!derivation.has_value());
    QTEST(QString::fromStdString(derivation.error().code), "code");
    QVERIFY(!derivation.error().accepted.empty());
}

QTEST_GUILESS_MAIN(TestFigureDerivation)
#include "test_figure_derivation.moc"
