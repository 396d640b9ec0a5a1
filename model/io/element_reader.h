#pragma once

#include "model/design/design.h"
#include "model/io/read_report.h"

#include <optional>

namespace isthmus {

/// Reads the element at a value of the form {"link": {…}}. What is wrong goes to the report; nothing when the
/// value is no such object.
[[nodiscard]] std::optional<Element> readElementAt(const JsonText& json, JsonIndex at, ReadReport& report);

} // namespace isthmus
