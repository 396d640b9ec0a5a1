#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>

namespace isthmus {

/// What a price list file holds for the catalogue, and what became of the rest.
struct PriceList {
    std::string offer;     ///< "AWSDataTransfer"
    std::string version;   ///< of the file, as it says
    std::string published; ///< its date, YYYY-MM-DD
    std::vector<TransferPriceRow> transfer;
    std::vector<PriceRow> prices;

    std::size_t priceLines = 0;                    ///< prices on demand that the file holds
    std::map<std::string, std::size_t> matched;    ///< price lines by what they became
    std::map<std::string, std::size_t> passedOver; ///< price lines by what they are
    std::vector<Diagnostic> problems;              ///< the first kMostProblems
    std::size_t problemCount = 0;
    bool complete = true; ///< false: the file ends in an error; what was read before it is kept

    static constexpr std::size_t kMostProblems = 50;
};

/// An index file: which other files there are.
struct PriceListIndex {
    struct Entry {
        std::string name; ///< offer or region
        std::string url;
    };
    std::vector<Entry> entries;
};

struct PriceListOutcome {
    std::optional<PriceList> list;
    std::optional<PriceListIndex> index; ///< instead
};

/// Reads a file of the AWS Price List: the bulk offer file as JSON or CSV, or an index of offers or regions.
/// Prices are matched with the kinds of the catalogue: data transfer to the internet, between regions and
/// between zones, Direct Connect ports and transfer out. The file is read once from front to back; memory is
/// that of the matched prices.
///
/// @param progress  is told the part that is done, now and then.
/// @returns what was read; or IO-001 (cannot be opened), IO-150 (no price list), AN-004 (stopped).
[[nodiscard]] Result<PriceListOutcome> readPriceList(const std::filesystem::path& path,
                                                     const Catalogue& catalogue,
                                                     const std::function<void(double)>& progress = {},
                                                     std::stop_token stop = {});

/// The text of a catalogue file (resources/catalogue/README.md) with the rows of some lists, to be read as a
/// user's own: transfer_prices.csv and prices.csv.
[[nodiscard]] std::string transferPricesCsv(const std::vector<PriceList>& lists);
[[nodiscard]] std::string pricesCsv(const std::vector<PriceList>& lists);

} // namespace isthmus
