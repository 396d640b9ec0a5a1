#pragma once

#include "views/charts/bar_chart.h"
#include "views/charts/figure_table.h"
#include "views/charts/heat_map.h"
#include "views/charts/outage_ranking.h"

namespace isthmus {

/// What a case fails: "Hawaiki + AAG".
[[nodiscard]] QString outageName(const SweptTable& table, const Design& design, std::size_t number);
[[nodiscard]] std::set<ElementId> outageElements(const SweptTable& table, std::size_t number);
/// What becomes of every journey in a case, a line each.
[[nodiscard]] QString outageToolTip(const SweptTable& table, const Design& design, std::size_t number);

/// Columns and rows of the worst outages; the first column is the rank.
[[nodiscard]] std::vector<FigureTable::Column> outageColumns();
[[nodiscard]] std::vector<FigureTable::Row> outageRows(const SweptTable& table, const Design& design,
                                                       const OutageRanking& ranking,
                                                       const std::vector<std::size_t>& numbers);
/// How many nines are left in each of these cases, before and after.
[[nodiscard]] std::vector<BarRow> outageBars(const SweptTable& table, const Design& design,
                                             const OutageRanking& ranking,
                                             const std::vector<std::size_t>& numbers);
/// Every pair of these candidates, and each alone on the diagonal.
[[nodiscard]] HeatMap::Cells outageCells(const SweptTable& table, const Design& design,
                                         const OutageRanking& ranking,
                                         const std::vector<std::uint32_t>& candidates);
/// "with nothing failed: 99.982 %, 1.6 h a year": what the figures are held against.
[[nodiscard]] QString nominalText(const OutageRanking& ranking);

} // namespace isthmus
