// Figures of recovery and of where a journey stands: each computed anew from what it opens into.
#include "model/derivation/figure_options.h"
#include "model/io/design_reader.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

#include <sstream>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

std::optional<double> difference(const FigureDerivation& d) {
    return d.inputs.size() > 1 ? std::optional(valueOf(d.inputs[0]) - valueOf(d.inputs[1])) : std::nullopt;
}

std::optional<double> largest(const FigureDerivation& d) {
    return largestOf(d, d.name);
}

std::optional<double> spread(const FigureDerivation& d) {
    std::optional<double> low;
    double high = 0;
    for (const FigureInput& input : d.inputs) {
        low = low ? std::min(*low, valueOf(input)) : valueOf(input);
        high = std::max(high, valueOf(input));
    }
    return low ? std::optional(high - *low) : std::nullopt;
}

/// Where the broken line of the inputs first reaches one half.
std::optional<double> halfWay(const FigureDerivation& d) {
    for (std::size_t i = 0; i + 3 < d.inputs.size(); i += 2) {
        const double from = valueOf(d.inputs[i]), low = valueOf(d.inputs[i + 1]);
        const double to = valueOf(d.inputs[i + 2]), high = valueOf(d.inputs[i + 3]);
        if (low >= 0.5)
            return from;
        if (high >= 0.5)
            return to <= from ? to : from + (to - from) * (0.5 - low) / (high - low);
    }
    return d.inputs.size() > 1 ? std::optional(valueOf(d.inputs[d.inputs.size() - 2])) : std::nullopt;
}

/// The plan's last end, or a repair, or another path: one of these it must be, and none that is later
/// than the plan.
std::optional<double> endOfWay(const FigureDerivation& d) {
    double plan = 0;
    for (const FigureInput& input : d.inputs)
        if (input.name != "repair" && input.name != "recovery time")
            plan = std::max(plan, valueOf(input));
    const auto isRepair = [&](const FigureInput& input) {
        return input.name == "repair" && isNear(valueOf(input), *d.value) &&
               (plan == 0 || valueOf(input) < plan);
    };
    return std::any_of(d.inputs.begin(), d.inputs.end(), isRepair) ? d.value : plan;
}

/// When the last step ends, from "ID: after A, B" and the time each takes.
std::optional<double> lastStep(const FigureDerivation& d) {
    if (d.text != "nothing is in the way")
        return std::nullopt;
    std::map<std::string, double> ends;
    double last = 0;
    for (const FigureInput& input : d.inputs) {
        const std::string words = input.text.substr(0, input.text.find(';'));
        const std::size_t colon = words.find(": ");
        double start = 0;
        if (words.substr(colon + 2).starts_with("after ")) {
            std::istringstream names(words.substr(colon + 8));
            for (std::string name; std::getline(names, name, ',');)
                start = std::max(start, ends.at(name.substr(name.find_first_not_of(' '))));
        }
        last = std::max(last, ends[words.substr(0, colon)] = start + valueOf(input));
    }
    return last;
}

const std::map<std::string, Recompute>& kinds() {
    static const std::map<std::string, Recompute> all{
        {"target", difference},
        {"policy", difference},
        {"rpo", largest},
        {"rpo_expected", largest},
        {"rpo_p99", largest},
        {"store_loss", [](const FigureDerivation& d) { return std::optional(sumOf(d)); }},
        {"store_loss_typical", [](const FigureDerivation& d) { return std::optional(sumOf(d)); }},
        {"skew", spread},
        {"rto_half", halfWay},
        {"rto_best", endOfWay},
        {"rto_worst", endOfWay},
        {"plan", lastStep},
    };
    return all;
}

/// A region whose plan needs a control plane in the region that is lost, and one that needs nothing.
Analysed obstructed() {
    auto read = readDesignFile(resourceFolder() / "templates/hawaii_maximum_resiliency.isthmus");
    Design design = std::move(*read.design);
    for (Group& group : design.groups)
        for (RecoveryStep& step : group.plan)
            if (step.id == "promote")
                step.needsComponents = {ElementId{"records"}};
    design.journeys.front().targets.recoveryByDisruption.clear();
    const auto shared = std::make_shared<const Design>(std::move(design));
    const auto catalogue = hawaii().system->sharedCatalogue();
    return {System::build(shared, catalogue), *analyse(shared, catalogue)};
}

} // namespace

class TestRecoveryDerivation : public QObject {
    Q_OBJECT
private slots:
    void deriveFigure_hawaii_isMadeUpOfItsInputs();
    void deriveFigure_rtoRange_holdsTheMean();
    void deriveFigure_store_isWhatTheJourneyShows();
    void deriveFigure_state_followsWhatIsFailed();
    void deriveFigure_strategy_isInWords();
    void deriveFigure_policy_judgesBothFigures();
    void deriveFigure_plan_saysWhatIsInTheWay();
    void requireFor_kinds_switchOnWhatTheyNeed();
};

void TestRecoveryDerivation::deriveFigure_hawaii_isMadeUpOfItsInputs() {
    const auto checked = recomputeAll(hawaii(), kinds());
    for (const auto& [kind, recompute] : kinds())
        if (kind != "skew") // one store a journey
            QVERIFY2(checked.contains(kind), kind.c_str());
}

void TestRecoveryDerivation::deriveFigure_rtoRange_holdsTheMean() {
    int wide = 0;
    for (const JourneyResult& journey : hawaii().result.journeys)
        for (const RecoveryResult& result : journey.recovery) {
            const std::string of = "/" + journey.id.value + "/" + result.disruption.id;
            const auto best = hawaii().open("rto_best" + of).value,
                       worst = hawaii().open("rto_worst" + of).value;
            QCOMPARE(best.has_value(), result.rto.has_value());
            if (!best)
                continue;
            QVERIFY(*best <= result.rto->value && result.rto->value <= *worst);
            wide += *best < *worst ? 1 : 0;
        }
    QVERIFY(wide > 5);
}

void TestRecoveryDerivation::deriveFigure_store_isWhatTheJourneyShows() {
    const JourneyResult& journey = hawaii().result.journeys.front();
    int stores = 0;
    for (const RecoveryResult& result : journey.recovery)
        for (const StoreLoss& store : result.stores) {
            const std::string of =
                "/" + journey.id.value + "/" + result.disruption.id + "/" + store.store.value;
            const FigureDerivation worst = hawaii().open("store_loss" + of);
            const FigureDerivation typical = hawaii().open("store_loss_typical" + of);
            QCOMPARE(worst.value.has_value(), store.state == RpoState::Known);
            ++stores;
            if (!worst.value) {
                QVERIFY(!worst.text.empty() && !worst.notes.empty());
                continue;
            }
            QCOMPARE(*worst.value, store.worst.value);
            QCOMPARE(*typical.value, store.typical.value);
        }
    QVERIFY(stores > 2);
}

void TestRecoveryDerivation::deriveFigure_state_followsWhatIsFailed() {
    const std::string figure = "state/" + hawaii().result.journeys.front().id.value;
    QCOMPARE(hawaii().open(figure).text, std::string("up"));
    QCOMPARE(*hawaii().open(figure).value, 1.0);
    const auto design = std::make_shared<const Design>(hawaii().system->design());
    AnalysisOptions options;
    options.failed = {design->journeys.front().entry};
    const Analysed cut{hawaii().system, *analyse(design, hawaii().system->sharedCatalogue(), options)};
    const FigureDerivation down = cut.open(figure);
    QCOMPARE(down.text, std::string("down"));
    QCOMPARE(*down.value, 0.0);
    QCOMPARE(down.inputs.front().name, std::string("failed on purpose"));
    QCOMPARE(down.inputs.front().element, options.failed.front());
}

void TestRecoveryDerivation::deriveFigure_strategy_isInWords() {
    const FigureDerivation opened = hawaii().open("strategy/read-record");
    QCOMPARE(opened.text, std::string("warm standby"));
    QCOMPARE(opened.inputs.size(),
             findById(hawaii().result.journeys, ElementId{"read-record"})->strategy.parts.size());
    QVERIFY(!opened.inputs.empty());
}

void TestRecoveryDerivation::deriveFigure_policy_judgesBothFigures() {
    auto design = hawaii().system->design();
    Targets& targets = design.journeys.front().targets;
    targets.recoveryByDisruption = {{"component", {Seconds{1e9}, Seconds{0.001}}},
                                    {"cable", {Seconds{1e9}, std::nullopt}}};
    const auto shared = std::make_shared<const Design>(std::move(design));
    const auto catalogue = hawaii().system->sharedCatalogue();
    const Analysed analysed{System::build(shared, catalogue), *analyse(shared, catalogue)};
    const std::string of = "policy/" + shared->journeys.front().id.value;
    const FigureDerivation component = analysed.open(of + "/component");
    QVERIFY(*component.value > 0); // the time is kept, what is lost is not
    QCOMPARE(component.text, std::string("missed"));
    QCOMPARE(analysed.open(of + "/cable").text, std::string("met"));
}

void TestRecoveryDerivation::deriveFigure_plan_saysWhatIsInTheWay() {
    const Analysed analysed = obstructed();
    const FigureDerivation plan = analysed.open("plan/records-group/component:records");
    QCOMPARE(plan.text, std::string("promote waits for records"));
    QVERIFY(plan.value.has_value()); // it is repaired
    QCOMPARE(plan.inputs.front().name, std::string("until what a step needs is back"));
    QVERIFY(*plan.value >= valueOf(plan.inputs.front()));
    QCOMPARE(hawaii().open("plan/records-group/component:records").text,
             std::string("nothing is in the way"));
}

void TestRecoveryDerivation::requireFor_kinds_switchOnWhatTheyNeed() {
    AnalysisOptions options;
    requireFor("rto/read-record/region:us-west-2", options);
    requireFor("no such kind", options);
    QVERIFY(!options.load && !options.latency && !options.failureCosts && !options.uncertainty);
    requireFor(kListOfFigures, options);
    QVERIFY(options.load && options.failureCosts && !options.latency && !options.uncertainty);
}

QTEST_GUILESS_MAIN(TestRecoveryDerivation)
#include "test_recovery_derivation.moc"
