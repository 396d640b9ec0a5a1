#pragma once

#include "model/improve/improve.h"
#include "views/charts/figure_table.h"
#include "views/charts/pareto_chart.h"

namespace isthmus {

/// What a remedy does, in the user's language.
[[nodiscard]] QString remedyText(const Design& design, const Remedy& remedy);

/// Columns and rows of the remedies; a row's elements are the remedy's id alone, by which it is known again.
[[nodiscard]] std::vector<FigureTable::Column> remedyColumns();
[[nodiscard]] std::vector<FigureTable::Row> remedyRows(const Design& design, const Improvement& found,
                                                       const std::set<std::string>& chosen);

/// The sets worth looking at: those of the front, and by themselves the ones that are hardly better than a
/// cheaper one left out.
[[nodiscard]] std::vector<std::size_t> pointsShown(const Improvement& found);
[[nodiscard]] ParetoChart::Front paretoOf(const Design& design, const Improvement& found,
                                          const std::vector<std::size_t>& points,
                                          std::optional<double> target, const std::set<std::string>& chosen);

/// "99.991 %, 47 min a year down, $4,210 a month" with what is missing of it.
[[nodiscard]] QString figuresText(const ImprovedFigures& figures);

} // namespace isthmus
