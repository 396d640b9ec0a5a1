#pragma once

#include "app/cli/json_text_output.h"
#include "model/design/design.h"

namespace isthmus {

/// `journeys[].latency_detail` of resources/schema/CLI.md.
[[nodiscard]] Json latencyJson(const LatencyDetail& detail);
/// The same for people: quantiles, what is waited for, populations, disruptions, failure states.
void printLatency(const Design& design, const LatencyDetail& detail, std::ostream& out);

} // namespace isthmus
