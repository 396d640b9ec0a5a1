#pragma once

#include "model/derivation/figure_derivation.h"
#include "model/derivation/figure_id.h"

#include <optional>
#include <span>

namespace isthmus {

/// What an analysis must have been asked for, beyond what every one answers, to have a kind of figure.
enum class FigureNeed {
    Nothing,
    Load,
    Latency,
    LatencyAfterLosses,
    LatencyOverStates,
    FailureCosts,
    Uncertainty,
    Simulation ///< of no analysis: of a simulation beside it
};

/// One kind of figure. A kind is a row of a family's table; a new one needs nothing else.
struct DerivedKind {
    using Subjects = std::vector<std::string>;
    /// What it speaks of: nothing, or each of the subjects it lists. `journey` is null for figures of none.
    using List = Subjects (*)(const FigureSources&, const JourneyResult*);
    /// Nothing where the analysis has no such figure.
    using Derive = std::optional<FigureDerivation> (*)(const FigureSources&, const FigureId&,
                                                       const JourneyResult*);

    std::string_view name;
    bool ofJourney = false;
    List subjects = nullptr; ///< null: it has no subject
    Derive derive = nullptr;
    std::string_view subjectPattern = "SUBJECT"; ///< how a subject is written
    FigureNeed need = FigureNeed::Nothing;
};

[[nodiscard]] std::span<const DerivedKind> availabilityFigures();
[[nodiscard]] std::span<const DerivedKind> standingFigures();
[[nodiscard]] std::span<const DerivedKind> recoveryFigures();
[[nodiscard]] std::span<const DerivedKind> recoveryRangeFigures();
[[nodiscard]] std::span<const DerivedKind> dataLossFigures();
[[nodiscard]] std::span<const DerivedKind> planFigures();
[[nodiscard]] std::span<const DerivedKind> latencyFigures();
[[nodiscard]] std::span<const DerivedKind> latencyDepthFigures();
[[nodiscard]] std::span<const DerivedKind> latencyPartFigures();
[[nodiscard]] std::span<const DerivedKind> uncertaintyFigures();
[[nodiscard]] std::span<const DerivedKind> scenarioFigures();
[[nodiscard]] std::span<const DerivedKind> loadFigures();
[[nodiscard]] std::span<const DerivedKind> flowRateFigures();
[[nodiscard]] std::span<const DerivedKind> sizingFigures();
[[nodiscard]] std::span<const DerivedKind> queueingFigures();
[[nodiscard]] std::span<const DerivedKind> outageFigures();
[[nodiscard]] std::span<const DerivedKind> burstingFigures();
[[nodiscard]] std::span<const DerivedKind> costFigures();
[[nodiscard]] std::span<const DerivedKind> costPartFigures();
[[nodiscard]] std::span<const DerivedKind> failureCostFigures();
[[nodiscard]] std::span<const DerivedKind> slaFigures();
[[nodiscard]] std::span<const DerivedKind> simulationFigures();
[[nodiscard]] std::span<const DerivedKind> elementFigures();
[[nodiscard]] std::span<const DerivedKind> findingFigures();

/// The kind of that name; null: there is none.
[[nodiscard]] const DerivedKind* figureKindNamed(std::string_view name);

/// Elements that are failed in the analysis.
[[nodiscard]] std::vector<Index> failedIn(const FigureSources& sources);

/// "element/ID" of an element that can fail, for the inputs of other figures.
[[nodiscard]] std::string elementFigure(const ElementId& id);

/// "KIND/JOURNEY/SUBJECT", for the inputs of other figures.
[[nodiscard]] std::string journeyFigure(std::string_view kind, const JourneyResult& journey,
                                        std::string_view subject = {});

/// What the mean of a latency is the sum of, as inputs.
void addLatencyParts(const LatencyPart& part, FigureDerivation& derivation);

/// Of a flow to several members the one that keeps least; null: it has no capacity.
[[nodiscard]] const FlowCapacity* flowCapacityIn(const FigureSources& sources, const std::string& id);

/// What the analysis says of a journey in a disruption; null: nothing.
[[nodiscard]] const RecoveryResult* recoveryIn(const JourneyResult& journey, std::string_view disruption);
/// A bar of a timeline as an input: a step under the name that somebody gave it, a repair with its element.
[[nodiscard]] FigureInput barInput(const TimelineEntry& entry, Seconds value);
/// The link whose failover takes longest, where that decides: it has no bar in the timeline.
[[nodiscard]] std::optional<ElementId> pathThatDecides(const RecoveryResult& result);
/// Ids of the disruptions that the journey was looked at in.
[[nodiscard]] DerivedKind::Subjects disruptionsOf(const FigureSources& sources, const JourneyResult* journey);

} // namespace isthmus
