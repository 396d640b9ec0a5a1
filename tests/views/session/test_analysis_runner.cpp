#include "tests/support/small_design.h"
#include "views/session/analysis_runner.h"
#include "views/session/design_session.h"
#include "views/session/what_if.h"

#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace isthmus;

namespace {

/// Cost 100 per component and a thousandth of it lost per failed id: enough to tell states apart.
Result<AnalysisResult> countComponents(const std::shared_ptr<const Design>& design,
                                       const AnalysisOptions& options) {
    AnalysisResult result;
    result.cost.monthly = Usd{100.0 * double(design->components.size()) + double(options.failed.size())};
    return result;
}

AnalysisRunner::Analyse counting() {
    return [](const auto& design, const auto&, const AnalysisOptions& options, const std::stop_token&) {
        return countComponents(design, options);
    };
}

Edit addComponent(const char* id) {
    return AddElement{Component{.id = {id}, .name = id, .kind = "compute"}};
}

/// Holds jobs until the test opens it.
class Gate {
public:
    Result<AnalysisResult> pass(const std::shared_ptr<const Design>& design, const AnalysisOptions& options,
                                const std::stop_token& stop) {
        ++started;
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [&] { return m_open; })) {
            ++cancelled;
            Error error;
            error.code = "AN-004";
            return failure(error);
        }
        return countComponents(design, options);
    }
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_wake.notify_all();
    }
    AnalysisRunner::Analyse function() {
        return [this](const auto& design, const auto&, const AnalysisOptions& options,
                      const std::stop_token& stop) { return pass(design, options, stop); };
    }
    std::atomic<int> started = 0;
    std::atomic<int> cancelled = 0;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_open = false;
};

} // namespace

class TestAnalysisRunner : public QObject {
    Q_OBJECT
private slots:
    void finished_afterEachEdit_carriesRevisionAndBaseline() {
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr, counting());
        QTRY_VERIFY(runner.latest() != nullptr);
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 600.0);
        QVERIFY(runner.latest()->before() == nullptr);
        QVERIFY(session.submit(addComponent("one"), "Add").has_value());
        QVERIFY(runner.isBusy());
        QTRY_COMPARE(runner.latest()->revision, session.revision());
        QVERIFY(!runner.isBusy());
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 700.0);
        QCOMPARE(runner.latest()->before()->cost.monthly.value, 600.0);
        session.undoStack().undo();
        QTRY_COMPARE(runner.latest()->shown().cost.monthly.value, 600.0);
        QCOMPARE(runner.latest()->before()->cost.monthly.value, 700.0);
    }

    void changed_positionOnly_asksForNothing() {
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr, counting());
        QTRY_VERIFY(!runner.isBusy());
        QVERIFY(session.submit(SetPosition{{"diagram"}, {"shop"}, Rect{}}, "Move").has_value());
        QVERIFY(!runner.isBusy());
    }

    void finished_whatIf_comparesWithNominal() {
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr, counting());
        QTRY_VERIFY(runner.latest() != nullptr);
        whatIf.setActive(true);
        whatIf.toggle({"cable"});
        QTRY_VERIFY(runner.latest()->whatIf != nullptr);
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 601.0);
        QCOMPARE(runner.latest()->before()->cost.monthly.value, 600.0);
        whatIf.setActive(false);
        QTRY_VERIFY(runner.latest()->whatIf == nullptr);
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 600.0);
    }

    void request_whileOneRuns_endsWithTheNewest() {
        Gate gate;
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr, gate.function());
        QTRY_COMPARE(gate.started.load(), 1);
        for (const char* id : {"one", "two", "three"})
            QVERIFY(session.submit(addComponent(id), "Add").has_value());
        gate.open();
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 900.0);
        QVERIFY(gate.started <= 4); // one per request at the most, fewer when the worker is slower
    }

    void reset_whileOneRuns_cancelsIt() {
        Gate gate;
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr, gate.function());
        QTRY_COMPARE(gate.started.load(), 1);
        QSignalSpy finished(&runner, &AnalysisRunner::finished);
        session.load(Design{});
        QTRY_COMPARE(gate.cancelled.load(), 1);
        gate.open();
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(finished.count(), 1);
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 0.0);
    }

    void failed_refusedDesign_keepsTheLastFigures() {
        DesignSession session(smallDesign());
        WhatIf whatIf;
        AnalysisRunner runner(session, whatIf, nullptr,
                              [](const auto& design, const auto&, const AnalysisOptions& options,
                                 const std::stop_token&) -> Result<AnalysisResult> {
                                  if (design->components.size() == 6)
                                      return countComponents(design, options);
                                  Error error;
                                  error.code = "AN-009";
                                  return failure(error);
                              });
        QTRY_VERIFY(runner.latest() != nullptr);
        QSignalSpy failed(&runner, &AnalysisRunner::failed);
        QVERIFY(session.submit(addComponent("one"), "Add").has_value());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(runner.latest()->shown().cost.monthly.value, 600.0);
        QVERIFY(!runner.isBusy());
    }

    void destructor_whileOneRuns_cancelsAndJoins() {
        Gate gate;
        DesignSession session(smallDesign());
        WhatIf whatIf;
        {
            AnalysisRunner runner(session, whatIf, nullptr, gate.function());
            QTRY_COMPARE(gate.started.load(), 1);
        }
        QCOMPARE(gate.cancelled.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAnalysisRunner)
#include "test_analysis_runner.moc"
