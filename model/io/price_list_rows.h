#pragma once

#include "model/io/price_list.h"

#include <unordered_map>

namespace isthmus {

/// Attributes of a product, by name in lower case without blanks: files write "fromRegionCode" and "From
/// Region Code".
using PriceAttributes = std::unordered_map<std::string, std::string>;

[[nodiscard]] std::string plainName(std::string_view name);

/// What a product's price is in the catalogue.
struct PriceTarget {
    std::string kind; ///< of a transfer price; empty: a fixed price
    std::string key;  ///< of a fixed price
    std::string from; ///< scope, or the scope of a fixed price
    std::string to;
    std::string unit; ///< that the file has to use

    auto operator<=>(const PriceTarget&) const = default;
};

/// The target, or in `why` what the product is.
[[nodiscard]] std::optional<PriceTarget> priceTarget(const std::string& offer,
                                                     const PriceAttributes& attributes,
                                                     const Catalogue& catalogue, std::string& why);

/// One price on demand.
struct PriceLine {
    std::string sku;
    std::string begin, end; ///< of its tier, as written
    std::string unit;
    std::string usd; ///< as written; empty: another currency
};

/// Gathers the prices of a file, whichever way it is written.
class PriceCollector {
public:
    PriceCollector(std::string file, const Catalogue& catalogue);

    PriceList& list() { return m_list; }
    /// Attributes are only looked at here.
    void addProduct(const std::string& sku, const PriceAttributes& attributes);
    [[nodiscard]] bool knows(const std::string& sku) const;
    /// The file breaks off among this product's prices: they are left out.
    void spoil(const std::string& sku);
    void addLine(const PriceLine& line, int lineNumber);
    void report(std::string code, std::vector<std::string> arguments, int lineNumber, std::string accepted);
    /// Turns what was gathered into rows of the catalogue.
    [[nodiscard]] PriceList finish();

private:
    struct Tier {
        double from = 0;
        std::optional<double> to;
        double usd = 0;

        auto operator<=>(const Tier&) const = default;
    };
    struct Product {
        PriceTarget target;
        std::vector<Tier> tiers;
        bool sound = true;
    };
    [[nodiscard]] std::optional<double> number(const std::string& text, int lineNumber);
    void addRows(const PriceTarget& target, const std::vector<Tier>& tiers);
    static bool isContiguous(const std::vector<Tier>& tiers);

    std::string m_file;
    const Catalogue& m_catalogue;
    PriceList m_list;
    std::map<std::string, Product> m_products; ///< that are matched, by SKU
    /// Of the others, of which there may be a million, no more than what they are.
    std::unordered_map<std::size_t, std::uint32_t> m_others; ///< by hash of the SKU, into m_names
    std::vector<std::string> m_names;
};

} // namespace isthmus
