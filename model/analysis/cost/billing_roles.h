#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// The roles of kinds.csv in the transfer rules; what they mean stands in resources/catalogue/README.md.
namespace billing_role {
inline constexpr std::string_view kInternet = "internet";
inline constexpr std::string_view kDirectConnect = "direct_connect";
inline constexpr std::string_view kVpn = "vpn";
inline constexpr std::string_view kTransitGateway = "transit_gateway";
inline constexpr std::string_view kNat = "nat";
inline constexpr std::string_view kPrivateEndpoint = "private_endpoint";
inline constexpr std::string_view kGatewayEndpoint = "gateway_endpoint";
inline constexpr std::string_view kApplicationLoadBalancer = "application_load_balancer";
inline constexpr std::string_view kNetworkLoadBalancer = "network_load_balancer";
inline constexpr std::string_view kContentDelivery = "content_delivery";
inline constexpr std::string_view kAccelerator = "accelerator";
inline constexpr std::string_view kManagedDatabase = "managed_database";
inline constexpr std::string_view kManagedStream = "managed_stream";
inline constexpr std::string_view kObjectStore = "object_store";
} // namespace billing_role

[[nodiscard]] inline std::string_view roleOf(const System& system, Index component) {
    return system.componentKind[component]->billing;
}
[[nodiscard]] inline std::string_view roleOfLink(const System& system, Index link) {
    return link == kNone ? std::string_view{} : std::string_view{system.linkKind[link]->billing};
}

} // namespace isthmus
