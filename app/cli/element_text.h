#pragma once

#include "model/design/design.h"

#include <string>

namespace isthmus {

/// "Name [id]", or the id where there is no other name.
[[nodiscard]] std::string called(const Design& design, const ElementId& id);

} // namespace isthmus
