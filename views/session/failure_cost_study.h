#pragma once

#include "views/session/study.h"

#include "model/analysis/cost/failure_costs.h"

namespace isthmus {

/// What failures cost: the bill in the state of every disruption and scenario, losses from downtime, promises
/// of providers. Starts when somebody looks.
class FailureCostStudy : public Study {
    Q_OBJECT
public:
    explicit FailureCostStudy(const AnalysisRunner& runner, QObject* parent = nullptr);

    /// Null while nothing has been found.
    [[nodiscard]] const FailureCosts* answer() const { return m_answer.get(); }
    [[nodiscard]] const std::shared_ptr<const FailureCosts>& shared() const { return m_answer; }

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override;
    [[nodiscard]] bool startsByItself() const override { return true; }

private:
    std::shared_ptr<const FailureCosts> m_answer;
};

} // namespace isthmus
