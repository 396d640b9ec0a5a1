#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/failure_data.h"

#include <optional>
#include <string>

namespace isthmus {

/// The failure figures that count for an element, set on it or not.
struct FailureInForce {
    bool neverFails = false;
    double unavailability = 0;
    Hours mttf, mttr;
};
[[nodiscard]] FailureInForce failureInForce(const std::optional<FailureData>& data, const std::string& kind,
                                            std::optional<Kilometres> length, const Catalogue& catalogue);

} // namespace isthmus
