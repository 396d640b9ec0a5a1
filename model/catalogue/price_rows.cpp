#include "model/catalogue/catalogue_rows.h"

namespace isthmus {

namespace {

constexpr NumberRange kTier{0, 1e18, "a quantity, 0 or more"};
constexpr NumberRange kRate{0, 1e9, "US dollars, 0 or more"};

constexpr std::string_view kPriceColumns[] = {"key", "scope",  "unit",  "tier_from", "tier_to",
                                              "usd", "source", "as_of", "confidence"};

void parsePrice(RowReader& reader, Located<PriceRow>& into) {
    PriceRow& row = into.row;
    row.key = reader.text("key");
    if (const auto slash = row.key.find('/');
        !row.key.empty() && (slash == std::string::npos || slash == 0 || slash + 1 == row.key.size()))
        reader.report("CA-013", "key", {row.key}, "SERVICE/ITEM");
    row.scope = reader.text("scope");
    row.unit = reader.text("unit");
    row.tierFrom = reader.number("tier_from", kTier);
    row.tierTo = reader.optionalNumber("tier_to", kTier);
    row.usd = {reader.number("usd", kRate)};
    row.provenance = reader.provenance();
    into.group = row.key + ", " + row.scope;
    into.key = into.group + ", " + reader.optionalText("tier_from");
}

constexpr std::string_view kTransferColumns[] = {"kind",         "service",    "from_scope", "to_scope",
                                                 "tier_from_gb", "tier_to_gb", "usd_per_gb", "source",
                                                 "as_of",        "confidence"};

void parseTransferPrice(RowReader& reader, Located<TransferPriceRow>& into) {
    TransferPriceRow& row = into.row;
    row.kind = reader.text("kind");
    row.service = reader.optionalText("service");
    row.fromScope = reader.text("from_scope");
    row.toScope = reader.text("to_scope");
    row.tierFromGb = reader.number("tier_from_gb", kTier);
    row.tierToGb = reader.optionalNumber("tier_to_gb", kTier);
    row.usdPerGb = {reader.number("usd_per_gb", kRate)};
    row.provenance = reader.provenance();
    into.group = row.kind + ", " + row.fromScope + ", " + row.toScope;
    into.key = into.group + ", " + reader.optionalText("tier_from_gb");
}

constexpr std::string_view kDiscountColumns[] = {"key",    "scope", "factor",    "note",
                                                 "source", "as_of", "confidence"};

void parseDiscount(RowReader& reader, Located<DiscountRow>& into) {
    DiscountRow& row = into.row;
    row.pattern = reader.text("key");
    row.scope = reader.text("scope");
    row.factor = reader.number("factor", {0, 1, "what is paid of the list price, from 0 to 1"});
    row.note = reader.optionalText("note");
    row.provenance = reader.provenance();
    into.key = row.pattern + ", " + row.scope;
}

} // namespace

const RowFormat<DiscountRow> kDiscountFormat{"discounts.csv", kDiscountColumns, parseDiscount};
const RowFormat<PriceRow> kPriceFormat{"prices.csv", kPriceColumns, parsePrice};
const RowFormat<TransferPriceRow> kTransferPriceFormat{"transfer_prices.csv", kTransferColumns,
                                                       parseTransferPrice};

} // namespace isthmus
