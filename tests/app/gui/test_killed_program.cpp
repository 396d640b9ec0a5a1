// The program is killed 200 times at random moments while it is being edited, and what comes back is compared
// with what was there.
#include "app/gui/recovery.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "model/io/fingerprint.h"
#include "tests/support/file_text.h"
#include "tests/support/small_design.h"
#include "views/session/design_session.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <chrono>
#include <fstream>
#include <random>

using namespace isthmus;

namespace {

constexpr int kKills = 200;
constexpr int kAtOnce = 5;
constexpr int kLongestLifeMs = 1500;
constexpr qint64 kMostLostMs = 1000;

qint64 steadyNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct State {
    qint64 at = 0;
    std::string fingerprint;
};

/// One program from its start to what is left of it.
struct Life {
    QTemporaryDir folder;
    QProcess program;
    QByteArray said;
    int lifeMs = 0;
    qint64 killedAt = 0;
    bool sentenced = false;
    bool over = false;

    [[nodiscard]] std::filesystem::path file() const {
        return std::filesystem::path(folder.path().toStdString()) / "drawn.isthmus";
    }
    [[nodiscard]] QString journals() const { return folder.filePath(QStringLiteral("isthmus/journals")); }
    [[nodiscard]] std::vector<State> states() const {
        std::vector<State> states;
        for (const QByteArray& line : said.split('\n'))
            if (const auto words = line.split(' '); words.size() == 2)
                states.push_back({words[0].toLongLong(), words[1].toStdString()});
        return states;
    }
    /// Killed while an action was under way: a state may have been kept that was not told of any more.
    [[nodiscard]] bool inTheMiddleOfSomething() const {
        return said.lastIndexOf("do\n") > said.lastIndexOf("done\n");
    }
};

} // namespace

class TestKilledProgram : public QObject {
    Q_OBJECT
private slots:
    void recover_killedAtRandomMoments_losesAtMostTheLastSecond() {
        m_original = writeDesign(DesignSession::withSheet(placed()));
        std::mt19937 random(20261124);
        std::vector<std::unique_ptr<Life>> running;
        int started = 0;
        while (started < kKills || !running.empty()) {
            while (started < kKills && running.size() < kAtOnce)
                running.push_back(begin(++started, int(random() % kLongestLifeMs)));
            QTest::qWait(5);
            for (auto& life : running)
                if (life->over)
                    verify(*life);
            std::erase_if(running, [](const auto& life) { return life->over; });
            if (QTest::currentTestFailed())
                return;
        }
        std::sort(m_lost.begin(), m_lost.end());
        qInfo("%d kills: %d with steps to recover, %zu states; lost at most %lld ms, mostly %lld ms; %d in "
              "the middle "
              "of an action",
              kKills, m_recovered, m_states, static_cast<long long>(m_lost.back()),
              static_cast<long long>(m_lost[m_lost.size() / 2]), m_inTheMiddle);
        QVERIFY2(m_recovered > kKills * 7 / 10, "most lives are long enough to draw something");
        QVERIFY2(m_inTheMiddle < kKills / 4, "few are killed between drawing and telling");
    }

private:
    /// The small design with a place on the sheet for each component.
    static Design placed() {
        Design design = DesignSession::withSheet(smallDesign());
        double x = -300;
        for (const Component& component : design.components)
            design.views.front().positions[component.id] = {x += 120, 40, 0, 0, {}};
        return design;
    }

    std::unique_ptr<Life> begin(int number, int lifeMs) {
        auto life = std::make_unique<Life>();
        std::ofstream(life->file()) << m_original;
        life->lifeMs = lifeMs;
        Life* one = life.get();
        QProcess& program = life->program;
        program.setProcessChannelMode(QProcess::SeparateChannels);
        connect(&program, &QProcess::readyReadStandardOutput, this, [one] {
            one->said += one->program.readAllStandardOutput();
            if (std::exchange(one->sentenced, true))
                return;
            QTimer::singleShot(one->lifeMs, &one->program, [one] {
                one->killedAt = steadyNow();
                one->program.kill();
            });
        });
        connect(&program, &QProcess::finished, this, [one] {
            one->said += one->program.readAllStandardOutput();
            one->over = true;
        });
        program.start(QStringLiteral(ISTHMUS_EDITED_PROGRAM), {life->folder.path(), QString::number(number)});
        return life;
    }

    void verify(Life& life) {
        QVERIFY2(life.killedAt != 0 && life.program.exitStatus() == QProcess::CrashExit,
                 life.program.readAllStandardError());
        const auto states = life.states();
        m_states += states.size();
        std::string last = fingerprint(fileText(life.file()));
        QVERIFY2(lost(life, states, last), "the file holds the drawing as it was or as it was saved");
        auto found = recoverableDocuments(life.journals());
        if (!found.empty()) {
            QCOMPARE(found.size(), std::size_t(1));
            const RecoveredDocument& document = found.front().document;
            QCOMPARE(document.header.path, life.file().string());
            std::vector<EditStep> steps;
            for (const JournalStep& step : document.steps)
                steps.push_back(step.step);
            last = resumed(document, steps);
            QCOMPARE(last, fingerprint(writeDesign(document.design)));
            ++m_recovered;
            if (!lost(life, states, last) && life.inTheMiddleOfSomething()) {
                ++m_inTheMiddle; // a step was kept that nobody was told of: then the one before it
                steps.pop_back();
                last = resumed(document, steps);
            }
        }
        const auto milliseconds = lost(life, states, last);
        QVERIFY2(milliseconds, "a state that never was");
        m_lost.push_back(*milliseconds);
        QVERIFY2(*milliseconds <= kMostLostMs, qPrintable(QStringLiteral("lost %1 ms").arg(*milliseconds)));
    }

    /// What a session holds that takes these steps up, as a fingerprint.
    static std::string resumed(const RecoveredDocument& document, const std::vector<EditStep>& steps) {
        DesignSession session(Design{});
        session.resume(document.base, steps);
        return fingerprint(writeDesign(session.design()));
    }

    /// How long before its end the program had drawn something newer than this; nothing when it never drew
    /// this.
    static std::optional<qint64> lost(const Life& life, const std::vector<State>& states,
                                      const std::string& last) {
        const auto same = std::find_if(states.rbegin(), states.rend(),
                                       [&](const State& s) { return s.fingerprint == last; });
        if (same == states.rend())
            return {};
        return same == states.rbegin() ? 0 : std::max<qint64>(0, life.killedAt - (same - 1)->at);
    }

    std::string m_original;
    std::vector<qint64> m_lost;
    std::size_t m_states = 0;
    int m_recovered = 0;
    int m_inTheMiddle = 0;
};

QTEST_GUILESS_MAIN(TestKilledProgram)
#include "test_killed_program.moc"
