#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/recovery.h"

#include <algorithm>

namespace isthmus {

namespace {

bool hasRestore(const Group& group) {
    return std::any_of(group.plan.begin(), group.plan.end(),
                       [](const RecoveryStep& step) { return step.kind == StepKind::Restore; });
}

/// Lost, then unknown, then the longer time.
bool losesMore(const StoreLoss& a, const StoreLoss& b) {
    const auto rank = [](RpoState s) { return s == RpoState::Lost ? 2 : s == RpoState::Unknown ? 1 : 0; };
    return rank(a.state) != rank(b.state) ? rank(a.state) > rank(b.state) : a.worst > b.worst;
}

/// The journey's figures from those of its stores: the worst of them, and how far they are apart.
void sumUp(RecoveryResult& result) {
    result.rpo = result.rpoExpected = result.rpoP99 = Seconds{};
    const StoreLoss* most = nullptr;
    std::optional<Seconds> least, largest;
    for (const StoreLoss& store : result.stores) {
        if (!most || losesMore(store, *most))
            most = &store;
        if (store.state != RpoState::Known)
            continue;
        least = least ? std::min(*least, store.worst) : store.worst;
        largest = largest ? std::max(*largest, store.worst) : store.worst;
        result.rpoExpected = std::max(*result.rpoExpected, store.expected);
        result.rpoP99 = std::max(*result.rpoP99, store.p99);
        result.rpo = std::max(*result.rpo, store.worst);
    }
    if (!most)
        return;
    const auto known = std::count_if(result.stores.begin(), result.stores.end(),
                                     [](const StoreLoss& store) { return store.state == RpoState::Known; });
    if (known > 1)
        result.skew = *largest - *least;
    result.rpoState = most->state;
    if (most->state != RpoState::Known || most->worst.value > 0)
        result.decidingStore = most->store;
    if (most->state == RpoState::Known)
        return;
    result.reason = most->reason;
    result.rpo.reset();
    result.rpoExpected.reset();
    result.rpoP99.reset();
}

} // namespace

const std::vector<Index>& RecoveryAnalysis::neededStores(const JourneyScope& scope) {
    const auto [entry, isNew] = m_needed.try_emplace(scope.journey);
    if (isNew)
        for (const Index component : m_before.servingComponents(scope))
            if (m_system.componentKind[component]->stores)
                entry->second.push_back(component);
    return entry->second;
}

const std::vector<RecoveryAnalysis::KnownChain>& RecoveryAnalysis::chainsOf(Index store) {
    auto& known = m_chains[store];
    if (known)
        return *known;
    known.emplace();
    const auto lagOf = [this](Index flow) -> std::optional<Seconds> {
        const auto backlog = m_backlogs.find(flow);
        const auto lag = stageFigures(m_system.design().flows[flow],
                                      backlog == m_backlogs.end() ? Seconds{} : backlog->second);
        return lag ? std::optional(lag->worst) : std::nullopt;
    };
    for (CopyChain& chain : copyChains(m_system, store, lagOf))
        known->push_back({std::move(chain), {}, false});
    return *known;
}

/// What the nearest of the usable copies has not got.
template <class IsUsable>
StoreLoss RecoveryAnalysis::nearestCopy(Index store, const IsUsable& isUsable) {
    StoreLoss loss;
    loss.store = m_system.design().components[store].id;
    loss.state = RpoState::Lost;
    const KnownChain* nearest = nullptr;
    for (const KnownChain& known : chainsOf(store)) {
        if (!isUsable(known.chain))
            continue;
        const bool isNearer =
            known.chain.lag && (!nearest || !nearest->chain.lag || *known.chain.lag < *nearest->chain.lag);
        if (!nearest || isNearer)
            nearest = &known;
    }
    if (!nearest)
        return loss;
    loss.copy = m_system.design().components[nearest->chain.copy()].id;
    loss.backup = nearest->chain.backup;
    if (!nearest->isAdded) {
        nearest->lag = chainLag(m_system, nearest->chain, m_backlogs);
        nearest->isAdded = true;
    }
    loss.state = nearest->lag ? RpoState::Known : RpoState::Unknown;
    if (!nearest->lag) {
        loss.reason = "no lag is given for the copies of " + loss.store.value;
        return loss;
    }
    loss.stages = nearest->lag->stages;
    loss.typical = nearest->lag->typical;
    loss.expected = nearest->lag->expected;
    loss.p99 = nearest->lag->p99;
    loss.worst = nearest->lag->worst;
    return loss;
}

void RecoveryAnalysis::assessData(const JourneyScope& scope, const Loss& loss, bool byRepair,
                                  RecoveryResult& result) {
    const OperatingState& after = stateAt(loss, Seconds{});
    const auto& lost = result.disruption.elements;
    const auto& gone = after.lostComponents();
    for (const Index store : neededStores(scope)) {
        if (!std::binary_search(gone.begin(), gone.end(), store))
            continue;
        const ElementId& id = m_system.design().components[store].id;
        const bool destroyed =
            result.disruption.destroysData && std::find(lost.begin(), lost.end(), id) != lost.end();
        if (byRepair && !destroyed)
            continue;
        const Index group = groupOf(store);
        const bool planRestores = group != kNone && switchNeedsRestore(m_system, group);
        StoreLoss entry = nearestCopy(store, [&](const CopyChain& chain) {
            return after.aliveComponent(chain.copy()) && (!chain.backup || planRestores || byRepair);
        });
        entry.destroyed = destroyed;
        if (entry.state == RpoState::Lost && !destroyed) {
            entry.state = RpoState::Unknown;
            entry.reason = "no replication is drawn to what replaces " + id.value;
        } else if (entry.state == RpoState::Lost) {
            entry.reason = "no copy of " + id.value + " survives";
        }
        result.stores.push_back(std::move(entry));
    }
    sumUp(result);
}

Seconds RecoveryAnalysis::detectionOf(Index group) const {
    Seconds detection;
    if (group != kNone)
        for (const RecoveryStep& step : m_system.plans[group])
            if (step.kind == StepKind::Detect)
                detection = std::max(detection, stepDuration(step));
    return detection;
}

RecoveryResult RecoveryAnalysis::corruption(const JourneyScope& scope, const Disruption& disruption) {
    RecoveryResult result;
    result.disruption = disruption;
    if (!m_before.journeyUp(scope)) {
        result.rtoState = RtoState::Never;
        result.reason = "the journey is down before the disruption";
        result.rpo = result.rpoExpected = result.rpoP99 = Seconds{};
        return result;
    }
    std::vector<PlanPart> parts;
    for (const Index store : neededStores(scope)) {
        const Index group = groupOf(store);
        StoreLoss entry = nearestCopy(
            store, [](const CopyChain& chain) { return chain.pointInTime && chain.lag.has_value(); });
        entry.destroyed = true;
        if (entry.state == RpoState::Lost) {
            entry.reason = "no point-in-time copy of " + entry.store.value + " exists";
            result.rtoState = RtoState::Never;
            result.stores.push_back(std::move(entry));
            continue;
        }
        entry.detection = detectionOf(group);
        for (Seconds* figure : {&entry.typical, &entry.expected, &entry.p99, &entry.worst})
            *figure += entry.detection;
        const bool restores = group != kNone && hasRestore(m_system.design().groups[group]);
        if (!restores) {
            result.rtoState = RtoState::Never;
            result.reason = "no recovery plan restores " + entry.store.value;
        } else {
            const ElementId& id = m_system.design().groups[group].id;
            if (std::none_of(parts.begin(), parts.end(), [&](const auto& part) { return part.group == id; }))
                parts.push_back({id, stepsFor(m_system.plans[group], PlanPurpose::RestoreInPlace)});
        }
        result.stores.push_back(std::move(entry));
    }
    const Loss none;
    addRestore(scheduleTogether(parts, contextOf(none)), !parts.empty(), result);
    sumUp(result);
    return result;
}

void RecoveryAnalysis::addRestore(const PlanSchedule& plan, bool runs, RecoveryResult& result) const {
    addToTimeline(plan, m_system, result.timeline);
    if (result.rtoState == RtoState::Never)
        return;
    result.rto = plan.done;
    result.rtoBest = plan.best;
    result.rtoWorst = plan.worst;
    if (!runs)
        return;
    result.rtoState = RtoState::Recovers;
    result.decidingStep = plan.decidingStep;
    result.decidingGroup = plan.decidingGroup;
    ClientReturn clients;
    clients.add(plan);
    result.shareBack = clients.points();
    result.rtoHalf = clients.reached(0.5);
}

} // namespace isthmus
