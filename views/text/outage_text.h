#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"

#include <QString>

namespace isthmus {

/// "● up", "▲ degraded", "✕ down": state by shape and word.
[[nodiscard]] QString stateMarkText(JourneyState state);
/// The shape alone.
[[nodiscard]] QString stateShape(JourneyState state);
/// What a sweep fails, by its word (candidates.h): "Cable", "Region", "Component".
[[nodiscard]] QString candidateKindName(const Catalogue& catalogue, const std::string& kind);

} // namespace isthmus
