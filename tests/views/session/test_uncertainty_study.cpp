#include "model/catalogue/catalogue.h"
#include "tests/support/small_design.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/uncertainty_study.h"
#include "views/session/what_if.h"

#include <QtTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const Catalogue>(
        *loadCatalogue(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalogue").catalogue);
    return loaded;
}

/// Two journeys; only the first, the shop's, rests on a figure with a range.
Design twoJourneys() {
    Design design = smallDesign();
    design.flows.clear();
    design.groups.clear();
    FailureData shop{.mttf = Hours{1000}, .mttr = Hours{4}};
    shop.mttrRange = FigureRange<Hours>{Hours{2}, Hours{20}};
    for (Component& component : design.components)
        if (component.id.value == "shop")
            component.failure = shop;
    design.journeys.front().excludedFlows.clear();
    Journey other;
    other.id = {"route"};
    other.entry = {"gateway"};
    design.journeys.push_back(other);
    return design;
}

struct Fixture {
    DesignSession session{twoJourneys()};
    WhatIf whatIf;
    CurrentJourney journey{session};
    AnalysisRunner runner{session, whatIf, catalogue(),
                          [](auto design, auto known, const AnalysisOptions& options, std::stop_token stop) {
                              return analyse(design, known, options, stop);
                          }};
    UncertaintyStudy study{runner, journey};
};

} // namespace

class TestUncertaintyStudy : public QObject {
    Q_OBJECT
private slots:
    void wanted_findsItByItself_asAnAnalysisDoes() {
        Fixture f;
        QVERIFY(UncertaintyStudy::hasRanges(f.session.design()));
        f.study.setWanted(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 30'000);
        QCOMPARE(f.study.journey().value, std::string("buy"));
        AnalysisOptions options;
        options.uncertainty.emplace();
        options.journey = ElementId{"buy"};
        const auto expected = analyse(f.session.snapshot(), catalogue(), options);
        QCOMPARE(f.study.answer()->p95, expected->journeys.front().uncertainty->p95);
        QCOMPARE(f.study.answer()->chanceMet, expected->journeys.front().uncertainty->chanceMet);
    }

    void journey_withoutRanges_saysWhy() {
        Fixture f;
        f.study.setWanted(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 30'000);
        f.journey.choose({"route"});
        QVERIFY(f.study.answer() == nullptr); // it was about the other one
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Failed, 30'000);
        QCOMPARE(f.study.error()->code, std::string("AN-007"));
        f.journey.choose({"buy"});
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 30'000);
    }

    void edit_thatTakesTheRangeAway_forgets() {
        Fixture f;
        f.study.setWanted(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 30'000);
        Component shop = *findById(f.session.design().components, ElementId{"shop"});
        shop.failure->mttrRange.reset();
        QVERIFY(f.session.submit(ReplaceElement{shop}, "Change").has_value());
        QCOMPARE(f.study.state(), Study::State::Idle);
        QVERIFY(f.study.answer() == nullptr);
        QTRY_VERIFY(!f.runner.isBusy());
        QCOMPARE(f.study.state(), Study::State::Idle);
    }

    void stop_atOnce_isStopped() {
        Fixture f;
        QTRY_VERIFY(f.runner.latest() && !f.runner.isBusy());
        f.study.run();
        f.study.stop();
        QCOMPARE(f.study.state(), Study::State::Stopped);
        f.study.run();
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 30'000);
    }
};

QTEST_GUILESS_MAIN(TestUncertaintyStudy)
#include "test_uncertainty_study.moc"
