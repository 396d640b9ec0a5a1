#pragma once

#include "model/analysis/availability/compiled_journey.h"
#include "model/analysis/uncertainty_result.h"

namespace isthmus {

/// A failure figure with a range, and the elements whose figure it is: the instances of a component share
/// it, as what is not known of one is not known of all (state-of-knowledge correlation: G. Apostolakis and
/// S. Kaplan, "Pitfalls in risk calculations", Reliability Engineering 2, 1981).
///
/// Its `measure` is what is lognormal: the unavailability for an availability, else the figure itself.
struct RangedInput {
    ElementId element;
    FigureKind kind = FigureKind::Availability;
    std::vector<Index> elements; ///< of the system; at least one
    double value = 0, low = 0, high = 0;
    Hours hoursTimesRate;           ///< of a fault rate: MTTF · rate, which the length alone decides
    bool availabilityGiven = false; ///< a repair time changes the time to failure then, else the availability

    [[nodiscard]] double toMeasure(double figure) const {
        return kind == FigureKind::Availability ? 1 - figure : figure;
    }
    [[nodiscard]] double toFigure(double measure) const { return toMeasure(measure); }
    /// The measure at `normal` standard deviations of its logarithm above the median.
    [[nodiscard]] double measureAt(double normal) const;
    /// Gives the elements of a system this figure, whatever they had; other figures of theirs stay. An
    /// unavailability above 1 counts as 1. @pre measure > 0.
    void apply(System& system, double measure) const;
};

/// The figures with a range that a compiled journey depends on: of places, components, links, shared risks,
/// in the order of the design.
[[nodiscard]] std::vector<RangedInput> rangedInputs(const System& system, const CompiledJourney& journey);

} // namespace isthmus
