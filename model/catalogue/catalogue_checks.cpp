#include "model/catalogue/catalogue_rows.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kLightKmPerMs = 299.792458; ///< in vacuum; no signal is faster

Diagnostic problem(const FileLocation& where, std::string code, std::vector<std::string> arguments,
                   std::string accepted) {
    return {std::move(code), std::move(arguments), where, {}, std::move(accepted), Severity::Error};
}

/// CA-015: `column` of a row names something that `file` does not have.
Diagnostic dangling(const FileLocation& where, std::string_view column, const std::string& name,
                    std::string_view file) {
    return problem(where, "CA-015", {std::string(column), name, std::string(file)},
                   "a key of " + std::string(file));
}

template <class Row>
std::map<std::string, const Row*> byKey(const LocatedRows<Row>& rows) {
    std::map<std::string, const Row*> index;
    for (const auto& located : rows)
        index.emplace(located.key, &located.row);
    return index;
}

/// Takes out the rows for which `check` returns problems.
template <class Row, class Check>
void keepSound(LocatedRows<Row>& rows, std::vector<Diagnostic>& diagnostics, Check check) {
    LocatedRows<Row> kept;
    kept.reserve(rows.size());
    for (auto& located : rows) {
        const std::vector<Diagnostic> found = check(located);
        if (found.empty())
            kept.push_back(std::move(located));
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    }
    rows = std::move(kept);
}

struct Tier {
    double from = 0;
    std::optional<double> to;
};
Tier tierOf(const PriceRow& row) {
    return {row.tierFrom, row.tierTo};
}
Tier tierOf(const TransferPriceRow& row) {
    return {row.tierFromGb, row.tierToGb};
}

/// Takes out every scope whose tiers do not run from 0 upwards without a gap (CA-016).
template <class Row>
void checkTiers(LocatedRows<Row>& rows, std::vector<Diagnostic>& diagnostics) {
    std::map<std::string, std::vector<const Located<Row>*>> scopes;
    for (const auto& located : rows)
        scopes[located.group].push_back(&located);
    std::set<std::string> broken;
    for (auto& [group, tiers] : scopes) {
        std::sort(tiers.begin(), tiers.end(),
                  [](const auto* a, const auto* b) { return tierOf(a->row).from < tierOf(b->row).from; });
        double expected = 0;
        bool open = false;
        for (const auto* located : tiers) {
            const Tier tier = tierOf(located->row);
            if (open || tier.from != expected || (tier.to && *tier.to <= tier.from)) {
                diagnostics.push_back(problem(located->where, "CA-016", {group},
                                              "tiers that begin at 0 and each where the one before ends"));
                broken.insert(group);
                break;
            }
            open = !tier.to;
            expected = tier.to.value_or(0);
        }
    }
    std::erase_if(rows, [&](const Located<Row>& located) { return broken.contains(located.group); });
}

void checkKinds(CatalogueRows& rows, std::vector<Diagnostic>& diagnostics) {
    const auto figures = byKey(rows.reliability);
    std::set<std::string> prices;
    for (const auto& located : rows.prices)
        prices.insert(located.row.key);
    keepSound(rows.kinds, diagnostics, [&](const Located<Kind>& located) {
        std::vector<Diagnostic> found;
        const Kind& kind = located.row;
        const auto figure = figures.find(kind.failureReference);
        if (!kind.failureReference.empty() && figure == figures.end())
            found.push_back(
                dangling(located.where, "failure_reference", kind.failureReference, "reliability.csv"));
        if (figure != figures.end() && figure->second->availability && !figure->second->mttr &&
            !kind.defaultMttr)
            found.push_back(
                problem(located.where, "CA-019", {kind.id, kind.failureReference}, "hours, more than 0"));
        if (!kind.priceKey.empty() && !prices.contains(kind.priceKey))
            found.push_back(dangling(located.where, "price_key", kind.priceKey, "prices.csv"));
        return found;
    });
}

void checkSegments(CatalogueRows& rows, std::vector<Diagnostic>& diagnostics) {
    const auto landings = byKey(rows.landings);
    const auto cables = byKey(rows.cables);
    keepSound(rows.segments, diagnostics, [&](const Located<CableSegmentEntry>& located) {
        std::vector<Diagnostic> found;
        const CableSegmentRow& segment = located.row.segment;
        const auto from = landings.find(segment.fromLanding);
        const auto to = landings.find(segment.toLanding);
        if (!cables.contains(located.row.cable))
            found.push_back(dangling(located.where, "cable_id", located.row.cable, "subsea_cables.csv"));
        if (from == landings.end())
            found.push_back(
                dangling(located.where, "from_landing", segment.fromLanding, "landing_points.csv"));
        if (to == landings.end())
            found.push_back(dangling(located.where, "to_landing", segment.toLanding, "landing_points.csv"));
        if (!found.empty())
            return found;
        const Kilometres shortest = greatCircle(from->second->position, to->second->position);
        if (segment.length < shortest) {
            const auto rounded = [](Kilometres length) {
                return std::to_string(static_cast<long long>(length.value));
            };
            found.push_back(problem(located.where, "CA-017",
                                    {located.key, rounded(segment.length), rounded(shortest)},
                                    "at least the great-circle distance"));
        }
        return found;
    });
}

void checkLatencies(CatalogueRows& rows, std::vector<Diagnostic>& diagnostics) {
    const auto regions = byKey(rows.regions);
    keepSound(rows.latencies, diagnostics, [&](const Located<RegionLatencyEntry>& located) {
        std::vector<Diagnostic> found;
        const auto from = regions.find(located.row.from);
        const auto to = regions.find(located.row.to);
        if (from == regions.end())
            found.push_back(dangling(located.where, "from", located.row.from, "regions.csv"));
        if (to == regions.end())
            found.push_back(dangling(located.where, "to", located.row.to, "regions.csv"));
        if (!found.empty())
            return found;
        const double light =
            2 * greatCircle(from->second->position, to->second->position).value / kLightKmPerMs;
        if (located.row.latency.roundTrip.value < light)
            found.push_back(
                problem(located.where, "CA-018", {located.key}, "no less than light needs both ways"));
        return found;
    });
}

} // namespace

void checkReferences(CatalogueRows& rows, std::vector<Diagnostic>& diagnostics) {
    checkTiers(rows.prices, diagnostics);
    checkTiers(rows.transfer, diagnostics);
    checkKinds(rows, diagnostics);
    const auto regions = byKey(rows.regions);
    keepSound(rows.directConnect, diagnostics, [&](const Located<DirectConnectRow>& located) {
        std::vector<Diagnostic> found;
        if (!regions.contains(located.row.associatedRegion))
            found.push_back(
                dangling(located.where, "associated_region", located.row.associatedRegion, "regions.csv"));
        return found;
    });
    checkSegments(rows, diagnostics);
    checkLatencies(rows, diagnostics);
}

} // namespace isthmus
