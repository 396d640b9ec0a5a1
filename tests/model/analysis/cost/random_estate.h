#pragma once

#include "tests/model/analysis/flow_design.h"

#include <array>
#include <cmath>
#include <random>

namespace isthmus {

/// Prices of four regions: three steps of internet egress and what is above, between regions, NAT.
struct RegionPrices {
    const char* code;
    std::array<double, 4> egress;
    double toRegions;
    double nat;
};
inline constexpr std::array<RegionPrices, 4> kRegions{{
    {"us-east-1", {.09, .085, .07, .05}, .02, .045},
    {"us-west-2", {.09, .085, .07, .05}, .02, .045},
    {"ap-southeast-2", {.114, .098, .094, .092}, .098, .059},
    {"sa-east-1", {.15, .138, .126, .114}, .138, .093},
}};
inline constexpr std::array<double, 4> kSteps{10240, 51200, 153600, 1e300};
inline constexpr double kBetweenZones = .01;
inline constexpr double kTransitGateway = .02;

inline double tiered(double gigabytes, const std::array<double, 4>& rates) {
    double usd = 0, from = 0;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        usd += std::max(0.0, std::min(gigabytes, kSteps[i]) - from) * rates[i];
        from = kSteps[i];
    }
    return usd;
}

/// What stands where, as the test itself drew it.
struct Standing {
    std::string id, kind, account;
    int region = -1; ///< -1: outside the provider
    int zone = -1;   ///< -1: of the whole region
    [[nodiscard]] bool forwards() const {
        return kind == "nat_gateway" || kind == "transit_gateway" || kind == "internet";
    }
};

struct Wire {
    std::size_t a, b;
    double ms;
    bool internet;
};

class RandomEstate {
public:
    FlowDesign design;
    std::vector<Standing> things;
    std::vector<Wire> wires;

    explicit RandomEstate(unsigned seed) : m_dice(seed) {
        design.place("aws", "provider");
        for (int region = 0; region < 4; ++region) {
            const std::string id = "region-" + std::to_string(region);
            design.place(id, "region", "aws", kRegions[static_cast<std::size_t>(region)].code).account =
                chance(.6) ? account() : "";
            for (int zone = 0; zone < 2; ++zone)
                design.place(id + "-" + std::to_string(zone), "zone", id).account =
                    chance(.3) ? account() : "";
        }
        add("internet", -1, -1);
        for (int i = 0; i < 6; ++i)
            add("server", below(4), below(2));
        for (int i = 0; i < 2; ++i)
            add("nat_gateway", below(4), below(2));
        for (int i = 0; i < 3; ++i)
            add("transit_gateway", below(4), -1);
        for (int i = 0; i < 2; ++i)
            add("clients", -1, -1);
        wireUp();
        for (int i = 0; i < 10; ++i)
            flow();
    }

    [[nodiscard]] double ms(double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(m_dice);
    }

private:
    bool chance(double p) { return std::uniform_real_distribution<double>()(m_dice) < p; }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_dice); }
    std::string account() { return "account-" + std::to_string(below(3)); }

    void add(const char* kind, int region, int zone) {
        Standing thing{std::string(kind) + std::to_string(things.size()), kind, {}, region, zone};
        const std::string place =
            region < 0 ? std::string{}
                       : "region-" + std::to_string(region) + (zone < 0 ? "" : "-" + std::to_string(zone));
        Component& component = design.component(thing.id, kind, place);
        if (chance(.3))
            component.account = account();
        thing.account = component.account;
        for (std::string at = place; thing.account.empty() && !at.empty();) {
            const Place* around = findById(design.design.places, {at});
            thing.account = around->account;
            at = around->parent.value;
        }
        things.push_back(thing);
    }

    void wire(std::size_t a, std::size_t b, double latency, bool internet) {
        design.link("wire" + std::to_string(wires.size()), things[a].id, things[b].id, latency, 0,
                    internet ? "internet_path" : "lan");
        wires.push_back({a, b, latency, internet});
    }

    void wireUp() {
        for (std::size_t i = 1; i < things.size(); ++i) {
            const std::string& kind = things[i].kind;
            if (kind == "nat_gateway" || kind == "clients")
                wire(i, 0, ms(5, 20), true);
            if (kind == "server" && chance(.4))
                wire(i, 0, ms(5, 20), true);
            if (kind == "transit_gateway")
                for (std::size_t k = 1; k < things.size(); ++k)
                    if (k != i && (things[k].kind == "server" || (things[k].kind == kind && k < i)) &&
                        chance(.5))
                        wire(i, k, things[k].region == things[i].region ? ms(.001, .05) : ms(1, 300), false);
        }
    }

    void flow() {
        std::size_t from = 0, to = 0;
        while (from == to || things[from].forwards() || things[to].forwards() ||
               (things[from].region < 0 && things[to].region < 0)) {
            from = static_cast<std::size_t>(below(static_cast<int>(things.size())));
            to = static_cast<std::size_t>(below(static_cast<int>(things.size())));
        }
        Flow& flow =
            design.flow("flow" + std::to_string(design.design.flows.size()), things[from].id, things[to].id);
        flow.forwardPerMonth = Gigabytes{std::exp(ms(0, 12))};
        if (chance(.5))
            flow.returnPerMonth = Gigabytes{std::exp(ms(0, 12))};
    }

    std::mt19937 m_dice;
};

} // namespace isthmus
