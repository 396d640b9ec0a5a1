#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What a query can ask of an element (resources/schema/QUERY.md says what each means).
enum class QueryField {
    Any, ///< no field: the name or the id
    Name,
    Id,
    Type,
    In,
    Region,
    Zone,
    Site,
    Provider,
    From,
    To,
    End,
    Group,
    Risk,
    Cable,
    Layer,
    Account,
    Notes,
    Tag,
    Has,
    Is,
    Availability,
    Nines,
    Downtime,
    Outages,
    Mttf,
    Mttr,
    Saved,
    Cost,
    Latency,
    Length,
    Capacity,
    Priority,
    Failover,
    Count,
    Need,
    Storage,
    Rate,
    Volume,
    Calls,
    Rto,
    Rpo,
    Links,
    Flows,
};

/// What a number of a field is measured in; the unit of a number without one.
enum class QueryUnit {
    None, ///< a text
    Plain,
    Share,
    InSeconds,
    InHours,
    InMilliseconds,
    InKilometres,
    InMegabitsPerSecond,
    InGigabytes,
    InUsd
};

struct QueryFieldRow {
    QueryField field;
    std::string_view name;
    std::string_view shortName; ///< empty: none
    QueryUnit unit;             ///< None: a text
    bool figure;                ///< what is known of it may come from an analysis
};

/// Every field but Any, in the order in which people are told of them.
[[nodiscard]] const std::vector<QueryFieldRow>& queryFields();
[[nodiscard]] const QueryFieldRow* queryField(std::string_view name);
[[nodiscard]] const QueryFieldRow* queryField(QueryField field);

/// Words that `is:` and `has:` know.
[[nodiscard]] const std::vector<std::string_view>& queryStates();
[[nodiscard]] const std::vector<std::string_view>& queryPossessions();

} // namespace isthmus
