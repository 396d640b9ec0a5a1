#include "model/query/query_fields.h"

#include <algorithm>

namespace isthmus {

const std::vector<QueryFieldRow>& queryFields() {
    using Field = QueryField;
    using Unit = QueryUnit;
    static const std::vector<QueryFieldRow> rows = {
        {Field::Type, "type", "kind", Unit::None, false},
        {Field::Name, "name", "", Unit::None, false},
        {Field::Id, "id", "", Unit::None, false},
        {Field::In, "in", "place", Unit::None, false},
        {Field::Region, "region", "", Unit::None, false},
        {Field::Zone, "zone", "az", Unit::None, false},
        {Field::Site, "site", "", Unit::None, false},
        {Field::Provider, "provider", "", Unit::None, false},
        {Field::From, "from", "", Unit::None, false},
        {Field::To, "to", "", Unit::None, false},
        {Field::End, "end", "", Unit::None, false},
        {Field::Group, "group", "", Unit::None, false},
        {Field::Risk, "risk", "", Unit::None, false},
        {Field::Cable, "cable", "", Unit::None, false},
        {Field::Layer, "layer", "", Unit::None, false},
        {Field::Account, "account", "", Unit::None, false},
        {Field::Tag, "tag", "", Unit::None, false},
        {Field::Notes, "notes", "note", Unit::None, false},
        {Field::Is, "is", "", Unit::None, true},
        {Field::Has, "has", "", Unit::None, false},
        {Field::Availability, "availability", "a", Unit::Share, true},
        {Field::Nines, "nines", "", Unit::Plain, true},
        {Field::Downtime, "downtime", "", Unit::InHours, true},
        {Field::Outages, "outages", "", Unit::Plain, true},
        {Field::Mttf, "mttf", "", Unit::InHours, false},
        {Field::Mttr, "mttr", "", Unit::InHours, false},
        {Field::Saved, "saved", "", Unit::InHours, true},
        {Field::Cost, "cost", "", Unit::InUsd, true},
        {Field::Latency, "latency", "", Unit::InMilliseconds, true},
        {Field::Length, "length", "", Unit::InKilometres, false},
        {Field::Capacity, "capacity", "", Unit::InMegabitsPerSecond, false},
        {Field::Priority, "priority", "", Unit::Plain, false},
        {Field::Failover, "failover", "", Unit::InSeconds, false},
        {Field::Count, "count", "", Unit::Plain, false},
        {Field::Need, "need", "", Unit::Plain, false},
        {Field::Storage, "storage", "", Unit::InGigabytes, false},
        {Field::Rate, "rate", "", Unit::Plain, false},
        {Field::Volume, "volume", "", Unit::InGigabytes, false},
        {Field::Calls, "calls", "", Unit::Plain, false},
        {Field::Rto, "rto", "", Unit::InSeconds, true},
        {Field::Rpo, "rpo", "", Unit::InSeconds, true},
        {Field::Links, "links", "", Unit::Plain, false},
        {Field::Flows, "flows", "", Unit::Plain, false},
    };
    return rows;
}

const QueryFieldRow* queryField(std::string_view name) {
    const auto& rows = queryFields();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const QueryFieldRow& candidate) {
        return !name.empty() && (candidate.name == name || candidate.shortName == name);
    });
    return row == rows.end() ? nullptr : &*row;
}

const QueryFieldRow* queryField(QueryField field) {
    const auto& rows = queryFields();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const QueryFieldRow& candidate) { return candidate.field == field; });
    return row == rows.end() ? nullptr : &*row;
}

const std::vector<std::string_view>& queryStates() {
    static const std::vector<std::string_view> words = {
        "place",  "component", "link",     "flow",     "cable", "group",  "risk",     "journey", "scenario",
        "failed", "dead",      "carrying", "rerouted", "idle",  "spof",   "unpriced", "hard",    "soft",
        "read",   "write",     "transit",  "overlay",  "never", "locked", "hidden",   "faint",   "folded"};
    return words;
}

const std::vector<std::string_view>& queryPossessions() {
    static const std::vector<std::string_view> words = {"notes",    "failure", "prices", "targets",
                                                        "comments", "plan",    "tags",   "position"};
    return words;
}

} // namespace isthmus
