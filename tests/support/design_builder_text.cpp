#include "tests/support/design_builder.h"

#include <sstream>

namespace isthmus {

namespace {

std::string text(const FailureData& data) {
    std::ostringstream out;
    out.precision(17);
    if (data.never)
        return "never fails";
    if (data.availability)
        out << "A=" << *data.availability;
    if (data.mttf)
        out << "MTTF=" << data.mttf->value << "h";
    if (data.mttr)
        out << " MTTR=" << data.mttr->value << "h";
    return out.str();
}

std::string text(const std::vector<ElementId>& ids) {
    std::string result = "{";
    for (const ElementId& id : ids)
        result += (result.size() > 1 ? " " : "") + id.value;
    return result + "}";
}

template <class T>
void failureTo(std::ostream& out, const T& element) {
    out << (element.failure ? "  " + text(*element.failure) : "  (default failure data)") << "\n";
}

void linkTo(std::ostream& out, const Link& link) {
    out << "link " << link.id << " (" << link.kind << ") " << link.from << " - " << link.to;
    if (link.latency)
        out << " " << link.latency->value << "ms";
    out << " priority=" << link.priority;
    if (link.failover)
        out << " failover=" << link.failover->value << "s";
    if (link.underlay.routed)
        out << " routed";
    for (std::size_t a = 0; a < link.underlay.alternatives.size(); ++a)
        out << (a == 0 ? " rides on " : " or ") << text(link.underlay.alternatives[a]);
    failureTo(out, link);
}

void stepTo(std::ostream& out, const RecoveryStep& step) {
    out << "    step " << step.id;
    if (step.duration.fixed)
        out << " " << step.duration.fixed->value << "s";
    if (step.duration.min && step.duration.likely && step.duration.max)
        out << " " << step.duration.min->value << "/" << step.duration.likely->value << "/"
            << step.duration.max->value << "s";
    if (step.duration.checkInterval && step.duration.checkThreshold)
        out << " " << step.duration.checkInterval->value << "s x " << *step.duration.checkThreshold;
    if (step.after) {
        out << " after {";
        for (const std::string& name : *step.after)
            out << " " << name;
        out << " }";
    }
    if (!step.needsGroups.empty())
        out << " groups " << text(step.needsGroups);
    if (!step.needsControlPlanes.empty())
        out << " control planes " << text(step.needsControlPlanes);
    if (!step.needsComponents.empty())
        out << " components " << text(step.needsComponents);
    if (!step.controlPlaneRegion.empty())
        out << " control plane in " << step.controlPlaneRegion;
    if (!step.vantages.empty())
        out << " " << vantagesNeeded(step) << " of " << text(step.vantages);
    out << "\n";
}

void groupTo(std::ostream& out, const Group& group) {
    out << "group " << group.id << (group.mode == GroupMode::Ranked ? " ranked " : " active/active ")
        << text(group.members) << " need=" << group.need;
    for (std::size_t w = 0; w < group.weights.size(); ++w)
        out << (w == 0 ? " weights=" : ",") << group.weights[w];
    if (group.quorum)
        out << " quorum=" << *group.quorum << " witnesses=" << text(group.witnesses);
    out << " success=" << group.switchSuccess;
    if (group.failback)
        out << " failback=" << group.failback->value << "s";
    if (group.mode == GroupMode::ActiveActive)
        out << " detection=" << group.detection.value_or(Seconds{}).value
            << "s redirection=" << group.redirection.value_or(Seconds{}).value
            << "s drain=" << group.drain.value_or(Seconds{}).value << "s";
    out << "\n";
    for (const RecoveryStep& step : group.plan)
        stepTo(out, step);
}

void flowTo(std::ostream& out, const Flow& flow) {
    static const char* const kKinds[] = {"request", "event", "replication", "backup"};
    out << "flow " << flow.id << " " << flow.from << " -> " << flow.to << " "
        << kKinds[static_cast<int>(flow.kind)] << (flow.hard ? " hard" : " soft")
        << (flow.access == Access::Write ? " write" : " read") << "\n";
}

} // namespace

std::string describe(const Design& design) {
    std::ostringstream out;
    for (const Place& place : design.places) {
        out << "place " << place.id << " (" << place.kind << ")";
        if (!place.parent.empty())
            out << " in " << place.parent;
        failureTo(out, place);
    }
    for (const Component& c : design.components) {
        out << "component " << c.id << " (" << c.kind << ")";
        if (!c.place.empty())
            out << " at " << c.place;
        if (c.count != 1)
            out << " " << c.need << "-of-" << c.count;
        if (c.transit)
            out << " transit";
        failureTo(out, c);
    }
    for (const Link& link : design.links)
        linkTo(out, link);
    for (const Cable& cable : design.cables)
        out << "cable " << cable.id << " " << text(cable.segments) << "\n";
    for (const SharedRisk& risk : design.sharedRisks) {
        out << "risk " << risk.id << " on " << text(risk.members);
        failureTo(out, risk);
    }
    for (const Group& group : design.groups)
        groupTo(out, group);
    for (const Flow& flow : design.flows)
        flowTo(out, flow);
    for (const Journey& journey : design.journeys)
        out << "journey " << journey.id << " from " << journey.entry << " without "
            << text(journey.excludedFlows) << "\n";
    return out.str();
}

} // namespace isthmus
