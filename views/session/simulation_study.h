#pragma once

#include "views/session/study.h"

#include "model/simulation/simulation.h"

namespace isthmus {

/// Years of the design lived through, event by event, for every journey. Runs when somebody asks, and by
/// itself after an edit where it was quick before.
class SimulationStudy : public Study {
    Q_OBJECT
public:
    using Simulate = std::function<Result<SimulationResult>(
        std::shared_ptr<const Design>, std::shared_ptr<const Catalogue>, const SimulationOptions&,
        std::stop_token, const SimulationProgress&)>;

    explicit SimulationStudy(const AnalysisRunner& runner, QObject* parent = nullptr,
                             Simulate simulate = isthmus::simulate);

    /// What the next run asks.
    void setYears(std::uint64_t years) { m_years = years; }
    void setSeed(std::uint64_t seed) { m_seed = seed; }
    /// Null while nothing has been found.
    [[nodiscard]] const SimulationResult* answer() const { return m_answer.get(); }

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override;
    [[nodiscard]] bool startsByItself() const override { return false; }

private:
    Simulate m_simulate;
    std::uint64_t m_years = 1000;
    std::uint64_t m_seed = 1;
    std::shared_ptr<const SimulationResult> m_answer;
};

} // namespace isthmus
