#pragma once

#include "model/base/error.h"
#include "model/query/query_fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

enum class QueryOperator { Matches, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

/// One thing that is asked of an element.
struct QueryTerm {
    QueryField field = QueryField::Any;
    QueryOperator compare = QueryOperator::Matches;
    std::string text;     ///< of fields that are texts: case folded, with `*` and `?`
    double number = 0;    ///< of the others, in the field's unit
    double upTo = 0;      ///< Matches a number: the end of a range that begins at `number`, both included
    double tolerance = 0; ///< Matches a number: half of the last digit that was written

    bool operator==(const QueryTerm&) const = default;
};

/// A query as a tree.
struct QueryNode {
    enum class Kind { Term, Not, And, Or };
    Kind kind = Kind::And;
    QueryTerm term;                  ///< of a Term
    std::vector<QueryNode> children; ///< one of a Not; any number of the others: an And of nothing holds

    bool operator==(const QueryNode&) const = default;
};

struct Query {
    QueryNode root;
    bool asksForFigures = false; ///< its answer may change when figures do

    [[nodiscard]] bool isEmpty() const { return root.kind == QueryNode::Kind::And && root.children.empty(); }
};

/// What is wrong with a query, and which letters of it, counted in bytes.
struct QueryError {
    Error error; ///< QU-001 … QU-009, with what would be accepted
    std::size_t position = 0;
    std::size_t length = 0;
};

struct QueryOutcome {
    Query query; ///< empty when there is an error
    std::optional<QueryError> error;
};

/// Reads a query such as `type:dx region:us-* a<0.999 -name:test*`. The language is described in
/// resources/schema/QUERY.md. Never throws; O(length).
[[nodiscard]] QueryOutcome parseQuery(std::string_view text);

} // namespace isthmus
