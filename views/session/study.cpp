#include "views/session/study.h"

namespace isthmus {

Study::Study(const AnalysisRunner& runner, QObject* parent) : QObject(parent), m_runner(runner) {
    connect(&runner, &AnalysisRunner::subjectChanged, this, &Study::onSubjectChanged);
    connect(&runner, &AnalysisRunner::finished, this, &Study::follow);
}

bool Study::applies(const Design& design) const {
    return !design.journeys.empty();
}

void Study::run() {
    m_subject = m_runner.subject();
    clear();
    m_error.reset();
    m_progress = 0;
    m_state = State::Running;
    m_clock.start();
    m_work.start(workOn(m_subject));
    emit changed();
}

void Study::stop() {
    if (m_state != State::Running)
        return;
    m_work.cancel();
    m_state = State::Stopped;
    emit changed();
}

void Study::forget() {
    m_work.cancel();
    clear();
    m_state = State::Idle;
    m_lastMs = -1;
    follow();
    emit changed();
}

void Study::setWanted(bool wanted) {
    m_wanted = wanted;
    follow();
}

void Study::onSubjectChanged() {
    if (m_state == State::Running) {
        m_work.cancel();
        m_state = State::Overtaken;
    }
    if (!m_runner.latest() ||
        !applies(*m_runner.subject().design)) { // another document, or nothing to ask about
        clear();
        m_state = State::Idle;
    }
    emit changed();
}

/// Asks by itself where that is not for somebody to decide. The figures of the window go first: it is their
/// arrival that comes here.
void Study::follow() {
    const auto figures = m_runner.latest();
    if (!m_wanted || !figures || m_runner.isBusy() || !applies(*figures->design))
        return;
    if (m_state == State::Running || m_state == State::Stopped || m_state == State::Failed)
        if (isCurrent())
            return;
    if (m_state == State::Done && isCurrent())
        return;
    if (startsByItself() || isQuick())
        run();
}

std::function<void(double)> Study::seldomReports(const LatestWork::Desk& desk) {
    constexpr qint64 kBetweenReportsMs = 60;
    QElapsedTimer since;
    since.start();
    return [this, &desk, since](double part) mutable {
        if (since.elapsed() < kBetweenReportsMs)
            return;
        since.restart();
        desk.post([this, part] { report(part); });
    };
}

void Study::report(double progress) {
    m_progress = progress;
    emit changed();
}

void Study::finish() {
    m_lastMs = m_clock.elapsed();
    m_progress = 1;
    m_state = State::Done;
    emit changed();
}

void Study::fail(const Error& error) {
    m_error = error;
    m_state = State::Failed;
    emit changed();
}

} // namespace isthmus
