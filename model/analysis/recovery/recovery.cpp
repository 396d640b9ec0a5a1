#include "model/analysis/recovery/recovery.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/disruptions.h"

#include <algorithm>

namespace isthmus {

RecoveryAnalysis::RecoveryAnalysis(const System& system, std::vector<Index> failed)
    : m_system(system), m_failed(std::move(failed)), m_before(system, m_failed), m_router(m_before),
      m_groupOf(system.componentPlace.size(), kNone), m_plansOver(system.componentPlace.size()) {
    for (Index group = 0; group < m_system.groupMembers.size(); ++group) {
        for (const auto& member : m_system.groupMembers[group])
            if (member.component != kNone)
                m_groupOf[member.component] = group;
        if (m_system.design().groups[group].mode == GroupMode::Ranked && !m_system.plans[group].empty())
            for (const Index component : m_system.votersOf(group))
                m_plansOver[component].push_back(group);
    }
}

const OperatingState& RecoveryAnalysis::stateWith(std::vector<Index> down) {
    std::sort(down.begin(), down.end());
    down.erase(std::unique(down.begin(), down.end()), down.end());
    if (down.empty())
        return m_before;
    const auto known = m_states.find(down);
    if (known != m_states.end())
        return known->second;
    OperatingState state(m_before, down);
    return m_states.emplace(std::move(down), std::move(state)).first->second;
}

namespace {

/// Mean repair time, the element's own or its kind's; absent when nobody knows one.
std::optional<Seconds> repairTime(const System& system, Index element) {
    const SystemElement& object = system.elements[element];
    if (object.mttr.value > 0)
        return toSeconds(object.mttr);
    const Kind* kind = nullptr;
    if (const Index place = system.place(object.id); place != kNone)
        kind = system.placeKind[place];
    else if (const Index component = system.component(object.id); component != kNone)
        kind = system.componentKind[component];
    else if (const Index link = system.link(object.id); link != kNone)
        kind = system.linkKind[link];
    if (kind && kind->defaultMttr)
        return toSeconds(*kind->defaultMttr);
    return std::nullopt;
}

bool holds(const std::vector<Index>& list, Index value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Membership by index, where lists would be searched again and again.
std::vector<bool> markedIn(const System& system, const std::vector<Index>& components) {
    std::vector<bool> marks(system.componentPlace.size());
    for (const Index component : components)
        marks[component] = true;
    return marks;
}

const ElementId& bandOf(const Group& group) {
    return group.moveWith.empty() ? group.id : group.moveWith;
}

} // namespace

void addToTimeline(const PlanSchedule& plan, const System& system, std::vector<TimelineEntry>& timeline) {
    for (const ScheduledStep& step : plan.steps) {
        if (step.end <= step.ready)
            continue;
        TimelineEntry entry;
        entry.start = step.start;
        entry.end = step.end;
        entry.step = step.step->id;
        entry.name = step.step->name;
        entry.group = step.group;
        entry.ready = step.ready;
        entry.bestEnd = step.bestEnd;
        entry.worstEnd = step.worstEnd;
        entry.slack = step.slack;
        entry.critical = step.critical;
        entry.plane = planeOf(*step.step);
        entry.wait = step.wait;
        entry.waitsFor = step.waitsFor;
        if (const auto* row = system.catalogue().recoveryStep(step.step->duration.reference))
            entry.source = row->provenance.source;
        timeline.push_back(std::move(entry));
    }
}

RecoveryAnalysis::Loss RecoveryAnalysis::lossOf(const Disruption& disruption) const {
    Loss loss;
    for (const Index element : lostElements(m_system, disruption)) {
        if (std::find(m_failed.begin(), m_failed.end(), element) != m_failed.end())
            continue;
        loss.elements.push_back(element);
        if (const auto own = m_returns.find(element); own != m_returns.end())
            loss.returns.emplace(*own);
        else if (const auto time = repairTime(m_system, element))
            loss.returns.emplace(element, *time);
    }
    return loss;
}

std::vector<Index> RecoveryAnalysis::downAt(const Loss& loss, Seconds time) {
    std::vector<Index> down;
    for (const Index element : loss.elements) {
        const auto it = loss.returns.find(element);
        if (it == loss.returns.end() || it->second > time)
            down.push_back(element);
    }
    return down;
}

PlanContext RecoveryAnalysis::contextOf(const Loss& loss) {
    const auto firstTime = [this, &loss](const auto& works) -> std::optional<Seconds> {
        std::set<Seconds> times{Seconds{}};
        for (const auto& [element, time] : loss.returns)
            times.insert(time);
        for (const Seconds time : times)
            if (works(stateAt(loss, time)))
                return time;
        return std::nullopt;
    };
    PlanContext context;
    context.aliveFrom = [this, firstTime](const ElementId& id) {
        return firstTime([component = m_system.component(id)](const OperatingState& state) {
            return state.aliveComponent(component);
        });
    };
    context.regionFrom = [this, firstTime](const std::string& code) {
        return firstTime([regions = m_system.regionsOf(code)](const OperatingState& state) {
            return std::all_of(regions.begin(), regions.end(),
                               [&](Index region) { return state.works(region); });
        });
    };
    // Groups that change are laid out together; all others have nothing to do.
    context.groupDoneAt = [](const ElementId&) { return std::optional<Seconds>{Seconds{}}; };
    return context;
}

void RecoveryAnalysis::Way::includes(Seconds least, Seconds middle, Seconds most, const std::string& step) {
    if (middle > mean || decidingStep.empty()) {
        decidingStep = step;
        decidingGroup = {};
    }
    best = std::max(best, least);
    mean = std::max(mean, middle);
    worst = std::max(worst, most);
}

void RecoveryAnalysis::addChanges(Index group, const std::vector<Index>& before,
                                  const std::vector<Index>& after, Changes& changes) const {
    const Group& object = m_system.design().groups[group];
    const auto& members = m_system.groupMembers[group];
    const auto serves = [&](const System::GroupMember& member, const std::vector<Index>& serving) {
        if (member.component != kNone)
            return holds(serving, member.component);
        const auto inside = m_system.votersOf(member.group);
        return std::any_of(inside.begin(), inside.end(), [&](Index c) { return holds(serving, c); });
    };
    double gone = 0, all = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!serves(members[i], before))
            continue;
        const double weight = i < object.weights.size() ? object.weights[i] : 1.0;
        all += weight;
        if (!serves(members[i], after))
            gone += weight;
        else if (members[i].group != kNone)
            addChanges(members[i].group, before, after, changes);
    }
    if (gone <= 0)
        return;
    if (object.mode == GroupMode::ActiveActive) {
        double& share = changes.activeShare[group];
        share = std::max(share, gone / all);
    } else if (!holds(changes.ranked, group)) {
        changes.ranked.push_back(group);
    }
}

/// Groups that move with a changed one and that the journey asks.
void RecoveryAnalysis::addCompanions(const JourneyScope& scope, Changes& changes) const {
    const auto& groups = m_system.design().groups;
    for (const Index flow : scope.flows) {
        const Index group = m_system.flowTargetGroup[flow];
        if (group == kNone || groups[group].mode != GroupMode::Ranked || holds(changes.ranked, group))
            continue;
        const bool moves = std::any_of(changes.ranked.begin(), changes.ranked.end(), [&](Index other) {
            return bandOf(groups[other]) == bandOf(groups[group]);
        });
        if (moves)
            changes.ranked.push_back(group);
    }
}

RecoveryAnalysis::Changes RecoveryAnalysis::changesIn(const JourneyScope& scope, const OperatingState& now) {
    Changes changes;
    const auto serving = markedIn(m_system, now.servingComponents(scope));
    for (const Index flow : now.touchedFlows(scope))
        if (m_system.flowTargetGroup[flow] != kNone && m_system.design().flows[flow].hard &&
            serving[m_system.flowSource[flow]])
            addChanges(m_system.flowTargetGroup[flow], m_before.servingMembers(scope, flow),
                       now.servingMembers(scope, flow), changes);
    if (!changes.ranked.empty())
        addCompanions(scope, changes);
    return changes;
}

bool RecoveryAnalysis::addPlans(const Changes& changes, const Loss& loss, Way& way) {
    std::vector<PlanPart> parts;
    for (const Index group : changes.ranked) {
        const Group& object = m_system.design().groups[group];
        parts.push_back({object.id, stepsFor(m_system.plans[group], switchPurpose(m_system, group))});
        if (object.plan.empty())
            way.reason =
                "group " + object.id.value + " has no recovery plan; its switch is taken as instantaneous";
    }
    if (parts.empty())
        return true;
    way.changes = true;
    const PlanSchedule plan = scheduleTogether(parts, contextOf(loss));
    if (!plan.done)
        return false;
    way.includes(*plan.best, *plan.done, *plan.worst, plan.decidingStep);
    way.decidingGroup = plan.decidingGroup;
    if (!plan.waitsFor.empty())
        way.reason = "waits for " + plan.waitsFor.value;
    way.clients.add(plan);
    addToTimeline(plan, m_system, way.timeline);
    return true;
}

void RecoveryAnalysis::addActive(Index index, double share, Way& way) const {
    const Group& group = m_system.design().groups[index];
    const Seconds redirected = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
    const Seconds done = redirected + group.drain.value_or(Seconds{});
    const std::string step = "redirect:" + group.id.value;
    way.changes = true;
    way.includes(done, done, done, step);
    way.shareAffected = std::max(way.shareAffected.value_or(0.0), share);
    way.clients.drain(redirected, done, share);
    TimelineEntry entry;
    entry.end = entry.bestEnd = entry.worstEnd = done;
    entry.step = step;
    entry.name = group.name;
    entry.group = group.id;
    way.timeline.push_back(std::move(entry));
}

void RecoveryAnalysis::addPathChange(Index source, Index target, const OperatingState& now, Way& way) {
    if (source == target)
        return;
    const Routes& before = m_router.route(source, target);
    for (const RoutedHop& hop : before.hops) {
        const bool dead = !now.aliveHop(hop.hop) || !now.aliveComponent(hop.hop.to);
        if (!dead)
            continue;
        way.changes = true;
        if (hop.hop.link == kNone)
            continue;
        const Link& link = m_system.design().links[hop.hop.link];
        const Seconds time = link.failover.value_or(Seconds{});
        way.includes(time, time, time, "failover:" + link.id.value);
        way.clients.waitUntil(time);
    }
}

std::optional<RecoveryAnalysis::Way> RecoveryAnalysis::wayBack(const JourneyScope& scope, const Loss& loss,
                                                               Seconds since) {
    const std::vector<Index> down = downAt(loss, since);
    const OperatingState& now = stateWith(down);
    if (!now.journeyUp(scope))
        return std::nullopt;
    Way way;
    const Changes changes = changesIn(scope, now);
    if (!addPlans(changes, loss, way))
        return std::nullopt;
    for (const auto& [group, share] : changes.activeShare)
        addActive(group, share, way);
    const auto serving = markedIn(m_system, now.servingComponents(scope));
    for (const Index flow : waysOf(scope).flowsOn(down)) {
        const Index source = m_system.flowSource[flow];
        if (!serving[source])
            continue;
        const auto& before = m_before.targetsOf(scope, flow);
        for (const Index target : now.targetsOf(scope, flow))
            if (holds(before, target))
                addPathChange(source, target, now, way);
    }
    if (since.value > 0) {
        way.clients.waitUntil(since);
        way.best = std::max(way.best, since);
        way.worst = std::max(way.worst, since);
    }
    if (since > way.mean) {
        way.mean = since;
        way.decidingGroup = {};
        for (const auto& [element, time] : loss.returns)
            if (time == since)
                way.decidingStep = "repair:" + m_system.elements[element].id.value;
        way.reason = "waits for the " + way.decidingStep;
    }
    return way;
}

const WayIndex& RecoveryAnalysis::waysOf(const JourneyScope& scope) {
    const auto known = m_ways.find(scope.journey);
    return known != m_ways.end() ? known->second
                                 : m_ways.emplace(scope.journey, WayIndex(m_router, scope)).first->second;
}

/// Does the loss touch how the journey is served, which is up before it?
bool RecoveryAnalysis::isTouched(const JourneyScope& scope, const Loss& loss) {
    if (!m_before.journeyUp(scope))
        return true;
    const OperatingState& after = stateAt(loss, Seconds{});
    return !after.aliveComponent(scope.entry) || !after.touchedFlows(scope).empty() ||
           !waysOf(scope).flowsOn(loss.elements).empty();
}

void RecoveryAnalysis::addRepairs(const Loss& loss, RecoveryResult& result) const {
    for (const auto& [element, time] : loss.returns) {
        TimelineEntry repaired;
        repaired.end = repaired.bestEnd = repaired.worstEnd = time;
        repaired.step = "repair:" + m_system.elements[element].id.value;
        result.timeline.push_back(std::move(repaired));
    }
}

/// The journey goes on as it was.
RecoveryResult RecoveryAnalysis::unchanged(const Disruption& disruption, const Loss& loss) const {
    RecoveryResult result;
    result.disruption = disruption;
    result.rto = result.rtoBest = result.rtoWorst = Seconds{};
    result.rpo = result.rpoExpected = result.rpoP99 = Seconds{};
    addRepairs(loss, result);
    return result;
}

RecoveryResult RecoveryAnalysis::assess(const JourneyScope& scope, const Disruption& disruption) {
    if (disruption.type == "corruption")
        return corruption(scope, disruption);
    RecoveryResult result;
    result.disruption = disruption;
    const Loss loss = lossOf(disruption);
    if (!isTouched(scope, loss))
        return unchanged(disruption, loss);
    std::set<Seconds> moments{Seconds{}};
    for (const auto& [element, time] : loss.returns)
        moments.insert(time);
    std::optional<Way> way;
    const auto least = [](std::optional<Seconds>& known, Seconds time) {
        known = known ? std::min(*known, time) : time;
    };
    for (const Seconds since : moments) {
        if (way && since >= *result.rtoWorst)
            break;
        auto next = wayBack(scope, loss, since);
        if (!next)
            continue;
        least(result.rtoBest, next->best);
        least(result.rtoWorst, next->worst);
        if (!way || next->mean < way->mean)
            way = std::move(next);
    }
    if (!way) {
        result.rtoState = RtoState::Never;
        result.reason = m_before.journeyUp(scope) ? "no repair time is known for what was lost"
                                                  : "the journey is down before the disruption";
        assessData(scope, loss, true, result);
        return result;
    }
    const bool waits = way->decidingStep.starts_with("repair:");
    result.rto = way->mean;
    result.rtoState = waits ? RtoState::WaitsForRepair : way->changes ? RtoState::Recovers : RtoState::None;
    if (result.rtoState != RtoState::None) {
        result.decidingStep = way->decidingStep;
        result.decidingGroup = way->decidingGroup;
        result.shareBack = way->clients.points();
        result.rtoHalf = way->clients.reached(0.5);
    }
    result.reason = way->reason;
    result.shareAffected = way->shareAffected;
    result.timeline = way->timeline;
    addRepairs(loss, result);
    assessData(scope, loss, waits, result);
    return result;
}

} // namespace isthmus
