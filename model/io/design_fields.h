#pragma once

#include "model/design/design.h"

#include <concepts>

namespace isthmus {

/// Whether a field must be in the file.
enum class Presence { Optional, Required };

/// Whether a field is written when it has its default value.
enum class Defaults { LeftOut, Written };

/// `T` is `Wanted` or `const Wanted`: one description serves reading and writing.
template <class T, class Wanted>
concept Like = std::same_as<std::remove_const_t<T>, Wanted>;

// Below stands every field of the file format once: its key with the unit, its member, its default, in
// the order in which files are written. FieldReader and FieldWriter are the visitors.

template <class Visitor, Like<FailureData> T>
void visitFields(Visitor& visit, T& failure) {
    visit.flag("never", failure.never, false);
    visit.optional("availability", failure.availability);
    visit.range("availability_low", "availability_high", failure.availabilityRange);
    visit.optional("mttf_h", failure.mttf);
    visit.range("mttf_h_low", "mttf_h_high", failure.mttfRange);
    visit.optional("mttr_h", failure.mttr);
    visit.range("mttr_h_low", "mttr_h_high", failure.mttrRange);
    visit.optional("faults_per_1000km_year", failure.faultsPer1000kmYear);
    visit.range("faults_per_1000km_year_low", "faults_per_1000km_year_high", failure.faultsRange);
    visit.text("reference", failure.reference);
    visit.optional("basis", failure.basis);
    visit.text("source", failure.source);
    visit.text("as_of", failure.asOf);
    visit.unknown(failure.unknown);
}

template <class Visitor, Like<PricedItem> T>
void visitFields(Visitor& visit, T& item) {
    visit.text("price", item.price);
    visit.number("quantity", item.quantity, 1.0);
    visit.optional("hours_per_week", item.hoursPerWeek);
    visit.optional("usd", item.usd);
    visit.text("unit", item.unit);
    visit.text("source", item.source);
    visit.text("as_of", item.asOf);
    visit.unknown(item.unknown);
}

template <class Visitor, Like<Place> T>
void visitFields(Visitor& visit, T& place) {
    visit.id("id", place.id, Presence::Required);
    visit.text("name", place.name);
    visit.text("kind", place.kind, Presence::Required);
    visit.id("parent", place.parent);
    visit.text("code", place.code);
    visit.text("account", place.account);
    visit.position("latitude_deg", "longitude_deg", place.position);
    visit.optional("failure", place.failure);
    visit.text("notes", place.notes);
    visit.unknown(place.unknown);
}

template <class Visitor, Like<Processing> T>
void visitFields(Visitor& visit, T& processing) {
    visit.required("p50_ms", processing.p50);
    visit.required("p99_ms", processing.p99);
    visit.unknown(processing.unknown);
}

template <class Visitor, Like<Variability> T>
void visitFields(Visitor& visit, T& variability) {
    visit.optional("arrival", variability.arrival);
    visit.optional("service", variability.service);
    visit.unknown(variability.unknown);
}

template <class Visitor, Like<BatchWork> T>
void visitFields(Visitor& visit, T& batch) {
    visit.optional("size", batch.size);
    visit.optional("setup_s", batch.setup);
    visit.optional("servers", batch.servers);
    visit.unknown(batch.unknown);
}

template <class Visitor, Like<Service> T>
void visitFields(Visitor& visit, T& service) {
    visit.optional("rate_per_s", service.ratePerSecond);
    visit.object("variability", service.variability);
    visit.optional("in_flight_limit", service.inFlightLimit);
    visit.optional("processing_s", service.processing);
    visit.optional("visibility_timeout_s", service.visibilityTimeout);
    visit.object("batch", service.batch);
    visit.optional("shared_limit_per_s", service.sharedLimitPerSecond);
    visit.unknown(service.unknown);
}

template <class Visitor, Like<Buffer> T>
void visitFields(Visitor& visit, T& buffer) {
    visit.optional("retention_s", buffer.retention);
    visit.optional("capacity_messages", buffer.capacityMessages);
    visit.optional("capacity_gb", buffer.capacity);
    visit.unknown(buffer.unknown);
}

template <class Visitor, Like<Component> T>
void visitFields(Visitor& visit, T& component) {
    visit.id("id", component.id, Presence::Required);
    visit.text("name", component.name);
    visit.text("kind", component.kind, Presence::Required);
    visit.id("place", component.place);
    visit.text("account", component.account);
    visit.integer("count", component.count, 1);
    visit.integer("need", component.need, 1);
    visit.flag("transit", component.transit, false);
    visit.optional("processing", component.processing);
    visit.optional("storage_gb", component.storage);
    visit.object("service", component.service);
    visit.object("buffer", component.buffer);
    visit.list("prices", component.prices);
    visit.optional("failure", component.failure);
    visit.text("notes", component.notes);
    visit.unknown(component.unknown);
}

template <class Visitor, Like<Link> T>
void visitFields(Visitor& visit, T& link) {
    visit.id("id", link.id, Presence::Required);
    visit.text("name", link.name);
    visit.text("kind", link.kind, Presence::Required);
    visit.id("from", link.from, Presence::Required);
    visit.id("to", link.to, Presence::Required);
    visit.optional("latency_ms", link.latency);
    visit.optional("length_km", link.length);
    visit.optional("equipment_ms", link.equipment);
    visit.optional("capacity_mbit_s", link.capacity);
    visit.integer("priority", link.priority, 0);
    visit.optional("failover_s", link.failover);
    visit.flag("underlay_routed", link.underlay.routed, false);
    visit.idLists("underlay", link.underlay.alternatives);
    visit.list("prices", link.prices);
    visit.optional("failure", link.failure);
    visit.text("notes", link.notes);
    visit.unknown(link.unknown);
}

template <class Visitor, Like<Cable> T>
void visitFields(Visitor& visit, T& cable) {
    visit.id("id", cable.id, Presence::Required);
    visit.text("name", cable.name);
    visit.text("code", cable.code);
    visit.ids("segments", cable.segments, Defaults::Written);
    visit.text("notes", cable.notes);
    visit.unknown(cable.unknown);
}

template <class Visitor, Like<SharedRisk> T>
void visitFields(Visitor& visit, T& risk) {
    visit.id("id", risk.id, Presence::Required);
    visit.text("name", risk.name);
    visit.text("kind", risk.kind);
    visit.ids("members", risk.members, Defaults::Written);
    visit.optional("failure", risk.failure);
    visit.text("notes", risk.notes);
    visit.unknown(risk.unknown);
}

/// The duration's keys stand among the keys of its step.
template <class Visitor, Like<StepDuration> T>
void visitFields(Visitor& visit, T& duration) {
    visit.optional("duration_s", duration.fixed);
    visit.optional("min_s", duration.min);
    visit.optional("likely_s", duration.likely);
    visit.optional("max_s", duration.max);
    visit.optional("check_interval_s", duration.checkInterval);
    visit.optional("check_threshold", duration.checkThreshold);
    visit.optional("provisioning_s", duration.provisioning);
    visit.optional("size_gb", duration.size);
    visit.optional("rate_mb_s", duration.rate);
    visit.optional("dns_ttl_s", duration.dnsTtl);
    visit.text("reference", duration.reference);
}

template <class Visitor, Like<RecoveryStep> T>
void visitFields(Visitor& visit, T& step) {
    visit.text("id", step.id, Presence::Required);
    visit.text("name", step.name);
    visit.word("kind", step.kind, StepKind::Custom, Defaults::Written);
    visitFields(visit, step.duration);
    visit.optional("after", step.after);
    visit.ids("needs_groups", step.needsGroups);
    visit.ids("needs_control_planes", step.needsControlPlanes);
    visit.ids("needs_components", step.needsComponents);
    visit.optional("plane", step.plane);
    visit.text("control_plane_region", step.controlPlaneRegion);
    visit.ids("vantages", step.vantages);
    visit.optional("vantages_needed", step.vantagesNeeded);
    visit.flag("person", step.person, false);
    visit.unknown(step.unknown);
}

template <class Visitor, Like<Group> T>
void visitFields(Visitor& visit, T& group) {
    visit.id("id", group.id, Presence::Required);
    visit.text("name", group.name);
    visit.ids("members", group.members, Defaults::Written);
    visit.word("mode", group.mode, GroupMode::ActiveActive, Defaults::Written);
    visit.integer("need", group.need, 1);
    visit.numbers("weights", group.weights);
    visit.flag("nearest", group.nearest, false);
    visit.optional("quorum", group.quorum);
    visit.ids("witnesses", group.witnesses);
    visit.list("plan", group.plan);
    visit.number("switch_success", group.switchSuccess, 1.0);
    visit.optional("detection_s", group.detection);
    visit.optional("redirection_s", group.redirection);
    visit.optional("drain_s", group.drain);
    visit.optional("failback_s", group.failback);
    visit.id("move_with", group.moveWith);
    visit.text("notes", group.notes);
    visit.unknown(group.unknown);
}

template <class Visitor, Like<Replication> T>
void visitFields(Visitor& visit, T& replication) {
    visit.word("mode", replication.mode, ReplicationMode::Asynchronous, Defaults::Written);
    visit.optional("lag_typical_s", replication.lagTypical);
    visit.optional("lag_worst_s", replication.lagWorst);
    visit.optional("interval_s", replication.interval);
    visit.optional("copy_s", replication.copyTime);
    visit.optional("change_rate_mb_s", replication.changeRate);
    visit.flag("point_in_time", replication.pointInTime, false);
    visit.optional("replicated_writes_m_per_month", replication.replicatedWritesPerMonth);
    visit.flag("time_control", replication.timeControl, false);
    visit.unknown(replication.unknown);
}

template <class Visitor, Like<Retry> T>
void visitFields(Visitor& visit, T& retry) {
    visit.optional("attempts", retry.attempts);
    visit.optional("timeout_ms", retry.timeout);
    visit.optional("failure_probability", retry.failureProbability);
    visit.optional("backoff_ms", retry.backoff);
    visit.unknown(retry.unknown);
}

template <class Visitor, Like<Flow> T>
void visitFields(Visitor& visit, T& flow) {
    visit.id("id", flow.id, Presence::Required);
    visit.text("name", flow.name);
    visit.id("from", flow.from, Presence::Required);
    visit.id("to", flow.to, Presence::Required);
    visit.word("kind", flow.kind, FlowKind::Request, Defaults::Written);
    visit.flag("hard", flow.hard, true);
    visit.word("access", flow.access, Access::Read, Defaults::LeftOut);
    visit.number("calls_per_request", flow.callsPerRequest, 1.0);
    visit.number("round_trips", flow.roundTrips, 1.0);
    visit.number("setup_round_trips", flow.setupRoundTrips, 0.0);
    visit.object("retry", flow.retry);
    visit.text("parallel_set", flow.parallelSet);
    visit.optional("forward_gb_per_month", flow.forwardPerMonth);
    visit.optional("return_gb_per_month", flow.returnPerMonth);
    visit.optional("rate_per_s", flow.ratePerSecond);
    visit.optional("message_kb", flow.messageKilobytes);
    visit.optional("burst_messages", flow.burstMessages);
    visit.optional("within_s", flow.within);
    visit.optional("replication", flow.replication);
    visit.text("notes", flow.notes);
    visit.unknown(flow.unknown);
}

template <class Visitor, Like<RecoveryTarget> T>
void visitFields(Visitor& visit, T& target) {
    visit.optional("rto_s", target.rto);
    visit.optional("rpo_s", target.rpo);
    visit.unknown(target.unknown);
}

template <class Visitor, Like<Targets> T>
void visitFields(Visitor& visit, T& targets) {
    visit.optional("availability", targets.availability);
    visit.optional("latency_p99_ms", targets.latencyP99);
    visit.object("recovery", targets.recovery);
    visit.map("recovery_by_disruption", targets.recoveryByDisruption);
    visit.unknown(targets.unknown);
}

template <class Visitor, Like<Population> T>
void visitFields(Visitor& visit, T& population) {
    visit.id("component", population.component, Presence::Required);
    visit.number("weight", population.weight, 1.0);
    visit.unknown(population.unknown);
}

template <class Visitor, Like<Journey> T>
void visitFields(Visitor& visit, T& journey) {
    visit.id("id", journey.id, Presence::Required);
    visit.text("name", journey.name);
    visit.id("entry", journey.entry, Presence::Required);
    visit.ids("excluded_flows", journey.excludedFlows);
    visit.list("populations", journey.populations);
    visit.object("targets", journey.targets);
    visit.number("weight", journey.weight, 1.0);
    visit.optional("loss_usd_per_hour", journey.lossUsdPerHour);
    visit.text("notes", journey.notes);
    visit.unknown(journey.unknown);
}

template <class Visitor, Like<ScenarioEvent> T>
void visitFields(Visitor& visit, T& event) {
    visit.required("at_s", event.at);
    visit.ids("fail", event.fail);
    visit.ids("restore", event.restore);
    visit.unknown(event.unknown);
}

template <class Visitor, Like<Scenario> T>
void visitFields(Visitor& visit, T& scenario) {
    visit.id("id", scenario.id, Presence::Required);
    visit.text("name", scenario.name);
    visit.list("events", scenario.events, Defaults::Written);
    visit.text("notes", scenario.notes);
    visit.unknown(scenario.unknown);
}

template <class Visitor, Like<Rect> T>
void visitFields(Visitor& visit, T& rect) {
    visit.required("x", rect.x);
    visit.required("y", rect.y);
    visit.number("width", rect.width, 0.0);
    visit.number("height", rect.height, 0.0);
    visit.unknown(rect.unknown);
}

template <class Visitor, Like<Bend> T>
void visitFields(Visitor& visit, T& bend) {
    visit.required("x", bend.x);
    visit.required("y", bend.y);
    visit.unknown(bend.unknown);
}

template <class Visitor, Like<Comment> T>
void visitFields(Visitor& visit, T& comment) {
    visit.text("author", comment.author);
    visit.text("date", comment.date);
    visit.text("text", comment.text);
    visit.flag("resolved", comment.resolved, false);
    visit.unknown(comment.unknown);
}

template <class Visitor, Like<Appearance> T>
void visitFields(Visitor& visit, T& appearance) {
    visit.flag("folded", appearance.folded, false);
    visit.flag("locked", appearance.locked, false);
    visit.flag("hidden", appearance.hidden, false);
    visit.flag("faint", appearance.faint, false);
    visit.integer("order", appearance.order, 0);
    visit.text("layer", appearance.layer);
    visit.text("group", appearance.group);
    visit.list("bends", appearance.bends);
    visit.optional("label_at", appearance.labelAt);
    visit.list("comments", appearance.comments);
    visit.unknown(appearance.unknown);
}

template <class Visitor, Like<Layer> T>
void visitFields(Visitor& visit, T& layer) {
    visit.id("id", layer.id, Presence::Required);
    visit.text("name", layer.name);
    visit.flag("shown", layer.shown, true);
    visit.flag("locked", layer.locked, false);
    visit.flag("printed", layer.printed, true);
    visit.unknown(layer.unknown);
}

template <class Visitor, Like<View> T>
void visitFields(Visitor& visit, T& view) {
    visit.id("id", view.id, Presence::Required);
    visit.text("name", view.name);
    visit.map("positions", view.positions);
    visit.map("appearance", view.appearance);
    visit.list("layers", view.layers);
    visit.unknown(view.unknown);
}

inline constexpr int kFormatVersion = 1;
inline constexpr const char* kFormatName = "isthmus-design";

template <class Visitor, Like<Design> T>
void visitFields(Visitor& visit, T& design) {
    visit.heading(kFormatName, kFormatVersion);
    visit.text("name", design.name);
    visit.text("notes", design.notes);
    visit.elements("places", design.places);
    visit.elements("components", design.components);
    visit.elements("links", design.links);
    visit.elements("cables", design.cables);
    visit.elements("shared_risks", design.sharedRisks);
    visit.elements("groups", design.groups);
    visit.elements("flows", design.flows);
    visit.elements("journeys", design.journeys);
    visit.elements("scenarios", design.scenarios);
    visit.elements("views", design.views);
    visit.unknown(design.unknown);
}

} // namespace isthmus
