#pragma once

#include "views/session/study.h"

namespace isthmus {

class CurrentJourney;
class WhatIf;

/// Classes of failure states that are looked at for a latency while somebody waits.
inline constexpr std::size_t kQuickClasses = 400;

/// The current journey's latency in full, with what is failed and without. Found by itself while somebody
/// looks.
class LatencyStudy : public Study {
    Q_OBJECT
public:
    LatencyStudy(const AnalysisRunner& runner, const CurrentJourney& journey, const WhatIf& whatIf,
                 QObject* parent = nullptr);

    /// Null while nothing has been found.
    [[nodiscard]] const LatencyDetail* answer() const { return m_answer ? &*m_answer : nullptr; }
    /// The journey it is about.
    [[nodiscard]] const ElementId& journey() const { return m_asked; }
    /// Something was failed on purpose.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Every call over a new connection; asks anew when it changes.
    void setConnectionSetup(bool counts);

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override { m_answer.reset(); }
    [[nodiscard]] bool startsByItself() const override { return true; }

private:
    const CurrentJourney& m_journey;
    const WhatIf& m_whatIf;
    ElementId m_asked;
    bool m_failed = false;
    bool m_connectionSetup = false;
    std::optional<LatencyDetail> m_answer;
};

/// Loads of links, capacities of flows, sizing and queues, with what is failed. Found by itself while
/// somebody looks.
class LoadStudy : public Study {
    Q_OBJECT
public:
    LoadStudy(const AnalysisRunner& runner, const WhatIf& whatIf, QObject* parent = nullptr);

    /// Null while nothing has been found.
    [[nodiscard]] const LoadResult* answer() const { return m_answer ? &*m_answer : nullptr; }

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override { m_answer.reset(); }
    [[nodiscard]] bool startsByItself() const override { return true; }
    /// Loads need flows, not journeys.
    [[nodiscard]] bool applies(const Design& design) const override { return !design.flows.empty(); }

private:
    const WhatIf& m_whatIf;
    std::optional<LoadResult> m_answer;
};

} // namespace isthmus
