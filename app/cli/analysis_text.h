#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

#include <ostream>

namespace isthmus {

/// What `analyze` prints for people: the four figures of every journey, what costs most hours, the bill
/// and the findings, aligned and rounded.
void printAnalysis(const Design& design, const AnalysisResult& result, std::ostream& out);

} // namespace isthmus
