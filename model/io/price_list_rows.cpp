#include "model/io/price_list_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace isthmus {

namespace {

std::string valueOf(const PriceAttributes& attributes, const char* name) {
    const auto it = attributes.find(name);
    return it == attributes.end() ? std::string{} : it->second;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::optional<PriceTarget> transferTarget(const PriceAttributes& attributes, const Catalogue& catalogue,
                                          std::string& why) {
    const std::string type = valueOf(attributes, "transfertype");
    const std::string from = valueOf(attributes, "fromregioncode");
    const std::string to = valueOf(attributes, "toregioncode");
    why = type.empty() ? "data transfer of no type" : type;
    if (type.find("Inbound") != std::string::npos)
        return std::nullopt; // the catalogue has it free everywhere
    if (!catalogue.region(from)) {
        why += " from " + (from.empty() ? valueOf(attributes, "fromlocation") : from) +
               ", no region of the catalogue";
        return std::nullopt;
    }
    if (type == "AWS Outbound" && valueOf(attributes, "tolocation") == "External")
        return PriceTarget{"internet_egress", {}, from, "internet", "GB"};
    if (type == "IntraRegion")
        return PriceTarget{"inter_az", {}, from, "same-region other AZ", "GB"};
    if (type != "InterRegion Outbound")
        return std::nullopt;
    if (catalogue.region(to))
        return PriceTarget{"inter_region", {}, from, to, "GB"};
    why += " to " + (to.empty() ? valueOf(attributes, "tolocation") : to) + ", no region of the catalogue";
    return std::nullopt;
}

/// The Direct Connect location that a usage type names: "EqSV5-PortUsage:10G",
/// "USW2-EqSV5-DataXfer-Out:dc.3".
const DirectConnectRow* locationIn(const std::string& usageType, const Catalogue& catalogue) {
    for (std::size_t begin = 0; begin < usageType.size();) {
        const std::size_t end = std::min(usageType.find('-', begin), usageType.size());
        if (const auto* row = catalogue.directConnect(upper(usageType.substr(begin, end - begin))))
            return row;
        begin = end + 1;
    }
    return nullptr;
}

std::optional<PriceTarget> directConnectTarget(const PriceAttributes& attributes, const Catalogue& catalogue,
                                               std::string& why) {
    const std::string family = valueOf(attributes, "productfamily");
    const std::string usage = valueOf(attributes, "usagetype");
    const auto* location = locationIn(usage, catalogue);
    why = family.empty() ? "Direct Connect" : family;
    if (family == "Direct Connect") {
        const std::string connection = valueOf(attributes, "connectiontype");
        const std::string capacity = valueOf(attributes, "capacity");
        const char* kind = connection == "Dedicated" ? "dedicated_port_"
                           : connection == "Hosted"  ? "hosted_connection_"
                                                     : nullptr;
        why += ", " + (connection.empty() ? "no connection type" : connection) + " " + capacity;
        if (!kind || capacity.empty())
            return std::nullopt;
        const bool isJapan = location && location->transferArea == "Japan";
        return PriceTarget{
            {}, std::string("Direct Connect/") + kind + capacity, isJapan ? "dx-geo:Japan" : "*", {}, "Hrs"};
    }
    if (family != "Data Transfer")
        return std::nullopt;
    const std::string from = valueOf(attributes, "fromregioncode");
    why += ", " + valueOf(attributes, "transfertype");
    if (valueOf(attributes, "transfertype").find("Inbound") != std::string::npos)
        return std::nullopt;
    if (!catalogue.region(from) || !location) {
        why += !location ? ", no location of the catalogue" : ", no region of the catalogue";
        return std::nullopt;
    }
    return PriceTarget{"dx_dto", {}, from, "dx:" + location->code, "GB"};
}

} // namespace

std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != ' ')
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

std::optional<PriceTarget> priceTarget(const std::string& offer, const PriceAttributes& attributes,
                                       const Catalogue& catalogue, std::string& why) {
    if (offer == "AWSDataTransfer")
        return transferTarget(attributes, catalogue, why);
    if (offer == "AWSDirectConnect")
        return directConnectTarget(attributes, catalogue, why);
    why = valueOf(attributes, "productfamily");
    why = why.empty() ? "no product family" : why;
    return std::nullopt;
}

PriceCollector::PriceCollector(std::string file, const Catalogue& catalogue)
    : m_file(std::move(file)), m_catalogue(catalogue) {}

void PriceCollector::report(std::string code, std::vector<std::string> arguments, int lineNumber,
                            std::string accepted) {
    ++m_list.problemCount;
    if (m_list.problems.size() >= PriceList::kMostProblems)
        return;
    Diagnostic problem;
    problem.code = std::move(code);
    problem.arguments = std::move(arguments);
    problem.location = FileLocation{m_file, lineNumber, 0, {}};
    problem.accepted = std::move(accepted);
    m_list.problems.push_back(std::move(problem));
}

void PriceCollector::addProduct(const std::string& sku, const PriceAttributes& attributes) {
    std::string what;
    if (auto target = priceTarget(m_list.offer, attributes, m_catalogue, what)) {
        m_products.insert_or_assign(sku, Product{std::move(*target), {}, true});
        return;
    }
    constexpr std::size_t kMostNames = 1000; // a strange file may have one for each product
    auto name = std::ranges::find(m_names, m_names.size() < kMostNames ? what : what = "others");
    if (name == m_names.end())
        name = m_names.insert(m_names.end(), what);
    m_others[std::hash<std::string>{}(sku)] = static_cast<std::uint32_t>(name - m_names.begin());
}

bool PriceCollector::knows(const std::string& sku) const {
    return m_products.contains(sku) || m_others.contains(std::hash<std::string>{}(sku));
}

void PriceCollector::spoil(const std::string& sku) {
    if (const auto it = m_products.find(sku); it != m_products.end())
        it->second.sound = false;
}

std::optional<double> PriceCollector::number(const std::string& text, int lineNumber) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc{} && rest == end && std::isfinite(value) && value >= 0)
        return value;
    report("IO-152", {text}, lineNumber, "a number from 0 on, such as 0.0900000000");
    return std::nullopt;
}

void PriceCollector::addLine(const PriceLine& line, int lineNumber) {
    ++m_list.priceLines;
    const auto other = m_others.find(std::hash<std::string>{}(line.sku));
    const auto it = m_products.find(line.sku);
    if (it == m_products.end() && other == m_others.end()) {
        report("IO-153", {line.sku}, lineNumber, "a product that stands before its prices");
        return;
    }
    if (it == m_products.end() || line.usd.empty()) {
        ++m_list.passedOver[it == m_products.end() ? m_names[other->second] : "not in USD"];
        return;
    }
    Product& product = it->second;
    const auto from = number(line.begin, lineNumber);
    const auto usd = number(line.usd, lineNumber);
    Tier tier{from.value_or(0), std::nullopt, usd.value_or(0)};
    bool sound = from && usd;
    if (line.end != "Inf") {
        tier.to = number(line.end, lineNumber);
        sound = sound && tier.to;
    }
    if (line.unit != product.target.unit) {
        report("IO-154", {line.sku, line.unit}, lineNumber, product.target.unit);
        sound = false;
    }
    product.sound = product.sound && sound;
    product.tiers.push_back(tier);
}

bool PriceCollector::isContiguous(const std::vector<Tier>& tiers) {
    double at = 0;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (tiers[i].from != at || (!tiers[i].to && i + 1 < tiers.size()))
            return false;
        at = tiers[i].to.value_or(at);
    }
    return !tiers.empty();
}

void PriceCollector::addRows(const PriceTarget& target, const std::vector<Tier>& tiers) {
    const Provenance provenance{"AWS Price List, " + m_list.offer + ", version " + m_list.version,
                                m_list.published, Confidence::High};
    for (const Tier& tier : tiers) {
        ++m_list.matched[target.kind.empty() ? target.key : target.kind];
        if (target.kind.empty())
            m_list.prices.push_back(
                {target.key, target.from, "port-hour", tier.from, tier.to, Usd{tier.usd}, provenance});
        else
            m_list.transfer.push_back(
                {target.kind, m_list.offer == "AWSDirectConnect" ? "Direct Connect" : "EC2/VPC", target.from,
                 target.to, tier.from, tier.to, Usd{tier.usd}, provenance});
    }
}

PriceList PriceCollector::finish() {
    std::map<PriceTarget, std::pair<std::vector<Tier>, std::string>> byTarget;
    for (auto& [sku, product] : m_products) {
        if (product.tiers.empty())
            continue;
        std::ranges::sort(product.tiers);
        if (!product.sound || !isContiguous(product.tiers)) {
            m_list.passedOver["with problems"] += product.tiers.size();
            if (product.sound)
                report("IO-155", {sku}, 0, "tiers that begin at 0 and leave no gap");
            continue;
        }
        const auto [it, isNew] = byTarget.try_emplace(product.target, product.tiers, sku);
        if (isNew)
            continue;
        if (it->second.first == product.tiers)
            m_list.passedOver["the same price once more"] += product.tiers.size();
        else {
            m_list.passedOver["with problems"] += product.tiers.size();
            report("IO-156", {sku, it->second.second}, 0, "one price for each kind, from and to");
        }
    }
    for (const auto& [target, tiers] : byTarget)
        addRows(target, tiers.first);
    return std::move(m_list);
}

} // namespace isthmus
