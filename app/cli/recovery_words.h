#pragma once

#include "model/analysis/results.h"
#include "model/analysis/target_check.h"

namespace isthmus {

// The words of `analyze --json`; the text uses them with spaces.

[[nodiscard]] const char* word(JourneyState state);
[[nodiscard]] const char* word(RtoState state);
[[nodiscard]] const char* word(RpoState state);
[[nodiscard]] const char* word(StepWait wait);
[[nodiscard]] const char* word(Verdict verdict);
[[nodiscard]] const char* word(DrStrategy strategy);
[[nodiscard]] const char* word(ReplicationMode mode);

} // namespace isthmus
