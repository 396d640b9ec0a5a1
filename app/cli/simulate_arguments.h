#pragma once

#include "model/base/result.h"
#include "model/simulation/simulation.h"

#include <string>

namespace isthmus {

// Arguments of `simulate` that say several things at once. All refuse with AR-001: what stands there and what
// would be accepted.

/// "2:ID,ID,…": two crews that repair these.
[[nodiscard]] Result<SharedCrews> crewsOf(const std::string& argument);
/// "ID=LAW" or "LAW", with LAW one of "exponential", "weibull:SHAPE" (of times to failure), "fixed",
/// "lognormal:VARIATION" (of repair times; standard deviation over mean). Changes one half of a shape.
/// @returns the id, empty for all elements.
[[nodiscard]] Result<ElementId> readLaw(const std::string& argument, LifeShape& defaultShape,
                                        std::map<ElementId, LifeShape>& shapes);
/// "ID:in=RATE,out=RATE[,retention=S][,setup=S][,producers=JOURNEY][,consumers=JOURNEY]"; with
/// "[,servers=N,batch=N,batch_s=S,batch_setup=S]" the rate out is that of batch servers, `out` its ceiling.
[[nodiscard]] Result<QueueLoad> queueOf(const std::string& argument);

} // namespace isthmus
