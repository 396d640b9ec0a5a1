#pragma once

#include "model/design/design.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// A drawn design whose availability is known from elsewhere: the examples of semantics.md that are about
/// availability or loss, and closed forms. Both evaluators must give these figures.
struct WorkedExample {
    /// loss_i of one element.
    struct Loss {
        ElementId element;
        double unavailability = 0;
        double relativeTolerance = 1e-10;
    };

    std::string name;
    Design design; ///< with one journey, "journey"
    std::vector<ElementId> failed;
    double structural = 0;
    double tolerance = 1e-12; ///< half the last digit shown, or rounding where the figure is exact
    std::optional<double> structuralUnavailability; ///< to a relative 1e-6
    std::vector<Loss> losses;
};

[[nodiscard]] std::vector<WorkedExample> workedExamples();

} // namespace isthmus
