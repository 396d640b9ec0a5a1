#include "tests/views/canvas/hawaii_design.h"

namespace isthmus {

namespace {

class Builder {
public:
    Builder() {
        m_design.name = "Hawaii hybrid";
        m_design.views.push_back(View{.id = {"diagram"}, .name = "Diagram", .positions = {}, .unknown = {}});
    }
    void place(const char* id, const char* name, const char* kind, const char* parent, Rect rect,
               const char* code = "") {
        Place place;
        place.id = {id};
        place.name = name;
        place.kind = kind;
        place.parent = {parent};
        place.code = code;
        m_design.places.push_back(place);
        m_design.views.front().positions[place.id] = rect;
    }
    void component(const char* id, const char* name, const char* kind, const char* place, double x, double y,
                   int need = 1, int count = 1) {
        Component component;
        component.id = {id};
        component.name = name;
        component.kind = kind;
        component.place = {place};
        component.need = need;
        component.count = count;
        m_design.components.push_back(component);
        m_design.views.front().positions[component.id] = Rect{x, y, 0, 0};
    }
    void link(const char* id, const char* kind, const char* from, const char* to, double megabits = 10000) {
        Link link;
        link.id = {id};
        link.kind = kind;
        link.from = {from};
        link.to = {to};
        link.capacity = MegabitsPerSecond{megabits};
        m_design.links.push_back(link);
    }
    void cable(const char* id, const char* name, const char* segment) {
        Cable cable;
        cable.id = {id};
        cable.name = name;
        cable.segments = {{segment}};
        m_design.cables.push_back(cable);
    }
    void flow(const char* id, const char* from, const char* to, FlowKind kind = FlowKind::Request,
              bool hard = true) {
        Flow flow;
        flow.id = {id};
        flow.from = {from};
        flow.to = {to};
        flow.kind = kind;
        flow.hard = hard;
        m_design.flows.push_back(flow);
    }
    Design take() { return std::move(m_design); }

private:
    Design m_design;
};

void drawHawaii(Builder& b) {
    b.place("honolulu", "DRFortress, Honolulu", "site", "", {16, 64, 216, 536});
    b.component("clinic", "Clinicians", "clients", "honolulu", 72, 152);
    b.component("app", "Clinic app", "instances", "honolulu", 72, 264, 3, 4);
    b.component("records", "Records", "database", "honolulu", 72, 376);
    b.component("referrals", "Referrals", "queue", "honolulu", 72, 488);
    b.component("border", "Border routers", "router", "honolulu", 176, 320, 1, 2);
    b.place("kapolei", "Kapolei", "landing_station", "", {288, 32, 144, 144});
    b.place("makaha", "Makaha", "landing_station", "", {288, 240, 144, 144});
    b.place("keawaula", "Keawaula", "landing_station", "", {288, 448, 144, 144});
    b.component("kapolei-eq", "Kapolei", "landing_equipment", "kapolei", 360, 112);
    b.component("makaha-eq", "Makaha", "landing_equipment", "makaha", 360, 320);
    b.component("keawaula-eq", "Keawaula", "landing_equipment", "keawaula", 360, 528);
}

void drawMainland(Builder& b) {
    b.place("hillsboro", "Hillsboro", "landing_station", "", {744, 32, 144, 144});
    b.place("hermosa", "Hermosa Beach", "landing_station", "", {744, 272, 144, 144});
    b.place("slo", "San Luis Obispo", "landing_station", "", {744, 480, 144, 144});
    b.component("hillsboro-eq", "Hillsboro", "landing_equipment", "hillsboro", 816, 112);
    b.component("hermosa-eq", "Hermosa", "landing_equipment", "hermosa", 816, 352);
    b.component("slo-eq", "SLO", "landing_equipment", "slo", 816, 560);
    b.place("pittock", "Pittock Block", "dx_location", "", {944, 32, 152, 144}, "PIT");
    b.place("coresite", "CoreSite LA1", "dx_location", "", {944, 376, 152, 144}, "CSLA1");
    b.component("dx-pittock", "2 × 10 G", "dx_device", "pittock", 1020, 112);
    b.component("dx-coresite", "2 × 10 G", "dx_device", "coresite", 1020, 456);
    b.place("aws", "Cloud provider", "provider", "", {1144, 0, 416, 672});
    b.place("us-west-2", "us-west-2", "region", "aws", {1160, 56, 384, 600}, "us-west-2");
    b.component("tgw", "Transit GW", "transit_gateway", "us-west-2", 1224, 160);
    b.component("nlb", "Load balancer", "load_balancer", "us-west-2", 1224, 312);
    b.component("backup", "Backups", "object_store", "us-west-2", 1224, 520);
    b.place("zone-a", "zone a", "zone", "us-west-2", {1304, 112, 224, 240});
    b.place("zone-b", "zone b", "zone", "us-west-2", {1304, 384, 224, 240});
    b.component("replica-a", "Replica", "database", "zone-a", 1464, 176);
    b.component("standby-a", "Standby app", "instances", "zone-a", 1368, 272, 1, 2);
    b.component("replica-b", "Replica", "database", "zone-b", 1464, 448);
    b.component("standby-b", "Standby app", "instances", "zone-b", 1368, 544, 1, 2);
}

} // namespace

Design hawaiiDesign() {
    Builder b;
    drawHawaii(b);
    drawMainland(b);
    b.link("lan", "lan", "app", "border");
    b.link("haul-1", "terrestrial_fibre", "border", "kapolei-eq");
    b.link("haul-2", "terrestrial_fibre", "border", "makaha-eq");
    b.link("haul-3", "terrestrial_fibre", "border", "keawaula-eq");
    b.link("hawaiki-1", "subsea_segment", "kapolei-eq", "hillsboro-eq", 100000);
    b.link("seaus-1", "subsea_segment", "makaha-eq", "hermosa-eq", 100000);
    b.link("aag-1", "subsea_segment", "keawaula-eq", "slo-eq", 100000);
    b.cable("hawaiki", "Hawaiki", "hawaiki-1");
    b.cable("sea-us", "SEA-US", "seaus-1");
    b.cable("aag", "AAG", "aag-1");
    b.link("backhaul-1", "terrestrial_fibre", "hillsboro-eq", "dx-pittock");
    b.link("backhaul-2", "terrestrial_fibre", "hermosa-eq", "dx-coresite");
    b.link("backhaul-3", "terrestrial_fibre", "slo-eq", "dx-coresite");
    b.link("dx-1", "direct_connect", "dx-pittock", "tgw");
    b.link("dx-2", "direct_connect", "dx-coresite", "tgw");
    b.flow("reads", "clinic", "app");
    b.flow("writes", "app", "records");
    b.flow("refers", "app", "referrals", FlowKind::Event, false);
    b.flow("replicates", "records", "replica-a", FlowKind::Replication);
    b.flow("balances-a", "nlb", "standby-a");
    b.flow("balances-b", "nlb", "standby-b");
    b.flow("queries-a", "standby-a", "replica-a");
    b.flow("queries-b", "standby-b", "replica-b");
    b.flow("backs-up", "replica-b", "backup", FlowKind::Backup);
    return b.take();
}

LiveState hawaiiNothingFailed() {
    LiveState live;
    for (const char* id :
         {"app", "border", "kapolei-eq", "hillsboro-eq", "makaha-eq", "hermosa-eq", "dx-coresite", "tgw",
          "haul-2", "seaus-1", "backhaul-2", "dx-2", "lan", "records", "replica-a"})
        live.carrying.insert({id});
    return live;
}

LiveState hawaiiTwoCablesCut() {
    LiveState live;
    live.failed = {{"sea-us"}, {"aag"}};
    live.dead = {{"sea-us"}, {"aag"}, {"seaus-1"}, {"aag-1"}};
    for (const char* id : {"app", "border", "kapolei-eq", "hillsboro-eq", "dx-pittock", "tgw", "haul-1",
                           "hawaiki-1", "backhaul-1", "dx-1", "lan", "records", "replica-a"})
        live.carrying.insert({id});
    for (const char* id : {"haul-1", "backhaul-1", "dx-1", "hawaiki-1", "dx-pittock"})
        live.rerouted.insert({id});
    return live;
}

Design gridDesign(int side) {
    Builder b;
    const auto name = [](int x, int y) { return "n" + std::to_string(x) + "-" + std::to_string(y); };
    const char* const kinds[] = {"router", "instances", "database", "queue", "firewall"};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            b.component(name(x, y).c_str(), name(x, y).c_str(), kinds[(x + y) % 5], "", x * 136.0, y * 112.0);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            if (x + 1 < side)
                b.link(("r" + name(x, y)).c_str(), "terrestrial_fibre", name(x, y).c_str(),
                       name(x + 1, y).c_str());
            if (y + 1 < side)
                b.link(("d" + name(x, y)).c_str(), "lan", name(x, y).c_str(), name(x, y + 1).c_str());
        }
    return b.take();
}

} // namespace isthmus
