#include "model/catalogue/catalogue_rows.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace isthmus {

/// Reads, merges and checks all files, then fills a Catalogue (its friend).
class CatalogueLoader {
public:
    CatalogueLoader(const std::filesystem::path& folder,
                    const std::optional<std::filesystem::path>& overrides)
        : m_folder(folder), m_overrides(overrides) {}

    CatalogueOutcome run() {
        if (m_overrides)
            reportUnknownFiles();
        CatalogueRows rows;
        readAll(rows);
        checkReferences(rows, m_diagnostics);
        CatalogueOutcome outcome;
        if (m_builtInUsable)
            outcome.catalogue = assemble(std::move(rows));
        outcome.diagnostics = std::move(m_diagnostics);
        return outcome;
    }

private:
    void readAll(CatalogueRows& rows) {
        rows.kinds = read(kKindFormat);
        rows.reliability = read(kReliabilityFormat);
        rows.recoverySteps = read(kRecoveryStepFormat);
        rows.impliedLatency = read(kImpliedLatencyFormat);
        rows.prices = read(kPriceFormat);
        rows.transfer = read(kTransferPriceFormat);
        rows.discounts = readOwn(kDiscountFormat, {});
        rows.regions = read(kRegionFormat);
        rows.directConnect = read(kDirectConnectFormat);
        rows.landings = read(kLandingPointFormat);
        rows.cables = read(kCableFormat);
        rows.segments = read(kCableSegmentFormat);
        rows.latencies = read(kRegionLatencyFormat);
    }

    template <class Row>
    LocatedRows<Row> read(const RowFormat<Row>& format) {
        const CatalogueFile file =
            openCatalogueFile(m_folder / format.fileName, format.columns, m_diagnostics);
        m_builtInUsable = m_builtInUsable && file.usable;
        LocatedRows<Row> rows;
        if (file.usable)
            rows = parseRows(file, format, m_diagnostics);
        return readOwn(format, std::move(rows));
    }

    /// The rows with those of the user's file put over them, where there is such a file.
    template <class Row>
    LocatedRows<Row> readOwn(const RowFormat<Row>& format, LocatedRows<Row> rows) {
        if (!m_overrides)
            return rows;
        const auto path = *m_overrides / format.fileName;
        std::error_code failed;
        if (!std::filesystem::exists(path, failed))
            return rows;
        const CatalogueFile own = openCatalogueFile(path, format.columns, m_diagnostics);
        return own.usable ? overlaid(std::move(rows), parseRows(own, format, m_diagnostics)) : rows;
    }

    /// A misspelt file name would otherwise be an override that silently does nothing (CA-023, a warning).
    void reportUnknownFiles() {
        static constexpr std::array<std::string_view, 13> kNames = {
            "kinds.csv",          "reliability.csv",     "recovery_steps.csv", "implied_latency.csv",
            "prices.csv",         "transfer_prices.csv", "regions.csv",        "direct_connect_locations.csv",
            "landing_points.csv", "subsea_cables.csv",   "cable_segments.csv", "inter_region_latency.csv",
            "discounts.csv"};
        std::string accepted;
        for (const auto name : kNames)
            accepted += (accepted.empty() ? "" : ", ") + std::string(name);
        std::error_code failed;
        std::set<std::string> unknown;
        for (std::filesystem::directory_iterator it(*m_overrides, failed), end; !failed && it != end;
             it.increment(failed)) {
            const std::string name = it->path().filename().string();
            if (it->path().extension() == ".csv" &&
                std::find(kNames.begin(), kNames.end(), name) == kNames.end())
                unknown.insert(name);
        }
        if (failed)
            m_diagnostics.push_back({"CA-022",
                                     {},
                                     FileLocation{m_overrides->string(), 0, 0, {}},
                                     {},
                                     "a readable folder",
                                     Severity::Error});
        for (const auto& name : unknown)
            m_diagnostics.push_back({"CA-023",
                                     {name},
                                     FileLocation{(*m_overrides / name).string(), 0, 0, {}},
                                     {},
                                     accepted,
                                     Severity::Warning});
    }

    template <class Row>
    static void take(LocatedRows<Row>& from, std::vector<Row>& rows, Catalogue::Index& index) {
        for (auto& located : from) {
            index.emplace(located.key, rows.size());
            rows.push_back(std::move(located.row));
        }
    }

    static Catalogue assemble(CatalogueRows rows) {
        Catalogue catalogue;
        take(rows.kinds, catalogue.m_kinds, catalogue.m_kindIndex);
        take(rows.reliability, catalogue.m_reliability, catalogue.m_reliabilityIndex);
        take(rows.recoverySteps, catalogue.m_recoverySteps, catalogue.m_recoveryStepIndex);
        take(rows.impliedLatency, catalogue.m_impliedLatency, catalogue.m_impliedLatencyIndex);
        take(rows.regions, catalogue.m_regions, catalogue.m_regionIndex);
        take(rows.directConnect, catalogue.m_directConnect, catalogue.m_directConnectIndex);
        take(rows.landings, catalogue.m_landings, catalogue.m_landingIndex);
        take(rows.cables, catalogue.m_cables, catalogue.m_cableIndex);
        for (auto& located : rows.segments) {
            CableRow& cable = catalogue.m_cables[catalogue.m_cableIndex.find(located.row.cable)->second];
            cable.segments.push_back(std::move(located.row.segment));
        }
        for (auto& located : rows.latencies)
            catalogue.m_latency[located.row.from].insert_or_assign(located.row.to,
                                                                   std::move(located.row.latency));
        for (auto& located : rows.prices)
            catalogue.m_prices.push_back(std::move(located.row));
        for (auto& located : rows.transfer)
            catalogue.m_transfer.push_back(std::move(located.row));
        for (auto& located : rows.discounts)
            catalogue.m_discounts.push_back(std::move(located.row));
        sortPrices(catalogue);
        return catalogue;
    }

    static void sortPrices(Catalogue& catalogue) {
        std::sort(catalogue.m_prices.begin(), catalogue.m_prices.end(),
                  [](const PriceRow& a, const PriceRow& b) {
                      return std::tie(a.key, a.scope, a.tierFrom) < std::tie(b.key, b.scope, b.tierFrom);
                  });
        std::sort(catalogue.m_transfer.begin(), catalogue.m_transfer.end(),
                  [](const TransferPriceRow& a, const TransferPriceRow& b) {
                      return std::tie(a.kind, a.fromScope, a.toScope, a.tierFromGb) <
                             std::tie(b.kind, b.fromScope, b.toScope, b.tierFromGb);
                  });
    }

    std::filesystem::path m_folder;
    std::optional<std::filesystem::path> m_overrides;
    std::vector<Diagnostic> m_diagnostics;
    bool m_builtInUsable = true;
};

CatalogueOutcome loadCatalogue(const std::filesystem::path& folder,
                               const std::optional<std::filesystem::path>& overrides) {
    return CatalogueLoader(folder, overrides).run();
}

} // namespace isthmus
