#include "model/catalogue/catalogue_rows.h"

namespace isthmus {

namespace {

constexpr NumberRange kLength{0, 1e6, "kilometres, 0 or more"};
constexpr NumberRange kYear{1850, 2200, "a year"};

constexpr std::string_view kRegionColumns[] = {"code",  "name",   "geography", "latitude",  "longitude",
                                               "zones", "source", "as_of",     "confidence"};

void parseRegion(RowReader& reader, Located<RegionRow>& into) {
    RegionRow& row = into.row;
    row.code = into.key = reader.text("code");
    row.name = reader.text("name");
    row.geography = reader.text("geography");
    row.country = reader.optionalText("country");
    row.position = reader.position();
    row.zones = reader.integer("zones", {1, 100, "a whole number, 1 or more"});
    row.provenance = reader.provenance();
}

constexpr std::string_view kDirectConnectColumns[] = {
    "code",          "name",   "city",  "country",   "latitude", "longitude", "associated_region",
    "transfer_area", "source", "as_of", "confidence"};

void parseDirectConnect(RowReader& reader, Located<DirectConnectRow>& into) {
    DirectConnectRow& row = into.row;
    row.code = into.key = reader.text("code");
    row.name = reader.text("name");
    row.city = reader.text("city");
    row.country = reader.text("country");
    row.position = reader.position();
    row.associatedRegion = reader.text("associated_region");
    row.transferArea = reader.optionalText("transfer_area");
    row.provenance = reader.provenance();
}

constexpr std::string_view kLandingColumns[] = {"landing_id", "name",   "country", "latitude",  "longitude",
                                                "kind",       "source", "as_of",   "confidence"};
constexpr Word<bool> kLandingKinds[] = {{"landing_station", false}, {"branching_unit", true}};

void parseLandingPoint(RowReader& reader, Located<LandingPointRow>& into) {
    LandingPointRow& row = into.row;
    row.id = into.key = reader.text("landing_id");
    row.name = reader.text("name");
    row.country = reader.text("country");
    row.position = reader.position();
    row.branchingUnit = reader.word<bool>("kind", kLandingKinds);
    row.provenance = reader.provenance();
}

constexpr std::string_view kCableColumns[] = {
    "cable_id", "name",   "rfs_year", "retired_year", "length_km", "design_capacity_tbps",
    "status",   "source", "as_of",    "confidence"};
constexpr Word<std::string_view> kStatuses[] = {
    {"in service", "in service"}, {"retired", "retired"}, {"planned", "planned"}};

void parseCable(RowReader& reader, Located<CableRow>& into) {
    CableRow& row = into.row;
    row.id = into.key = reader.text("cable_id");
    row.name = reader.text("name");
    row.readyForService = reader.optionalInteger("rfs_year", kYear);
    row.retired = reader.optionalInteger("retired_year", kYear);
    if (const auto length = reader.optionalNumber("length_km", kLength))
        row.publishedLength = Kilometres{*length};
    row.designCapacityTbps = reader.optionalNumber("design_capacity_tbps", {0, 1e6, "Tbit/s, 0 or more"});
    row.status = reader.word<std::string_view>("status", kStatuses);
    row.provenance = reader.provenance();
}

constexpr std::string_view kSegmentColumns[] = {"cable_id", "seg_no",    "from_landing", "to_landing",
                                                "kind",     "length_km", "length_basis", "status",
                                                "source",   "as_of",     "confidence"};
constexpr Word<std::string_view> kSegmentKinds[] = {
    {"submarine", "submarine"}, {"branch", "branch"}, {"terrestrial", "terrestrial"}, {"logical", "logical"}};

void parseCableSegment(RowReader& reader, Located<CableSegmentEntry>& into) {
    into.row.cable = reader.text("cable_id");
    CableSegmentRow& row = into.row.segment;
    row.number = reader.integer("seg_no", {1, 1e6, "a whole number, 1 or more"});
    row.fromLanding = reader.text("from_landing");
    row.toLanding = reader.text("to_landing");
    row.kind = reader.word<std::string_view>("kind", kSegmentKinds);
    row.length = {reader.number("length_km", kLength)};
    row.lengthBasis = reader.text("length_basis");
    row.status = reader.word<std::string_view>("status", kStatuses);
    row.provenance = reader.provenance();
    into.key = into.row.cable + ", " + std::to_string(row.number);
}

constexpr std::string_view kLatencyColumns[] = {"from",   "to",    "rtt_ms",    "percentile",
                                                "source", "as_of", "confidence"};

void parseRegionLatency(RowReader& reader, Located<RegionLatencyEntry>& into) {
    RegionLatencyEntry& row = into.row;
    row.from = reader.text("from");
    row.to = reader.text("to");
    row.latency.roundTrip = {reader.number("rtt_ms", {1e-6, 1e6, "milliseconds, more than 0"})};
    row.latency.percentile = reader.text("percentile");
    row.latency.provenance = reader.provenance();
    into.key = row.from + ", " + row.to;
}

} // namespace

const RowFormat<RegionRow> kRegionFormat{"regions.csv", kRegionColumns, parseRegion};
const RowFormat<DirectConnectRow> kDirectConnectFormat{"direct_connect_locations.csv", kDirectConnectColumns,
                                                       parseDirectConnect};
const RowFormat<LandingPointRow> kLandingPointFormat{"landing_points.csv", kLandingColumns,
                                                     parseLandingPoint};
const RowFormat<CableRow> kCableFormat{"subsea_cables.csv", kCableColumns, parseCable};
const RowFormat<CableSegmentEntry> kCableSegmentFormat{"cable_segments.csv", kSegmentColumns,
                                                       parseCableSegment};
const RowFormat<RegionLatencyEntry> kRegionLatencyFormat{"inter_region_latency.csv", kLatencyColumns,
                                                         parseRegionLatency};

} // namespace isthmus
