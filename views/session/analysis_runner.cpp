#include "views/session/analysis_runner.h"

#include "model/edit/change_set.h"
#include "views/session/design_session.h"
#include "views/session/service_study.h"
#include "views/session/what_if.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace isthmus {

namespace {

/// A job that was superseded may still finish when nothing has been shown for this long.
constexpr qint64 kLongestSilenceMs = 300;

struct Job {
    quint64 serial = 0;
    quint64 revision = 0;
    std::shared_ptr<const Design> design;
    std::shared_ptr<const AnalysisResult> nominal; ///< when it is known already
    std::set<ElementId> failed;
    EngineBudget budget;
    std::shared_ptr<JourneyCache> cache;
    std::stop_source stop;
};

struct Outcome {
    quint64 serial = 0;
    std::shared_ptr<AnalysisPair> pair; ///< null: cancelled
};

} // namespace

// Jobs and outcomes cross threads through `mutex` alone; Qt's event queue only carries the news.
struct AnalysisRunner::Private {
    DesignSession& session;
    WhatIf& whatIf;
    std::shared_ptr<const Catalogue> catalogue;
    Analyse analyse;

    // GUI thread.
    std::shared_ptr<JourneyCache> cache = std::make_shared<JourneyCache>();
    std::shared_ptr<const AnalysisPair> latest;
    std::shared_ptr<const AnalysisResult> baseline; ///< nominal before the last undo step
    EngineBudget budget;
    int undoIndex = 0;
    quint64 epoch = 1;
    quint64 lastSerial = 0;
    quint64 oldestWanted = 0; ///< outcomes of jobs before it belong to another document
    QElapsedTimer sinceShown;
    bool busy = false;

    // Shared.
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Job> waiting;
    std::stop_source running;
    std::optional<Outcome> outcome;

    std::jthread thread; ///< last: stops and joins before the rest goes

    std::shared_ptr<const AnalysisResult> compute(const Job& job, const std::vector<ElementId>& failed,
                                                  std::optional<Error>& error) const {
        AnalysisOptions options;
        options.failed = failed;
        options.cache = job.cache;
        options.budget = job.budget;
        auto result = analyse(job.design, catalogue, options, job.stop.get_token());
        if (result)
            return std::make_shared<const AnalysisResult>(*std::move(result));
        error = result.error();
        return nullptr;
    }

    std::shared_ptr<AnalysisPair> carryOut(const Job& job) const {
        auto pair = std::make_shared<AnalysisPair>();
        pair->revision = job.revision;
        pair->design = job.design;
        pair->failed = job.failed;
        pair->budget = job.budget;
        pair->cache = job.cache;
        pair->nominal = job.nominal ? job.nominal : compute(job, {}, pair->error);
        if (pair->nominal && !job.failed.empty())
            pair->whatIf = compute(job, {job.failed.begin(), job.failed.end()}, pair->error);
        return job.stop.stop_requested() ? nullptr : pair;
    }
};

AnalysisRunner::AnalysisRunner(DesignSession& session, WhatIf& whatIf,
                               std::shared_ptr<const Catalogue> catalogue, Analyse analyse, QObject* parent)
    : QObject(parent), d(new Private{session, whatIf, std::move(catalogue), std::move(analyse)}) {
    qRegisterMetaType<std::shared_ptr<const AnalysisPair>>();
    d->sinceShown.start();
    d->undoIndex = session.undoStack().index();
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.affectsFigures())
            beginEpoch();
    });
    connect(&session, &DesignSession::reset, this, [this] {
        d->latest.reset();
        d->baseline.reset();
        d->oldestWanted = d->lastSerial + 1;
        beginEpoch();
    });
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &AnalysisRunner::onUndoIndex);
    connect(&whatIf, &WhatIf::failedChanged, this, &AnalysisRunner::request);
    Private* shared = d.get();
    d->thread = std::jthread([this, shared](const std::stop_token& ending) {
        while (!ending.stop_requested()) {
            Job job;
            {
                std::unique_lock lock(shared->mutex);
                if (!shared->wake.wait(lock, ending, [shared] { return shared->waiting.has_value(); }))
                    return;
                job = *std::exchange(shared->waiting, std::nullopt);
                shared->running = job.stop;
            }
            Outcome outcome{job.serial, shared->carryOut(job)};
            {
                const std::lock_guard lock(shared->mutex);
                if (outcome.pair || !shared->outcome)
                    shared->outcome = std::move(outcome);
            }
            QMetaObject::invokeMethod(this, "takeOutcome", Qt::QueuedConnection);
        }
    });
    request();
}

AnalysisRunner::~AnalysisRunner() {
    {
        const std::lock_guard lock(d->mutex);
        d->waiting.reset();
        d->running.request_stop();
    }
    d->thread.request_stop();
    d->thread.join();
}

std::shared_ptr<const AnalysisPair> AnalysisRunner::latest() const {
    return d->latest;
}

bool AnalysisRunner::isBusy() const {
    return d->busy;
}

Result<AnalysisResult> AnalysisRunner::explain(const AnalysisPair& figures, const Question& question,
                                               std::stop_token stop) const {
    AnalysisOptions options;
    if (!question.nominal)
        options.failed.assign(figures.failed.begin(), figures.failed.end());
    options.journey = question.journey;
    options.recovery = options.cost = false;
    options.explain = question.options;
    if (question.service)
        options.latency.emplace().states->classes = kQuickClasses;
    options.load = options.cost = options.failureCosts = question.service;
    return ask({figures.design, d->catalogue, figures.budget, 0, figures.cache}, options, std::move(stop));
}

void AnalysisRunner::request() {
    Job job;
    job.serial = ++d->lastSerial;
    job.revision = d->session.revision();
    job.design = d->session.snapshot();
    job.failed = d->whatIf.failed();
    job.budget = d->budget;
    job.cache = d->cache;
    if (d->latest && d->latest->revision == job.revision && d->latest->budget == job.budget)
        job.nominal = d->latest->nominal;
    {
        const std::lock_guard lock(d->mutex);
        d->waiting = std::move(job);
        if (d->sinceShown.elapsed() < kLongestSilenceMs || d->oldestWanted == d->lastSerial)
            d->running.request_stop();
    }
    d->wake.notify_one();
    if (!std::exchange(d->busy, true))
        emit busyChanged(true);
}

void AnalysisRunner::cancel() {
    {
        const std::lock_guard lock(d->mutex);
        d->waiting.reset();
        d->running.request_stop();
    }
    if (std::exchange(d->busy, false))
        emit busyChanged(false);
}

void AnalysisRunner::setBudget(const EngineBudget& budget) {
    if (budget == d->budget)
        return;
    d->budget = budget;
    d->cache = std::make_shared<JourneyCache>(); // what is kept may exceed the new limits
    beginEpoch();
}

void AnalysisRunner::beginEpoch() {
    ++d->epoch;
    request();
    emit subjectChanged();
}

AnalysisRunner::Subject AnalysisRunner::subject() const {
    return {d->session.snapshot(), d->catalogue, d->budget, d->epoch, d->cache};
}

Result<AnalysisResult> AnalysisRunner::ask(const Subject& subject, AnalysisOptions options,
                                           std::stop_token stop) const {
    options.cache = subject.cache;
    options.budget = subject.budget;
    return d->analyse(subject.design, subject.catalogue, options, std::move(stop));
}

quint64 AnalysisRunner::epoch() const {
    return d->epoch;
}

void AnalysisRunner::takeOutcome() {
    std::optional<Outcome> outcome;
    {
        const std::lock_guard lock(d->mutex);
        outcome = std::exchange(d->outcome, std::nullopt);
    }
    if (!outcome)
        return;
    const bool current = outcome->pair && outcome->serial >= d->oldestWanted;
    const bool wanted = current && outcome->pair->nominal;
    const auto error = current && !wanted ? outcome->pair->error : std::nullopt;
    if (wanted) {
        outcome->pair->previous = d->baseline;
        d->latest = std::move(outcome->pair);
        d->sinceShown.restart();
    }
    if (outcome->serial == d->lastSerial && std::exchange(d->busy, false))
        emit busyChanged(false);
    if (wanted)
        emit finished(d->latest);
    else if (error)
        emit failed(*error);
}

void AnalysisRunner::onUndoIndex(int index) {
    if (std::exchange(d->undoIndex, index) != index && d->latest)
        d->baseline = d->latest->nominal;
}

} // namespace isthmus
