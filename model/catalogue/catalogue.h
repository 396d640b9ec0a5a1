#pragma once

#include "model/base/error.h"
#include "model/base/units.h"
#include "model/design/component.h"
#include "model/design/geo.h"
#include "model/design/group.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isthmus {

enum class Confidence { High, Medium, Low };

/// Where a catalogue row comes from. Every row has one; figures are shown with it.
struct Provenance {
    std::string source;
    std::string asOf;
    Confidence confidence = Confidence::Low;

    bool operator==(const Provenance&) const = default;
};

enum class KindClass { Place, Component, Link };

/// What an implied fabric joins (semantics.md 1, "What nobody drew").
enum class Fabric { None, Inside, Backbone };

/// One row of kinds.csv: what a place, component or link of this kind is and does.
struct Kind {
    std::string id; ///< the word in files, e.g. "transit_gateway"
    KindClass kindClass = KindClass::Component;
    std::string category;  ///< palette heading: "places", "network", "compute", "data", "messaging", "people"
    std::string name;      ///< English; views translate by id
    bool forwards = false; ///< may be inside a path
    bool stores = false;   ///< keeps data of its own: it has an RPO
    bool buffers = false;  ///< queue or stream: flows out of it belong to other journeys
    bool controlPlane = false; ///< its loss is a standard disruption
    Fabric fabric = Fabric::None;
    std::string failureReference;     ///< row of reliability.csv; empty: never fails by default
    std::optional<Hours> defaultMttr; ///< where only an availability is given
    std::string mttrReason;           ///< English sentence: why that repair time
    std::optional<Processing> processing;
    double routeFactor = 1.0; ///< links, and the provider's backbone: real length / great circle
    /// Role in the transfer rules, "internet", "nat", "managed_database" …; empty: none. All of them, and
    /// what they mean, are in resources/catalogue/README.md.
    std::string billing;
    std::string
        priceKey; ///< default fixed price "SERVICE/ITEM" used when an element gives no prices; may be empty
    /// Places: type of the standard disruption, e.g. "region", "zone", "landing_station", "dx_location";
    /// empty: none.
    std::string disruption;
    std::string remark; ///< English: why it never fails by default, what stands in for a missing figure
    Provenance provenance;
};

/// One row of reliability.csv.
struct ReliabilityRow {
    std::string id;
    std::string name;
    Basis basis = Basis::Assumption;
    std::optional<double> availability;
    std::optional<Hours> mttf;
    std::optional<Hours> mttr;
    std::optional<double> faultsPer1000kmYear;
    std::string conditions;
    Provenance provenance;
};

/// A price that is not transfer: hourly, per GB-month, per million requests … One row per tier.
struct PriceRow {
    std::string key;   ///< "SERVICE/ITEM"
    std::string scope; ///< region code, "*" or "global"
    std::string unit;  ///< as in the source: "port-hour", "GB-month", "1M requests" …
    double tierFrom = 0;
    std::optional<double> tierTo; ///< absent: open
    Usd usd;
    Provenance provenance;
};

/// A price per GB moved. One row per tier; tiers in GB a month.
struct TransferPriceRow {
    std::string kind; ///< "internet_egress", "inter_region", "inter_az", "dx_dto", "tgw_processing" …
    std::string service;
    std::string fromScope;
    std::string toScope;
    double tierFromGb = 0;
    std::optional<double> tierToGb;
    Usd usdPerGb;
    Provenance provenance;
};

/// What the user pays of a list price, by contract: discounts.csv of the user's own folder.
struct DiscountRow {
    std::string pattern; ///< a price key or kind of transfer; `*` stands for any characters
    std::string scope;   ///< region, or other scope of the price list; "*": any
    double factor = 1;   ///< of the list price, 0 … 1
    std::string note;    ///< what it is: "private agreement 2026", "three-year commitment"
    Provenance provenance;
};

struct RegionRow {
    std::string code;
    std::string name;
    std::string geography;
    std::string country; ///< two letters; may be empty
    GeoPoint position;
    int zones = 0;
    Provenance provenance;
};

struct DirectConnectRow {
    std::string code;
    std::string name;
    std::string city;
    std::string country;
    GeoPoint position;
    std::string associatedRegion;
    std::string transferArea; ///< AREA of the transfer scope "dx-geo:AREA"; empty: in none
    Provenance provenance;
};

struct LandingPointRow {
    std::string id;
    std::string name;
    std::string country; ///< two letters; "XZ" at sea
    GeoPoint position;
    bool branchingUnit = false;
    Provenance provenance;
};

struct CableSegmentRow {
    int number = 0;
    std::string fromLanding;
    std::string toLanding;
    std::string kind; ///< "submarine", "branch", "terrestrial", "logical" (never summed)
    Kilometres length;
    std::string lengthBasis;
    std::string status;
    Provenance provenance;
};

struct CableRow {
    std::string id;
    std::string name;
    std::optional<int> readyForService;
    std::optional<int> retired;
    std::string status;                        ///< "in service", "retired", "planned"
    std::optional<Kilometres> publishedLength; ///< as published, may differ from the sum of the segments
    std::optional<double> designCapacityTbps;
    std::vector<CableSegmentRow> segments;
    Provenance provenance;
};

/// A measured round trip between two regions, or inside one.
struct RegionLatencyRow {
    Milliseconds roundTrip;
    std::string percentile;
    Provenance provenance;
};

/// One entry of the step library (semantics.md 4): how long a recovery step, a failover mechanism or a
/// whole strategy typically takes, and what data it may lose.
struct RecoveryStepRow {
    std::string id;                   ///< "step.dns_drain", "replication.rds_multi_az_failover" …
    std::string category;             ///< "step", "failover", "replication", "strategy"
    std::optional<StepKind> stepKind; ///< of category "step": the built-in step it is made for
    std::string name;
    std::optional<Seconds> min, likely, max; ///< min ≤ likely ≤ max; absent: the user's input
    std::optional<Seconds> rpo;              ///< replication and strategies: typical loss of data
    std::string conditions;
    Provenance provenance;
};

/// One-way latency of a network that nobody drew (semantics.md 1 and 5).
struct ImpliedLatencyRow {
    std::string id; ///< "inside_zone", "between_zones", "inside_site"
    Milliseconds oneWay;
    std::string remark;
    Provenance provenance;
};

/// The reference data a design is read against: immutable once loaded, shared between threads.
/// Every look-up answers null (or an empty list) for what is unknown; nothing is ever made up.
class Catalogue {
public:
    [[nodiscard]] const Kind* kind(std::string_view id) const;
    [[nodiscard]] const std::vector<Kind>& kinds() const { return m_kinds; } ///< in palette order
    [[nodiscard]] const ReliabilityRow* reliability(std::string_view id) const;
    [[nodiscard]] const std::vector<ReliabilityRow>& reliabilityRows() const { return m_reliability; }
    /// All tiers, lowest first, of the most specific scope: the region (or another scope of the file, such as
    /// "dx-geo:Japan"), else "*", else "global", else us-east-1 (the rule of the reference data). Tiers count
    /// in the row's unit; a quantity above a closed last tier has no known price. Empty: the price is
    /// unknown.
    [[nodiscard]] std::vector<const PriceRow*> price(std::string_view key, std::string_view region) const;
    [[nodiscard]] std::vector<std::string> priceKeys() const;
    /// All tiers, lowest first, of the first scope pair with rows: each `to` in order for the given
    /// `from`, then the same for from "*". Callers list `to` from specific to general, "*" last.
    [[nodiscard]] std::vector<const TransferPriceRow*>
    transferPrice(std::string_view kind, std::string_view from, const std::vector<std::string>& to) const;
    /// The discount on a price in a region: of those that match the one whose pattern says most, then one of
    /// that very region; null where there is none. Discounts never add up.
    [[nodiscard]] const DiscountRow* discount(std::string_view priceKey, std::string_view region) const;
    [[nodiscard]] const std::vector<DiscountRow>& discounts() const { return m_discounts; }
    [[nodiscard]] const RegionRow* region(std::string_view code) const;
    [[nodiscard]] const std::vector<RegionRow>& regions() const { return m_regions; }
    [[nodiscard]] const DirectConnectRow* directConnect(std::string_view code) const;
    [[nodiscard]] const std::vector<DirectConnectRow>& directConnectLocations() const {
        return m_directConnect;
    }
    [[nodiscard]] const LandingPointRow* landingPoint(std::string_view id) const;
    [[nodiscard]] const std::vector<LandingPointRow>& landingPoints() const { return m_landings; }
    [[nodiscard]] const CableRow* cable(std::string_view id) const;
    [[nodiscard]] const std::vector<CableRow>& cables() const { return m_cables; }
    /// Between two regions. With `from` = `to` it is the time to an endpoint inside the region, which is no
    /// latency between zones: for that see impliedLatency().
    [[nodiscard]] const RegionLatencyRow* regionLatency(std::string_view from, std::string_view to) const;
    [[nodiscard]] const RecoveryStepRow* recoveryStep(std::string_view id) const;
    [[nodiscard]] const std::vector<RecoveryStepRow>& recoverySteps() const { return m_recoverySteps; }
    /// "inside_zone", "between_zones" (of one region), "inside_site".
    [[nodiscard]] const ImpliedLatencyRow* impliedLatency(std::string_view id) const;
    /// The oldest and newest `as_of` among prices, for the status line and reports.
    [[nodiscard]] std::pair<std::string, std::string> priceDates() const;

private:
    friend class CatalogueLoader;
    using Index = std::map<std::string, std::size_t, std::less<>>;
    using LatencyMap =
        std::map<std::string, std::map<std::string, RegionLatencyRow, std::less<>>, std::less<>>;
    std::vector<Kind> m_kinds;
    std::vector<ReliabilityRow> m_reliability;
    std::vector<PriceRow> m_prices;           ///< sorted by key, scope, tier
    std::vector<TransferPriceRow> m_transfer; ///< sorted by kind, from, to, tier
    std::vector<DiscountRow> m_discounts;
    std::vector<RegionRow> m_regions;
    std::vector<DirectConnectRow> m_directConnect;
    std::vector<LandingPointRow> m_landings;
    std::vector<CableRow> m_cables;
    std::vector<RecoveryStepRow> m_recoverySteps;
    std::vector<ImpliedLatencyRow> m_impliedLatency;
    LatencyMap m_latency;
    Index m_kindIndex, m_reliabilityIndex, m_regionIndex, m_directConnectIndex, m_landingIndex, m_cableIndex,
        m_recoveryStepIndex, m_impliedLatencyIndex;
};

struct CatalogueOutcome {
    std::optional<Catalogue> catalogue; ///< absent when a built-in file is missing or is no such table
    std::vector<Diagnostic> diagnostics;
};

/// Reads the CSV files of `folder` (all must be there), then those of `overrides` (any subset of the same
/// file names, and discounts.csv). A row with the key of an earlier one replaces it, others are added; tiers
/// are replaced together: a row of prices.csv replaces all tiers of its key and scope, one of
/// transfer_prices.csv all of its kind, from and to. The files, their columns and keys are described in
/// resources/catalogue/README.md.
///
/// @returns the catalogue and all problems found, each with file, line, column and what would have been
///          accepted (codes CA-001 to CA-023). Rows with problems are left out; a tier with a problem takes
///          the other tiers of its scope with it, since a gap would price wrongly.
/// @note Never throws; O(n log n) in the rows; reads only files.
[[nodiscard]] CatalogueOutcome loadCatalogue(const std::filesystem::path& folder,
                                             const std::optional<std::filesystem::path>& overrides = {});

/// The folder `resources` that belongs to this program: $ISTHMUS_RESOURCES, else ../share/isthmus beside
/// the executable's folder, else the source tree it was built from; the first that holds a folder
/// `catalogue`. Empty when none does.
[[nodiscard]] std::filesystem::path resourceFolder();

} // namespace isthmus
