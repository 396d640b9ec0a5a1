#include "model/query/query_values.h"

#include "model/query/query_numbers.h"
#include "model/query/query_text.h"

#include <algorithm>

namespace isthmus {

namespace {

QueryOperator operatorOf(const std::string& text) {
    return text == ":"    ? QueryOperator::Matches
           : text == "="  ? QueryOperator::Equal
           : text == "!=" ? QueryOperator::NotEqual
           : text == "<"  ? QueryOperator::Less
           : text == "<=" ? QueryOperator::LessOrEqual
           : text == ">"  ? QueryOperator::Greater
                          : QueryOperator::GreaterOrEqual;
}

QueryError problem(const QueryToken& where, std::string code, std::vector<std::string> arguments,
                   std::string accepted) {
    return {.error = {.code = std::move(code),
                      .arguments = std::move(arguments),
                      .accepted = std::move(accepted)},
            .position = where.position,
            .length = where.length};
}

std::optional<QueryError> readText(QueryTerm& term, const QueryFieldRow& field, const QueryToken& compare,
                                   const QueryToken& value) {
    if (term.compare != QueryOperator::Matches && term.compare != QueryOperator::Equal &&
        term.compare != QueryOperator::NotEqual)
        return problem(compare, "QU-006", {std::string(field.name), compare.text}, ":, =, !=");
    term.text = foldCase(value.text);
    if (field.field != QueryField::Is && field.field != QueryField::Has)
        return {};
    const auto& known = field.field == QueryField::Is ? queryStates() : queryPossessions();
    if (std::find(known.begin(), known.end(), term.text) == known.end())
        return problem(value, "QU-008", {value.text, std::string(field.name)}, joined(known));
    return {};
}

bool readNumber(QueryTerm& term, const std::string& text, QueryUnit unit) {
    const std::size_t dots = text.find("..");
    const bool exact = term.compare == QueryOperator::Matches || term.compare == QueryOperator::Equal ||
                       term.compare == QueryOperator::NotEqual;
    if (dots != std::string::npos) {
        const auto from = queryNumber(std::string_view(text).substr(0, dots), unit);
        const auto to = queryNumber(std::string_view(text).substr(dots + 2), unit);
        if (!exact || !from || !to)
            return false;
        term.number = std::min(from->value, to->value);
        term.upTo = std::max(from->value, to->value);
        return true;
    }
    const auto number = queryNumber(text, unit);
    if (!number)
        return false;
    term.number = term.upTo = number->value;
    term.tolerance = exact ? number->tolerance : 0;
    return true;
}

} // namespace

std::string joined(const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view word : words)
        list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

QueryTermOutcome queryTerm(const QueryFieldRow& field, const QueryToken& compare,
                           const std::vector<QueryToken>& tokens, std::size_t& at) {
    QueryTermOutcome outcome;
    outcome.term.field = field.field;
    outcome.term.compare = operatorOf(compare.text);
    const QueryToken& value = tokens[at];
    if (value.kind != QueryToken::Kind::Word && value.kind != QueryToken::Kind::Quoted) {
        outcome.error =
            problem(compare, "QU-002", {std::string(field.name)},
                    field.field == QueryField::Is    ? joined(queryStates())
                    : field.field == QueryField::Has ? joined(queryPossessions())
                    : field.unit == QueryUnit::None  ? std::string("*")
                                                     : std::string(queryNumbersAccepted(field.unit)));
        return outcome;
    }
    ++at;
    if (field.unit == QueryUnit::None) {
        outcome.error = readText(outcome.term, field, compare, value);
        return outcome;
    }
    std::string text = value.text;
    const QueryToken& next = tokens[at];
    const bool bare = text.find_first_not_of("0123456789.,+-") == std::string::npos;
    if (bare && next.kind == QueryToken::Kind::Word && isQueryUnit(next.text, field.unit)) {
        text += next.text;
        ++at;
    }
    if (!readNumber(outcome.term, text, field.unit))
        outcome.error = problem(value, "QU-003", {value.text, std::string(field.name)},
                                std::string(queryNumbersAccepted(field.unit)));
    return outcome;
}

} // namespace isthmus
