#include "views/session/improve_study.h"

namespace isthmus {

ImproveStudy::ImproveStudy(const AnalysisRunner& runner, QObject* parent, Improve improve)
    : Study(runner, parent), m_improve(std::move(improve)) {}

void ImproveStudy::ask(const Question& question) {
    if (question == m_question)
        return;
    m_question = question;
    forget();
}

void ImproveStudy::clear() {
    m_answer.reset();
}

LatestWork::Work ImproveStudy::workOn(const AnalysisRunner::Subject& subject) {
    ImproveOptions options;
    if (!m_question.journey.empty())
        options.journey = m_question.journey;
    options.goal = m_question.goal;
    options.target = m_question.target;
    options.monthlyUsd = m_question.monthlyUsd;
    options.budget = subject.budget;
    // Nothing of this object is touched but in news, which come to its own thread.
    return [this, subject, options, improve = m_improve](const LatestWork::Desk& desk) {
        auto outcome = improve(subject.design, subject.catalogue, options, desk.stop, seldomReports(desk));
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        desk.post([this, found = std::make_shared<const Improvement>(*std::move(outcome))] {
            m_answer = found;
            finish();
        });
    };
}

} // namespace isthmus
