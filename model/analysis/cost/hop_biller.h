#pragma once

#include "model/analysis/cost/hop_charges.h"
#include "model/analysis/cost/price_scope.h"

namespace isthmus {

/// Data that starts on the provider's premises but in no region; no price list names it.
inline constexpr const char* kNoRegion = "outside any region";

/// One hop being billed: the rules, each family in a file of its own.
class HopBiller {
public:
    HopBiller(HopLatencies& latencies, const Hop& hop, const Movement& movement, const Cargo& before);
    [[nodiscard]] HopBilling bill();

private:
    /// What a charge is made for.
    struct Tariff {
        std::string rule;
        std::string priceKind; ///< of transfer_prices.csv
        std::string from;
        std::vector<std::string> to; ///< from specific to general
        std::string payer;
    };

    // inside_rules.cpp
    void stayInside(const std::string& region);
    void betweenZones(const std::string& region);
    [[nodiscard]] bool crossesFreely() const;
    // exit_rules.cpp
    void leave();
    void leaveOverDirectConnect();
    [[nodiscard]] Index locationUnder(Index link, std::size_t depth);
    // edge_rules.cpp
    void fromContentDelivery();
    void intoEdge();
    void accelerate(const std::string& region, Index farEnd, Direction direction);
    [[nodiscard]] std::string viewersArea(Index network, std::string& remark) const;
    // hop_charges.cpp
    void process(const std::string& region);
    void carriers();
    void ownRates(const ElementId& element, const std::vector<PricedItem>& items, const std::string& payer);
    void charge(const Tariff& tariff, const ElementId& element, std::string remark = {},
                Direction direction = Direction::Any);
    void unknown(const std::string& rule, std::string reason);

    [[nodiscard]] std::string_view role(Index component) const { return roleOf(m_system, component); }
    [[nodiscard]] bool touches(std::string_view role_) const {
        return role(m_hop.from) == role_ || role(m_hop.to) == role_;
    }
    [[nodiscard]] bool startsHere() const { return m_hop.from == m_movement.source; }
    /// Who owns a component; where nobody is named, who sends the data.
    [[nodiscard]] const std::string& ownerOf(Index component) const;
    [[nodiscard]] ElementId hopElement() const;
    [[nodiscard]] const ElementId& componentId(Index component) const {
        return m_system.design().components[component].id;
    }

    HopLatencies& m_latencies;
    const System& m_system;
    const Hop& m_hop;
    const Movement& m_movement;
    const Cargo& m_before;
    HopBilling m_billing;
};

} // namespace isthmus
