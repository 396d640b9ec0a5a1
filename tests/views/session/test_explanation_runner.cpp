#include "tests/support/small_design.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/explanation_runner.h"
#include "views/session/what_if.h"

#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace isthmus;

namespace {

/// Answers at once what the window asks; questions why wait until the test opens the gate. The unavailability
/// of an explanation counts what is failed.
class Answers {
public:
    AnalysisRunner::Analyse function() {
        return [this](const auto& design, const auto&, const AnalysisOptions& options,
                      const std::stop_token& stop) { return answer(*design, options, stop); };
    }
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_wake.notify_all();
    }

    std::atomic<int> asked = 0; ///< why
    std::atomic<int> cancelled = 0;
    ElementId takesDown{"router"}; ///< the journey, when it is failed

private:
    Result<AnalysisResult> answer(const Design& design, const AnalysisOptions& options,
                                  const std::stop_token& stop) {
        AnalysisResult result;
        for (const Journey& journey : design.journeys) {
            if (options.journey && *options.journey != journey.id)
                continue;
            JourneyResult& entry = result.journeys.emplace_back();
            entry.id = journey.id;
            const auto& failed = options.failed;
            if (std::find(failed.begin(), failed.end(), takesDown) != failed.end())
                entry.state = JourneyState::Down;
            if (options.explain)
                entry.explanation.emplace().unavailability = static_cast<double>(failed.size());
        }
        if (!options.explain)
            return result;
        ++asked;
        std::unique_lock lock(m_mutex);
        if (m_wake.wait(lock, stop, [&] { return m_open; }))
            return result;
        ++cancelled;
        Error error;
        error.code = "AN-004";
        return failure(error);
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_open = false;
};

/// A session with all that an explanation needs.
struct Fixture {
    Answers answers;
    DesignSession session{smallDesign()};
    WhatIf whatIf;
    CurrentJourney journey{session};
    AnalysisRunner runner{session, whatIf, nullptr, answers.function()};
    ExplanationRunner explanations{runner, journey};
};

} // namespace

class TestExplanationRunner : public QObject {
    Q_OBJECT
private slots:
    void finished_nobodyLooks_asksForNothing() {
        Fixture f;
        QTRY_VERIFY(!f.runner.isBusy());
        QCOMPARE(f.answers.asked.load(), 0);
        QVERIFY(!f.explanations.latest());
        f.answers.open();
        f.explanations.setWanted(true);
        QTRY_VERIFY(f.explanations.latest() != nullptr);
        QCOMPARE(f.explanations.latest()->journey.value, std::string("buy"));
        QVERIFY(f.explanations.latest()->figures == f.runner.latest());
        QCOMPARE(f.answers.asked.load(), 1);
        f.explanations.setWanted(false);
        f.explanations.setWanted(true); // nothing has changed
        QCOMPARE(f.answers.asked.load(), 1);
    }

    void edit_whileOneRuns_cancelsItAndExplainsTheNewest() {
        Fixture f;
        f.explanations.setWanted(true);
        QTRY_COMPARE(f.answers.asked.load(), 1);
        QSignalSpy finished(&f.explanations, &ExplanationRunner::finished);
        const Edit edit = AddElement{Component{.id = {"one"}, .name = "One", .kind = "compute"}};
        QVERIFY(f.session.submit(edit, "Add").has_value());
        QTRY_COMPARE(f.answers.cancelled.load(), 1);
        f.answers.open();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(f.explanations.latest()->figures->revision, f.session.revision());
    }

    void whatIf_journeyStaysUp_explainsTheWhatIf() {
        Fixture f;
        f.answers.open();
        f.explanations.setWanted(true);
        f.whatIf.setActive(true);
        f.whatIf.setFailed({{"cable"}});
        QTRY_VERIFY(f.explanations.latest() && f.explanations.latest()->figures->whatIf);
        QVERIFY(!f.explanations.latest()->nominal);
        QCOMPARE(f.explanations.latest()->explanation->unavailability, 1.0);
    }

    void whatIf_takesTheJourneyDown_explainsTheDesignAsItIs() {
        Fixture f;
        f.answers.open();
        f.explanations.setWanted(true);
        f.whatIf.setActive(true);
        f.whatIf.setFailed({{"router"}});
        QTRY_VERIFY(f.explanations.latest() && f.explanations.latest()->figures->whatIf);
        QVERIFY(f.explanations.latest()->nominal);
        QCOMPARE(f.explanations.latest()->explanation->unavailability, 0.0);
    }

    void reset_noJourney_forgetsTheLast() {
        Fixture f;
        f.answers.open();
        f.explanations.setWanted(true);
        QTRY_VERIFY(f.explanations.latest() != nullptr);
        f.session.load(Design{});
        QTRY_VERIFY(f.explanations.latest() == nullptr);
    }

    void destructor_whileOneRuns_cancelsAndJoins() {
        Answers answers;
        DesignSession session(smallDesign());
        WhatIf whatIf;
        CurrentJourney journey(session);
        AnalysisRunner runner(session, whatIf, nullptr, answers.function());
        {
            ExplanationRunner explanations(runner, journey);
            explanations.setWanted(true);
            QTRY_COMPARE(answers.asked.load(), 1);
        }
        QCOMPARE(answers.cancelled.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestExplanationRunner)
#include "test_explanation_runner.moc"
