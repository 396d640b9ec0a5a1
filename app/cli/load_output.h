#pragma once

#include "app/cli/json_text_output.h"
#include "model/design/design.h"

namespace isthmus {

/// `load` of resources/schema/CLI.md.
[[nodiscard]] Json loadJson(const LoadResult& load);
/// The same for people: the fullest links, flows that lose capacity, sizing, queues.
void printLoad(const Design& design, const LoadResult& load, std::ostream& out);

} // namespace isthmus
