#pragma once

#include "model/analysis/explanation.h"
#include "model/design/design.h"
#include "views/charts/figure_table.h"

namespace isthmus {

/// Columns and rows of the minimal cut sets: what fails together, hours a year, share of the downtime.
[[nodiscard]] std::vector<FigureTable::Column> cutSetColumns();
[[nodiscard]] std::vector<FigureTable::Row> cutSetRows(const Design& design, const Explanation& explanation);

/// Columns and rows of the importance measures.
[[nodiscard]] std::vector<FigureTable::Column> importanceColumns();
[[nodiscard]] std::vector<FigureTable::Row> importanceRows(const Design& design,
                                                           const Explanation& explanation);

/// How many there are of which order, and what those listed make up, in one or two sentences.
[[nodiscard]] QString cutSetSummary(const Explanation& explanation);

/// "2 of 4 Clinic app": a part of a set.
[[nodiscard]] QString partText(const Design& design, const MinimalSet::Part& part);
/// "67.2 %" with three digits that say something; "under 0.01 %".
[[nodiscard]] QString shareText(double share);

} // namespace isthmus
