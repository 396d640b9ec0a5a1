#pragma once

#include "model/query/query_lexer.h"

namespace isthmus {

/// One term of a query: `field`, `compare` and the value at `tokens[at]`. Moves `at` behind what it takes (a
/// number may be two words: "50 ms").
/// @returns QU-002 (no value), QU-003 (no such number), QU-006 (texts have no order), QU-008 (no such state).
struct QueryTermOutcome {
    QueryTerm term;
    std::optional<QueryError> error;
};
[[nodiscard]] QueryTermOutcome queryTerm(const QueryFieldRow& field, const QueryToken& compare,
                                         const std::vector<QueryToken>& tokens, std::size_t& at);

/// Words as a list to choose from: "a, b, c".
[[nodiscard]] std::string joined(const std::vector<std::string_view>& words);

} // namespace isthmus
