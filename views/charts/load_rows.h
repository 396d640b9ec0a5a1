#pragma once

#include "model/analysis/load_result.h"
#include "model/design/design.h"
#include "views/charts/figure_table.h"

namespace isthmus {

/// A table of one kind of figures of a load result.
struct LoadTable {
    std::vector<FigureTable::Column> columns;
    std::vector<FigureTable::Row> rows;
};
[[nodiscard]] LoadTable linkTable(const Design& design, const LoadResult& load);
[[nodiscard]] LoadTable flowTable(const Design& design, const LoadResult& load);
[[nodiscard]] LoadTable sizingTable(const Design& design, const LoadResult& load);
[[nodiscard]] LoadTable queueTable(const Design& design, const LoadResult& load);
[[nodiscard]] LoadTable burstTable(const Design& design, const LoadResult& load);

} // namespace isthmus
