#pragma once

#include "model/design/flow.h"

namespace isthmus {

/// Attempts per call, 1 + p + p² …: p the chance that one fails, as many as are allowed. 1 without retries.
[[nodiscard]] double retryAmplification(const Retry& retry);
/// Attempts per call when every one of them fails; infinite for a caller that never gives up.
[[nodiscard]] double stormAmplification(const Retry& retry);

/// Calls or messages per second in the busy hour, retries included; nothing when the file does not say.
[[nodiscard]] std::optional<double> attemptsPerSecond(const Flow& flow);

/// What a flow wants to send each way.
struct OfferedRate {
    MegabitsPerSecond forward, back;
};

/// Forward: the change rate of a copy; else messages of the busy hour × their size × retries; else the
/// monthly volume's mean. Back: the mean of the monthly volume. A mean over the month is below the peak.
[[nodiscard]] OfferedRate offeredRate(const Flow& flow);

} // namespace isthmus
