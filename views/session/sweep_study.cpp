#include "views/session/sweep_study.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Often enough to be seen streaming, seldom enough not to keep the window busy.
constexpr qint64 kBetweenBatchesMs = 120;

} // namespace

SweptTable::Case SweptTable::caseOf(const SweptCase& found) {
    Case kept;
    kept.first = found.candidates.front();
    if (found.candidates.size() > 1)
        kept.second = found.candidates[1];
    if (found.routed) {
        kept.monthly = found.routed->monthly.value;
        if (const auto& fullest = found.routed->fullest) {
            kept.fullest = fullest->link;
            kept.utilisation = fullest->utilisation;
        }
    }
    return kept;
}

void SweptTable::addJourneys(const SweptCase& found, std::vector<Journey>& to) {
    for (std::size_t i = 0; i < found.journeys.size(); ++i) {
        const SweptJourney& journey = found.journeys[i];
        Journey kept{journey.state, journey.method, journey.unavailability, -1};
        if (found.routed)
            if (const auto& p99 = found.routed->latencies[i].p99)
                kept.p99 = p99->value;
        to.push_back(kept);
    }
}

std::size_t SweptTable::numberOf(std::uint32_t a, std::uint32_t b) const {
    const std::size_t all = frame.candidates.size();
    const std::size_t low = std::min(a, b);
    const std::size_t high = std::max(a, b);
    return a == b ? a : all + low * (2 * all - low - 1) / 2 + (high - low - 1);
}

struct SweepStudy::Batch {
    std::vector<SweptTable::Case> cases;
    std::vector<SweptTable::Journey> journeys;
    double progress = 0;
};

SweepStudy::SweepStudy(const AnalysisRunner& runner, QObject* parent, Sweep sweep)
    : Study(runner, parent), m_sweep(std::move(sweep)) {}

void SweepStudy::ask(const Question& question) {
    if (question == m_question)
        return;
    m_question = question;
    forget();
}

void SweepStudy::clear() {
    m_table = {};
}

LatestWork::Work SweepStudy::workOn(const AnalysisRunner::Subject& subject) {
    SweepOptions options;
    options.order = m_question.order;
    options.candidates.kinds = m_question.kinds;
    options.budget = subject.budget;
    // Nothing of this object is touched but in news, which come to its own thread.
    return [this, subject, options, sweep = m_sweep](const LatestWork::Desk& desk) {
        auto batch = std::make_shared<Batch>();
        QElapsedTimer sinceBatch;
        sinceBatch.start();
        const auto send = [&] {
            desk.post([this, sent = std::move(batch)] { take(std::move(*sent)); });
            batch = std::make_shared<Batch>();
            sinceBatch.restart();
        };
        SweepListener listener;
        listener.begins = [&](const SweepFrame& frame) {
            desk.post([this, frame] { m_table.frame = frame; });
        };
        listener.finds = [&](const SweptCase& found) {
            batch->cases.push_back(SweptTable::caseOf(found));
            SweptTable::addJourneys(found, batch->journeys);
        };
        listener.progress = [&](double share) {
            batch->progress = share;
            if (sinceBatch.elapsed() >= kBetweenBatchesMs)
                send();
        };
        const auto outcome = sweep(subject.design, subject.catalogue, options, listener, desk.stop);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        send();
        desk.post([this] { finish(); });
    };
}

void SweepStudy::take(Batch&& batch) {
    m_table.cases.insert(m_table.cases.end(), batch.cases.begin(), batch.cases.end());
    m_table.journeys.insert(m_table.journeys.end(), batch.journeys.begin(), batch.journeys.end());
    report(batch.progress);
}

} // namespace isthmus
