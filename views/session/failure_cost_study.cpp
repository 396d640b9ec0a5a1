#include "views/session/failure_cost_study.h"

namespace isthmus {

FailureCostStudy::FailureCostStudy(const AnalysisRunner& runner, QObject* parent) : Study(runner, parent) {}

void FailureCostStudy::clear() {
    m_answer.reset();
}

LatestWork::Work FailureCostStudy::workOn(const AnalysisRunner::Subject& subject) {
    AnalysisOptions options;
    options.recovery = false;
    options.failureCosts = true;
    // Nothing of this object is touched but in news, which come to its own thread; the runner outlives it.
    return [this, subject, options, &asks = runner()](const LatestWork::Desk& desk) {
        auto outcome = asks.ask(subject, options, desk.stop);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        desk.post([this, found = outcome->failureCosts] {
            m_answer = found;
            finish();
        });
    };
}

} // namespace isthmus
