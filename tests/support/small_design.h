#pragma once

#include "model/design/design.h"

namespace isthmus {

/// A site and a region with one zone; a router at each end of one link that rides a cable; a shop in front
/// of a ranked pair of databases; every element type once. Ids are the words used in the tests.
inline Design smallDesign() {
    Design design;
    design.name = "Small";
    design.places = {{.id = {"site"}, .name = "Site", .kind = "site"},
                     {.id = {"region"}, .name = "Region", .kind = "region"},
                     {.id = {"zone"}, .name = "Zone", .kind = "zone", .parent = {"region"}}};
    design.components = {
        {.id = {"router"}, .name = "Router", .kind = "router", .place = {"site"}},
        {.id = {"gateway"}, .name = "Gateway", .kind = "transit_gateway", .place = {"region"}},
        {.id = {"station"}, .name = "Station", .kind = "landing_equipment"},
        {.id = {"shop"}, .name = "Shop", .kind = "instances", .place = {"site"}},
        {.id = {"orders"}, .name = "Orders", .kind = "database", .place = {"site"}},
        {.id = {"replica"}, .name = "Replica", .kind = "database", .place = {"zone"}},
    };
    design.links = {
        {.id = {"segment"},
         .name = "Segment",
         .kind = "subsea_segment",
         .from = {"station"},
         .to = {"gateway"}},
        {.id = {"circuit"},
         .name = "Circuit",
         .kind = "direct_connect",
         .from = {"router"},
         .to = {"gateway"}},
    };
    design.links[0].length = Kilometres{4200};
    design.links[1].underlay.alternatives = {{{"segment"}}};
    design.cables = {{.id = {"cable"}, .name = "Cable", .segments = {{"segment"}}}};
    design.sharedRisks = {
        {.id = {"coast"}, .name = "Coast", .kind = "coast", .members = {{"station"}, {"site"}}}};
    Group group;
    group.id = {"databases"};
    group.name = "Databases";
    group.mode = GroupMode::Ranked;
    group.members = {{"orders"}, {"replica"}};
    design.groups = {group};
    Flow read{.id = {"read"}, .name = "Read", .from = {"shop"}, .to = {"databases"}};
    Flow copy{.id = {"copy"}, .name = "Copy", .from = {"orders"}, .to = {"replica"}};
    copy.kind = FlowKind::Replication;
    copy.replication = Replication{};
    design.flows = {read, copy};
    Journey buy;
    buy.id = {"buy"};
    buy.name = "Buys";
    buy.entry = {"shop"};
    buy.excludedFlows = {{"copy"}};
    buy.targets.availability = 0.999;
    design.journeys = {buy};
    Scenario cut;
    cut.id = {"cut"};
    cut.name = "Cable cut";
    cut.events = {{.at = {0}, .fail = {{"cable"}}, .restore = {}, .unknown = {}}};
    design.scenarios = {cut};
    View view;
    view.id = {"diagram"};
    view.positions = {
        {{"site"}, {0, 0, 300, 300}},   {{"region"}, {600, 0, 300, 300}}, {{"zone"}, {620, 60, 200, 200}},
        {{"router"}, {200, 100, 0, 0}}, {{"gateway"}, {640, 40, 0, 0}},   {{"station"}, {450, 100, 0, 0}},
        {{"shop"}, {100, 100, 0, 0}},   {{"orders"}, {100, 200, 0, 0}},   {{"replica"}, {700, 150, 0, 0}}};
    design.views = {view};
    return design;
}

} // namespace isthmus
