#pragma once

#include "model/analysis/analyse.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/design_builder.h"

#include <QString>
#include <QStringList>

namespace isthmus {

inline const std::shared_ptr<const Catalogue>& ruleCatalogue() {
    static const auto catalogue = std::make_shared<const Catalogue>(loadShipped().catalogue.value());
    return catalogue;
}

inline AnalysisResult analysed(const Design& design) {
    return analyse(std::make_shared<const Design>(design), ruleCatalogue()).value();
}

/// The findings of one rule, "element, element | evidence" each.
inline QStringList findingsBy(const std::string& rule, const Design& design) {
    QStringList list;
    for (const Finding& finding : analysed(design).findings) {
        if (finding.id != rule)
            continue;
        QStringList ids;
        for (const ElementId& id : finding.elements)
            ids << QString::fromStdString(id.value);
        list << ids.join(QStringLiteral(", ")) + QStringLiteral(" | ") +
                    QString::fromStdString(finding.evidence);
    }
    return list;
}

inline Link& linkOf(Design& design, const std::string& id) {
    return *findById(design.links, ElementId{id});
}
inline Component& componentOf(Design& design, const std::string& id) {
    return *findById(design.components, ElementId{id});
}

/// A site with two internet providers, two cables with stations of their own, one Direct Connect location and
/// a region behind it. Nothing fails but what a test makes fail.
inline DesignBuilder twoCables() {
    return DesignBuilder()
        .place("hq", "site")
        .place("beach", "landing_station")
        .place("cape", "landing_station")
        .place("far-beach", "landing_station")
        .place("far-cape", "landing_station")
        .place("hotel", "dx_location")
        .place("cloud", "provider")
        .place("west", "region", "cloud")
        .component("app", "server", "hq")
        .component("border", "router", "hq")
        .component("isp-a", "router")
        .component("isp-b", "router")
        .component("end-1", "landing_equipment", "beach")
        .component("end-2", "landing_equipment", "cape")
        .component("far-1", "landing_equipment", "far-beach")
        .component("far-2", "landing_equipment", "far-cape")
        .component("device", "dx_device", "hotel")
        .component("gateway", "transit_gateway", "west")
        .component("store", "database", "west")
        .link("to-a", "border", "isp-a")
        .link("to-b", "border", "isp-b")
        .link("a-access", "isp-a", "end-1")
        .link("b-access", "isp-b", "end-2")
        .link("segment-1", "end-1", "far-1", "subsea_segment")
        .link("segment-2", "end-2", "far-2", "subsea_segment")
        .link("haul-1", "far-1", "device", "terrestrial_fibre")
        .link("haul-2", "far-2", "device", "terrestrial_fibre")
        .link("direct", "device", "gateway", "direct_connect")
        .cable("cable-1", {"segment-1"})
        .cable("cable-2", {"segment-2"})
        .flow("ask", "app", "store");
}

} // namespace isthmus
