#pragma once

#include "model/catalogue/catalogue_file.h"

#include <set>

namespace isthmus {

/// A row and where it was read.
template <class Row>
struct Located {
    Row row;
    FileLocation where;
    std::string key;   ///< unique in its file
    std::string group; ///< rows of one group are overridden together; mostly the key itself
};

template <class Row>
using LocatedRows = std::vector<Located<Row>>;

/// A segment before it is put into its cable.
struct CableSegmentEntry {
    std::string cable;
    CableSegmentRow segment;
};

/// A measured latency before it is put into its map.
struct RegionLatencyEntry {
    std::string from;
    std::string to;
    RegionLatencyRow latency;
};

/// How one kind of row is read: its file, the columns that must be there, the parser.
template <class Row>
struct RowFormat {
    std::string_view fileName;
    std::span<const std::string_view> columns;
    void (*parse)(RowReader& reader, Located<Row>& into); ///< sets row, key and group (empty: the key)
};

extern const RowFormat<Kind> kKindFormat;
extern const RowFormat<ReliabilityRow> kReliabilityFormat;
extern const RowFormat<RecoveryStepRow> kRecoveryStepFormat;
extern const RowFormat<ImpliedLatencyRow> kImpliedLatencyFormat;
extern const RowFormat<PriceRow> kPriceFormat;
extern const RowFormat<TransferPriceRow> kTransferPriceFormat;
extern const RowFormat<DiscountRow> kDiscountFormat;
extern const RowFormat<RegionRow> kRegionFormat;
extern const RowFormat<DirectConnectRow> kDirectConnectFormat;
extern const RowFormat<LandingPointRow> kLandingPointFormat;
extern const RowFormat<CableRow> kCableFormat;
extern const RowFormat<CableSegmentEntry> kCableSegmentFormat;
extern const RowFormat<RegionLatencyEntry> kRegionLatencyFormat;

/// Reads the rows of an opened file; rows with problems are left out, and so is the later one of two with
/// the same key (CA-014).
template <class Row>
LocatedRows<Row> parseRows(const CatalogueFile& file, const RowFormat<Row>& format,
                           std::vector<Diagnostic>& diagnostics) {
    LocatedRows<Row> rows;
    std::map<std::string, int> lines;
    for (std::size_t i = 1; i < file.table.rows.size(); ++i) {
        RowReader reader(file, file.table.rows[i], diagnostics);
        Located<Row> located{{}, reader.location(), {}, {}};
        format.parse(reader, located);
        if (!reader.sound())
            continue;
        if (located.group.empty())
            located.group = located.key;
        const auto [first, fresh] = lines.emplace(located.key, located.where.line);
        if (fresh)
            rows.push_back(std::move(located));
        else
            diagnostics.push_back({"CA-014",
                                   {located.key, std::to_string(first->second)},
                                   located.where,
                                   {},
                                   "each key once in a file",
                                   Severity::Error});
    }
    return rows;
}

/// The built-in rows with those of the user's file put over them: a group the user names is replaced where
/// it stood, new groups follow at the end.
template <class Row>
LocatedRows<Row> overlaid(LocatedRows<Row> builtIn, const LocatedRows<Row>& own) {
    std::map<std::string, std::vector<const Located<Row>*>> groups;
    for (const auto& row : own)
        groups[row.group].push_back(&row);
    LocatedRows<Row> merged;
    std::set<std::string> placed;
    const auto place = [&](const std::string& group) {
        if (placed.insert(group).second)
            for (const auto* row : groups[group])
                merged.push_back(*row);
    };
    for (auto& row : builtIn) {
        if (groups.contains(row.group))
            place(row.group);
        else
            merged.push_back(std::move(row));
    }
    for (const auto& row : own)
        place(row.group);
    return merged;
}

/// Everything that was read, before the files are checked against each other.
struct CatalogueRows {
    LocatedRows<Kind> kinds;
    LocatedRows<ReliabilityRow> reliability;
    LocatedRows<RecoveryStepRow> recoverySteps;
    LocatedRows<ImpliedLatencyRow> impliedLatency;
    LocatedRows<PriceRow> prices;
    LocatedRows<TransferPriceRow> transfer;
    LocatedRows<DiscountRow> discounts;
    LocatedRows<RegionRow> regions;
    LocatedRows<DirectConnectRow> directConnect;
    LocatedRows<LandingPointRow> landings;
    LocatedRows<CableRow> cables;
    LocatedRows<CableSegmentEntry> segments;
    LocatedRows<RegionLatencyEntry> latencies;
};

/// Checks what one row alone cannot show, and takes out the rows that fail: references between files
/// (CA-015), tiers contiguous from 0 (CA-016), segments no shorter than the great circle (CA-017), round
/// trips no faster than light (CA-018), a repair time wherever a kind's default is an availability (CA-019).
void checkReferences(CatalogueRows& rows, std::vector<Diagnostic>& diagnostics);

} // namespace isthmus
