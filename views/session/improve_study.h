#pragma once

#include "views/session/study.h"

#include "model/improve/improve.h"

namespace isthmus {

/// What would make a journey reach its targets, and what that costs: remedies put on copies of the drawing,
/// alone and together. Starts when somebody looks.
class ImproveStudy : public Study {
    Q_OBJECT
public:
    using Improve = std::function<Result<Improvement>(
        const std::shared_ptr<const Design>&, const std::shared_ptr<const Catalogue>&, const ImproveOptions&,
        std::stop_token, const ImproveProgress&)>;

    struct Question {
        ElementId journey;                        ///< empty: all that have a target
        std::optional<double> target;             ///< availability; absent: the journey's own
        std::map<std::string, double> monthlyUsd; ///< what somebody says that remedies cost
        ImproveGoal goal = ImproveGoal::Availability;

        bool operator==(const Question&) const = default;
    };

    explicit ImproveStudy(const AnalysisRunner& runner, QObject* parent = nullptr,
                          Improve improve = isthmus::improve);

    /// What the next run asks; another question forgets the answer.
    void ask(const Question& question);
    [[nodiscard]] const Question& question() const { return m_question; }
    /// Null while nothing has been found.
    [[nodiscard]] const Improvement* answer() const { return m_answer.get(); }
    [[nodiscard]] const std::shared_ptr<const Improvement>& shared() const { return m_answer; }

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override;
    [[nodiscard]] bool startsByItself() const override { return false; }

private:
    Improve m_improve;
    Question m_question;
    std::shared_ptr<const Improvement> m_answer;
};

} // namespace isthmus
