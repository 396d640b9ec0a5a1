#include "views/text/kind_names.h"

#include <QtGlobal>

namespace isthmus {

namespace {

constexpr const char* kNames[] = {
    QT_TRANSLATE_NOOP("Kinds", "Provider"),
    QT_TRANSLATE_NOOP("Kinds", "Region"),
    QT_TRANSLATE_NOOP("Kinds", "Availability zone"),
    QT_TRANSLATE_NOOP("Kinds", "Site"),
    QT_TRANSLATE_NOOP("Kinds", "Data hall"),
    QT_TRANSLATE_NOOP("Kinds", "Direct Connect location"),
    QT_TRANSLATE_NOOP("Kinds", "Cable landing station"),
    QT_TRANSLATE_NOOP("Kinds", "Exchange"),
    QT_TRANSLATE_NOOP("Kinds", "Metro area"),
    QT_TRANSLATE_NOOP("Kinds", "Island"),
    QT_TRANSLATE_NOOP("Kinds", "DNS"),
    QT_TRANSLATE_NOOP("Kinds", "Router"),
    QT_TRANSLATE_NOOP("Kinds", "Firewall"),
    QT_TRANSLATE_NOOP("Kinds", "Load balancer"),
    QT_TRANSLATE_NOOP("Kinds", "Network load balancer"),
    QT_TRANSLATE_NOOP("Kinds", "Transit gateway"),
    QT_TRANSLATE_NOOP("Kinds", "Direct Connect gateway"),
    QT_TRANSLATE_NOOP("Kinds", "Direct Connect device"),
    QT_TRANSLATE_NOOP("Kinds", "Landing equipment"),
    QT_TRANSLATE_NOOP("Kinds", "Exchange fabric"),
    QT_TRANSLATE_NOOP("Kinds", "VPN endpoint"),
    QT_TRANSLATE_NOOP("Kinds", "NAT gateway"),
    QT_TRANSLATE_NOOP("Kinds", "Private endpoint"),
    QT_TRANSLATE_NOOP("Kinds", "Gateway endpoint"),
    QT_TRANSLATE_NOOP("Kinds", "Content delivery network"),
    QT_TRANSLATE_NOOP("Kinds", "Accelerator"),
    QT_TRANSLATE_NOOP("Kinds", "Internet"),
    QT_TRANSLATE_NOOP("Kinds", "Server"),
    QT_TRANSLATE_NOOP("Kinds", "Instances"),
    QT_TRANSLATE_NOOP("Kinds", "Containers"),
    QT_TRANSLATE_NOOP("Kinds", "Function"),
    QT_TRANSLATE_NOOP("Kinds", "API gateway"),
    QT_TRANSLATE_NOOP("Kinds", "Workflow"),
    QT_TRANSLATE_NOOP("Kinds", "Control plane"),
    QT_TRANSLATE_NOOP("Kinds", "Third party"),
    QT_TRANSLATE_NOOP("Kinds", "Database"),
    QT_TRANSLATE_NOOP("Kinds", "Cache"),
    QT_TRANSLATE_NOOP("Kinds", "Object store"),
    QT_TRANSLATE_NOOP("Kinds", "File store"),
    QT_TRANSLATE_NOOP("Kinds", "Search index"),
    QT_TRANSLATE_NOOP("Kinds", "Queue"),
    QT_TRANSLATE_NOOP("Kinds", "Stream"),
    QT_TRANSLATE_NOOP("Kinds", "Topic"),
    QT_TRANSLATE_NOOP("Kinds", "Event bus"),
    QT_TRANSLATE_NOOP("Kinds", "Clients"),
    QT_TRANSLATE_NOOP("Kinds", "Direct Connect connection"),
    QT_TRANSLATE_NOOP("Kinds", "Subsea cable segment"),
    QT_TRANSLATE_NOOP("Kinds", "Terrestrial fibre"),
    QT_TRANSLATE_NOOP("Kinds", "Metro fibre"),
    QT_TRANSLATE_NOOP("Kinds", "Cross-connect"),
    QT_TRANSLATE_NOOP("Kinds", "VPN tunnel"),
    QT_TRANSLATE_NOOP("Kinds", "Leased circuit"),
    QT_TRANSLATE_NOOP("Kinds", "Peering"),
    QT_TRANSLATE_NOOP("Kinds", "Internet path"),
    QT_TRANSLATE_NOOP("Kinds", "Radio link"),
    QT_TRANSLATE_NOOP("Kinds", "Local network"),
};

} // namespace

std::span<const char* const> translatableKindNames() {
    return kNames;
}

} // namespace isthmus
