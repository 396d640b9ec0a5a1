#pragma once

#include "model/base/error.h"
#include "model/gallery/claim_check.h"

namespace isthmus {

/// A figure as an analysis answered it.
struct FigureAnswer {
    std::optional<double> value;
    std::string unit;
    std::string text;
    std::optional<Error> problem; ///< AN-031 when the analysis has no such figure
};

/// Whether a claim holds. @param other  the answer to `less` or `over`; null when it has neither.
[[nodiscard]] ClaimOutcome judge(const Claim& claim, const FigureAnswer& answer, const FigureAnswer* other);

} // namespace isthmus
