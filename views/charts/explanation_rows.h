#pragma once

#include "model/analysis/explanation.h"
#include "model/design/design.h"
#include "views/charts/figure_table.h"

namespace isthmus {

/// Columns and rows of the minimal cut sets: what fails together, hours a year, share of the downtime.
[[nodiscard]] std::vector<FigureTable::Column> cutSetColumns();
[[nodiscard]] std::vector<FigureTable::Row> cutSetRows(const Design& design, const Explanation& explanation);

/// Columns and rows of the minimal path sets: what keeps the journey up together, and how often it works.
[[nodiscard]] std::vector<FigureTable::Column> pathSetColumns();
[[nodiscard]] std::vector<FigureTable::Row> pathSetRows(const Design& design, const Explanation& explanation);

/// Columns and rows of the joint importance of pairs.
[[nodiscard]] std::vector<FigureTable::Column> jointColumns();
[[nodiscard]] std::vector<FigureTable::Row> jointRows(const Design& design, const Explanation& explanation);

/// Columns and rows of the importance measures.
[[nodiscard]] std::vector<FigureTable::Column> importanceColumns();
[[nodiscard]] std::vector<FigureTable::Row> importanceRows(const Design& design,
                                                           const Explanation& explanation);

} // namespace isthmus
