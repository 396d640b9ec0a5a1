#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <string>
#include <vector>

namespace isthmus {

/// One failure figure with everything that rests on it.
struct FailureFigure {
    std::string reference; ///< row of the catalogue; empty for a user's own figure
    std::string name;      ///< of that row
    double unavailability = 0;
    Hours mttf; ///< of the first of `elements`; with a rate per length the others may differ
    Hours mttr;
    std::optional<double> faultsPer1000kmYear; ///< where the figure is a rate per length
    Basis basis = Basis::Assumption;
    bool assumedFrequency = false; ///< how often follows from an availability and a repair time of others
    std::string source;
    std::string asOf;
    std::vector<ElementId> elements;
};

/// Which failure figures are in force in a design (semantics.md 1: every default is visible with its
/// source).
struct FailureFigures {
    std::vector<FailureFigure> defaults;  ///< defaults of kinds and rows of the catalogue referred to
    std::vector<FailureFigure> own;       ///< numbers that stand on elements
    std::vector<ElementId> never;         ///< said on the element to never fail
    std::vector<ElementId> withoutFigure; ///< nobody gave one that can be computed with: they never fail here
};

/// Places, components, links and shared risks, each under the figure it rests on. Figures stand in the order
/// in which the design first uses them. O(n log n).
/// @pre the design fulfils its invariants (invariants.h).
[[nodiscard]] FailureFigures failureFiguresInForce(const Design& design, const Catalogue& catalogue);

} // namespace isthmus
