#include "model/catalogue/catalogue.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace isthmus {

namespace {

/// Does a text match a pattern in which `*` stands for any characters? O(pattern · text).
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

template <class Row, class Index>
const Row* lookUp(const std::vector<Row>& rows, const Index& index, std::string_view key) {
    const auto it = index.find(key);
    return it == index.end() ? nullptr : &rows[it->second];
}

using ScopeKey = std::tuple<std::string_view, std::string_view, std::string_view>;
ScopeKey scopeKey(const PriceRow& row) {
    return {row.key, row.scope, {}};
}
ScopeKey scopeKey(const TransferPriceRow& row) {
    return {row.kind, row.fromScope, row.toScope};
}

/// The rows of one scope; they lie side by side, lowest tier first.
template <class Row>
std::vector<const Row*> tiersOf(const std::vector<Row>& rows, const ScopeKey& key) {
    auto it = std::lower_bound(rows.begin(), rows.end(), key,
                               [](const Row& row, const ScopeKey& wanted) { return scopeKey(row) < wanted; });
    std::vector<const Row*> tiers;
    for (; it != rows.end() && scopeKey(*it) == key; ++it)
        tiers.push_back(&*it);
    return tiers;
}

} // namespace

const Kind* Catalogue::kind(std::string_view id) const {
    return lookUp(m_kinds, m_kindIndex, id);
}

const ReliabilityRow* Catalogue::reliability(std::string_view id) const {
    return lookUp(m_reliability, m_reliabilityIndex, id);
}

std::vector<const PriceRow*> Catalogue::price(std::string_view key, std::string_view region) const {
    for (const std::string_view scope :
         {region, std::string_view("*"), std::string_view("global"), std::string_view("us-east-1")}) {
        auto tiers = tiersOf(m_prices, ScopeKey{key, scope, {}});
        if (!tiers.empty())
            return tiers;
    }
    return {};
}

const DiscountRow* Catalogue::discount(std::string_view priceKey, std::string_view region) const {
    const DiscountRow* best = nullptr;
    const auto weight = [](const DiscountRow& row) {
        return std::pair{row.pattern.size() - static_cast<std::size_t>(std::ranges::count(row.pattern, '*')),
                         row.scope != "*"};
    };
    for (const DiscountRow& row : m_discounts)
        if ((row.scope == "*" || row.scope == region) && matches(row.pattern, priceKey) &&
            (!best || weight(row) > weight(*best)))
            best = &row;
    return best;
}

std::vector<std::string> Catalogue::priceKeys() const {
    std::vector<std::string> keys;
    for (const auto& row : m_prices)
        if (keys.empty() || keys.back() != row.key)
            keys.push_back(row.key);
    return keys;
}

std::vector<const TransferPriceRow*> Catalogue::transferPrice(std::string_view kind, std::string_view from,
                                                              const std::vector<std::string>& to) const {
    for (const std::string_view source : {from, std::string_view("*")}) {
        for (const auto& target : to) {
            auto tiers = tiersOf(m_transfer, ScopeKey{kind, source, target});
            if (!tiers.empty())
                return tiers;
        }
    }
    return {};
}

const RegionRow* Catalogue::region(std::string_view code) const {
    return lookUp(m_regions, m_regionIndex, code);
}

const DirectConnectRow* Catalogue::directConnect(std::string_view code) const {
    return lookUp(m_directConnect, m_directConnectIndex, code);
}

const LandingPointRow* Catalogue::landingPoint(std::string_view id) const {
    return lookUp(m_landings, m_landingIndex, id);
}

const CableRow* Catalogue::cable(std::string_view id) const {
    return lookUp(m_cables, m_cableIndex, id);
}

const RegionLatencyRow* Catalogue::regionLatency(std::string_view from, std::string_view to) const {
    const auto row = m_latency.find(from);
    if (row == m_latency.end())
        return nullptr;
    const auto it = row->second.find(to);
    return it == row->second.end() ? nullptr : &it->second;
}

const RecoveryStepRow* Catalogue::recoveryStep(std::string_view id) const {
    return lookUp(m_recoverySteps, m_recoveryStepIndex, id);
}

const ImpliedLatencyRow* Catalogue::impliedLatency(std::string_view id) const {
    return lookUp(m_impliedLatency, m_impliedLatencyIndex, id);
}

std::pair<std::string, std::string> Catalogue::priceDates() const {
    std::pair<std::string, std::string> dates;
    const auto include = [&](const std::string& date) {
        if (dates.first.empty() || date < dates.first)
            dates.first = date;
        dates.second = std::max(dates.second, date);
    };
    for (const auto& row : m_prices)
        include(row.provenance.asOf);
    for (const auto& row : m_transfer)
        include(row.provenance.asOf);
    return dates;
}

std::filesystem::path resourceFolder() {
    std::vector<std::filesystem::path> candidates;
    if (const char* const named = std::getenv("ISTHMUS_RESOURCES"); named && *named)
        candidates.emplace_back(named);
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (!failed)
        candidates.push_back(program.parent_path().parent_path() / "share" / "isthmus");
    candidates.emplace_back(ISTHMUS_SOURCE_RESOURCES);
    for (const auto& candidate : candidates)
        if (std::filesystem::is_directory(candidate / "catalogue", failed))
            return candidate;
    return {};
}

} // namespace isthmus
