#include "model/design/disruption_types.h"
#include "model/design/number_checks.h"
#include "model/design/pointer_step.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace isthmus {

namespace {

/// Each instance is an element for the engine, so a count has to stay within what can be computed.
constexpr int kMaxCount = 10'000;

void checkKindGiven(const std::string& kind, InvariantSink& sink) {
    if (kind.empty())
        sink.error("DE-024", {"kind"}, "/kind",
                   "the word for a kind, such as \"region\", \"router\" or \"database\"");
}

void checkTarget(const RecoveryTarget& target, const NumberChecks& number) {
    number.notNegative("rto_s", target.rto);
    number.notNegative("rpo_s", target.rpo);
}

double plain(double value) {
    return value;
}
template <class Unit>
double plain(Quantity<Unit> value) {
    return value.value;
}

/// A range beside its figure. @param key  of the figure.
template <class T, class EndCheck>
void checkRange(const std::string& key, const std::optional<T>& figure,
                const std::optional<FigureRange<T>>& range, const EndCheck& checkEnd, InvariantSink& sink) {
    if (!range)
        return;
    const std::string low = key + "_low";
    const std::string high = key + "_high";
    checkEnd(low, plain(range->low));
    checkEnd(high, plain(range->high));
    if (!figure)
        sink.error("DE-021", {low, key}, "/" + low, key + " beside it, or no range");
    else if (range->high < range->low)
        sink.error("DE-026", {high, low}, "/" + high, "a number not below " + low);
    else if (*figure < range->low || range->high < *figure)
        sink.error("DE-035", {key}, "/" + key, "a number from " + low + " to " + high);
}

void checkRanges(const FailureData& failure, const NumberChecks& number, InvariantSink& sink) {
    const auto positive = [&](const std::string& key, double value) { number.positive(key, value); };
    const auto belowOne = [&](const std::string& key, double value) { number.belowOne(key, value); };
    checkRange("availability", failure.availability, failure.availabilityRange, belowOne, sink);
    checkRange("mttf_h", failure.mttf, failure.mttfRange, positive, sink);
    checkRange("mttr_h", failure.mttr, failure.mttrRange, positive, sink);
    checkRange("faults_per_1000km_year", failure.faultsPer1000kmYear, failure.faultsRange, positive, sink);
}

} // namespace

void checkFailureData(const std::optional<FailureData>& failure, bool hasLength, InvariantSink& sink) {
    if (!failure)
        return;
    sink.within("/failure");
    const NumberChecks number(sink);
    if (failure->availability)
        number.fraction("availability", *failure->availability);
    number.positive("mttf_h", failure->mttf);
    number.notNegative("mttr_h", failure->mttr);
    number.notNegative("faults_per_1000km_year", failure->faultsPer1000kmYear);
    checkRanges(*failure, number, sink);
    const int forms = int{failure->never} + int{failure->availability.has_value()} +
                      int{failure->mttf.has_value()} + int{failure->faultsPer1000kmYear.has_value()} +
                      int{!failure->reference.empty()};
    const bool neverRepaired = failure->never && failure->mttr;
    if (forms != 1 || neverRepaired)
        sink.error(
            "DE-014", {forms == 0 ? "says nothing" : "contradicts itself"}, "",
            "one of: never; availability; mttf_h with mttr_h; faults_per_1000km_year with mttr_h; reference");
    else if (failure->faultsPer1000kmYear && !hasLength)
        sink.error("DE-014", {"gives faults by length, which only a link has"}, "/faults_per_1000km_year",
                   "never; availability; mttf_h with mttr_h; or reference");
    sink.within("");
}

void checkPrices(const std::vector<PricedItem>& prices, InvariantSink& sink) {
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const PricedItem& item = prices[i];
        sink.within("/prices/" + std::to_string(i));
        const NumberChecks number(sink);
        number.notNegative("quantity", item.quantity);
        if (item.hoursPerWeek)
            number.between("hours_per_week", *item.hoursPerWeek, 0, kHoursPerWeek);
        number.notNegative("usd", item.usd);
        if (!item.price.empty() && item.usd)
            sink.error("DE-025", {"names a price of the catalogue and gives a rate of its own"}, "/usd",
                       "either price, or usd with unit");
        if (item.usd && item.unit.empty())
            sink.error("DE-021", {"usd", "unit"}, "/unit",
                       "\"hour\", \"month\", or what is counted per month");
    }
    sink.within("");
}

void checkFields(const Place& place, InvariantSink& sink) {
    checkKindGiven(place.kind, sink);
    const NumberChecks number(sink);
    if (place.position) {
        number.between("latitude_deg", place.position->latitude, -90, 90);
        number.between("longitude_deg", place.position->longitude, -180, 180);
    }
    checkFailureData(place.failure, false, sink);
}

void checkFields(const Component& component, InvariantSink& sink) {
    checkKindGiven(component.kind, sink);
    const NumberChecks number(sink);
    number.between("count", component.count, 1, kMaxCount);
    if (component.count >= 1)
        number.between("need", component.need, 1, component.count);
    number.notNegative("storage_gb", component.storage);
    if (component.processing) {
        sink.within("/processing");
        number.notNegative("p50_ms", component.processing->p50);
        number.notNegative("p99_ms", component.processing->p99);
        if (component.processing->p99 < component.processing->p50)
            sink.error("DE-026", {"p99_ms", "p50_ms"}, "/p99_ms", "a number not below p50_ms");
        sink.within("");
    }
    checkService(component, sink);
    checkPrices(component.prices, sink);
    checkFailureData(component.failure, false, sink);
}

void checkFields(const Link& link, InvariantSink& sink) {
    checkKindGiven(link.kind, sink);
    const NumberChecks number(sink);
    number.notNegative("latency_ms", link.latency);
    number.notNegative("length_km", link.length);
    number.notNegative("equipment_ms", link.equipment);
    number.positive("capacity_mbit_s", link.capacity);
    number.notNegative("priority", link.priority);
    number.notNegative("failover_s", link.failover);
    if (link.underlay.routed && !link.underlay.alternatives.empty())
        sink.error("DE-025", {"rides on any path and on chosen links at once"}, "/underlay",
                   "either underlay_routed, or underlay");
    for (std::size_t i = 0; i < link.underlay.alternatives.size(); ++i)
        if (link.underlay.alternatives[i].empty())
            sink.error("DE-027", {}, "/underlay/" + std::to_string(i), "a list with one link or more");
    checkPrices(link.prices, sink);
    checkFailureData(link.failure, true, sink);
}

void checkFields(const Cable&, InvariantSink&) {} // names and references only

void checkFields(const SharedRisk& risk, InvariantSink& sink) {
    checkFailureData(risk.failure, false, sink);
}

void checkFields(const Group& group, InvariantSink& sink) {
    const NumberChecks number(sink);
    const auto members = static_cast<double>(std::max<std::size_t>(group.members.size(), 1));
    number.between("need", group.need, 1, members);
    if (group.quorum)
        number.between("quorum", *group.quorum, 1, members + static_cast<double>(group.witnesses.size()));
    number.fraction("switch_success", group.switchSuccess);
    number.notNegative("detection_s", group.detection);
    number.notNegative("redirection_s", group.redirection);
    number.notNegative("drain_s", group.drain);
    number.notNegative("failback_s", group.failback);
    if (!group.weights.empty() && group.weights.size() != group.members.size())
        sink.error("DE-018", {std::to_string(group.weights.size()), std::to_string(group.members.size())},
                   "/weights", "one weight for each member, or none");
    double sum = 0;
    for (std::size_t i = 0; i < group.weights.size(); ++i) {
        sum += group.weights[i];
        if (!(std::isfinite(group.weights[i]) && group.weights[i] >= 0))
            number.notNegative("weights/" + std::to_string(i), group.weights[i]);
    }
    if (!group.weights.empty() && sum == 0)
        sink.error("DE-005", {"weights", "0 in all"}, "/weights", "a weight above 0 for one member at least");
    checkRecoveryPlan(group.plan, sink);
}

void checkFields(const Flow& flow, InvariantSink& sink) {
    const NumberChecks number(sink);
    number.notNegative("calls_per_request", flow.callsPerRequest);
    number.notNegative("forward_gb_per_month", flow.forwardPerMonth);
    number.notNegative("return_gb_per_month", flow.returnPerMonth);
    checkCalls(flow, sink);
    if (!flow.replication)
        return;
    sink.within("/replication");
    number.notNegative("lag_typical_s", flow.replication->lagTypical);
    number.notNegative("lag_worst_s", flow.replication->lagWorst);
    number.notNegative("interval_s", flow.replication->interval);
    number.notNegative("copy_s", flow.replication->copyTime);
    number.notNegative("change_rate_mb_s", flow.replication->changeRate);
    number.notNegative("replicated_writes_m_per_month", flow.replication->replicatedWritesPerMonth);
    if (flow.replication->lagTypical && flow.replication->lagWorst &&
        *flow.replication->lagWorst < *flow.replication->lagTypical)
        sink.error("DE-026", {"lag_worst_s", "lag_typical_s"}, "/lag_worst_s",
                   "a number not below lag_typical_s");
    sink.within("");
}

namespace {

std::string disruptionTypeList() {
    std::string list;
    for (std::size_t i = 0; i < kDisruptionTypes.size(); ++i)
        list += std::string(i == 0                             ? ""
                            : i + 1 == kDisruptionTypes.size() ? " or "
                                                               : ", ") +
                std::string(kDisruptionTypes[i]);
    return list;
}

} // namespace

void checkFields(const Journey& journey, InvariantSink& sink) {
    const NumberChecks number(sink);
    number.notNegative("weight", journey.weight);
    number.notNegative("loss_usd_per_hour", journey.lossUsdPerHour);
    checkPopulations(journey, sink);
    sink.within("/targets");
    if (journey.targets.availability) {
        number.positive("availability", *journey.targets.availability);
        if (*journey.targets.availability > 1)
            number.fraction("availability", *journey.targets.availability);
    }
    number.positive("latency_p99_ms", journey.targets.latencyP99);
    sink.within("/targets/recovery");
    checkTarget(journey.targets.recovery, number);
    for (const auto& [disruption, target] : journey.targets.recoveryByDisruption) {
        const std::string pointer = "/targets/recovery_by_disruption/" + pointerStep(disruption);
        sink.within(pointer);
        checkTarget(target, number);
        if (std::find(kDisruptionTypes.begin(), kDisruptionTypes.end(), disruption) == kDisruptionTypes.end())
            sink.error("DE-022", {disruption}, "", disruptionTypeList());
    }
    sink.within("");
}

void checkFields(const Scenario& scenario, InvariantSink& sink) {
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        sink.within("/events/" + std::to_string(i));
        NumberChecks(sink).notNegative("at_s", scenario.events[i].at);
        if (i > 0 && scenario.events[i].at < scenario.events[i - 1].at)
            sink.error("DE-020", {}, "/at_s", "events in the order of their times");
    }
    sink.within("");
}

void checkFields(const View& view, InvariantSink& sink) {
    const NumberChecks number(sink);
    for (const auto& [id, rect] : view.positions) {
        if (std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width) &&
            std::isfinite(rect.height) && rect.width >= 0 && rect.height >= 0)
            continue;
        sink.within("/positions/" + pointerStep(id.value));
        number.finite("x", rect.x);
        number.finite("y", rect.y);
        number.notNegative("width", rect.width);
        number.notNegative("height", rect.height);
    }
    for (const auto& [id, appearance] : view.appearance) {
        sink.within("/appearance/" + pointerStep(id.value));
        for (std::size_t i = 0; i < appearance.bends.size(); ++i) {
            number.finite("bends/" + std::to_string(i) + "/x", appearance.bends[i].x);
            number.finite("bends/" + std::to_string(i) + "/y", appearance.bends[i].y);
        }
        if (appearance.labelAt)
            number.between("label_at", *appearance.labelAt, 0, 1);
    }
    sink.within("");
    std::set<ElementId> layers;
    for (std::size_t i = 0; i < view.layers.size(); ++i)
        if (!layers.insert(view.layers[i].id).second)
            sink.error("DE-019", {view.layers[i].id.value}, "/layers/" + std::to_string(i) + "/id",
                       "an id of its own");
}

} // namespace isthmus
