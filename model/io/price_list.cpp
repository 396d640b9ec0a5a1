#include "model/io/price_list.h"

#include "model/io/json_print.h"
#include "model/io/price_list_json.h"

#include <fstream>
#include <system_error>

namespace isthmus {

namespace {

Error priceListError(const char* code, const std::filesystem::path& path, std::vector<std::string> arguments,
                     std::string accepted) {
    Error error;
    error.code = code;
    error.arguments = std::move(arguments);
    error.location = FileLocation{path.string(), 0, 0, {}};
    error.accepted = std::move(accepted);
    return error;
}

/// A field of a CSV file, in quotes where it has to be.
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields)
        line += (line.empty() ? "" : ",") + csvField(field);
    return line + "\n";
}

std::string upTo(const std::optional<double>& end) {
    return end ? jsonNumberText(*end) : std::string{};
}

} // namespace

Result<PriceListOutcome> readPriceList(const std::filesystem::path& path, const Catalogue& catalogue,
                                       const std::function<void(double)>& progress, std::stop_token stop) {
    std::ifstream in(path, std::ios::binary);
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    if (!in || problem)
        return failure(
            priceListError("IO-001", path, {problem ? problem.message() : "it cannot be read"}, {}));
    PriceCollector collector(path.string(), catalogue);
    const PriceListWatch watch = [&](std::size_t bytes) {
        if (progress && size > 0)
            progress(std::min(1.0, static_cast<double>(bytes) / static_cast<double>(size)));
        return !stop.stop_requested();
    };
    PriceListOutcome outcome;
    while (std::isspace(in.peek()) != 0)
        (void)in.get();
    if (in.peek() == '{')
        outcome.index = readPriceListJson(in, collector, watch);
    else
        readPriceListCsv(in, collector, watch);
    if (stop.stop_requested())
        return failure(priceListError("AN-004", path, {}, {}));
    if (outcome.index)
        return outcome;
    outcome.list = collector.finish();
    if (outcome.list->offer.empty())
        return failure(priceListError("IO-150", path, {}, "a file of the AWS Price List, JSON or CSV"));
    if (progress)
        progress(1);
    return outcome;
}

std::string transferPricesCsv(const std::vector<PriceList>& lists) {
    std::string text =
        "kind,service,from_scope,to_scope,tier_from_gb,tier_to_gb,usd_per_gb,basis,source,as_of,"
        "confidence,notes\n";
    for (const PriceList& list : lists)
        for (const TransferPriceRow& row : list.transfer)
            text +=
                csvLine({row.kind, row.service, row.fromScope, row.toScope, jsonNumberText(row.tierFromGb),
                         upTo(row.tierToGb), jsonNumberText(row.usdPerGb.value), "price_list_snapshot",
                         row.provenance.source, row.provenance.asOf, "high", ""});
    return text;
}

std::string pricesCsv(const std::vector<PriceList>& lists) {
    std::string text = "key,scope,unit,tier_from,tier_to,usd,basis,source,as_of,confidence,notes\n";
    for (const PriceList& list : lists)
        for (const PriceRow& row : list.prices)
            text += csvLine({row.key, row.scope, row.unit, jsonNumberText(row.tierFrom), upTo(row.tierTo),
                             jsonNumberText(row.usd.value), "price_list_snapshot", row.provenance.source,
                             row.provenance.asOf, "high", ""});
    return text;
}

} // namespace isthmus
