#pragma once

#include "views/session/latest_work.h"

#include "model/base/error.h"
#include "views/session/analysis_runner.h"

#include <QElapsedTimer>

namespace isthmus {

/// A question about the design as drawn that takes its time: asked on a thread of its own, of a snapshot, and
/// cancelled by the next edit that figures depend on. An answer that an edit has overtaken stays, says that
/// it is not current, and is found anew by itself when somebody looks and it was found quickly before.
///
/// Lives on the GUI thread and never blocks it; destroying it cancels and joins. `runner` must outlive it.
class Study : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,      ///< never asked, or forgotten
        Running,   ///< what has been found until now may be shown
        Stopped,   ///< by somebody; the answer is not whole
        Overtaken, ///< an edit came in between; the answer is not whole
        Done,
        Failed, ///< error() says why
    };

    Study(const AnalysisRunner& runner, QObject* parent);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// What is shown was found for the present drawing.
    [[nodiscard]] bool isCurrent() const { return m_subject.epoch == m_runner.epoch(); }
    /// What was asked about last; without a design before the first time.
    [[nodiscard]] const AnalysisRunner::Subject& subject() const { return m_subject; }
    [[nodiscard]] const AnalysisRunner& runner() const { return m_runner; }

    /// Asks anew, of the present drawing.
    void run();
    void stop();
    /// Somebody looks, or nobody does any more: then nothing runs that nobody asked for.
    void setWanted(bool wanted);

signals:
    /// State, progress, answer, or whether it is current.
    void changed();

protected:
    /// The work for a subject. It ends by posting finish() or fail(), unless it was stopped.
    [[nodiscard]] virtual LatestWork::Work workOn(const AnalysisRunner::Subject& subject) = 0;
    /// Forgets the answer.
    virtual void clear() = 0;
    /// Whether it may start without being asked, before it is known how long it takes.
    [[nodiscard]] virtual bool startsByItself() const = 0;
    /// There is something to ask about.
    [[nodiscard]] virtual bool applies(const Design& design) const;
    /// The question has changed: what was found answers another one.
    void forget();

    // News from the working thread.
    void report(double progress);
    /// For work that tells its progress often: passes on as much of it as somebody could see. `desk` must
    /// outlive the function.
    [[nodiscard]] std::function<void(double)> seldomReports(const LatestWork::Desk& desk);
    void finish();
    void fail(const Error& error);

private:
    void onSubjectChanged();
    void follow();
    [[nodiscard]] bool isQuick() const { return m_lastMs >= 0 && m_lastMs < kQuickMs; }

    static constexpr qint64 kQuickMs = 1500;
    const AnalysisRunner& m_runner;
    AnalysisRunner::Subject m_subject;
    State m_state = State::Idle;
    double m_progress = 0;
    std::optional<Error> m_error;
    bool m_wanted = false;
    QElapsedTimer m_clock;
    qint64 m_lastMs = -1; ///< how long the last whole answer took
    LatestWork m_work;
};

} // namespace isthmus
