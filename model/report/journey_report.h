#pragma once

#include "model/analysis/target_check.h"
#include "model/design/journey.h"

#include <string>
#include <vector>

namespace isthmus {

/// Availability against the journey's target (semantics.md 3, "Targets").
struct AvailabilityReport {
    AvailabilityResult figures;
    double low = 0, high = 0; ///< of `figures.value`; both equal to it when exact
    Hours switchingPerYear;   ///< downtime that switching takes, part of the whole
    double nines = 0;         ///< −log₁₀ of the unavailability; infinite when nothing can fail
    std::optional<double> target;
    Hours allowedPerYear; ///< downtime the target allows; 0 without one
    Hours marginPerYear;  ///< allowed − expected: negative when missed
    Verdict verdict = Verdict::NoTarget;
};

struct RankedElement {
    ElementId element;
    Hours savedPerYear;                        ///< downtime that would go, were it perfect
    std::optional<ElementImportance> measures; ///< where the analysis explains
};

/// One line of the recovery table.
struct RecoveryRow {
    RecoveryResult figures;
    RecoveryTarget target;
    Verdict rto = Verdict::NoTarget;
    Verdict rpo = Verdict::NoTarget;
};

struct LatencyReport {
    LatencyResult figures;
    std::optional<Milliseconds> target; ///< of p99
    Verdict verdict = Verdict::NoTarget;
};

/// How many figures met their targets and how many did not.
struct VerdictCount {
    int met = 0, missed = 0, unproven = 0;

    [[nodiscard]] int all() const { return met + missed + unproven; }
    /// The worst of them: Missed, then Unproven, then Met; NoTarget without any.
    [[nodiscard]] Verdict worst() const;
    void add(Verdict verdict);
};

/// What a report says of one journey in one state of the design.
struct JourneyReport {
    ElementId id;
    std::string name;
    JourneyState state = JourneyState::Up;
    AvailabilityReport availability;
    std::vector<ElementId> singlePointsOfFailure;
    std::vector<RankedElement> ranking; ///< by hours saved, at most kRankingLength, none that save nothing
    std::vector<RecoveryRow> recovery;
    StrategyResult strategy;
    Targets targets; ///< that the policy is held against
    LatencyReport latency;
    std::optional<Explanation> explanation;     ///< where the analysis explains
    std::optional<LatencyDetail> latencyDetail; ///< where the analysis says it in full

    /// Over availability, latency, and RTO and RPO of every disruption.
    [[nodiscard]] VerdictCount verdicts() const;
};

inline constexpr std::size_t kRankingLength = 10;

/// What an analysis has to explain for a report: a few of the likeliest cut sets and the measures.
[[nodiscard]] ExplanationOptions reportExplanation();

/// Of the RTOs, or of the RPOs, of all disruptions: `member` says which.
[[nodiscard]] VerdictCount countVerdicts(const std::vector<RecoveryRow>& rows, Verdict RecoveryRow::*member);

/// Holds the figures of a journey against its targets and keeps what a report shows of them. A disruption
/// type with targets of its own does not take the journey's general ones (semantics.md 4, "Policy").
[[nodiscard]] JourneyReport journeyReport(const Journey& journey, const JourneyResult& result);

} // namespace isthmus
