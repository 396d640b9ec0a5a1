#include "tests/support/small_design.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/what_if.h"
#include "views/strip/score_figures.h"
#include "views/strip/score_strip.h"
#include "views/strip/score_tile.h"

#include <QLocale>
#include <QtTest>

#include <algorithm>

using namespace isthmus;

namespace {

RecoveryResult recovery(const char* type, const char* name, RtoState state, double rto, double rpo) {
    RecoveryResult result;
    result.disruption.type = type;
    result.disruption.name = name;
    result.rtoState = state;
    if (state != RtoState::Never)
        result.rto = Seconds{rto};
    result.rpo = Seconds{rpo};
    return result;
}

AnalysisResult figures(double unavailability, double monthly) {
    JourneyResult journey;
    journey.id = {"buy"};
    journey.name = "Buys";
    journey.availability.unavailability = unavailability;
    journey.availability.value = 1 - unavailability;
    journey.availability.downtimePerYear = Hours{unavailability * kHoursPerYear};
    journey.recovery = {recovery("zone", "zone a", RtoState::Recovers, 240, 0),
                        recovery("region", "west", RtoState::WaitsForRepair, 18000, 12)};
    journey.latency.p50 = Milliseconds{48};
    journey.latency.p99 = Milliseconds{84};
    AnalysisResult result;
    result.journeys = {journey};
    result.cost.monthly = Usd{monthly};
    result.cost.transfer = Usd{1064};
    return result;
}

AnalysisPair pairOf(const AnalysisResult& nominal) {
    AnalysisPair pair;
    pair.design = std::make_shared<const Design>(smallDesign()); // target 99.9 %
    pair.nominal = std::make_shared<const AnalysisResult>(nominal);
    return pair;
}

ScoreFigure figureOf(const AnalysisPair& pair, const char* id) {
    for (const ScoreFigure& figure : scoreFigures(pair, {"buy"}))
        if (figure.id == QLatin1String(id))
            return figure;
    return {};
}

} // namespace

class TestScoreStrip : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void scoreFigures_nominal_showsValuesAndTargets() {
        const AnalysisPair pair = pairOf(figures(1.8e-4, 4210));
        QVERIFY(scoreFigures(pair, {"buy"}).size() <= 8);
        QCOMPARE(figureOf(pair, "availability").value, QString("99.982 %"));
        QCOMPARE(figureOf(pair, "availability").caption, QString("target 99.90 %"));
        QVERIFY(figureOf(pair, "availability").tone == Tone::Neutral);
        QVERIFY(figureOf(pair, "availability").chip.text.isEmpty());
        QCOMPARE(figureOf(pair, "downtime").value, QString("1 h 35 min"));
        QCOMPARE(figureOf(pair, "rto").value, QString("5 h"));
        QCOMPARE(figureOf(pair, "rto").caption, QString("west"));
        QCOMPARE(figureOf(pair, "rpo").value, QString("12 s"));
        QCOMPARE(figureOf(pair, "latency").value, QString("48 / 84 ms"));
        QCOMPARE(figureOf(pair, "cost").value, QString("$4,210"));
        QCOMPARE(figureOf(pair, "cost").caption, QString("of which transfer $1,064"));
    }

    void scoreFigures_worseButWithinTarget_isAmber() {
        AnalysisPair pair = pairOf(figures(2e-4, 4248));
        pair.previous = std::make_shared<const AnalysisResult>(figures(1e-4, 4210));
        const ScoreFigure availability = figureOf(pair, "availability");
        QCOMPARE(availability.chip.text, QString("▼ 0.01"));
        QVERIFY(availability.chip.tone == Tone::Warning);
        QCOMPARE(figureOf(pair, "cost").chip.text, QString("▲ $38.00"));
        QCOMPARE(figureOf(pair, "downtime").caption, QString("was 52 min 36 s"));
    }

    void scoreFigures_targetMissed_isRed() {
        AnalysisPair pair = pairOf(figures(1e-4, 4210));
        pair.whatIf = std::make_shared<const AnalysisResult>(figures(2e-3, 4210));
        const ScoreFigure availability = figureOf(pair, "availability");
        QCOMPARE(availability.value, QString("99.80 %"));
        QVERIFY(availability.tone == Tone::Bad);
        QVERIFY(availability.chip.tone == Tone::Bad);
    }

    void scoreFigures_better_isGreen() {
        AnalysisPair pair = pairOf(figures(1e-4, 4000));
        pair.previous = std::make_shared<const AnalysisResult>(figures(2e-4, 4210));
        QVERIFY(figureOf(pair, "availability").chip.tone == Tone::Good);
        QVERIFY(figureOf(pair, "availability").chip.text.startsWith("▲"));
        QVERIFY(figureOf(pair, "cost").chip.tone == Tone::Good);
    }

    void scoreFigures_neverBack_isWorst() {
        AnalysisResult result = figures(1e-4, 0);
        result.journeys[0].recovery.push_back(recovery("corruption", "corruption", RtoState::Never, 0, 0));
        result.journeys[0].recovery.back().rpoState = RpoState::Lost;
        const AnalysisPair pair = pairOf(result);
        QCOMPARE(figureOf(pair, "rto").value, QString("never"));
        QCOMPARE(figureOf(pair, "rpo").value, QString("lost"));
    }

    void scoreFigures_noJourney_leavesTheCost() {
        const auto shown = scoreFigures(pairOf(figures(1e-4, 10)), {"other"});
        QCOMPARE(shown.size(), std::size_t(1));
        QCOMPARE(shown.front().id, QString("cost"));
    }

    void strip_narrow_dropsWholeTilesAndClipsNone() {
        DesignSession session(smallDesign());
        WhatIf whatIf;
        CurrentJourney journey(session);
        AnalysisRunner runner(session, whatIf, nullptr,
                              [](const auto&, const auto&, const auto&,
                                 const auto&) -> Result<AnalysisResult> { return figures(1.8e-4, 4210); });
        ScoreStrip strip(runner, journey);
        strip.resize(1600, 72);
        strip.show();
        QTRY_VERIFY(strip.tile("availability") != nullptr);
        std::size_t before = 100;
        for (const int width : {1600, 1000, 700, 450, 260}) {
            strip.resize(width, 72);
            std::size_t visible = 0;
            for (const ScoreTile* tile : strip.findChildren<ScoreTile*>()) {
                if (tile->isHidden())
                    continue;
                ++visible;
                QVERIFY2(tile->geometry().right() < width, qPrintable(tile->figure().id));
                QVERIFY2(visible == 1 || tile->width() >= tile->leastWidth(), qPrintable(tile->figure().id));
            }
            QVERIFY(visible >= 1 && visible <= before);
            before = visible;
        }
        QVERIFY(!strip.tile("state")->isHidden());
    }
};

QTEST_MAIN(TestScoreStrip)
#include "test_score_strip.moc"
