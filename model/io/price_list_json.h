#pragma once

#include "model/io/price_list_rows.h"

#include <istream>

namespace isthmus {

/// Told how many bytes are read; false: stop.
using PriceListWatch = std::function<bool(std::size_t)>;

/// Reads a bulk offer file or an index, event by event. @returns the index when the file is one; nothing
/// for an offer, whose prices go to the collector.
[[nodiscard]] std::optional<PriceListIndex> readPriceListJson(std::istream& in, PriceCollector& into,
                                                              const PriceListWatch& watch);
/// Reads the CSV form, line by line.
void readPriceListCsv(std::istream& in, PriceCollector& into, const PriceListWatch& watch);

} // namespace isthmus
