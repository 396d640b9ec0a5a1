#include "model/analysis/scenario/scenario.h"
#include "model/simulation/timeline.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/design_builder.h"

#include <QtTest>

#include <random>

using namespace isthmus;

namespace {

RecoveryStep step(const std::string& id, StepKind kind, double seconds) {
    RecoveryStep result;
    result.id = id;
    result.kind = kind;
    result.duration.fixed = Seconds{seconds};
    return result;
}

/// Two copies switched by a plan of two steps, joined by one line; the scenario cuts the line, then the
/// first.
Design design(double detect, double promote, double cut, double lost) {
    Design result = DesignBuilder()
                        .component("people", "clients")
                        .component("first", "database")
                        .component("second", "database")
                        .link("a", "people", "first")
                        .link("b", "people", "second")
                        .link("line", "first", "second")
                        .rankedGroup("book", {"first", "second"})
                        .step(step("detect", StepKind::Detect, detect))
                        .step(step("promote", StepKind::Promote, promote))
                        .flow("read", "people", "book")
                        .flow("copy", "first", "second", FlowKind::Replication)
                        .journey("use", "people")
                        .build();
    result.flows[1].replication.emplace();
    result.flows[1].replication->lagTypical = Seconds{5};
    result.scenarios.push_back(
        {{"s"}, "", {{Seconds{cut}, {{"line"}}, {}, {}}, {Seconds{lost}, {{"first"}}, {}, {}}}, "", {}});
    return result;
}

} // namespace

/// What is played without chance, against the simulation of the same scenario: two evaluators of their own.
class TestTimelineAgreement : public QObject {
    Q_OBJECT
private slots:
    void playScenario_cutThenLost_agreesWithTheSimulation() {
        const auto catalogue = std::make_shared<const Catalogue>(loadShipped().catalogue.value());
        std::mt19937 dice(8);
        const auto below = [&dice](unsigned limit) { return static_cast<double>(dice() % limit); };
        for (int round = 0; round < 12; ++round) {
            const double cut = below(5000), lost = cut + 1 + below(20000);
            const double detect = below(100), promote = 1 + below(900);
            const auto drawn = std::make_shared<const Design>(design(detect, promote, cut, lost));
            const auto system = System::build(drawn, catalogue);
            const ScenarioResult played = playScenario(*system, drawn->scenarios[0], {});
            const RecoveryResult& result = played.stretches[1].recovery.at(0).result;
            const auto simulated = playTimeline(drawn, catalogue, {}, {{"s"}, Hours{48}, false, false});
            QVERIFY(simulated);
            std::optional<double> down, up, data;
            for (const TimelineMoment& moment : simulated->moments) {
                if (moment.kind == TimelineMoment::Kind::JourneyDown)
                    down = moment.at.value * kSecondsPerHour;
                if (moment.kind == TimelineMoment::Kind::JourneyUp)
                    up = moment.at.value * kSecondsPerHour;
                if (moment.kind == TimelineMoment::Kind::DataLost)
                    data = moment.lost.value;
            }
            QVERIFY(down && up && data);
            QVERIFY(std::abs(*down - lost) < 1e-3);
            QVERIFY(std::abs(*up - *down - result.rto->value) < 1e-3);
            QVERIFY(std::abs(*data - result.rpo->value) < 1e-3);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimelineAgreement)
#include "test_timeline_agreement.moc"
