#pragma once

#include "model/base/units.h"

#include <vector>

namespace isthmus {

/// Round moments from 0 on, at most `most` of them, the last not beyond `end`: every 10 s, 5 min, 2 h …
/// Empty where `end` is 0 or less.
[[nodiscard]] std::vector<Seconds> roundMoments(Seconds end, int most);

} // namespace isthmus
