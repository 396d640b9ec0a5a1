#include "tests/support/estate_design.h"

#include "tests/support/design_builder.h"

#include <string>

namespace isthmus::testing {

namespace {

constexpr std::size_t kJourneys = 4;
constexpr std::size_t kZones = 3;

class EstateBuilder {
public:
    Design build(std::size_t services) {
        addNetwork();
        for (std::size_t service = 0; service < services; ++service)
            addService(service);
        for (std::size_t service = 0; service < services; ++service)
            addCalls(service, services);
        for (std::size_t journey = 0; journey < kJourneys; ++journey)
            m_builder.journey("journey" + number(journey), "entry" + number(journey));
        return m_builder.build();
    }

private:
    static std::string number(std::size_t value) { return std::to_string(value); }
    static std::string zone(char region, std::size_t zone) { return std::string(1, region) + number(zone); }

    /// Times that differ from element to element.
    void fails(double mttf, double mttr) {
        ++m_elements;
        m_builder.times(Hours{mttf + 7 * static_cast<double>(m_elements % 11)}, Hours{mttr});
    }

    void addNetwork() {
        m_builder.place("site", "site");
        for (std::size_t journey = 0; journey < kJourneys; ++journey)
            m_builder.component("entry" + number(journey), "clients", "site");
        m_builder.place("cloud", "provider");
        for (const char region : {'a', 'b'}) {
            m_builder.place(std::string(1, region), "region", "cloud");
            m_builder.code(region == 'a' ? "us-west-2" : "us-east-2");
            fails(80'000, 2);
            for (std::size_t i = 0; i < kZones; ++i) {
                m_builder.place(zone(region, i), "zone", std::string(1, region));
                fails(20'000, 3);
            }
            const std::string edge = std::string("edge_") + region;
            m_builder.component(edge, "transit_gateway", std::string(1, region)).transit();
            fails(50'000, 1);
        }
        for (const char way : {'1', '2'}) {
            const std::string tag(1, way);
            m_builder.component("router" + tag, "router", "site");
            fails(30'000, 4);
            m_builder.component("location" + tag, "router");
            fails(30'000, 4);
            m_builder.link("cable" + tag, "router" + tag, "location" + tag)
                .latency(Milliseconds{way == '1' ? 20.0 : 31.0})
                .failover(Seconds{90});
            fails(9'000, 200);
            for (const char region : {'a', 'b'}) {
                m_builder
                    .link(std::string("dx") + way + region, "location" + tag, std::string("edge_") + region)
                    .latency(Milliseconds{region == 'a' ? 1.0 : 60.0})
                    .failover(Seconds{1});
                fails(40'000, 5);
            }
        }
    }

    void addService(std::size_t service) {
        const std::string name = "service" + number(service);
        std::vector<std::string> regions;
        for (const char region : {'a', 'b'}) {
            std::vector<std::string> instances;
            for (std::size_t i = 0; i < kZones; ++i) {
                instances.push_back(name + zone(region, i));
                m_builder.component(instances.back(), "server", zone(region, i));
                fails(3'000, 1);
            }
            regions.push_back(name + region);
            m_builder.activeActiveGroup(regions.back(), instances).takeover(Seconds{30}, Seconds{60});
        }
        m_builder.rankedGroup(name, regions).step("detect", StepKind::Detect, Seconds{30});
        m_builder.step("redirect", StepKind::Redirect, Seconds{60});
        std::vector<std::string> stores;
        for (const char region : {'a', 'b'}) {
            stores.push_back("store" + number(service) + region);
            m_builder.component(stores.back(), "database", zone(region, service % kZones));
            fails(6'000, 2);
        }
        m_builder.rankedGroup("stores" + number(service), stores)
            .step("promote", StepKind::Promote, Seconds{120});
    }

    /// Each instance asks its own service's store and the next service of its chain.
    void addCalls(std::size_t service, std::size_t services) {
        const std::string name = "service" + number(service);
        if (service < kJourneys)
            m_builder.flow("enter" + number(service), "entry" + number(service), name);
        for (const char region : {'a', 'b'})
            for (std::size_t i = 0; i < kZones; ++i) {
                const std::string instance = name + zone(region, i);
                m_builder.flow("store-" + instance, instance, "stores" + number(service));
                if (service + kJourneys < services)
                    m_builder.flow("call-" + instance, instance, "service" + number(service + kJourneys));
            }
    }

    DesignBuilder m_builder;
    std::size_t m_elements = 0;
};

} // namespace

Design estateDesign(std::size_t services) {
    return EstateBuilder().build(services);
}

} // namespace isthmus::testing
