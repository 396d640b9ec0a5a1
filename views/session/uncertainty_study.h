#pragma once

#include "views/session/study.h"

namespace isthmus {

class CurrentJourney;

/// How sure the current journey's availability is, given the ranges of the failure figures. Found by itself
/// while somebody looks.
class UncertaintyStudy : public Study {
    Q_OBJECT
public:
    UncertaintyStudy(const AnalysisRunner& runner, const CurrentJourney& journey, QObject* parent = nullptr);

    /// Null while nothing has been found.
    [[nodiscard]] const JourneyUncertainty* answer() const { return m_answer ? &*m_answer : nullptr; }
    /// The journey it is about.
    [[nodiscard]] const ElementId& journey() const { return m_asked; }
    /// Whether any failure figure of the design has a range.
    [[nodiscard]] static bool hasRanges(const Design& design);

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override;
    [[nodiscard]] bool startsByItself() const override { return true; }
    [[nodiscard]] bool applies(const Design& design) const override;

private:
    const CurrentJourney& m_journey;
    ElementId m_asked;
    std::optional<JourneyUncertainty> m_answer;
};

} // namespace isthmus
