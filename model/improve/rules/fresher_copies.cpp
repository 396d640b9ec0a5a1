#include "model/edit/fresh_ids.h"
#include "model/improve/rules/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

/// To any moment but the last five minutes: what managed databases offer as point-in-time recovery (AWS
/// Well-Architected Framework, REL13-BP02).
constexpr Seconds kPointInTime{300};

bool isCopy(const Flow& flow) {
    return flow.replication && (flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup);
}

/// A snapshot that is made seldom, or takes long.
bool isStale(const Flow& flow) {
    return isCopy(flow) && flow.replication->mode == ReplicationMode::Snapshot &&
           flow.replication->interval.value_or(Seconds{}) + flow.replication->copyTime.value_or(Seconds{}) >
               kPointInTime;
}

void refresh(Flow& flow) {
    flow.replication->interval = kPointInTime;
    flow.replication->copyTime = Seconds{0};
    flow.replication->pointInTime = true;
}

bool hasPointInTime(const Design& design, const ElementId& store) {
    return std::ranges::any_of(design.flows, [&](const Flow& flow) {
        return flow.from == store && isCopy(flow) && flow.replication->pointInTime;
    });
}

std::optional<CompoundEdit> withVault(const Design& design, const ElementId& store) {
    const Component* present = findById(design.components, store);
    if (!present || hasPointInTime(design, store))
        return std::nullopt;
    FreshIds fresh(design);
    Component vault;
    vault.id = fresh.next(store.value + "-vault");
    vault.name = present->name.empty() ? std::string{} : present->name + ", copies";
    vault.kind = "object_store";
    const Place* place = findById(design.places, present->place);
    vault.place = place && place->kind == "zone" ? place->parent : present->place;
    Flow copy;
    copy.id = fresh.next("copy-" + store.value);
    copy.from = store;
    copy.to = vault.id;
    copy.kind = FlowKind::Backup;
    copy.hard = false;
    copy.replication.emplace().mode = ReplicationMode::Snapshot;
    refresh(copy);
    return CompoundEdit{{AddElement{std::move(vault)}, AddElement{std::move(copy)}}};
}

} // namespace

void findFresherCopies(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Flow& flow : context.design.flows) {
        if (!isStale(flow))
            continue;
        const auto edit = [id = flow.id](const Design& design) {
            return replaced(design.flows, [&](Flow& next) {
                if (next.id == id && isStale(next))
                    refresh(next);
            });
        };
        remedies.push_back(
            {"fresher_copies:" + flow.id.value,
             "fresher_copies",
             {flow.id},
             labelOf(flow.from, {}) + " is copied as it changes, back to any moment but the last 5 min",
             edit});
    }
    for (const Component& component : context.design.components) {
        const Kind* kind = context.catalogue.kind(component.kind);
        if (!kind || !kind->stores || kind->buffers || kind->id == "cache" ||
            hasPointInTime(context.design, component.id))
            continue;
        remedies.push_back({"fresher_copies:" + component.id.value,
                            "fresher_copies",
                            {component.id},
                            labelOf(component.id, component.name) +
                                " is copied to an object store, back to any moment but the last 5 min",
                            [id = component.id](const Design& design) { return withVault(design, id); }});
    }
}

} // namespace isthmus
