#include "model/edit/fresh_ids.h"
#include "model/improve/rules/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isInSomeGroup(const Design& design, const ElementId& id) {
    return std::ranges::any_of(design.groups, [&](const Group& group) {
        return std::ranges::find(group.members, id) != group.members.end() ||
               std::ranges::find(group.witnesses, id) != group.witnesses.end();
    });
}

bool isCalled(const Design& design, const ElementId& id) {
    return std::ranges::any_of(design.flows, [&](const Flow& flow) {
        return flow.to == id && flow.hard && (flow.kind == FlowKind::Request || flow.kind == FlowKind::Event);
    });
}

/// Where the standby goes: another zone of the same region, else the first zone of any region.
const Place* placeFor(const Design& design, const Component& component) {
    const Place* here = findById(design.places, component.place);
    const Place* best = nullptr;
    for (const Place& place : design.places) {
        if (place.kind != "zone" || place.id == component.place)
            continue;
        if (here && here->kind == "zone" && here->parent == place.parent)
            return &place;
        best = best ? best : &place;
    }
    return here && here->kind == "zone" ? nullptr : best;
}

RecoveryStep stepOf(const char* id, StepKind kind, const RecoveryStepRow& row) {
    RecoveryStep step;
    step.id = id;
    step.name = row.name;
    step.kind = kind;
    step.duration.min = row.min;
    step.duration.likely = row.likely;
    step.duration.max = row.max;
    return step;
}

/// Detect, then promote what keeps data or redirect what does not, as the step library says.
std::vector<RecoveryStep> planFor(const Catalogue& catalogue, const Kind& kind, bool sameRegion) {
    const RecoveryStepRow* detect = catalogue.recoveryStep("step.dns_health_check_fast");
    const RecoveryStepRow* act = catalogue.recoveryStep(!kind.stores ? "step.dns_drain"
                                                        : sameRegion ? "step.rds_multi_az_failover"
                                                                     : "step.rds_replica_promotion");
    if (!detect || !act)
        return {};
    return {stepOf("detect", StepKind::Detect, *detect),
            stepOf("switch", kind.stores ? StepKind::Promote : StepKind::Redirect, *act)};
}

struct Standby {
    ElementId component;
    ElementId place;
    bool sameRegion = false;
    std::vector<RecoveryStep> plan;
    bool stores = false;

    [[nodiscard]] std::optional<CompoundEdit> edit(const Design& design) const {
        const Component* present = findById(design.components, component);
        if (!present || isInSomeGroup(design, component))
            return std::nullopt;
        FreshIds fresh(design);
        CompoundEdit edit;
        Component copy = *present;
        copy.id = fresh.next(component.value + "-standby");
        copy.name = present->name.empty() ? std::string{} : present->name + ", standby";
        copy.place = place;
        if (!sameRegion) // what it costs at home says nothing of elsewhere
            copy.prices.clear();
        Group group;
        group.id = fresh.next(component.value + "-group");
        group.name = present->name;
        group.members = {component, copy.id};
        group.mode = GroupMode::Ranked;
        group.plan = plan;
        edit.edits.emplace_back(AddElement{copy});
        edit.edits.emplace_back(AddElement{group});
        for (const Flow& flow : design.flows)
            addFlow(flow, copy.id, group.id, fresh, edit);
        if (stores) {
            Flow replica;
            replica.id = fresh.next("replicate-" + component.value);
            replica.from = component;
            replica.to = copy.id;
            replica.kind = FlowKind::Replication;
            replica.hard = false;
            replica.replication.emplace();
            replica.replication->mode =
                sameRegion ? ReplicationMode::Synchronous : ReplicationMode::Asynchronous;
            edit.edits.emplace_back(AddElement{std::move(replica)});
        }
        return edit;
    }

private:
    void addFlow(const Flow& flow, const ElementId& copy, const ElementId& group, FreshIds& fresh,
                 CompoundEdit& edit) const {
        const bool asks = flow.kind == FlowKind::Request || flow.kind == FlowKind::Event;
        if (flow.to == component && asks) {
            Flow toGroup = flow;
            toGroup.to = group;
            edit.edits.emplace_back(ReplaceElement{std::move(toGroup)});
        }
        if (flow.from == component && asks) {
            Flow twin = flow;
            twin.id = fresh.next(flow.id.value + "-standby");
            twin.from = copy;
            twin.forwardPerMonth.reset(); // it carries something only when it serves
            twin.returnPerMonth.reset();
            edit.edits.emplace_back(AddElement{std::move(twin)});
        }
    }
};

} // namespace

void findStandbys(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Component& component : context.design.components) {
        const Kind* kind = context.catalogue.kind(component.kind);
        if (!kind || kind->forwards || kind->controlPlane || kind->category == "people" ||
            kind->id == "third_party" || !context.costsTime(component.id) ||
            isInSomeGroup(context.design, component.id) || !isCalled(context.design, component.id))
            continue;
        const Place* place = placeFor(context.design, component);
        if (!place)
            continue;
        const Place* here = findById(context.design.places, component.place);
        const bool sameRegion = here && here->parent == place->parent && !place->parent.empty();
        Standby standby{component.id, place->id, sameRegion, planFor(context.catalogue, *kind, sameRegion),
                        kind->stores};
        remedies.push_back({"standby:" + component.id.value,
                            "standby",
                            {component.id},
                            "a standby of " + labelOf(component.id, component.name) + " in " +
                                labelOf(place->id, place->name),
                            [standby](const Design& design) { return standby.edit(design); }});
    }
}

} // namespace isthmus
