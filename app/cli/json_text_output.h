#pragma once

#include "model/analysis/results.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace isthmus {

/// Keys stay in the order in which they are written.
using Json = nlohmann::ordered_json;

/// A number that reads back as the same double; null for what is none.
[[nodiscard]] Json jsonNumber(double value);
/// "exact", "bounds", "estimate".
[[nodiscard]] const char* methodWord(Method method);
/// Indented, with a line feed at the end; bytes that are not UTF-8 are replaced.
void printJson(const Json& value, std::ostream& out);

} // namespace isthmus
