#pragma once

#include "model/query/query.h"

namespace isthmus {

/// A piece of a query.
struct QueryToken {
    enum class Kind { Word, Quoted, Compare, Open, Close, Not, And, Or, End };
    Kind kind = Kind::End;
    std::string text; ///< a word as written, a quotation without its marks, an operator
    std::size_t position = 0;
    std::size_t length = 0;
    bool follows = false; ///< directly behind the token before it
};

struct QueryTokens {
    std::vector<QueryToken> tokens; ///< with an End at the end
    std::optional<QueryError> error;
};

/// Longest query that is read, in bytes.
inline constexpr std::size_t kLongestQuery = 4096;

[[nodiscard]] QueryTokens queryTokens(std::string_view text);

} // namespace isthmus
