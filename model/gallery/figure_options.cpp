#include "model/gallery/figure_options.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr std::array<std::string_view, 12> kLoad = {
    "load",   "utilisation", "transfer_time", "largest_rate", "rate_after", "kept",
    "sizing", "headroom",    "queue",         "ceiling",      "outage_",    "batch_"};

bool isOfLoad(std::string_view kind) {
    return std::any_of(kLoad.begin(), kLoad.end(), [&](std::string_view word) {
        return word.ends_with('_') || kind.find("ceiling") == std::string_view::npos
                   ? kind.starts_with(word)
                   : kind.find(word) != std::string_view::npos;
    });
}

} // namespace

void turnOnFor(std::string_view kind, AnalysisOptions& options) {
    if (isOfLoad(kind))
        options.load = true;
    if ((kind.starts_with("latency_") && kind != "latency_p50" && kind != "latency_p99") ||
        kind.starts_with("population_"))
        if (!options.latency)
            options.latency.emplace();
    if (kind == "failure_cost" || kind == "downtime_loss")
        options.failureCosts = true;
    if (kind.starts_with("availability_") && !options.uncertainty)
        options.uncertainty.emplace();
}

} // namespace isthmus
