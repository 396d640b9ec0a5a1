#pragma once

#include "model/query/query_fields.h"

namespace isthmus {

/// A number as written in a query.
struct QueryNumber {
    double value = 0;     ///< in the unit of the field
    double tolerance = 0; ///< half of the last digit written
};

/// Reads "99.95%", "50ms", "10Gbit/s", "1TB", "2h"; a number without a unit is in the field's. Decimals are
/// written with a point, or a comma where there is no point. Never depends on the locale.
[[nodiscard]] std::optional<QueryNumber> queryNumber(std::string_view text, QueryUnit unit);
/// Is this a unit by itself, so that "50 ms" is one number?
[[nodiscard]] bool isQueryUnit(std::string_view text, QueryUnit unit);
/// "a share, e.g. 0.999 or 99.9%": what is accepted as a number of that unit.
[[nodiscard]] std::string_view queryNumbersAccepted(QueryUnit unit);

} // namespace isthmus
