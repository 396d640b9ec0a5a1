#include "views/session/explanation_runner.h"

#include "views/session/current_journey.h"
#include "views/session/latest_work.h"

namespace isthmus {

namespace {

/// What takes the journey down; of the design as it is where a what-if has done so already. Null: cancelled.
std::shared_ptr<const ExplanationRunner::Outcome> explain(const AnalysisRunner& runner,
                                                          const std::shared_ptr<const AnalysisPair>& figures,
                                                          const ElementId& journey, std::stop_token stop) {
    auto found = std::make_shared<ExplanationRunner::Outcome>();
    found->journey = journey;
    found->figures = figures;
    const JourneyResult* shown = findById(figures->shown().journeys, journey);
    found->nominal = !figures->whatIf || shown == nullptr || shown->state == JourneyState::Down;
    auto result = runner.explain(*figures, {journey, found->nominal, {}}, std::move(stop));
    if (!result || result->journeys.empty() || !result->journeys.front().explanation)
        return nullptr;
    found->explanation =
        std::make_shared<const Explanation>(*std::move(result->journeys.front().explanation));
    return found;
}

} // namespace

struct ExplanationRunner::Private {
    const AnalysisRunner& runner;
    CurrentJourney& journey;
    bool wanted = false;
    std::shared_ptr<const AnalysisPair> asked; ///< figures of the last job
    ElementId askedJourney;
    std::shared_ptr<const Outcome> latest;
    LatestWork work{nullptr}; ///< last: joins before the rest goes
};

ExplanationRunner::ExplanationRunner(const AnalysisRunner& runner, CurrentJourney& journey, QObject* parent)
    : QObject(parent), d(new Private{runner, journey}) {
    connect(&runner, &AnalysisRunner::finished, this, &ExplanationRunner::request);
    connect(&journey, &CurrentJourney::changed, this, &ExplanationRunner::request);
    connect(&runner, &AnalysisRunner::busyChanged, this, [this](bool busy) {
        if (busy)
            d->work.cancel();
    });
}

ExplanationRunner::~ExplanationRunner() = default;

std::shared_ptr<const ExplanationRunner::Outcome> ExplanationRunner::latest() const {
    return d->latest;
}

void ExplanationRunner::setWanted(bool wanted) {
    d->wanted = wanted;
    if (wanted)
        request();
    else
        d->work.cancel();
}

void ExplanationRunner::request() {
    const auto figures = d->runner.latest();
    const ElementId journey = d->journey.id();
    if (!d->wanted || !figures)
        return;
    if (findById(figures->design->journeys, journey) == nullptr) {
        d->work.cancel();
        d->asked.reset();
        if (std::exchange(d->latest, nullptr))
            emit finished();
        return;
    }
    const bool found = d->latest && d->latest->figures == figures && d->latest->journey == journey;
    if (found && d->asked == figures && d->askedJourney == journey)
        return;
    d->asked = figures;
    d->askedJourney = journey;
    // Nothing of this object but the runner, which outlives it, is touched outside news.
    d->work.start([this, figures, journey, &asks = d->runner](const LatestWork::Desk& desk) {
        if (auto outcome = explain(asks, figures, journey, desk.stop))
            desk.post([this, outcome = std::move(outcome)] {
                d->latest = outcome;
                emit finished();
            });
    });
}

} // namespace isthmus
