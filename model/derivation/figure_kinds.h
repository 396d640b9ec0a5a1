#pragma once

#include "model/derivation/figure_derivation.h"
#include "model/derivation/figure_id.h"

#include <optional>
#include <span>

namespace isthmus {

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
};

[[nodiscard]] std::span<const DerivedKind> availabilityFigures();
[[nodiscard]] std::span<const DerivedKind> recoveryFigures();
[[nodiscard]] std::span<const DerivedKind> latencyFigures();
[[nodiscard]] std::span<const DerivedKind> costFigures();
[[nodiscard]] std::span<const DerivedKind> elementFigures();

/// Elements that are failed in the analysis.
[[nodiscard]] std::vector<Index> failedIn(const FigureSources& sources);

/// "element/ID" of an element that can fail, for the inputs of other figures.
[[nodiscard]] std::string elementFigure(const ElementId& id);

} // namespace isthmus
