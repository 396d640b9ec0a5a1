#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

using Word = std::pair<const char*, const char*>;

constexpr Word kCategories[] = {
    {"places", QT_TRANSLATE_NOOP("Names", "Places")},
    {"network", QT_TRANSLATE_NOOP("Names", "Network")},
    {"compute", QT_TRANSLATE_NOOP("Names", "Compute")},
    {"data", QT_TRANSLATE_NOOP("Names", "Data")},
    {"messaging", QT_TRANSLATE_NOOP("Names", "Messaging")},
    {"people", QT_TRANSLATE_NOOP("Names", "People")},
    {"links", QT_TRANSLATE_NOOP("Names", "Links")},
};

constexpr Word kDisruptions[] = {
    {"instance", QT_TRANSLATE_NOOP("Names", "One instance")},
    {"component", QT_TRANSLATE_NOOP("Names", "Component")},
    {"zone", QT_TRANSLATE_NOOP("Names", "Zone")},
    {"region", QT_TRANSLATE_NOOP("Names", "Region")},
    {"site", QT_TRANSLATE_NOOP("Names", "Site")},
    {"data_hall", QT_TRANSLATE_NOOP("Names", "Data hall")},
    {"cable", QT_TRANSLATE_NOOP("Names", "Cable")},
    {"landing_station", QT_TRANSLATE_NOOP("Names", "Landing station")},
    {"dx_location", QT_TRANSLATE_NOOP("Names", "Direct Connect location")},
    {"exchange", QT_TRANSLATE_NOOP("Names", "Exchange")},
    {"metro", QT_TRANSLATE_NOOP("Names", "Metro area")},
    {"island", QT_TRANSLATE_NOOP("Names", "Island")},
    {"shared_risk", QT_TRANSLATE_NOOP("Names", "Shared risk")},
    {"carrier", QT_TRANSLATE_NOOP("Names", "Carrier")},
    {"scenario", QT_TRANSLATE_NOOP("Names", "Scenario")},
    {"control_plane", QT_TRANSLATE_NOOP("Names", "Control plane")},
    {"corruption", QT_TRANSLATE_NOOP("Names", "Data corruption")},
};

constexpr Word kCostRules[] = {
    {"fixed", QT_TRANSLATE_NOOP("Names", "Fixed")},
    {"storage", QT_TRANSLATE_NOOP("Names", "Storage")},
    {"requests", QT_TRANSLATE_NOOP("Names", "Requests")},
    {"internet_egress", QT_TRANSLATE_NOOP("Names", "Internet egress")},
    {"inter_region", QT_TRANSLATE_NOOP("Names", "Between regions")},
    {"inter_az", QT_TRANSLATE_NOOP("Names", "Between zones")},
    {"dx_dto", QT_TRANSLATE_NOOP("Names", "Direct Connect out")},
    {"tgw_processing", QT_TRANSLATE_NOOP("Names", "Transit gateway processing")},
    {"nat_processing", QT_TRANSLATE_NOOP("Names", "NAT processing")},
    {"privatelink_processing", QT_TRANSLATE_NOOP("Names", "Private endpoint processing")},
    {"vpn_egress", QT_TRANSLATE_NOOP("Names", "VPN egress")},
    {"public_address", QT_TRANSLATE_NOOP("Names", "Public address inside a region")},
    {"multi_az_replication", QT_TRANSLATE_NOOP("Names", "Database replication between zones")},
    {"cluster_replication", QT_TRANSLATE_NOOP("Names", "Replication inside a cluster")},
    {"gateway_endpoint", QT_TRANSLATE_NOOP("Names", "Gateway endpoint")},
    {"load_balancer_capacity", QT_TRANSLATE_NOOP("Names", "Load balancer capacity")},
    {"cloudfront_origin_pull", QT_TRANSLATE_NOOP("Names", "Pull from an origin")},
    {"cloudfront_egress", QT_TRANSLATE_NOOP("Names", "Delivery to viewers")},
    {"cloudfront_to_origin", QT_TRANSLATE_NOOP("Names", "Delivery network to its origin")},
    {"accelerator_premium", QT_TRANSLATE_NOOP("Names", "Accelerator premium")},
    {"replicated_writes", QT_TRANSLATE_NOOP("Names", "Replicated writes")},
    {"replication_time_control", QT_TRANSLATE_NOOP("Names", "Replication in a promised time")},
    {"egress", QT_TRANSLATE_NOOP("Names", "Leaving the provider")},
    {"not_carried", QT_TRANSLATE_NOOP("Names", "Not carried")},
    {"usage", QT_TRANSLATE_NOOP("Names", "Usage")},
    {"third_party", QT_TRANSLATE_NOOP("Names", "Third party")},
};

/// What several of a unit are called; units that are not here (GB) have no plural.
constexpr Word kUnits[] = {
    {"hour", QT_TRANSLATE_NOOP("Names", "hours")},
    {"month", QT_TRANSLATE_NOOP("Names", "months")},
    {"GB-month", QT_TRANSLATE_NOOP("Names", "GB-months")},
    {"GB-hour", QT_TRANSLATE_NOOP("Names", "GB-hours")},
    {"instance-hour", QT_TRANSLATE_NOOP("Names", "instance-hours")},
    {"port-hour", QT_TRANSLATE_NOOP("Names", "port-hours")},
    {"connection-hour", QT_TRANSLATE_NOOP("Names", "connection-hours")},
    {"attachment-hour", QT_TRANSLATE_NOOP("Names", "attachment-hours")},
    {"node-hour", QT_TRANSLATE_NOOP("Names", "node-hours")},
    {"endpoint-hour", QT_TRANSLATE_NOOP("Names", "endpoint-hours")},
    {"cluster-hour", QT_TRANSLATE_NOOP("Names", "cluster-hours")},
    {"shard-hour", QT_TRANSLATE_NOOP("Names", "shard-hours")},
    {"vCPU-hour", QT_TRANSLATE_NOOP("Names", "vCPU-hours")},
    {"address-hour", QT_TRANSLATE_NOOP("Names", "address-hours")},
    {"check-month", QT_TRANSLATE_NOOP("Names", "check-months")},
    {"zone-month", QT_TRANSLATE_NOOP("Names", "zone-months")},
    {"LCU-hour", QT_TRANSLATE_NOOP("Names", "LCU-hours")},
    {"NLCU-hour", QT_TRANSLATE_NOOP("Names", "NLCU-hours")},
    {"key-month", QT_TRANSLATE_NOOP("Names", "key-months")},
};

constexpr Word kFindings[] = {
    {"target_missed", QT_TRANSLATE_NOOP("Names", "Target missed")},
    {"recovery_target_missed", QT_TRANSLATE_NOOP("Names", "Recovery target missed")},
    {"overloaded", QT_TRANSLATE_NOOP("Names", "Link overloaded")},
    {"step_cannot_run", QT_TRANSLATE_NOOP("Names", "Recovery step that cannot run")},
    {"single_point_of_failure", QT_TRANSLATE_NOOP("Names", "Single point of failure")},
    {"shared_fate", QT_TRANSLATE_NOOP("Names", "Alternatives with one fate")},
    {"vpn_shares_cables", QT_TRANSLATE_NOOP("Names", "VPN on the cables it backs up")},
    {"cable_unknown", QT_TRANSLATE_NOOP("Names", "Which cable does it ride?")},
    {"backup_too_small", QT_TRANSLATE_NOOP("Names", "Backup too small")},
    {"overloaded_after_failure", QT_TRANSLATE_NOOP("Names", "Link overloaded after a failure")},
    {"single_customer_site", QT_TRANSLATE_NOOP("Names", "One building for all connections")},
    {"single_dx_location", QT_TRANSLATE_NOOP("Names", "One Direct Connect location")},
    {"quorum_even", QT_TRANSLATE_NOOP("Names", "Even number of voters")},
    {"quorum_one_place", QT_TRANSLATE_NOOP("Names", "All voters in one place")},
    {"no_headroom", QT_TRANSLATE_NOOP("Names", "No room for the loss of one")},
    {"no_recovery_plan", QT_TRANSLATE_NOOP("Names", "Ranked group without a plan")},
    {"plan_never_helps", QT_TRANSLATE_NOOP("Names", "Plan that never helps")},
    {"restore_only_target", QT_TRANSLATE_NOOP("Names", "High target, backups only")},
    {"target_above_floors", QT_TRANSLATE_NOOP("Names", "Target above the contracts")},
    {"sla_as_prediction", QT_TRANSLATE_NOOP("Names", "Contract taken as prediction")},
    {"dual_write", QT_TRANSLATE_NOOP("Names", "Dual write")},
    {"no_point_in_time_copy", QT_TRANSLATE_NOOP("Names", "No point-in-time copy")},
    {"buffer_overflows", QT_TRANSLATE_NOOP("Names", "Buffer smaller than a repair")},
    {"server_overloaded", QT_TRANSLATE_NOOP("Names", "More comes in than is served")},
    {"queue_loses", QT_TRANSLATE_NOOP("Names", "Queue loses during a repair")},
    {"late_burst", QT_TRANSLATE_NOOP("Names", "Burst not done in time")},
    {"too_small_after_loss", QT_TRANSLATE_NOOP("Names", "Too small with one lost")},
    {"retry_unbounded", QT_TRANSLATE_NOOP("Names", "Retries without end")},
    {"retry_storm", QT_TRANSLATE_NOOP("Names", "Retries feed an overload")},
    {"visibility_too_short", QT_TRANSLATE_NOOP("Names", "Handed out while worked on")},
    {"latency_questionable", QT_TRANSLATE_NOOP("Names", "Questionable latency")},
    {"cycle", QT_TRANSLATE_NOOP("Names", "Dependencies in a circle")},
    {"failure_unknown", QT_TRANSLATE_NOOP("Names", "Failure figures unclear")},
    {"price_missing", QT_TRANSLATE_NOOP("Names", "Unknown price")},
};

QString readable(const std::string& key) {
    QString text = QString::fromStdString(key);
    text.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

template <std::size_t Size>
QString lookUp(const Word (&words)[Size], const std::string& key) {
    for (const auto& [word, text] : words)
        if (key == word)
            return QCoreApplication::translate("Names", text);
    return readable(key);
}

} // namespace

QString kindName(const Kind& kind) {
    return QCoreApplication::translate("Kinds", kind.name.c_str());
}

QString kindName(const Catalogue& catalogue, const std::string& kindId) {
    const Kind* kind = catalogue.kind(kindId);
    return kind == nullptr ? readable(kindId) : kindName(*kind);
}

QString categoryName(const std::string& category) {
    return lookUp(kCategories, category);
}
QString disruptionTypeName(const std::string& type) {
    return lookUp(kDisruptions, type);
}
QString findingTitle(const std::string& rule) {
    return lookUp(kFindings, rule);
}
QString costRuleName(const std::string& rule) {
    return lookUp(kCostRules, rule);
}

QString elementTypeName(const Element& element) {
    struct Visitor {
        QString operator()(const Place&) const { return Names::tr("Place"); }
        QString operator()(const Component&) const { return Names::tr("Component"); }
        QString operator()(const Link&) const { return Names::tr("Link"); }
        QString operator()(const Cable&) const { return Names::tr("Cable"); }
        QString operator()(const SharedRisk&) const { return Names::tr("Shared risk"); }
        QString operator()(const Group&) const { return Names::tr("Group"); }
        QString operator()(const Flow&) const { return Names::tr("Flow"); }
        QString operator()(const Journey&) const { return Names::tr("Journey"); }
        QString operator()(const Scenario&) const { return Names::tr("Scenario"); }
    };
    return std::visit(Visitor{}, element);
}

QString flowKindName(FlowKind kind) {
    switch (kind) {
    case FlowKind::Request:
        return Names::tr("Request");
    case FlowKind::Event:
        return Names::tr("Event");
    case FlowKind::Replication:
        return Names::tr("Replication");
    case FlowKind::Backup:
        return Names::tr("Backup");
    }
    return {};
}

QString accessName(Access access) {
    return access == Access::Read ? Names::tr("Read") : Names::tr("Write");
}

QString replicationModeName(ReplicationMode mode) {
    switch (mode) {
    case ReplicationMode::Synchronous:
        return Names::tr("Synchronous");
    case ReplicationMode::Asynchronous:
        return Names::tr("Asynchronous");
    case ReplicationMode::Snapshot:
        return Names::tr("Snapshot");
    }
    return {};
}

QString groupModeName(GroupMode mode) {
    return mode == GroupMode::Ranked ? Names::tr("Ranked: one after the other")
                                     : Names::tr("Active/active: all at once");
}

QString stepKindName(StepKind kind) {
    switch (kind) {
    case StepKind::Detect:
        return Names::tr("Detect");
    case StepKind::Decide:
        return Names::tr("Decide");
    case StepKind::ScaleOut:
        return Names::tr("Scale out");
    case StepKind::Start:
        return Names::tr("Start");
    case StepKind::Promote:
        return Names::tr("Promote");
    case StepKind::Restore:
        return Names::tr("Restore");
    case StepKind::Redirect:
        return Names::tr("Redirect");
    case StepKind::Custom:
        return Names::tr("Other step");
    }
    return {};
}

QString basisName(Basis basis) {
    switch (basis) {
    case Basis::Sla:
        return Names::tr("contract floor (SLA)");
    case Basis::DesignedFor:
        return Names::tr("designed for");
    case Basis::Measured:
        return Names::tr("measured");
    case Basis::Assumption:
        return Names::tr("assumption");
    }
    return {};
}

QString methodName(Method method) {
    switch (method) {
    case Method::Exact:
        return Names::tr("exact");
    case Method::Bounds:
        return Names::tr("certain bounds");
    case Method::Estimate:
        return Names::tr("estimate");
    }
    return {};
}

QString stateName(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return Names::tr("up");
    case JourneyState::Degraded:
        return Names::tr("degraded");
    case JourneyState::Down:
        return Names::tr("down");
    }
    return {};
}

QString displayName(const Element& element) {
    const std::string& name = nameOf(element);
    // A name may have lines on the sheet; in a sentence or a cell it is one.
    return QString::fromStdString(name.empty() ? idOf(element).value : name)
        .replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString displayName(const Design& design, const ElementId& id) {
    if (const auto element = findElement(design, id))
        return displayName(*element);
    constexpr std::string_view prefix = "implied:";
    if (!id.value.starts_with(prefix))
        return QString::fromStdString(id.value);
    const std::string inside = id.value.substr(prefix.size());
    const auto nameOf = [&](const std::string& place) {
        const Place* drawn = findById(design.places, ElementId{place});
        return QString::fromStdString(drawn == nullptr || drawn->name.empty() ? place : drawn->name);
    };
    if (const std::size_t both = inside.find('~'); both != std::string::npos)
        return Names::tr("network between %1 and %2")
            .arg(nameOf(inside.substr(0, both)), nameOf(inside.substr(both + 1)));
    return Names::tr("network of %1").arg(nameOf(inside));
}

QString distinctName(const Design& design, const ElementId& id) {
    const QString name = displayName(design, id);
    const Component* component = findById(design.components, id);
    if (component == nullptr || component->place.empty())
        return name;
    const bool shared =
        std::any_of(design.components.begin(), design.components.end(), [&](const Component& other) {
            return other.id != id && other.name == component->name && other.place != component->place;
        });
    return shared ? Names::tr("%1 (%2)", "a component and its place")
                        .arg(name, displayName(design, component->place))
                  : name;
}

QString billingUnitName(const std::string& unit, double quantity) {
    if (quantity == 1 && unit == "month")
        return Names::tr("month");
    if (quantity == 1 && unit == "hour")
        return Names::tr("hour");
    if (quantity != 1)
        for (const auto& [word, text] : kUnits)
            if (unit == word)
                return QCoreApplication::translate("Names", text);
    return QString::fromStdString(unit);
}

} // namespace isthmus
