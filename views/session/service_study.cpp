#include "views/session/service_study.h"

#include "views/session/current_journey.h"
#include "views/session/what_if.h"

namespace isthmus {

namespace {

AnalysisOptions plainOptions(const WhatIf& whatIf) {
    AnalysisOptions options;
    options.recovery = options.cost = false;
    if (whatIf.isActive())
        options.failed.assign(whatIf.failed().begin(), whatIf.failed().end());
    return options;
}

} // namespace

LatencyStudy::LatencyStudy(const AnalysisRunner& runner, const CurrentJourney& journey, const WhatIf& whatIf,
                           QObject* parent)
    : Study(runner, parent), m_journey(journey), m_whatIf(whatIf) {
    connect(&journey, &CurrentJourney::changed, this, &LatencyStudy::forget);
    connect(&whatIf, &WhatIf::failedChanged, this, &LatencyStudy::forget);
}

void LatencyStudy::setConnectionSetup(bool counts) {
    if (counts == m_connectionSetup)
        return;
    m_connectionSetup = counts;
    forget();
}

LatestWork::Work LatencyStudy::workOn(const AnalysisRunner::Subject& subject) {
    m_asked = m_journey.id();
    AnalysisOptions options = plainOptions(m_whatIf);
    m_failed = !options.failed.empty();
    options.journey = m_asked;
    LatencyDepth& depth = options.latency.emplace();
    depth.options.connectionSetup = m_connectionSetup;
    depth.states->classes = kQuickClasses;
    // Nothing of this object is touched but in news, which come to its own thread; the runner outlives it.
    return [this, subject, options, &asks = runner()](const LatestWork::Desk& desk) {
        auto outcome = asks.ask(subject, options, desk.stop);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        if (desk.stop.stop_requested() || outcome->journeys.empty() ||
            !outcome->journeys.front().latencyDetail)
            return; // found in pieces, if at all
        desk.post([this, found = *std::move(outcome->journeys.front().latencyDetail)] {
            m_answer = found;
            finish();
        });
    };
}

LoadStudy::LoadStudy(const AnalysisRunner& runner, const WhatIf& whatIf, QObject* parent)
    : Study(runner, parent), m_whatIf(whatIf) {
    connect(&whatIf, &WhatIf::failedChanged, this, &LoadStudy::forget);
}

LatestWork::Work LoadStudy::workOn(const AnalysisRunner::Subject& subject) {
    AnalysisOptions options = plainOptions(m_whatIf);
    options.load = true;
    return [this, subject, options, &asks = runner()](const LatestWork::Desk& desk) {
        auto outcome = asks.ask(subject, options, desk.stop);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        if (desk.stop.stop_requested() || !outcome->load)
            return;
        desk.post([this, found = *std::move(outcome->load)] {
            m_answer = found;
            finish();
        });
    };
}

} // namespace isthmus
