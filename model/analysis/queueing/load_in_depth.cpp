#include "model/analysis/queueing/load_in_depth.h"

#include "model/analysis/queueing/bursts.h"
#include "model/analysis/queueing/queue_figures.h"
#include "model/analysis/queueing/sizing.h"
#include "model/analysis/recovery/disruptions.h"

namespace isthmus {

LoadResult loadInDepth(const System& system, const std::vector<Index>& failed, const std::stop_token& stop) {
    const auto losses = lossesOf(system, standardDisruptions(system));
    LoadOptions options;
    options.inDepth = true;
    LoadResult result = linkLoads(system, failed, losses, options, stop);
    result.inDepth = true;
    result.flows = flowCapacities(system, failed, losses, stop);
    result.sizing = sizingOf(system);
    result.queues = queueFigures(system, failed, losses, stop);
    result.bursts = burstFigures(system, failed);
    return result;
}

} // namespace isthmus
