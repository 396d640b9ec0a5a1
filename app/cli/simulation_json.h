#pragma once

#include "app/cli/json_text_output.h"
#include "model/simulation/timeline.h"

namespace isthmus {

/// The documents of `simulate --json` (resources/schema/CLI.md). The same for the same seed, whatever the
/// number of threads: how long it took is not in it.
[[nodiscard]] Json simulationJson(const SimulationResult& result);
[[nodiscard]] Json timelineJson(const TimelineResult& result);

/// "fails", "repair_begins" …
[[nodiscard]] const char* momentWord(TimelineMoment::Kind kind);

} // namespace isthmus
