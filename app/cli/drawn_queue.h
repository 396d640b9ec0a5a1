#pragma once

#include "model/base/result.h"
#include "model/graph/system.h"
#include "model/simulation/simulation.h"

namespace isthmus {

/// The rates of a queue, stream or edge buffer as the file has them (load_result.h): what comes in during the
/// busy hour, what its consumers serve, its retention and their start-up. Messages are served while the
/// journey is up that begins at one of the consumers.
///
/// @returns AR-001 where a rate is missing, or no journey begins at a consumer.
[[nodiscard]] Result<QueueLoad> drawnQueue(const System& system, const std::string& id);

} // namespace isthmus
