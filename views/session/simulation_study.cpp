#include "views/session/simulation_study.h"

namespace isthmus {

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
        auto outcome = simulate(subject.design, subject.catalogue, options, desk.stop, seldomReports(desk));
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
