#pragma once

#include "model/analysis/uncertainty_result.h"

namespace isthmus {

/// Fills mean, points, chance and histogram of a result from its samples. The interval of the mean is normal
/// (central limit theorem), that of the chance is Wilson's (E. B. Wilson, "Probable Inference, the Law of
/// Succession, and Statistical Inference", Journal of the American Statistical Association 22, 1927).
/// @param allowed  the unavailability at which the target is just met; absent: there is no target.
/// @pre at least one sample.
void summarise(std::vector<double> unavailabilities, std::optional<double> allowed,
               JourneyUncertainty& result);

} // namespace isthmus
