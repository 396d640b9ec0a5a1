#include "tests/support/small_design.h"
#include "views/session/design_session.h"
#include "views/session/simulation_study.h"
#include "views/session/what_if.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace isthmus;

namespace {

Result<AnalysisResult> answerAtOnce(std::shared_ptr<const Design>, std::shared_ptr<const Catalogue>,
                                    const AnalysisOptions&, std::stop_token) {
    return AnalysisResult{};
}

/// A simulation that is half way through until the gate opens.
struct Gate {
    std::atomic<bool> open = false;
    std::atomic<int> asked = 0;
    std::atomic<int> cancelled = 0;

    SimulationStudy::Simulate function() {
        return [this](const auto&, const auto&, const SimulationOptions& options, const std::stop_token& stop,
                      const SimulationProgress& progress) -> Result<SimulationResult> {
            ++asked;
            while (!open) {
                progress(0.5);
                if (stop.stop_requested()) {
                    ++cancelled;
                    Error error;
                    error.code = "AN-004";
                    return failure(error);
                }
                std::this_thread::yield();
            }
            SimulationResult result;
            result.years = options.years;
            result.seed = options.seed;
            return result;
        };
    }
};

struct Fixture {
    Gate gate;
    DesignSession session{smallDesign()};
    WhatIf whatIf;
    AnalysisRunner runner{session, whatIf, nullptr, answerAtOnce};
    SimulationStudy study{runner, nullptr, gate.function()};

    void edit() {
        const Edit added =
            AddElement{Component{.id = session.freshId("one"), .name = "One", .kind = "compute"}};
        QVERIFY(session.submit(added, "Add").has_value());
        QTRY_VERIFY(!runner.isBusy());
    }
};

} // namespace

class TestSimulationStudy : public QObject {
    Q_OBJECT
private slots:
    void run_yearsAndSeed_areThoseAsked() {
        Fixture f;
        f.study.setWanted(true);
        QTRY_VERIFY(!f.runner.isBusy());
        QCOMPARE(f.gate.asked.load(), 0); // nobody has asked
        f.study.setYears(123);
        f.study.setSeed(7);
        f.study.run();
        QTRY_COMPARE(f.study.progress(), 0.5);
        QVERIFY(f.study.answer() == nullptr);
        f.gate.open = true;
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        QCOMPARE(f.study.answer()->years, std::uint64_t(123));
        QCOMPARE(f.study.answer()->seed, std::uint64_t(7));
    }

    void edit_afterAQuickRun_runsAgainByItself() {
        Fixture f;
        f.gate.open = true;
        f.study.setWanted(true);
        f.study.run();
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        f.edit();
        QTRY_COMPARE(f.gate.asked.load(), 2);
        QTRY_VERIFY(f.study.isCurrent() && f.study.state() == Study::State::Done);
        f.study.setWanted(false);
        f.edit();
        QVERIFY(!f.study.isCurrent());
        QCOMPARE(f.gate.asked.load(), 2); // nobody looks
    }

    void stopAndEdit_midway_cancel() {
        Fixture f;
        f.study.run();
        QTRY_COMPARE(f.study.progress(), 0.5);
        f.study.stop();
        QTRY_COMPARE(f.gate.cancelled.load(), 1);
        QCOMPARE(f.study.state(), Study::State::Stopped);
        f.study.run();
        QTRY_COMPARE(f.gate.asked.load(), 2);
        f.edit();
        QTRY_COMPARE(f.gate.cancelled.load(), 2);
        QCOMPARE(f.study.state(), Study::State::Overtaken);
    }
};

QTEST_GUILESS_MAIN(TestSimulationStudy)
#include "test_simulation_study.moc"
