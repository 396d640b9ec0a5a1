#include "views/session/simulation_study.h"

namespace isthmus {

namespace {

constexpr qint64 kBetweenReportsMs = 60;

} // namespace

SimulationStudy::SimulationStudy(const AnalysisRunner& runner, QObject* parent, Simulate simulate)
    : Study(runner, parent), m_simulate(std::move(simulate)) {}

void SimulationStudy::clear() {
    m_answer.reset();
}

LatestWork::Work SimulationStudy::workOn(const AnalysisRunner::Subject& subject) {
    SimulationOptions options;
    options.years = m_years;
    options.seed = m_seed;
    // Nothing of this object is touched but in news, which come to its own thread.
    return [this, subject, options, simulate = m_simulate](const LatestWork::Desk& desk) {
        QElapsedTimer sinceReport;
        sinceReport.start();
        const auto progress = [&](double part) {
            if (sinceReport.elapsed() < kBetweenReportsMs)
                return;
            sinceReport.restart();
            desk.post([this, part] { report(part); });
        };
        auto outcome = simulate(subject.design, subject.catalogue, options, desk.stop, progress);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        desk.post([this, found = std::make_shared<const SimulationResult>(*std::move(outcome))] {
            m_answer = found;
            finish();
        });
    };
}

} // namespace isthmus
