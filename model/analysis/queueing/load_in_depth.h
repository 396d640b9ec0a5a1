#pragma once

#include "model/analysis/load_result.h"
#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

/// Everything that load_result.h names: links and flows over all standard disruptions and every single link,
/// sizing, queues, bursts. @param failed  elements down throughout.
[[nodiscard]] LoadResult loadInDepth(const System& system, const std::vector<Index>& failed,
                                     const std::stop_token& stop);

} // namespace isthmus
