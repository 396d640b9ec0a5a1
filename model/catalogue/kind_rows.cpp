#include "model/catalogue/catalogue_rows.h"

namespace isthmus {

namespace {

constexpr std::string_view kColumns[] = {"id",
                                         "class",
                                         "category",
                                         "name",
                                         "forwards",
                                         "stores",
                                         "buffers",
                                         "control_plane",
                                         "fabric",
                                         "failure_reference",
                                         "default_mttr_h",
                                         "mttr_reason",
                                         "processing_p50_ms",
                                         "processing_p99_ms",
                                         "route_factor",
                                         "billing",
                                         "price_key",
                                         "disruption",
                                         "remark",
                                         "source",
                                         "as_of",
                                         "confidence"};

constexpr Word<KindClass> kClasses[] = {
    {"place", KindClass::Place}, {"component", KindClass::Component}, {"link", KindClass::Link}};
constexpr Word<Fabric> kFabrics[] = {
    {"none", Fabric::None}, {"inside", Fabric::Inside}, {"backbone", Fabric::Backbone}};
constexpr Word<std::string_view> kRoles[] = {{"internet", "internet"},
                                             {"direct_connect", "direct_connect"},
                                             {"vpn", "vpn"},
                                             {"transit_gateway", "transit_gateway"},
                                             {"nat", "nat"},
                                             {"private_endpoint", "private_endpoint"},
                                             {"gateway_endpoint", "gateway_endpoint"},
                                             {"application_load_balancer", "application_load_balancer"},
                                             {"network_load_balancer", "network_load_balancer"},
                                             {"content_delivery", "content_delivery"},
                                             {"accelerator", "accelerator"},
                                             {"managed_database", "managed_database"},
                                             {"managed_stream", "managed_stream"},
                                             {"object_store", "object_store"}};

std::optional<Processing> parseProcessing(RowReader& reader) {
    const NumberRange range{0, 1e9, "milliseconds, 0 or more"};
    const auto median = reader.optionalNumber("processing_p50_ms", range);
    const auto high = reader.optionalNumber("processing_p99_ms", range);
    if (median.has_value() != high.has_value())
        reader.report("CA-009", median ? "processing_p99_ms" : "processing_p50_ms", {},
                      "both percentiles or none");
    if (!median || !high)
        return {};
    if (*high < *median)
        reader.report("CA-020", "processing_p99_ms", {"processing_p50_ms"}, "p50 ≤ p99");
    return Processing{{*median}, {*high}};
}

void parseKind(RowReader& reader, Located<Kind>& into) {
    Kind& kind = into.row;
    kind.id = into.key = reader.text("id");
    kind.kindClass = reader.word<KindClass>("class", kClasses);
    kind.category = reader.text("category");
    kind.name = reader.text("name");
    kind.forwards = reader.yesNo("forwards");
    kind.stores = reader.yesNo("stores");
    kind.buffers = reader.yesNo("buffers");
    kind.controlPlane = reader.yesNo("control_plane");
    kind.fabric = reader.word<Fabric>("fabric", kFabrics);
    kind.failureReference = reader.optionalText("failure_reference");
    if (const auto hours = reader.optionalNumber("default_mttr_h", {1e-6, 1e6, "hours, more than 0"}))
        kind.defaultMttr = Hours{*hours};
    kind.mttrReason = reader.optionalText("mttr_reason");
    kind.processing = parseProcessing(reader);
    kind.routeFactor = reader.optionalNumber("route_factor", {1, 100, "a factor, 1 or more"}).value_or(1.0);
    if (!reader.optionalText("billing").empty())
        kind.billing = reader.word<std::string_view>("billing", kRoles);
    kind.priceKey = reader.optionalText("price_key");
    kind.disruption = reader.optionalText("disruption");
    kind.remark = reader.optionalText("remark");
    kind.provenance = reader.provenance();
}

} // namespace

const RowFormat<Kind> kKindFormat{"kinds.csv", kColumns, parseKind};

} // namespace isthmus
