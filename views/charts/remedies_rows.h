#pragma once

#include "model/improve/improve.h"
#include "views/charts/figure_table.h"
#include "views/charts/pareto_chart.h"

namespace isthmus {

/// Columns and rows of the remedies; a row's elements are the remedy's id alone, by which it is known again.
[[nodiscard]] std::vector<FigureTable::Column> remedyColumns(ImproveGoal goal);
[[nodiscard]] std::vector<FigureTable::Row> remedyRows(const Design& design, const Improvement& found,
                                                       const std::set<std::string>& chosen);

/// @param points  of the front, as setsWorthShowing() gives them.
[[nodiscard]] ParetoChart::Front paretoOf(const Design& design, const Improvement& found,
                                          const std::vector<std::size_t>& points,
                                          std::optional<double> target, const std::set<std::string>& chosen);

} // namespace isthmus
