#include "model/catalogue/catalogue.h"
#include "model/io/design_reader.h"
#include "tests/support/small_design.h"
#include "views/session/design_session.h"
#include "views/session/sweep_study.h"
#include "views/session/what_if.h"

#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const Catalogue>(
        *loadCatalogue(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalogue").catalogue);
    return loaded;
}

Result<AnalysisResult> answerAtOnce(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue>,
                                    const AnalysisOptions&, std::stop_token) {
    AnalysisResult result;
    for (const Journey& journey : design->journeys)
        result.journeys.emplace_back().id = journey.id;
    return result;
}

/// Tells two cases, then waits until the test opens the gate or somebody asks to stop.
class GatedSweep {
public:
    SweepStudy::Sweep function() {
        return [this](const auto& design, const auto&, const SweepOptions& options, const SweepListener& tell,
                      const std::stop_token& stop) { return run(*design, options, tell, stop); };
    }
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_wake.notify_all();
    }
    std::atomic<int> asked = 0;
    std::atomic<int> cancelled = 0;

private:
    Result<SweepFrame> run(const Design& design, const SweepOptions&, const SweepListener& tell,
                           const std::stop_token& stop) {
        ++asked;
        SweepFrame frame;
        for (const Component& component : design.components)
            frame.candidates.push_back({component.id, "component", {}});
        for (const Journey& journey : design.journeys)
            frame.journeys.push_back(journey.id);
        frame.cases = frame.casesHere = frame.candidates.size();
        frame.nominal.journeys.resize(frame.journeys.size());
        tell.begins(frame);
        SweptCase found;
        found.journeys.resize(frame.journeys.size());
        for (std::uint32_t i = 0; i < 2; ++i) {
            found.number = i;
            found.candidates = {i};
            tell.finds(found);
        }
        std::unique_lock lock(m_mutex);
        while (!m_open) { // as long as it takes, with news now and then
            if (stop.stop_requested()) {
                ++cancelled;
                Error error;
                error.code = "AN-004";
                return failure(error);
            }
            m_wake.wait_for(lock, std::chrono::milliseconds(5));
            tell.progress(0.5);
        }
        return frame;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_open = false;
};

struct Fixture {
    explicit Fixture(Design design = smallDesign(), SweepStudy::Sweep sweep = isthmus::sweep)
        : session(std::move(design)), study(runner, nullptr, std::move(sweep)) {}

    DesignSession session;
    WhatIf whatIf;
    AnalysisRunner runner{session, whatIf, catalogue(), answerAtOnce};
    SweepStudy study;

    void edit() {
        const Edit added =
            AddElement{Component{.id = session.freshId("one"), .name = "One", .kind = "compute"}};
        QVERIFY(session.submit(added, "Add").has_value());
    }
};

} // namespace

class TestSweepStudy : public QObject {
    Q_OBJECT
private slots:
    void run_hawaii_hasTheCasesOfTheSweep() {
        const auto read = readDesignFile(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources" /
                                         "templates" / "hawaii_minimum.isthmus");
        Fixture f(*read.design);
        f.study.ask({2, {"cable", "region", "landing_station"}});
        f.study.run();
        QTRY_COMPARE_WITH_TIMEOUT(f.study.state(), Study::State::Done, 60'000);
        SweepOptions options;
        options.order = 2;
        options.candidates.kinds = {"cable", "region", "landing_station"};
        std::size_t number = 0;
        const SweptTable& table = f.study.table();
        SweepListener listener;
        listener.finds = [&](const SweptCase& found) {
            const SweptTable::Case& kept = table.cases[number];
            QCOMPARE(kept.first, found.candidates.front());
            QCOMPARE(kept.second, found.candidates.size() > 1 ? found.candidates[1] : SweptTable::kNone);
            QCOMPARE(table.numberOf(found.candidates.front(), found.candidates.back()), number);
            for (std::size_t i = 0; i < found.journeys.size(); ++i) {
                QCOMPARE(table.journey(number, i).unavailability, found.journeys[i].unavailability);
                QCOMPARE(table.journey(number, i).state, found.journeys[i].state);
                const auto& p99 = found.routed->latencies[i].p99;
                QCOMPARE(table.journey(number, i).p99, p99 ? p99->value : -1);
            }
            QCOMPARE(kept.monthly, found.routed->monthly.value);
            ++number;
        };
        QVERIFY(sweep(f.session.snapshot(), catalogue(), options, listener).has_value());
        QCOMPARE(table.cases.size(), number);
        QVERIFY(number > 20);
    }

    void wanted_singlesAreSweptPairsAreNot() {
        Fixture f;
        QVERIFY(f.study.state() == Study::State::Idle);
        f.study.setWanted(true);
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        QVERIFY(f.study.isCurrent());
        f.edit();
        QVERIFY(!f.study.isCurrent());
        QTRY_VERIFY(f.study.isCurrent() && f.study.state() == Study::State::Done);
        f.study.setWanted(false);
        f.edit();
        QTRY_VERIFY(!f.runner.isBusy());
        QVERIFY(!f.study.isCurrent() && !f.study.table().cases.empty());
        f.study.setWanted(true);
        QTRY_VERIFY(f.study.isCurrent());
        f.study.ask({2, {}});
        QTRY_VERIFY(!f.runner.isBusy());
        QCOMPARE(f.study.state(), Study::State::Idle);
    }

    void move_inBetween_overtakesNothing() {
        Fixture f;
        f.study.setWanted(true);
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        QVERIFY(f.session.submit(SetPosition{{"diagram"}, {"router"}, Rect{1, 2, 0, 0}}, "Move").has_value());
        QVERIFY(f.study.isCurrent());
    }

    void stop_midway_keepsWhatWasFound() {
        GatedSweep gate;
        Fixture f(smallDesign(), gate.function());
        f.study.run();
        QTRY_COMPARE(f.study.table().cases.size(), std::size_t(2));
        QCOMPARE(f.study.progress(), 0.5);
        f.study.stop();
        QCOMPARE(f.study.state(), Study::State::Stopped);
        QTRY_COMPARE(gate.cancelled.load(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(f.study.state(), Study::State::Stopped);
        QCOMPARE(f.study.table().cases.size(), std::size_t(2));
    }

    void edit_midway_cancelsAndMarks() {
        GatedSweep gate;
        Fixture f(smallDesign(), gate.function());
        f.study.run();
        QTRY_COMPARE(f.study.table().cases.size(), std::size_t(2));
        f.edit();
        QCOMPARE(f.study.state(), Study::State::Overtaken);
        QTRY_COMPARE(gate.cancelled.load(), 1);
        gate.open();
        f.study.run();
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        QCOMPARE(f.study.subject().epoch, f.runner.epoch());
        QCOMPARE(f.study.table().frame.candidates.size(), smallDesign().components.size() + 1);
    }

    void reset_otherDocument_forgets() {
        GatedSweep gate;
        gate.open();
        Fixture f(smallDesign(), gate.function());
        f.study.run();
        QTRY_COMPARE(f.study.state(), Study::State::Done);
        f.session.load(Design{});
        QCOMPARE(f.study.state(), Study::State::Idle);
        QVERIFY(f.study.table().cases.empty());
    }

    void fail_unknownKind_saysWhy() {
        Fixture f;
        f.study.ask({1, {"volcano"}});
        f.study.run();
        QTRY_COMPARE(f.study.state(), Study::State::Failed);
        QCOMPARE(f.study.error()->code, std::string("SW-001"));
    }

    void destructor_whileOneRuns_cancelsAndJoins() {
        GatedSweep gate;
        {
            Fixture f(smallDesign(), gate.function());
            f.study.run();
            QTRY_COMPARE(gate.asked.load(), 1);
        }
        QCOMPARE(gate.cancelled.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSweepStudy)
#include "test_sweep_study.moc"
