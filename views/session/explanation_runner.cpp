#include "views/session/explanation_runner.h"

#include "views/session/current_journey.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace isthmus {

namespace {

struct ExplanationJob {
    quint64 serial = 0;
    std::shared_ptr<const AnalysisPair> figures;
    ElementId journey;
    std::stop_source stop;
};

struct SerialOutcome {
    quint64 serial = 0;
    std::shared_ptr<const ExplanationRunner::Outcome> outcome;
};

} // namespace

// Jobs and outcomes cross threads through `mutex` alone; Qt's event queue only carries the news.
struct ExplanationRunner::Private {
    const AnalysisRunner& runner;
    CurrentJourney& journey;

    // GUI thread.
    bool wanted = false;
    quint64 lastSerial = 0;
    std::shared_ptr<const AnalysisPair> asked; ///< figures of the last job
    ElementId askedJourney;
    std::shared_ptr<const Outcome> latest;

    // Shared.
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<ExplanationJob> waiting;
    std::stop_source running;
    std::optional<SerialOutcome> outcome;

    std::jthread thread; ///< last: stops and joins before the rest goes

    void cancel() {
        const std::lock_guard lock(mutex);
        waiting.reset();
        running.request_stop();
    }

    [[nodiscard]] std::shared_ptr<const Outcome> carryOut(const ExplanationJob& job) const {
        auto found = std::make_shared<Outcome>();
        found->journey = job.journey;
        found->figures = job.figures;
        const JourneyResult* shown = findById(job.figures->shown().journeys, job.journey);
        found->nominal = !job.figures->whatIf || shown == nullptr || shown->state == JourneyState::Down;
        auto result = runner.explain(*job.figures, {job.journey, found->nominal, {}}, job.stop.get_token());
        if (!result || result->journeys.empty() || !result->journeys.front().explanation)
            return nullptr;
        found->explanation =
            std::make_shared<const Explanation>(*std::move(result->journeys.front().explanation));
        return found;
    }
};

ExplanationRunner::ExplanationRunner(const AnalysisRunner& runner, CurrentJourney& journey, QObject* parent)
    : QObject(parent), d(new Private{runner, journey}) {
    connect(&runner, &AnalysisRunner::finished, this, &ExplanationRunner::request);
    connect(&journey, &CurrentJourney::changed, this, &ExplanationRunner::request);
    connect(&runner, &AnalysisRunner::busyChanged, this, [this](bool busy) {
        if (busy)
            d->cancel();
    });
    Private* shared = d.get();
    d->thread = std::jthread([this, shared](const std::stop_token& ending) {
        while (!ending.stop_requested()) {
            ExplanationJob job;
            {
                std::unique_lock lock(shared->mutex);
                if (!shared->wake.wait(lock, ending, [shared] { return shared->waiting.has_value(); }))
                    return;
                job = *std::exchange(shared->waiting, std::nullopt);
                shared->running = job.stop;
            }
            auto outcome = shared->carryOut(job);
            if (!outcome)
                continue;
            {
                const std::lock_guard lock(shared->mutex);
                shared->outcome = SerialOutcome{job.serial, std::move(outcome)};
            }
            QMetaObject::invokeMethod(this, "takeOutcome", Qt::QueuedConnection);
        }
    });
}

ExplanationRunner::~ExplanationRunner() {
    d->cancel();
    d->thread.request_stop();
    d->thread.join();
}

std::shared_ptr<const ExplanationRunner::Outcome> ExplanationRunner::latest() const {
    return d->latest;
}

void ExplanationRunner::setWanted(bool wanted) {
    d->wanted = wanted;
    if (wanted)
        request();
    else
        d->cancel();
}

void ExplanationRunner::request() {
    const auto figures = d->runner.latest();
    const ElementId journey = d->journey.id();
    if (!d->wanted || !figures)
        return;
    if (findById(figures->design->journeys, journey) == nullptr) {
        d->cancel();
        d->asked.reset();
        if (std::exchange(d->latest, nullptr))
            emit finished();
        return;
    }
    if (d->asked == figures && d->askedJourney == journey && d->latest && d->latest->figures == figures &&
        d->latest->journey == journey)
        return;
    d->asked = figures;
    d->askedJourney = journey;
    {
        const std::lock_guard lock(d->mutex);
        d->waiting = ExplanationJob{++d->lastSerial, figures, journey, {}};
        d->running.request_stop();
    }
    d->wake.notify_one();
}

void ExplanationRunner::takeOutcome() {
    std::optional<SerialOutcome> outcome;
    {
        const std::lock_guard lock(d->mutex);
        outcome = std::exchange(d->outcome, std::nullopt);
    }
    if (!outcome || outcome->serial != d->lastSerial || !d->asked)
        return;
    d->latest = std::move(outcome->outcome);
    emit finished();
}

} // namespace isthmus
