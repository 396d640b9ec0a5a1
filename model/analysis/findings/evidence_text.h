#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"

#include <string>
#include <vector>

namespace isthmus {

// How evidence writes its numbers, so that views find them again and give them the form of the locale.

[[nodiscard]] std::string formatted(double value, const char* format);
/// Three digits that count: "0.0123", "4.5", "1234".
[[nodiscard]] std::string figure(double value);
/// "45 s", "2 min 30 s", "2 h 24 min", "20 d".
[[nodiscard]] std::string durationWords(Seconds duration);
/// Ids with commas.
[[nodiscard]] std::string idWords(const std::vector<ElementId>& ids);

} // namespace isthmus
