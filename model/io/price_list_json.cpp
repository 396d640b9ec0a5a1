#include "model/io/price_list_json.h"

#include <nlohmann/json.hpp>

namespace isthmus {

namespace {

constexpr std::size_t kDeepest = 16; ///< levels; the format has eight

/// Follows the file by the keys that lead to each value; keeps one product or one price at a time.
class PriceListHandler {
public:
    PriceListHandler(PriceCollector& into, std::istream& in, const PriceListWatch& watch)
        : m_into(into), m_in(in), m_watch(watch) {}

    bool null() { return true; }
    bool boolean(bool /*value*/) { return true; }
    bool number_integer(std::int64_t /*value*/) { return true; }
    bool number_unsigned(std::uint64_t /*value*/) { return true; }
    bool number_float(double /*value*/, const std::string& /*text*/) { return true; }
    bool binary(nlohmann::json::binary_t& /*value*/) { return true; }
    bool string(std::string& value) {
        take(value);
        return true;
    }
    bool start_array(std::size_t /*elements*/) { return descend(); }
    bool end_array() { return ascend(); }
    bool start_object(std::size_t /*elements*/) {
        if (m_path.size() == 2 && m_path[0] == "products")
            m_attributes.clear();
        if (isDimension())
            m_line = {m_path[2], "0", "Inf", {}, {}};
        return descend();
    }
    bool key(std::string& name) {
        m_path.back() = name;
        return true;
    }
    bool end_object() {
        const bool goesOn = ascend();
        if (m_path.size() == 2 && m_path[0] == "products")
            m_into.addProduct(m_path[1], m_attributes);
        if (isDimension())
            m_into.addLine(m_line, 0);
        return goesOn && ((++m_objects & kAskMask) != 0 || m_watch(static_cast<std::size_t>(m_in.tellg())));
    }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::json::exception& fault) {
        m_into.report("IO-151", {"byte " + std::to_string(position), fault.what()}, 0,
                      "JSON as the Price List has it");
        m_into.list().complete = false;
        if (m_path.size() >= 3 && m_path[0] == "terms")
            m_into.spoil(m_path[2]);
        return false;
    }

    [[nodiscard]] std::optional<PriceListIndex> index() && {
        if (!m_isIndex)
            return std::nullopt;
        return std::move(m_index);
    }

private:
    static constexpr std::size_t kAskMask = (1U << 12U) - 1;

    bool descend() {
        m_path.emplace_back();
        if (m_path.size() <= kDeepest)
            return true;
        m_into.report("IO-151", {"where it is nested so deeply", "there are more than 16 levels"}, 0,
                      "JSON as the Price List has it");
        m_into.list().complete = false;
        return false;
    }
    bool ascend() {
        m_path.pop_back();
        return true;
    }
    /// terms/OnDemand/SKU/SKU.OFFER/priceDimensions/SKU.OFFER.RATE
    [[nodiscard]] bool isDimension() const {
        return m_path.size() == 6 && m_path[0] == "terms" && m_path[1] == "OnDemand" &&
               m_path[4] == "priceDimensions";
    }

    void take(const std::string& value) {
        const std::size_t depth = m_path.size();
        if (depth == 1)
            takeHeading(m_path[0], value);
        else if (depth == 3 && (m_path[0] == "offers" || m_path[0] == "regions"))
            takeIndexEntry(value);
        else if (depth == 3 && m_path[0] == "products")
            m_attributes[plainName(m_path[2])] = value;
        else if (depth == 4 && m_path[0] == "products" && m_path[2] == "attributes")
            m_attributes[plainName(m_path[3])] = value;
        else if (depth >= 7 && m_path[0] == "terms" && m_path[4] == "priceDimensions")
            takePrice(value);
    }
    void takeHeading(const std::string& name, const std::string& value) {
        if (name == "offerCode")
            m_into.list().offer = value;
        else if (name == "version")
            m_into.list().version = value;
        else if (name == "publicationDate")
            m_into.list().published = value.substr(0, 10);
    }
    void takeIndexEntry(const std::string& value) {
        m_isIndex = true;
        if (m_path[2] == "currentVersionUrl")
            m_index.entries.push_back({m_path[1], value});
    }
    void takePrice(const std::string& value) {
        const std::string& name = m_path[6];
        if (name == "beginRange")
            m_line.begin = value;
        else if (name == "endRange")
            m_line.end = value;
        else if (name == "unit")
            m_line.unit = value;
        else if (name == "pricePerUnit" && m_path.size() == 8 && m_path[7] == "USD")
            m_line.usd = value;
    }

    PriceCollector& m_into;
    std::istream& m_in;
    const PriceListWatch& m_watch;
    std::vector<std::string> m_path; ///< keys down to the value that comes next
    PriceAttributes m_attributes;
    PriceLine m_line;
    PriceListIndex m_index;
    bool m_isIndex = false;
    std::size_t m_objects = 0;
};

} // namespace

std::optional<PriceListIndex> readPriceListJson(std::istream& in, PriceCollector& into,
                                                const PriceListWatch& watch) {
    PriceListHandler handler(into, in, watch);
    (void)nlohmann::json::sax_parse(in, &handler);
    return std::move(handler).index();
}

} // namespace isthmus
